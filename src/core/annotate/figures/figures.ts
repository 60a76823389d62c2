/**
 * Every number of a text that counts or measures, with what it counts, what happened to it, where, since when, how
 * surely and on whose word.
 *
 *   numbers ─ leave out what counts nothing ─ what is counted ─ event ─ scope ─ whose word ─▶ figures
 */
import type { FigureWords } from '../../languages/figure-words.ts'
import type { Language } from '../../languages/language.ts'
import type { NounSort } from '../../model/analysis.ts'
import type { Figure, Statement } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { nounLemma } from '../../text/lemma.ts'
import { SpanIndex } from '../../text/span-index.ts'
import type { Token } from '../../text/tokens.ts'
import { withFactuality } from '../factuality/factuality.ts'
import type { TaggedReading } from '../tagging/tagging.ts'
import { type Age, ageAt } from './ages.ts'
import { changeOf } from './change.ts'
import { inContext } from './comparator-in-context.ts'
import { type CountedPhrase, countedAfter } from './counted.ts'
import { ageDimension, dimensionOf, inWholeUnits } from './dimension.ts'
import { findEvent } from './event.ts'
import type { EventMention } from './event-of-subject.ts'
import { type FigureDraft, withInherited } from './inherited.ts'
import { measured } from './measured.ts'
import { isInName } from './names-with-numbers.ts'
import { countsNothing } from './not-figures.ts'
import { type NumberMention, numberAt } from './numbers.ts'
import { ofThemAfter } from './of-them.ts'
import { clauseAround, hedgeOf, negatedIn, opensPart, periodOf, type Range, rateOf } from './scope.ts'
import { severityOf } from './told-event.ts'
import { isWho, weightOf } from './weight.ts'
import { zeroAt } from './zeros.ts'

/** Numbers on either side whose period may hold a number. */
const NEIGHBOURS = 6

/**
 * Find the figures of a text. Their places, verbs and days are told by `withCircumstances`.
 *
 * @param told  statements that pass something on

 * @returns in order of the text, ids `f1`, `f2` ...
 */
export function findFigures(reading: TaggedReading, language: Language, told: readonly Statement[]): Figure[] {
  const words = language.figures
  const statements = new SpanIndex(
    told.flatMap((statement) =>
      statement.content.map((span) => ({ span, item: { statement, length: span.end - span.start } })),
    ),
  )
  const isPerson = (noun: string): boolean => reading.analysis.isMainly(noun, 'person')
  const figures: Figure[] = []
  for (const sentence of reading.sentences) {
    const drafts = withInherited(draftsIn(reading, sentence, words), reading.tokens, words)
    for (const [i, draft] of drafts.entries()) {
      const near = drafts.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS)
      const weight = draft.age
        ? 'passing'
        : weightOf(draft, near, { tokens: reading.tokens, sentence, words, isPerson })
      if (weight === null) continue
      figures.push(figureFrom(draft, { reading, words, statements, sentence, weight, earlier: figures }))
    }
  }
  return withFactuality(reading, inWholeUnits(figures), language.factuality)
    .map(affirmedNought)
    .filter((figure) => !(isNought(figure) && figure.factuality === 'not-actual'))
}

/** "No one should be hurt" counts nothing either: nought is told of what has happened. */
function isNought({ low, high, unit }: Figure): boolean {
  return low === 0 && high === 0 && unit === null
}

/** "No one was hurt" says that nought were: its own "no" denies nothing. */
function affirmedNought(figure: Figure): Figure {
  return isNought(figure) && figure.factuality === 'denied'
    ? { ...figure, factuality: 'actual', negated: false }
    : figure
}

function draftsIn(reading: TaggedReading, sentence: Range & Span, words: FigureWords): FigureDraft[] {
  const { tokens } = reading
  const drafts: FigureDraft[] = []
  let from = sentence.first
  for (let i = sentence.first; i < sentence.last; i++) {
    const found = numberAt(tokens, i, { words: words.numbers, from }) ?? zeroAt(tokens, i, words)
    if (!found || found.last > sentence.last) continue
    const number = inContext(reading, found, sentence, words)
    from = Math.min(number.last, sentence.last)
    i = from - 1
    if (countsNothing(tokens, number, words) || isInName(reading, number, sentence, words)) continue
    const age = ageAt(reading, number, sentence, words)
    if (age !== null) {
      // "Over the age of 75", "a 42-year-old driver": of nobody that is named.
      if (age.owner !== null) drafts.push(agedDraft(reading, number, age, sentence, words))
      continue
    }
    const before = drafts.at(-1)
    // "He was one of nine people shot": who is told of is no number, and what happened, happened to the nine.
    const inner =
      before?.counted &&
      !isWho(before, tokens, words) &&
      (before.counted.first === number.last ||
        (number.coreFirst >= before.counted.first && number.coreFirst < before.counted.last))
    const one = draft(reading, number, sentence, words)
    // "Three of the town's four bridges were closed": the outer number takes the event, the inner one none.
    drafts.push(inner ? { ...one, event: null } : one)
  }
  return drafts
}

