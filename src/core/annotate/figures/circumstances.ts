/**
 * The verb, the place and the time of each figure: what hangs in its clause, by the tree and by the line of words together.
 *
 *   Hospital officials in Dessara counted 19 bodies by nightfall.      19: counted, in Dessara, by nightfall
 */
import type { Language } from '../../languages/language.ts'
import type { Analysis } from '../../model/analysis.ts'
import type { Figure, Interval, Name, Time } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { tokenAt } from '../tagging/token-at.ts'
import { type Day, parseDay } from '../times/calendar.ts'
import { intervalOf } from '../times/interval.ts'
import { GazetteerNodes } from './gazetteer-nodes.ts'
import { governorOf, type Predicates, predicatesOf, tells, tiedBy } from './governor.ts'
import { type PeriodPhrase, periodsOf } from './periods.ts'
import { type PlacePhrase, placesOf } from './places.ts'

interface Known {
  readonly names: readonly Name[]
  readonly times: readonly Time[]
  /** The moment of publication, ISO 8601; null where it is not known. */
  readonly published: string | null
}

/** Words that tell where or when, with the verb of whose clause they are. */
interface Hung<Phrase> {
  readonly phrase: Phrase
  readonly verb: number | null
}

interface SentenceRead {
  readonly read: Predicates
  readonly places: readonly Hung<PlacePhrase>[]
  readonly periods: readonly Hung<PeriodPhrase>[]
  /** Tokens of the sentence that another figure's words hold: `figureAt[token - first]` is its place in the list, or -1. */
  readonly figureAt: Int32Array
}

/** Each figure with its verb, place and period. */
export function withCircumstances(
  figures: readonly Figure[],
  analysis: Analysis,
  known: Known,
  language: Language,
): Figure[] {
  const sentences = new Map<number, SentenceRead>()
  const nodes = new GazetteerNodes(analysis)
  const published = parseDay(known.published)
  const spans = figures.map((figure) => tokensOf(analysis, figure))
  return figures.map((figure, i) => {
    const sentence = analysis.sentenceOf[spans[i]!.first]!
    let read = sentences.get(sentence)
    if (!read) {
      read = sentenceRead(analysis, sentence, { figures, spans, known, language, near: i })
      sentences.set(sentence, read)
    }
    return circumstanced(figure, spans[i]!, i, { figures, analysis, read, nodes, published, known, language })
  })
}

interface Range {
  readonly first: number
  readonly last: number
}

function tokensOf(analysis: Analysis, { start, end }: Span): Range {
  return { first: tokenAt(analysis, start), last: tokenAt(analysis, end - 1) + 1 }
}

function sentenceRead(
  analysis: Analysis,
  sentence: number,
  {
    figures,
    spans,
    known,
    language,
    near,
  }: { figures: readonly Figure[]; spans: readonly Range[]; known: Known; language: Language; near: number },
): SentenceRead {
  const { start, end, first, last } = analysis.sentences[sentence]!
  const read = predicatesOf(analysis, sentence)
  const hang = <Phrase extends Range>(phrase: Phrase): Hung<Phrase> => ({
    phrase,
    verb: governorOf(phrase, read, language),
  })
  const names = slice(known.names, start, end)
  const times = slice(known.times, start, end)
  const figureAt = new Int32Array(last - first).fill(-1)
  for (let i = near; i < figures.length && spans[i]!.first < last; i++)
    for (let k = spans[i]!.first; k < Math.min(last, spans[i]!.last); k++) figureAt[k - first] = i
  return {
    read,
    figureAt,
    places: placesOf(analysis, sentence, names, language).map((phrase) => ({
      phrase,
      verb: governorOf({ first: phrase.opens, last: phrase.last }, read, language),
    })),
    periods: periodsOf(analysis, sentence, { times, language, read }).map(hang),
  }
}

/** Items that begin in `[start, end)`; items are in the order of the text. */
function slice<T extends Span>(items: readonly T[], start: number, end: number): T[] {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.start < start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < items.length && items[last]!.start < end) last++
  return items.slice(low, last)
}

interface Around {
  readonly figures: readonly Figure[]
  readonly analysis: Analysis
  readonly read: SentenceRead
  readonly nodes: GazetteerNodes
  readonly published: Day | null
  readonly known: Known
  readonly language: Language
}

