import type { AccountView, StoryView } from '../view.ts'
import { count } from '../wording.ts'
import { html, type Markup } from './markup.ts'
import { letter, section, spoken } from './pieces.ts'

/** Names in the table; the rest are counted. */
const MOST_NAMES = 30

/** Which account has which question and name, and what one alone has. A single account has nothing to be held against. */
export function coverage(story: StoryView): Markup | null {
  if (story.accounts.length < 2) return null
  const rows = story.rows.map(({ question, cells }) => ({ what: question, in: cells.map(({ lineage }) => lineage) }))
  const names = story.entities
    .filter(({ kind }) => kind !== 'other')
    .map(({ name, lineages }) => ({ what: name, in: lineages }))
  return section({
    id: `${story.anchor}-coverage`,
    title: 'Which account has what',
    lead: 'A dot where an account answers a question or names somebody; a ring where it alone does.',
    body: html`
<details class="group"><summary>${count(rows.length, 'question')} in figures</summary>${table(rows, story, 'questions')}</details>
<details class="group"><summary>${count(names.length, 'name')}</summary>${table(names.slice(0, MOST_NAMES), story, 'names')}
${names.length > MOST_NAMES && html`<p class="aside-line">and ${names.length - MOST_NAMES} more, named less often</p>`}</details>
${story.accounts.map((account) => alone(account, { rows, names }))}`,
  })
}

interface Covered {
  readonly what: string
  readonly in: readonly string[]
}

function table(lines: readonly Covered[], { story, accounts }: StoryView, what: string): Markup {
  return html`
<div class="scroll" role="region" aria-label="Coverage of ${what}: ${story.title}" tabindex="0"><table class="coverage"><thead><tr><th scope="col">${spoken('What')}</th>
${accounts.map((account) => html`<th scope="col"><span class="sigla">${account.articles.map(letter)}</span></th>`)}</tr></thead>
<tbody>${lines.map(
    (line) => html`
<tr><th scope="row">${line.what}</th>${accounts.map(({ lineage }) => cell(line, lineage.id))}</tr>`,
  )}</tbody></table></div>`
}

function cell(line: Covered, lineage: string): Markup {
  if (!line.in.includes(lineage)) return html`<td>${spoken('no')}</td>`
  const isAlone = new Set(line.in).size === 1
  return html`<td><span class="dot${isAlone && ' alone'}" aria-hidden="true"></span>${spoken(isAlone ? 'it alone' : 'yes')}</td>`
}

function alone(
  account: AccountView,
  { rows, names }: { rows: readonly Covered[]; names: readonly Covered[] },
): Markup | null {
  const only = (all: readonly Covered[]): string[] =>
    all.filter((one) => one.in.length === 1 && one.in[0] === account.lineage.id).map(({ what }) => what)
  const [questions, called] = [only(rows), only(names)]
  if (questions.length + called.length === 0) return null
  return html`
<p class="alone-line"><span class="sigla">${account.articles.map(letter)}</span> alone: ${[
    questions.length > 0 ? count(questions.length, 'question') : null,
    called.length > 0
      ? `${count(called.length, 'name')} (${called.slice(0, 8).join(', ')}${called.length > 8 ? ' …' : ''})`
      : null,
  ]
    .filter((part) => part !== null)
    .join('; ')}.</p>`
}
