/** What can be decided on, as the review asks it. */
import type { Article, ArticleFacts, Relation } from '../api/types/articles.ts'
import type { Span } from '../api/types/common.ts'
import type { Figure, QuotationView } from '../api/types/items.ts'
import type { LedgerRow } from '../api/types/ledger.ts'
import type { StorySummary } from '../api/types/stories.ts'
import { bounds, words } from '../text/wording.ts'
import type { Option } from './choice.tsx'
import type { Answer, Question } from './review.tsx'
import type { Field } from './review-fields.tsx'

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

const RIGHT = { action: 'confirm', label: 'It is right' } as const
const WRONG = { action: 'reject', label: 'It is wrong' } as const

function shouldBe(...fields: readonly Field[]): Answer {
  return { action: 'correct', label: 'It should be', fields: fields.length === 1 ? fields.map(alwaysSent) : fields }
}

function alwaysSent(field: Field): Field {
  return { ...field, always: true }
}

export function relationQuestion(
  relation: Pick<Relation, 'kind' | 'source'>,
  a: Named,
  b: Named,
  story?: string,
): Question {
  const sources = [
    { value: '', label: 'neither, or it cannot be told' },
    { value: a.id, label: a.label },
    { value: b.id, label: b.label },
  ]
  return {
    kind: 'relation',
    target: { story, articles: [a.id, b.id] },
    what: `${relationWords(relation, a, b)}.`,
    answers: [
      RIGHT,
      { ...WRONG, label: 'It is wrong: they are independent' },
      shouldBe(
        { name: 'kind', label: 'The relation', value: relation.kind, choices: KINDS.map(choice), always: true },
        { name: 'source', label: 'The source', value: relation.source ?? '', choices: sources, always: true },
      ),
    ],
  }
}

/** @param figures of the row, each with its words */
export function rowQuestion(row: LedgerRow, story: string, figures: readonly Option[]): Question {
  const split: Answer[] =
    figures.length > 1
      ? [
          {
            ...{ action: 'split', label: 'Some of its figures belong in a row of their own' },
            fields: [{ name: 'chosen', label: 'Set apart', choices: figures, place: 'chosen' }],
          },
          ...(row.cells.length > 1 ? [{ ...WRONG, label: 'Each account answers another question: part them' }] : []),
        ]
      : []
  return {
    kind: 'row',
    target: { story, item: row.id },
    what: `These figures all answer “${row.question}”.`,
    answers: [
      RIGHT,
      {
        ...shouldBe({ name: 'question', label: 'The question', value: row.question }),
        label: 'The question should be',
      },
      {
        ...{ action: 'merge', label: 'It asks the same as another row: join them' },
        fields: [{ name: 'row', label: 'The other row', place: 'row', story }],
      },
      ...split,
      { action: 'hide', label: 'It is noise: leave it out' },
    ],
  }
}

export function verdictQuestion(row: LedgerRow, story: string): Question {
  return {
    kind: 'verdict',
    target: { story, item: row.id },
    what: `The verdict on “${row.question}” is “${row.verdict}”.`,
    answers: [
      RIGHT,
      WRONG,
      shouldBe({ name: 'verdict', label: 'The verdict', value: row.verdict, choices: VERDICTS.map(choice) }),
    ],
  }
}

const FACTUALITY = ['actual', 'denied', 'not-actual'] as const

export function figureQuestion(figure: Figure, article: Pick<Article, 'id'>, said: string, story?: string): Question {
  const { id, start, end, part, counted } = figure
  const anchor = { start, end, words: said, ...(part === undefined ? {} : { part }) }
  const read = [bounds(figure), counted, figure.event].filter((one) => one !== null).join(', ')
  const text = (name: string, label: string, value: string | null): Field => ({
    ...{ name, label, value: value ?? '', optional: true },
  })
  const number = (value: number | null): string | null => (value === null ? null : String(value))
  return {
    kind: 'figure',
    target: { story, articles: [article.id], item: id, anchor },
    what: `“${said}” is read as: ${read}.`,
    answers: [
      RIGHT,
      { ...WRONG, label: 'It is no figure: leave it out' },
      shouldBe(
        text('low', 'At least', number(figure.low)),
        text('high', 'At most', number(figure.high)),
        text('counted', 'What is counted', counted),
        text('event', 'What happened', figure.event),
        text('place', 'Where', figure.place),
        text('speaker', 'On whose word', figure.speaker?.name ?? null),
        { name: 'factuality', label: 'Told as', value: figure.factuality, choices: FACTUALITY.map(choice) },
      ),
    ],
  }
}

export function quotationQuestion(quotation: QuotationView, story?: string): Question {
  const { id, article, start, end, part, words: said, speaker } = quotation
  const anchor = { start, end, words: said, ...(part === undefined ? {} : { part }) }
  const name = speaker.name ?? ''
  return {
    kind: 'quotation',
    target: { story, articles: [article], item: id, anchor },
    what: `“${said}” is said by ${name === '' ? 'nobody who is named' : name}.`,
    answers: [
      RIGHT,
      { ...WRONG, label: 'Nobody said it: leave it out' },
      {
        ...shouldBe({ name: 'speaker', label: 'The speaker', value: name, optional: true }),
        label: 'The speaker should be',
      },
    ],
  }
}

export function storyQuestion(summary: StorySummary, articles: readonly ArticleFacts[]): Question {
  const reports = articles.map((one) => ({ value: one.id, label: `${one.label}: ${one.headline ?? 'no headline'}` }))
  const split: Answer = {
    ...{ action: 'split', label: 'Some of its reports tell of another event' },
    fields: [{ name: 'chosen', label: 'Set apart', choices: reports, place: 'chosen' }],
  }
  return {
    kind: 'story',
    target: { story: summary.id },
    what: `These ${articles.length} reports tell of one event: “${summary.title}”.`,
    answers: [
      RIGHT,
      { ...shouldBe({ name: 'title', label: 'The headline', value: summary.title }), label: 'The headline should be' },
      {
        ...{ action: 'merge', label: 'Another story tells of the same event: join them' },
        fields: [{ name: 'other', label: 'The other story', place: 'story', story: summary.id }],
      },
      ...(articles.length > 1 ? [split] : []),
    ],
  }
}

export function moveQuestion(article: Named, story: string): Question {
  return {
    kind: 'story',
    target: { articles: [article.id] },
    what: `${article.label} tells of another event.`,
    answers: [
      {
        ...{ action: 'move', label: 'Move it' },
        fields: [{ name: 'other', label: 'The story it belongs to', place: 'story', story }],
      },
    ],
    button: 'Move it',
  }
}

export function deleteQuestion(document: string, label: string): Question {
  const choices = [
    { value: '', label: 'keep them: it can be undone' },
    { value: 'yes', label: 'erase them: it cannot be undone' },
  ]
  return {
    kind: 'document',
    target: { item: document },
    what: `${label} is taken out of the desk, with all that was drawn from it.`,
    answers: [
      {
        ...{ action: 'delete', label: 'Delete it' },
        fields: [{ name: 'erase', label: 'Its bytes', value: '', choices, optional: true }],
      },
    ],
    button: 'Delete',
  }
}

export function noteQuestion(article: Pick<Article, 'id'>, anchor: Span & { words: string }): Question {
  return {
    kind: 'note',
    target: { articles: [article.id], anchor },
    what: `“${anchor.words}”`,
    answers: [{ action: 'note', label: 'Note' }],
    button: 'Keep the note',
  }
}