function circumstanced(figure: Figure, range: Range, index: number, around: Around): Figure {
  const { analysis, read, nodes } = around
  const { text, tokens } = analysis
  const verb = governorOf(range, read.read, around.language)
  const place = placeOf(range, index, verb, around)
  const period = periodOf(figure, range, index, verb, around)
  const spanOf = ({ first, last }: Range): Span => ({ start: tokens[first]!.start, end: tokens[last - 1]!.end })
  const wordsOf = (span: Span | null): string | null => (span === null ? null : text.slice(span.start, span.end))
  const verbSpan = verb === null ? null : spanOf({ first: verb, last: verb + 1 })
  const placeSpan = place === null ? null : spanOf(place)
  return {
    ...figure,
    verb: wordsOf(verbSpan),
    verbSpan,
    place: wordsOf(placeSpan),
    placeSpan,
    where: place?.name ? nodes.nodeOf(place.name) : null,
    period: wordsOf(period),
    periodSpan: period,
    when: period === null ? null : intervalIn(period, around),
  }
}

/** The place that is told of a figure: right behind it, in its clause, in a clause that it shares places with. */
function placeOf(range: Range, index: number, verb: number | null, around: Around): PlacePhrase | null {
  let best: { readonly phrase: PlacePhrase; readonly rank: number } | null = null
  for (const { phrase, verb: own } of around.read.places) {
    if (isWithin(phrase, range)) continue
    const rank = rankOf({ phrase, verb: own }, range, index, verb, around) - TOLD_RANK[phrase.told]
    if (rank > 0 && (best === null || rank > best.rank)) best = { phrase, rank }
  }
  return best?.phrase ?? null
}

/** How much less surely a place is told as a way or by what a verb acts on. */
const TOLD_RANK: Readonly<Record<PlacePhrase['told'], number>> = {
  located: 0,
  part: 2,
  owner: 5,
  thing: 8,
  way: 12,
  object: 18,
}

/** Do the words of the figure hold the place? "8 farms", of "from 8 farms", are where the rest happened, and where they were too. */
function isWithin({ first, last, told, opens }: PlacePhrase, range: Range): boolean {
  if (told === 'owner' || opens < range.first) return false
  return first < range.last && range.first < last
}

/** Steps that tell how surely something belongs to a figure, and what a word of distance costs. */
const RANKS = { adjacent: 100, sameVerb: 60, joined: 45, circumstance: 35, relative: 30, other: 0 } as const
const PER_WORD = 0.5
const MOST_WORDS = 30

function rankOf(
  { phrase, verb: own }: Hung<Range & { readonly opens?: number }>,
  range: Range,
  index: number,
  verb: number | null,
  around: Around,
): number {
  const { read, language } = around
  const opens = phrase.opens ?? phrase.first
  const distance = Math.min(MOST_WORDS, opens >= range.last ? opens - range.last : range.first - phrase.last)
  if (opens === range.last) return RANKS.adjacent
  const cost = Math.max(0, distance) * PER_WORD + costOfAnother(opens, index, around)
  if (verb === null || own === null) return verb === own ? RANKS.sameVerb - cost : RANKS.other
  if (verb === own) return RANKS.sameVerb - cost
  const tie = tiedBy(verb, own, read.read, language) ?? (isToldOf(range, own, read.read) ? 'relative' : null)
  return tie === null ? RANKS.other : RANKS[tie] - cost
}

/** "2,000 demonstrators who had blocked the bridge": the verb of a clause that is told of what is counted. */
function isToldOf(range: Range, verb: number, { tree, tokens, roles }: Predicates): boolean {
  if (!/^W/.test(tokens[range.last]?.fineTag ?? '')) return false
  for (let i = range.last; i < verb; i++)
    if (roles[i - tree.first] === 'finite' || tokens[i]!.text === ',') return false
  return verb > range.last
}

/** How much less surely a circumstance right behind another figure is of this one. */
const OF_ANOTHER = 20

/**
 * What what stands right behind another figure costs: "31 people in Calbara and another 14" were not all there, but "killed 12 and hurt
 * 40 in Osla" tells where both were. "To 41 from 28 in 2014" tells of the former value alone: all of the rank is lost.
 */
function costOfAnother(opens: number, index: number, { read, analysis, language, figures }: Around): number {
  const { first } = read.read.tree
  const at = opens > first ? read.figureAt[opens - 1 - first]! : -1
  if (at < 0 || at === index) return 0
  if (at < index) return OF_ANOTHER
  const before = analysis.tokens[first + read.figureAt.indexOf(at) - 1]
  const isFormer =
    before?.lower === language.figures.numbers.from &&
    (figures[at]!.counted === null || figures[at]!.counted === figures[index]!.counted)
  return isFormer ? RANKS.adjacent : 0
}