/** An age counts nothing, and nothing happened to it. */
function agedDraft(
  { tokens }: TaggedReading,
  number: NumberMention,
  age: Age,
  sentence: Range,
  words: FigureWords,
): FigureDraft {
  const clause = clauseAround(tokens, number.coreFirst, sentence, words)
  const range = { first: number.first, last: number.last }
  return {
    number: { ...number, unit: age.unit },
    counted: null,
    range,
    clause,
    event: null,
    period: null,
    rate: null,
    isPart: false,
    age,
  }
}

function draft(reading: TaggedReading, number: NumberMention, sentence: Range, words: FigureWords): FigureDraft {
  const { tokens } = reading
  const phrase = countedAfter(tokens, number, { words, end: sentence.last, tags: reading.tags })
  const ofThem = phrase ? null : ofThemAfter(tokens, number, { last: sentence.last, words })
  const counted = phrase ?? ofThem
  const range = { first: number.first, last: counted && !counted.nested ? counted.last : number.last }
  const clause = clauseAround(tokens, number.coreFirst, sentence, words)
  return {
    number,
    counted,
    range,
    clause,
    event:
      number.attributive || counted?.narrows || isFormer(tokens, number, counted, words)
        ? null
        : fitting(findEvent(tokens, number, counted, { ...sentence, words }), counted, reading, words),
    period: periodOf(tokens, number.coreFirst, { clause, sentence, words }),
    rate: rateOf(tokens, range, { sentence, clause, words }),
    isPart: ofThem !== null || opensPart(tokens, range, words),
    age: null,
  }
}

/** An event with its role filled: people and animals are killed, held and freed; three meetings that were held are not. */
function fitting(
  event: EventMention | null,
  counted: CountedPhrase | null,
  { tokens, analysis }: TaggedReading,
  { events, inflections }: FigureWords,
): EventMention | null {
  if (event === null || counted === null || event.implied || !events.ofTheLiving.has(event.event)) return event
  const noun = nounLemma(tokens[counted.last - 1]!.lower, inflections)
  const isBeing =
    events.people.has(noun) || ['person', 'animal', 'organisation'].some((sort) => analysis.isA(noun, sort as NounSort))
  return isBeing || !analysis.knowsNoun(noun) ? event : null
}

/** "Rose to 38 from 31", "up from 1,900": what the number was before, of which nothing is told. */
function isFormer(
  tokens: readonly Token[],
  number: NumberMention,
  counted: CountedPhrase | null,
  words: FigureWords,
): boolean {
  return counted === null && number.unit === null && tokens[number.first - 1]?.lower === words.numbers.from
}

interface Surroundings {
  readonly reading: TaggedReading
  readonly words: FigureWords
  readonly statements: SpanIndex<{ readonly statement: Statement; readonly length: number }>
  readonly sentence: Range
  readonly weight: Figure['weight']
  readonly earlier: readonly Figure[]
}

