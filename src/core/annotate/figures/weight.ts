import type { FigureWords } from '../../languages/figure-words.ts'
import type { Figure } from '../../model/annotation.ts'
import { nounLemma } from '../../text/lemma.ts'
import type { Token } from '../../text/tokens.ts'
import type { CountedPhrase } from './counted.ts'
import type { FigureDraft } from './inherited.ts'
import type { NumberMention } from './numbers.ts'
import type { Range } from './scope.ts'

interface Line {
  readonly tokens: readonly Token[]
  readonly sentence: Range
  readonly words: FigureWords
  /** May the noun, as its lemma, name somebody? */
  readonly isPerson: (noun: string) => boolean
}

/**
 * How much a figure weighs among those of its report. It is `main` where it measures, bounds, counts ten or more, or tells
 * what happened to whom, and `passing` where it is a small count of something ("eight fire engines", "two cranes").
 *
 * @returns null where the number counts nothing: part of a period, a pronoun, an idiom
 */
export function weightOf(one: FigureDraft, near: readonly FigureDraft[], line: Line): Figure['weight'] | null {
  const { number, counted, event } = one
  const { tokens, words } = line
  // "No one knows" counts nothing; "no one was hurt" does.
  if (number.written === 'none') return event !== null && words.zeros.events.has(event.event) ? 'main' : null
  const grave = event !== null && words.patterns.graveEvent.test(event.event)
  const holder = near.find((other) => other !== one && other.period && within(number, other.period))
  const timed = holder !== undefined
  const isClause = timed && words.patterns.clausalTime.test(tokens[holder.period!.first]!.lower)
  // "During the seven-day truce" tells when; "in the 15-year campaign" tells how long it was too.
  const narrows = number.attributive || counted?.narrows === true
  const isMeasured = narrows && timed && !isClause
  // "When he noticed two officers", "after it exposed three decades of fraud": what is told in such a clause counts.
  const isTold =
    number.unit === null ? counted !== null : holder !== undefined && number.first > holder.period!.first + 1
  const isCountedInClause = isClause && !narrows && isTold
  // "After a 6.1-magnitude quake": what measures something else than time stands in it all the same.
  const isOther = number.unit !== null && !words.numbers.timeUnits.has(number.unit)
  // "After the blast killed six people": a number of what happened stands in a time told by an event.
  if (timed && !grave && !isMeasured && !isOther && !isCountedInClause)
    return number.unit !== null && number.written !== 'few' && isSpan(holder, number, line) ? 'passing' : null
  if (number.low === 0 && number.high === 0 && number.unit === null && counted === null) return null
  // "The magnitude was put at 5.9": parts of one are measured, not counted.
  if (number.written === 'digits' && !Number.isInteger(number.low)) return 'main'
  if (number.written === 'few') return grave && counted ? 'main' : counts(one, line) ? 'passing' : null
  if (number.written === 'words' && number.low === 1 && number.high === 1) return weightOfOne(one, grave, near, line)
  // "Two years ago" measures how long it is since then, and tells when rather than how much.
  if (number.unit !== null) return words.patterns.ago.test(tokens[number.last]?.lower ?? '') ? 'passing' : 'main'
  const isPair = tokens[number.coreFirst - 1]?.lower === 'the' && number.low <= 2 && number.written === 'words'
  const main =
    !isPair &&
    (event !== null ||
      one.isPart ||
      number.comparison !== 'exactly' ||
      number.low >= 10 ||
      (number.written === 'digits' && counted !== null))
  return main ? 'main' : counts(one, line) ? 'passing' : null
}

/** "Over the past four years", "for the last two weeks": the whole period is a length of time, and is ranked low. */
function isSpan({ period }: FigureDraft, { last }: NumberMention, { tokens, words }: Line): boolean {
  const first = period!.first
  const length = period!.last - first
  return last === period!.last && length <= LONGEST_SPAN && words.small.spans.has(tokens[first]!.lower)
}

/** Words of "over the past four years". */
const LONGEST_SPAN = 6

/** "One" is a number where somebody was hurt, in a measure, and in a list of counts; elsewhere it picks out somebody. */
function weightOfOne(
  one: FigureDraft,
  grave: boolean,
  near: readonly FigureDraft[],
  line: Line,
): Figure['weight'] | null {
  const { number, counted } = one
  const { tokens, words } = line
  if (isWho(one, tokens, words)) return null
  if (number.comparator === 'at least' || (grave && (counted !== null || standsAlone(one, line)))) return 'main'
  const next = line.tokens[number.coreLast]?.lower ?? ''
  if (line.words.small.afterOne.has(next) || !counts(one, line)) return null
  if (number.unit !== null || near.some((other) => isListed(one, other, line))) return 'passing'
  return isSomebody(one, line) ? 'passing' : null
}

/** "Injuring one", "one killed and two hurt": one by itself beside the word that tells what befell somebody. */
function standsAlone({ number, event }: FigureDraft, { words }: Line): boolean {
  if (event === null || !words.zeros.events.has(event.event)) return false
  return event.token === number.first - 1 || event.token === number.last
}

