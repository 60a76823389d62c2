import type { Dossier } from '../model/dossier.ts'
import type { Drift } from '../model/drift.ts'
import type { LedgerRow } from '../model/ledger.ts'
import { accountWords, brief } from './brief.ts'
import { allDecidedWords, decidedWords, decisionLines } from './decided.ts'
import { editCounts, factWords } from './edit-words.ts'
import { evidenceOf } from './evidence.ts'
import { plain } from './plain.ts'
import { sayings } from './sayings.ts'
import { type Branch, type StoryView, type View, view } from './view.ts'
import {
  count,
  excerpt,
  findingsInOrder,
  moment,
  percent,
  shorten,
  verdictCounts,
  verdictWords,
  words,
} from './wording.ts'

/**
 * The dossier for a document: accounts, ledger, drift and notices in GitHub-flavoured Markdown.
 * @returns Markdown in which no text of an article can become markup
 */
export function markdown(dossier: Dossier): string {
  const known = view(dossier)
  const stories = known.stories.map((story) => storySection(story, known))
  const notices = known.notices.map((notice) => `- **${notice.severity}** ${notice.code}: ${safe(noticeWords(notice))}`)
  const decided = decisionLines(dossier).map(({ kind, about, told }) => `- **${kind}** ${safe(about)}: ${safe(told)}`)
  const people = decided.length === 0 ? [] : [`## Decided by people\n\n${decided.join('\n')}`]
  const blocks = [...stories, ...people, ...(notices.length === 0 ? [] : [`## Notices\n\n${notices.join('\n')}`])]
  return `${blocks.join('\n\n')}\n`
}

function noticeWords({ input, message }: Dossier['notices'][number]): string {
  return input === undefined || message.includes(input) ? message : `${input}: ${message}`
}

function storySection(story: StoryView, known: View): string {
  const facts = [count(story.articles.length, 'report'), count(story.accounts.length, 'independent account')]
  const tree = story.accounts.flatMap((account) => account.roots.flatMap((root) => branchLines(root, '', known)))
  return [
    `# ${safe(story.story.title)}`,
    `${facts.join(', ')}.`,
    ...briefSection(story),
    `## Who copied whom\n\n${tree.join('\n')}`,
    ...(story.rows.length === 0 ? [] : [ledgerSection(story, known)]),
    ...story.drift.map((drift) => driftSection(drift, known)),
  ].join('\n\n')
}

function briefSection(story: StoryView): string[] {
  const parts = brief(story).map(({ title, rows, more }) => {
    const lines = rows.map((row) => `- **${safe(row.question)}** (${accountWords(row)}): ${safe(row.note)}`)
    return [`### ${title}`, '', ...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n')
  })
  return parts.length === 0 ? [] : [`## In brief\n\n${parts.join('\n\n')}`]
}

function branchLines(branch: Branch, indent: string, known: View): string[] {
  const { siglum, label, article } = branch.view
  const date = article.published === null ? '' : `, ${moment(article.published)}`
  const title = article.title === null ? '' : `: ${safe(article.title)}`
  const edge = branch.edge
  const unsure = edge?.sure === false ? ', direction not sure' : ''
  const sure = branch.relation === null ? '' : `, ${percent(branch.relation.confidence)}`
  const made = edge === null ? '' : ` (${words(edge.kind)}${sure}${unsure})`
  const evidence = evidenceOf(branch.relation, known).map((one) => `${indent}  - ${safe(one)}`)
  return [
    `${indent}- **${siglum}** ${safe(label)}${date}${title}${made}`,
    ...(branch.relation?.decided ?? []).map((one) => `${indent}  - ${safe(decidedWords(one))}`),
    ...evidence,
    ...branch.children.flatMap((child) => branchLines(child, `${indent}  `, known)),
  ]
}

function ledgerSection(story: StoryView, known: View): string {
  const heads = story.accounts.map((account) => account.articles.map((one) => one.siglum).join(', '))
  const header = ['Question', ...heads, 'Verdict', 'Why']
  const lines = story.rows.map((row) => line([safe(row.question), ...accountCells(row, story, known), ...verdict(row)]))
  const table = [line(header), line(header.map(() => '---')), ...lines].join('\n')
  return `## Figures, side by side\n\n${count(story.rows.length, 'question')}: ${verdictCounts(story.rows)}.\n\n${table}`
}

function accountCells(row: LedgerRow, story: StoryView, known: View): string[] {
  return story.accounts.map((account) => {
    const cell = row.cells.find((one) => one.lineage === account.lineage.id)
    if (!cell) return '—'
    return sayings(known, cell)
      .map(
        ({ words: said, speaker, sigla }) =>
          `${safe(said)}${speaker === null ? '' : ` (${safe(speaker)})`} [${sigla.join(' ')}]`,
      )
      .join('<br>')
  })
}

function verdict(row: LedgerRow): string[] {
  const decided = allDecidedWords(row)
  return [verdictWords(row), safe(decided === '' ? row.note : `${row.note} ${decided}`)]
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function driftSection(drift: Drift, known: View): string {
  const source = known.article(drift.source)
  const derived = known.article(drift.derived)
  if (!source || !derived) return ''
  const findings = findingsInOrder(drift).map((finding) => {
    const said = [
      finding.source && `source: “${safe(shorten(excerpt(source.article.text, finding.source), EXCERPT))}”`,
      finding.derived && `derived: “${safe(shorten(excerpt(derived.article.text, finding.derived), EXCERPT))}”`,
    ].filter((one) => one !== null)
    return `- **${words(finding.kind)}** ${safe(finding.note)} ${said.join('; ')}`
  })
  const texts = { source: source.article.text, derived: derived.article.text }
  const edits = (drift.edits ?? []).filter((edit) => edit.facts.length > 0)
  const facts = edits.flatMap((edit) => edit.facts.map((fact) => `- ${edit.kind}: ${safe(factWords(fact, texts))}`))
  const history = drift.edits?.length ? [`Edit history: ${editCounts(drift.edits)}.`, '', ...facts, ''] : []
  const lines = [
    ...history,
    ...(findings.length === 0 ? ['Nothing that was changed is held to be worth a look.'] : findings),
  ]
  return `## What ${derived.siglum} did to ${source.siglum}\n\n${lines.join('\n')}`
}

const EXCERPT = 200

/** Text of an article as Markdown that shows it and does nothing else: no link, no HTML, no table cell of its own. */
function safe(text: string): string {
  return plain(text)
    .replace(/[\\`*_{}[\]<>#|~^$!&@]/g, '\\$&')
    .replace(/\b(https?|ftp|mailto|www)([:.])/gi, '$1\\$2')
}