/** "Said on Monday": the time of saying is not that of what is said. */
function isRejected(
  span: Span | null,
  verb: number | null,
  { read: { periods }, analysis: { tokens }, language }: Around,
): boolean {
  if (span === null) return false
  return periods.some(({ phrase: { first, last }, verb: own }) => {
    const isOther = own !== null && own !== verb && tells(own, tokens, language)
    return isOther && tokens[first]!.start < span.end && span.start < tokens[last - 1]!.end
  })
}

/** The time that is told of a figure; the words found beside it stand where the clause tells none. */
function periodOf(figure: Figure, range: Range, index: number, verb: number | null, around: Around): Span | null {
  const { tokens } = around.analysis
  let best: { readonly phrase: PeriodPhrase; readonly rank: number } | null = null
  for (const one of around.read.periods) {
    const { phrase } = one
    if (phrase.first < range.last && range.first < phrase.last) continue
    const rank =
      phrase.told === 'clause'
        ? clauseRank(one, range, verb, around)
        : rankOf(one, range, index, verb, around) - PERIOD_RANK[phrase.told]
    if (rank > 0 && (best === null || rank > best.rank)) best = { phrase, rank }
  }
  if (best === null) return isRejected(figure.periodSpan, verb, around) ? null : figure.periodSpan
  const chosen = best.phrase
  const clause = around.read.periods.find(
    ({ phrase: { told, first, last } }) =>
      told === 'clause' &&
      first < chosen.first &&
      chosen.last <= last &&
      !(verb !== null && verb >= first && verb < last),
  )
  const { phrase } = clause ?? best
  return { start: tokens[phrase.first]!.start, end: tokens[phrase.last - 1]!.end }
}

const PERIOD_RANK: Readonly<Record<PeriodPhrase['told'], number>> = { date: 0, noun: 2, length: 8, clause: 20 }

/** A clause of "when" is of the verb that it hangs on: the figure's own, where the figure does not stand in it. */
function clauseRank(
  { phrase }: Hung<PeriodPhrase>,
  range: Range,
  verb: number | null,
  { read: { read }, language }: Around,
): number {
  if (verb === null || (verb >= phrase.first && verb < phrase.last)) return RANKS.other
  let own: number | null = null
  for (let i = phrase.first; i < phrase.last && own === null; i++) {
    const role = read.roles[i - read.tree.first]
    if (role === 'finite' || role === 'bare') own = i
  }
  if (own === null || tiedBy(verb, own, read, language) !== 'circumstance') return RANKS.other
  const distance = phrase.first >= range.last ? phrase.first - range.last : range.first - phrase.last
  return RANKS.sameVerb - PERIOD_RANK.clause - Math.min(MOST_WORDS, Math.max(0, distance)) * PER_WORD
}

function wordsIn(analysis: Analysis, start: number, end: number): string[] {
  return analysis.tokens.slice(tokenAt(analysis, start), tokenAt(analysis, end - 1) + 1).map(({ lower }) => lower)
}

/** The days of the first time in a period's words, by what stands before it. */
function intervalIn({ start, end }: Span, { analysis, known, published, language }: Around): Interval | null {
  const inside = slice(known.times, start, end)
  if (inside.length === 0) return null
  const opens = analysis.tokens[tokenAt(analysis, start)]!.lower
  const side = language.times.since.has(opens) ? 'since' : language.times.until.has(opens) ? 'until' : 'within'
  const { backward, forward, elsewhere } = language.times
  const words = wordsIn(analysis, start, end)
  // "Four years earlier" is reckoned from the day that the text tells of, which is not known.
  if (words.some((word) => elsewhere.has(word))) return null
  const reach = words.some((word) => forward.has(word))
    ? 'ahead'
    : words.some((word) => backward.has(word))
      ? 'back'
      : null
  const found = inside.flatMap((time) => intervalOf(time, side, published, reach) ?? [])
  const [first, second] = found
  if (first === undefined) return null
  // "between 2014 and 2019", "from May to June".
  if (second !== undefined && inside.length >= 2 && language.times.ranges.has(opens))
    return { ...first, end: second.end }
  return first
}
