/** Joins an article's annotations with the grammar of its text: what `stemma explain` shows. */
import type { Analysis, Clause, Mention } from './model/analysis.ts'
import type { Figure, PreparedArticle, Quotation, Speaker } from './model/annotation.ts'
import type {
  ExplainedClause,
  ExplainedFact,
  ExplainedItem,
  ExplainedMention,
  ExplainedSentence,
  ExplainedToken,
  Explanation,
} from './model/explanation.ts'
import type { Span } from './model/span.ts'

/**
 * Explain the body of an article.
 * @param analysis of `article.text`
 */
export function explain(article: PreparedArticle, analysis: Analysis): Explanation {
  const items = itemsOf(article)
  const sentences = analysis.sentences.map((_, index) => explainSentence(analysis, index, items))
  return { article: article.id, input: article.input, sentences }
}

function explainSentence(analysis: Analysis, index: number, items: readonly ExplainedItem[]): ExplainedSentence {
  const { start, end, first, last } = analysis.sentences[index]!
  const within = ({ start: at }: Span): boolean => at >= start && at < end
  return {
    ...{ start, end, text: analysis.text.slice(start, end) },
    tokens: Array.from({ length: last - first }, (_, i) => explainToken(analysis, index, first + i)),
    mentions: analysis.mentions.filter(within).map((one) => explainMention(analysis, one)),
    clauses: analysis.clauses(index).map((one) => explainClause(analysis, one)),
    items: items.filter(within),
  }
}

function explainToken(analysis: Analysis, sentence: number, token: number): ExplainedToken {
  const { start, end, text, lemma, tag, fineTag } = analysis.tokens[token]!
  const tree = analysis.tree(sentence)
  const head = tree.head(token)
  return {
    ...{ start, end, text, lemma, tag, fineTag },
    head: head < 0 ? 0 : head - tree.first + 1,
    relation: tree.relation(token),
  }
}

function explainMention({ text, entities }: Analysis, mention: Mention): ExplainedMention {
  const { start, end, type, entity, candidates } = mention
  return {
    ...{ start, end, text: text.slice(start, end), type },
    entity: entity === null ? null : entities[entity]!.name,
    candidates: candidates.map((one) => entities[one]!.name),
    places: entity === null ? [] : entities[entity]!.places.map(({ id }) => id),
  }
}

function explainClause({ tokens }: Analysis, clause: Clause): ExplainedClause {
  const word = (token: number | null): string | null => (token === null ? null : tokens[token]!.text)
  const { start, end, predicate, subject, object, agent, polarity, modality, holder, relation } = clause
  return {
    ...{ start, end, predicate: tokens[predicate]!.text, subject: word(subject), object: word(object) },
    ...{ agent: word(agent), polarity, modality, holder: word(holder), relation },
  }
}

function itemsOf({ text, figures, quotations, names }: PreparedArticle): ExplainedItem[] {
  const words = (span: Span): string => text.slice(span.start, span.end)
  const from = (span: Span | null): ExplainedFact['from'] =>
    span === null ? null : { start: span.start, end: span.end, text: words(span) }
  const inBody = <T extends { readonly part?: string }>(all: readonly T[]): T[] => all.filter((one) => !one.part)
  const item = (kind: ExplainedItem['kind'], span: Span, id: string | null, facts: ExplainedFact[]): ExplainedItem => ({
    ...{ kind, id, start: span.start, end: span.end, text: words(span), facts },
  })
  return [
    ...inBody(figures).map((one) => item('figure', one, one.id, figureFacts(one, from))),
    ...inBody(quotations).map((one) => item('quotation', one, one.id, quotationFacts(one, from))),
    ...inBody(names).map((one) =>
      item('name', one, null, [
        { name: 'kind', value: one.kind, from: null },
        { name: 'stands for', value: one.entity, from: null },
      ]),
    ),
  ].sort((a, b) => a.start - b.start || a.end - b.end)
}

type From = (span: Span | null) => ExplainedFact['from']

function figureFacts(figure: Figure, from: From): ExplainedFact[] {
  const { low, high, comparator, unit, counted, countedSpan, measured, measuredSpan, event, eventSpan } = figure
  const { place, placeSpan, period, periodSpan, hedge, factuality, rate, change, partOf, weight } = figure
  const bounds = high === null ? `${low} or more` : low === high ? `${low}` : `${low} to ${high}`
  const facts: readonly (readonly [string, string | null, Span | null])[] = [
    ['value', bounds, figure.number],
    ['comparator', comparator, null],
    ['unit', unit, null],
    ['counted', counted, countedSpan],
    ['measured', measured, measuredSpan],
    ['event', event, eventSpan],
    ['place', place, placeSpan],
    ['period', period, periodSpan],
    ['hedge', hedge, null],
    ['told as', factuality, null],
    ['rate', rate, null],
    ['change', change, null],
    ['part of', partOf, null],
    ['weight', weight, null],
  ]
  const known = facts.flatMap(([name, value, span]) => (value === null ? [] : [{ name, value, from: from(span) }]))
  return [...known, ...speakerFacts(figure.speaker, from)]
}

function quotationFacts({ kind, speaker }: Quotation, from: From): ExplainedFact[] {
  return [{ name: 'kind', value: kind, from: null }, ...speakerFacts(speaker, from)]
}

function speakerFacts(speaker: Speaker | null, from: From): ExplainedFact[] {
  if (speaker === null) return []
  const { name, written, basis, candidates, citing } = speaker
  return [
    { name: 'speaker', value: name ?? 'not known', from: from(written) },
    { name: 'speaker found by', value: basis, from: null },
    ...(candidates.length > 0 ? [{ name: 'speaker may be', value: candidates.join(', '), from: null }] : []),
    ...(citing.length > 0 ? [{ name: 'who cites', value: citing.join(', '), from: null }] : []),
  ]
}
