import type { Dossier } from '../../model/dossier.ts'
import type { LedgerRow } from '../../model/ledger.ts'
import { accountWords, brief } from '../brief.ts'
import { decidedWords, decisionLines } from '../decided.ts'
import { sayings } from '../sayings.ts'
import { type AccountView, type StoryView, type View, view } from '../view.ts'
import { count, findingsInOrder, moment, shorten, shownFindings, words } from '../wording.ts'
import { html, type Markup } from './markup.ts'
import { page } from './page.ts'
import { section } from './pieces.ts'

/** What fits on two sheets of A4 or letter, however large the story is. */
const MOST = { accounts: 8, findings: 6, decisions: 6, words: 140, sayings: 4 } as const

/** A story to be printed on at most two sheets: what differs, what changed, what is agreed, who copied whom, what people decided. */
export function briefPage(dossier: Dossier): string {
  const known = view(dossier)
  const [story] = known.stories
  const title = story?.story.title ?? 'No report could be read'
  const body = html`
<main id="content" class="sheets">
${story ? sheets(story, known, dossier) : html`<h1>${title}</h1>`}
</main>
<footer><p>Drawn by Stemma. It shows who said what, and where; it does not say who is right.</p></footer>`
  return `<!doctype html>\n${page(title, body).source}\n`
}

function sheets(story: StoryView, known: View, dossier: Dossier): Markup {
  const { articles, accounts, rows } = story
  const facts = [
    count(articles.length, 'report'),
    count(accounts.length, 'independent account'),
    count(rows.length, 'question'),
  ]
  return html`
<h1>${shorten(story.story.title, MOST.words)}</h1>
<p class="lead">${facts.join(' · ')}</p>
${story.story.happened && html`<p class="happened">${shorten(story.story.happened.words, 2 * MOST.words)}</p>`}
${questions(story, known)}
${lineage(accounts)}
${changes(story, known)}
${decided(dossier)}`
}

function questions(story: StoryView, known: View): Markup[] {
  return brief(story).map(({ title, rows, more }, at) =>
    section({
      id: `part${at + 1}`,
      title,
      body: html`<ul>${rows.map((row) => question(row, known))}${more > 0 && html`<li class="more">and ${more} more</li>`}</ul>`,
    }),
  )
}

function question(row: LedgerRow, known: View): Markup {
  const said = row.cells.flatMap((cell) => sayings(known, cell).slice(0, 1)).slice(0, MOST.sayings)
  const values = said
    .map(({ words: value, sigla }) => `${shorten(value, 40)} (${sigla.slice(0, 3).join(' ')})`)
    .join('; ')
  const by = row.decided?.at(-1)
  return html`<li><b>${shorten(row.question, MOST.words)}</b> <span class="resting">${accountWords(row)}</span>: ${values}.
<span class="why">${shorten(row.note, MOST.words)}${by && ` ${shorten(decidedWords(by), MOST.words)}`}</span></li>`
}

function lineage(accounts: readonly AccountView[]): Markup {
  const lines = accounts.slice(0, MOST.accounts).map(({ number, articles, roots }) => {
    const names = articles.slice(0, MOST.accounts).map(({ siglum, label }) => `${siglum} ${shorten(label, 40)}`)
    const first = roots[0]?.view.article.published
    const more = articles.length - names.length
    return html`<li><b>Account ${number}</b>: ${names.join(', ')}${more > 0 && ` and ${more} more`}${first ? `; ${moment(first)}` : ''}</li>`
  })
  const more = accounts.length - lines.length
  return section({
    ...{ id: 'accounts', title: 'Accounts' },
    body: html`<ul>${lines}${more > 0 && html`<li class="more">and ${more} more</li>`}</ul>`,
  })
}

function changes(story: StoryView, known: View): Markup | null {
  const found = story.drift.flatMap((drift) =>
    findingsInOrder({ ...drift, findings: shownFindings(drift) })
      .filter(({ weight }) => weight === 'weighty')
      .map((finding) => ({ finding, source: known.article(drift.source), derived: known.article(drift.derived) })),
  )
  if (found.length === 0) return null
  const lines = found
    .slice(0, MOST.findings)
    .map(
      ({ finding, source, derived }) =>
        html`<li><b>${words(finding.kind)}</b> ${source?.siglum} → ${derived?.siglum}: ${shorten(finding.note, MOST.words)}</li>`,
    )
  return section({
    ...{ id: 'changes', title: 'What changed on the way' },
    body: html`<ul>${lines}${found.length > lines.length && html`<li class="more">and ${found.length - lines.length} more</li>`}</ul>`,
  })
}

function decided(dossier: Dossier): Markup | null {
  const all = decisionLines(dossier)
  if (all.length === 0) return null
  const shown = all.slice(-MOST.decisions)
  const lines = shown.map(({ about, told }) => html`<li>${shorten(about, 80)}: ${shorten(told, MOST.words)}</li>`)
  const more = all.length - shown.length
  return section({
    ...{ id: 'decisions', title: 'Decided by people' },
    body: html`<ul>${lines}${more > 0 && html`<li class="more">and ${more} more</li>`}</ul>`,
  })
}
