/** What can be decided on, as the review asks it. */
import type { Article, ArticleFacts, Relation } from '../api/types/articles.ts'
import type { Figure } from '../api/types/items.ts'
import type { LedgerRow } from '../api/types/ledger.ts'
import type { StorySummary } from '../api/types/stories.ts'
import { bounds, words } from '../text/wording.ts'
import type { Question } from './review.tsx'

const KINDS = ['copy', 'excerpt', 'revision', 'rewrite', 'shared-source', 'independent'] as const
const VERDICTS = ['agree', 'compatible', 'differ', 'one account'] as const

const choice = (value: string) => ({ value, label: words(value) })

export interface Named {
  readonly id: string
  readonly label: string
}

export function relationWords(relation: Pick<Relation, 'kind' | 'source'>, a: Named, b: Named): string {
  const [source, derived] = relation.source === b.id ? [b, a] : [a, b]
  switch (relation.kind) {
    case 'independent':
      return `${a.label} and ${b.label} are independent`
    case 'shared-source':
      return `${a.label} and ${b.label} share a source`
    default:
      return relation.source === null
        ? `${a.label} and ${b.label}: one is ${article(relation.kind)} of the other, which of which cannot be told`
        : `${derived.label} is ${article(relation.kind)} of ${source.label}`
  }
}

function article(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${words(kind)}`
}

export function relationQuestion(
  relation: Pick<Relation, 'kind' | 'source'>,
  a: Named,
  b: Named,
  story?: string,
): Question {
  return {
    kind: 'relation',
    target: { story, articles: [a.id, b.id] },
    what: `${relationWords(relation, a, b)}.`,
    fields: [
      { name: 'kind', label: 'The relation', value: relation.kind, choices: KINDS.map(choice) },
      {
        name: 'source',
        label: 'The source',
        value: relation.source ?? '',
        choices: [
          { value: '', label: 'neither, or it cannot be told' },
          { value: a.id, label: a.label },
          { value: b.id, label: b.label },
        ],
      },
    ],
  }
}

export function rowQuestion(row: LedgerRow, story: string, articles: readonly string[]): Question {
  return {
    kind: 'row',
    target: { story, articles, item: row.id, question: row.question },
    what: `These figures all answer “${row.question}”.`,
    fields: [{ name: 'question', label: 'The question', value: row.question }],
  }
}

export function verdictQuestion(row: LedgerRow, story: string, articles: readonly string[]): Question {
  return {
    kind: 'verdict',
    target: { story, articles, item: row.id, question: row.question },
    what: `The verdict on “${row.question}” is “${row.verdict}”.`,
    fields: [{ name: 'verdict', label: 'The verdict', value: row.verdict, choices: VERDICTS.map(choice) }],
  }
}

export function figureQuestion(figure: Figure, article: Pick<Article, 'id'>, said: string, story?: string): Question {
  const { id, start, end, part, counted } = figure
  const anchor = { start, end, words: said, ...(part === undefined ? {} : { part }) }
  const read = [bounds(figure), counted, figure.event].filter((one) => one !== null).join(', ')
  return {
    kind: 'figure',
    target: { story, articles: [article.id], item: id, anchor },
    what: `“${said}” is read as: ${read}.`,
    fields: [
      { name: 'number', label: 'The number', value: bounds(figure) },
      { name: 'counted', label: 'What is counted', value: counted ?? '–' },
    ],
  }
}

export function storyQuestion(summary: StorySummary, articles: readonly ArticleFacts[]): Question {
  return {
    kind: 'story',
    target: { story: summary.id, articles: articles.map((one) => one.id) },
    what: `These ${articles.length} reports tell of one event: “${summary.title}”.`,
    fields: [{ name: 'title', label: 'The headline', value: summary.title }],
  }
}

/** Articles that a row's figures stand in. */
export function articlesOf(row: LedgerRow): string[] {
  return [...new Set([...row.figures, ...row.partFigures].map((one) => one.slice(0, one.indexOf(':'))))]
}