/** "Was one of the last passengers", "named as one of the victims": who he was, and no number. */
export function isWho({ number }: FigureDraft, tokens: readonly Token[], words: FigureWords): boolean {
  const isOne = number.written === 'words' && number.low === 1 && number.high === 1
  const isNamed = words.small.beforeOneOf.has(tokens[number.first - 1]?.lower ?? '')
  return isOne && isNamed && tokens[number.coreLast]?.lower === words.numbers.of
}

/** "One crewman was found", "only one attacker": people are counted. */
function isSomebody(one: FigureDraft, line: Line): boolean {
  const { counted } = one
  const { tokens, words, isPerson } = line
  if (counted === null || counted.last - counted.first > 2 || tellsWho(one, line)) return false
  const noun = nounLemma(tokens[counted.last - 1]!.lower, words.inflections)
  return (words.events.people.has(noun) || isPerson(noun)) && noun !== words.small.anybody
}

/** Words behind somebody that a verb of speaking may follow after: "one pupil from the school told". */
const SPEAKS_WITHIN = 6

/** "One neighbour said", "he told one reporter", "one candidate, Ann Roe": it tells who speaks, who is spoken to, or who it is. */
function tellsWho({ number, counted }: FigureDraft, { tokens, words }: Line): boolean {
  const { speaking } = words.small
  if (speaking.has(tokens[number.first - 1]?.lower ?? '')) return true
  const [next, name] = tokens.slice(counted!.last, counted!.last + 2)
  if (next?.text === ',') return /^\p{Lu}/u.test(name?.text ?? '')
  const after = tokens.slice(counted!.last, counted!.last + SPEAKS_WITHIN)
  const end = after.findIndex(({ kind }) => kind === 'punctuation')
  return after.slice(0, end < 0 ? SPEAKS_WITHIN : end).some(({ lower }) => speaking.has(lower))
}

/** "One derailment and two collisions", "one count of theft, seven counts of arson": counts joined to each other, or of one noun. */
function isListed(one: FigureDraft, other: FigureDraft, { tokens, words }: Line): boolean {
  if (one === other || one.counted === null || other.counted === null) return false
  const nounOf = ({ last }: CountedPhrase): string => nounLemma(tokens[last - 1]!.lower, words.inflections)
  const noun = nounOf(one.counted)
  if (noun === nounOf(other.counted)) return true
  const [before, after] = one.number.first < other.number.first ? [one, other] : [other, one]
  const between = tokens.slice(before.range.last, after.range.first)
  return between.length > 0 && between.length <= 2 && between.every(({ lower }) => words.patterns.joiner.test(lower))
}

/** Does the number count something: named behind it, or stood for by the number itself ("two remain inside")? */
function counts({ number, counted }: FigureDraft, line: Line): boolean {
  const { tokens, sentence, words } = line
  const { small, numbers, grammar } = words
  const next = tokens[number.last]?.text === '-' ? tokens[number.last + 1] : tokens[number.last]
  const glued = tokens[number.coreLast - 1]!.lower.split('-').at(-1)!
  if (small.afterAny.has(next?.lower ?? '') || small.afterAny.has(glued)) return false
  const before = number.first > sentence.first ? tokens[number.first - 1]! : null
  // "He shot at Roe eight times": how often something was done is part of no name.
  const isOften = counted !== null && tokens[counted.last - 1]!.lower === small.times
  if (!isOften && before?.kind === 'word' && !grammar.determiners.has(before.lower) && isName(before, number, sentence))
    return false
  if (number.written === 'few') return isOfSome(number, counted, line)
  if (counted !== null || number.unit !== null || number.attributive) return true
  if (isItem(number, line)) return true
  if (before !== null && small.before.has(before.lower)) return false
  return number.last < sentence.last && (next?.lower === numbers.of || small.stands.test(next?.lower ?? ''))
}

/** "Ten arrests: five for battery, four for assault", "they include six in Osla": one count of a list, whose noun is left out. */
function isItem(number: NumberMention, { tokens, sentence, words }: Line): boolean {
  const before = number.first > sentence.first ? tokens[number.first - 1]! : null
  const next = tokens[number.last]
  if (before === null || next === undefined || number.low < 2 || !words.small.afterItem.has(next.lower)) return false
  return /^[:;,]$/.test(before.text) || words.small.beforeItem.has(before.lower)
}

/** "Several of the injured", "a few boats", "a couple of boats"; "the couple" are two who live together. */
function isOfSome(
  number: NumberMention,
  counted: FigureDraft['counted'],
  { tokens, words }: Pick<Line, 'tokens' | 'words'>,
): boolean {
  const next = tokens[number.last]?.lower ?? ''
  const recent = words.small.recent.has(tokens[number.first - 1]?.lower ?? '')
  if (recent) return false
  return next === words.numbers.of || (counted !== null && !words.small.pair.test(tokens[number.coreLast - 1]!.lower))
}

/** "World War Two", "Channel Four": a number in words behind a name is part of it. */
function isName(before: Token, number: NumberMention, sentence: Range): boolean {
  const isWord = number.written === 'words' && !number.attributive
  return isWord && /^\p{Lu}/u.test(before.text) && number.first - 1 > sentence.first
}

function within(number: NumberMention, range: Range): boolean {
  return number.coreFirst >= range.first && number.coreLast <= range.last
}