function figureFrom(one: FigureDraft, around: Surroundings): Figure {
  const { number, counted, event, range, clause } = one
  const { words } = around
  const { text, tokens } = around.reading
  const spanOf = (part: Range | null): Span | null =>
    part ? { start: tokens[part.first]!.start, end: tokens[part.last - 1]!.end } : null
  const wordsOf = (span: Span | null): string | null => (span ? text.slice(span.start, span.end) : null)
  const core = spanOf({ first: number.coreFirst, last: number.coreLast })!
  const collective = counted || one.age ? null : collectiveBefore(number, around)
  const countedSpan = counted ? spanOf({ first: counted.first, last: counted.last }) : spanOf(collective)
  const line = { tokens, tags: around.reading.tags, sentence: around.sentence, words }
  const measure =
    number.unit === null || counted ? null : spanOf(one.age ? one.age.owner : (measured(line, number)[0] ?? null))
  const period = spanOf(one.period)
  const hedge = hedgeOf(tokens, range, { clause, words })
  const statement = innermost(around.statements.holding(core))
  const { start, end } = spanOf(range)!
  return {
    start,
    end,
    id: `f${around.earlier.length + 1}`,
    number: core,
    low: number.low,
    high: number.high,
    comparison: number.comparison,
    comparator: number.comparator,
    unit: number.unit,
    counted: counted
      ? headWords(tokens, counted)
      : (wordsOf(spanOf(collective))?.toLowerCase() ?? (one.age ? null : takenUp(one, around))),
    countedSpan,
    measured: wordsOf(measure),
    measuredSpan: measure,
    group: [...(counted ? groupWords(tokens, counted) : []), ...severity(one, around)],
    event: event?.event ?? null,
    eventSpan: event ? spanOf({ first: event.token, last: event.token + 1 }) : null,
    verb: null,
    verbSpan: null,
    place: null,
    placeSpan: null,
    where: null,
    period: wordsOf(period),
    periodSpan: period,
    when: null,
    dimension: one.age ? ageDimension(number) : dimensionOf(number),
    rate: wordsOf(spanOf(one.rate)),
    hedge: hedge === null ? null : tokens[hedge]!.lower,
    weight: around.weight,
    negated: negatedIn(tokens, range, { clause, words }),
    factuality: 'actual',
    change: changeOf(tokens, number, words),
    partOf: one.isPart ? (earlierInSentence(around)?.id ?? null) : null,
    statement: statement?.id ?? null,
    speaker: statement?.speaker ?? null,
  }
}

/** How badly people were hurt narrows down who is counted: "18 were seriously injured". */
function severity({ event, range }: FigureDraft, { reading, words, sentence }: Surroundings): string[] {
  if (event === null || !words.patterns.hurt.test(event.event)) return []
  const found = severityOf(reading.tokens, range.last, { ...sentence, words })
  return found === null ? [] : [found]
}

/** "A crowd of 51,204": what the number is the size of. */
function collectiveBefore({ first, unit }: NumberMention, { reading, words }: Surroundings): Range | null {
  const [noun, of] = [reading.tokens[first - 2], reading.tokens[first - 1]]
  const isSize = of?.lower === words.numbers.of && noun !== undefined && words.events.collectives.has(noun.lower)
  return isSize && unit === null ? { first: first - 2, last: first - 1 } : null
}

/** "23 schools were damaged, four of them beyond repair": of what the figure before it counts. */
function takenUp({ number, isPart }: FigureDraft, around: Surroundings): string | null {
  const { reading, words } = around
  const isOf = reading.tokens[number.last]?.lower === words.numbers.of
  if (!isPart || !isOf || number.unit !== null) return null
  const before = earlierInSentence(around)
  return before?.unit === null ? before.counted : null
}

/** The figure before, where it stands in the same sentence. */
function earlierInSentence({ reading, sentence, earlier }: Surroundings): Figure | undefined {
  const before = earlier.at(-1)
  return before && before.start >= reading.tokens[sentence.first]!.start ? before : undefined
}

function headWords(tokens: readonly Token[], counted: CountedPhrase): string {
  return tokens
    .slice(counted.headFirst, counted.last)
    .map((token) => token.lower)
    .join(' ')
    .replaceAll(' ,', ',')
}

/** Words between the number and its head ("Osla", "injured"), and the heads themselves where several are joined. */
function groupWords(tokens: readonly Token[], counted: CountedPhrase): string[] {
  const before = tokens.slice(counted.first, counted.headFirst).filter((token) => token.kind === 'word')
  const heads =
    counted.last - counted.headFirst > 1
      ? tokens.slice(counted.headFirst, counted.last).filter((token) => token.kind === 'word' && token.lower.length > 3)
      : []
  return [...before, ...heads].map((token) => token.lower)
}

/** The shortest statement whose content holds the number; one of a speaker who is known goes before one of nobody. */
function innermost(around: readonly { readonly statement: Statement; readonly length: number }[]): Statement | null {
  const isNamed = ({ statement }: (typeof around)[number]): boolean => statement.speaker.name !== null
  const of = around.some(isNamed) ? around.filter(isNamed) : around
  let best: { readonly statement: Statement; readonly length: number } | null = null
  for (const one of of) if (!best || one.length < best.length) best = one
  return best?.statement ?? null
}
