import type { FigureWords } from '../../languages/figure-words.ts'
import { nounLemma } from '../../text/lemma.ts'
import type { Token } from '../../text/tokens.ts'
import { isAddress, isTelephone } from './addresses.ts'
import { isCounted, isLower } from './counted-word.ts'
import { isCalendarDay, isClockTime, isSlashedDate, isYear } from './dates-and-times.ts'
import type { NumberMention } from './numbers.ts'

type Rule = (tokens: readonly Token[], number: NumberMention, words: FigureWords) => boolean

/**
 * Numbers that count nothing: dates, years, clock times, telephone numbers, addresses, scores, labels.
 * Each rule sees the tokens and the number; the first that says yes leaves it out.
 */
const RULES: readonly Rule[] = [
  isNamed,
  isSuspended,
  isReference,
  isPronoun,
  isGlued,
  isCalendarDay,
  isSlashedDate,
  isTimesItself,
  isYear,
  isClockTime,
  isLabel,
  isCounter,
  isTelephone,
  isIdentifier,
  isScore,
  isAddress,
]

export function countsNothing(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  return RULES.some((rule) => rule(tokens, number, words))
}

/** "12- and 13-year-old boys", "two- and three-bedroom houses": the first part of words that share their end. */
function isSuspended(tokens: readonly Token[], { coreLast, unit }: NumberMention, { patterns }: FigureWords): boolean {
  const [number, hyphen, next] = tokens.slice(coreLast - 1, coreLast + 2)
  if (unit !== null || hyphen?.text !== '-' || hyphen.start !== number!.end || !next) return false
  return next.start > hyphen.end ? patterns.sharesEnd.test(next.lower) : next.text === ','
}

/** "EXPO30", "A320", "3D", "5th", "1990s": letters written onto the digits that are no scale and no unit. */
function isGlued(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  if (number.written !== 'digits') return false
  const before = tokens[number.coreFirst - 1]
  const after = tokens[number.coreLast]
  const start = tokens[number.coreFirst]!.start
  const end = tokens[number.coreLast - 1]!.end
  if (
    before &&
    before.end === start &&
    (before.kind === 'word' || before.text === '/') &&
    !words.numbers.currencies.has(before.lower) &&
    number.first === number.coreFirst
  )
    return true
  if (!after || after.start !== end || number.unit !== null) return false
  return after.kind === 'word' && !words.numbers.measures.has(after.lower)
}

/** "A 4×4 van", "four - by - four": a kind of car, or the sides of a room. */
function isTimesItself(tokens: readonly Token[], { coreFirst, coreLast }: NumberMention, words: FigureWords): boolean {
  const isSign = (at: number, next: number): boolean => tokens[at]?.text === '×' && tokens[next] !== undefined
  if (isSign(coreFirst - 1, coreFirst - 2) || isSign(coreLast, coreLast + 1)) return true
  const isBy = (first: number): boolean =>
    tokens[first]?.text === '-' && tokens[first + 1]?.lower === words.numbers.by && tokens[first + 2]?.text === '-'
  return isBy(coreFirst - 3) || isBy(coreLast)
}

/** "Image 2 of 8", "photo 3 / 12": pages of something, by a word for it before the two numbers. */
function isCounter(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  if (number.written !== 'digits' || number.unit !== null) return false
  const labelled = (at: number): boolean => words.patterns.page.test(tokens[at]?.lower ?? '')
  const { coreFirst: at } = number
  const [before, first] = [tokens[at - 1], tokens[at - 2]]
  if (isFirstOf(tokens, at) || isFirstOf(tokens, at - 2)) return true
  return (
    labelled(at - 1) ||
    ((before?.lower === 'of' || before?.text === '/') && first?.kind === 'number' && labelled(at - 3))
  )
}

/** "1 of 26 Full Screen Autoplay": a gallery's first page, and words of its buttons. */
function isFirstOf(tokens: readonly Token[], at: number): boolean {
  const [one, of, many, ...after] = tokens.slice(Math.max(0, at), at + 5)
  if (one?.text !== '1' || of?.lower !== 'of' || many?.kind !== 'number') return false
  return after.length === 2 && after.every(({ text }) => /^\p{Lu}/u.test(text))
}

/** "Route 66", "Section 427", "No. 10", "#4", "Boeing 737", "Article 5". */
function isLabel(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  if (number.unit !== null && !number.attributive) return false
  if (number.first !== number.coreFirst) return false
  const before = tokens[number.coreFirst - 1]
  if (!before) return false
  if (before.text === '#' || before.text === '§') return true
  // "The I - 75 corridor", as tokenised texts write a hyphen; behind more letters it is a dash.
  const name = tokens[number.coreFirst - 2]
  const isSpaced = before.text === '-' && before.end < tokens[number.coreFirst]!.start && name !== undefined
  if (isSpaced && name.end < before.start && /^\p{Lu}$/u.test(name.text)) return true
  if (before.text === '.')
    return tokens[number.coreFirst - 2]?.lower === 'no' && tokens[number.coreFirst - 2]!.end === before.start
  // "Day 20" and "phase 2" are labels; "the group 12 people joined" is not: a counted plural follows.
  return (
    before.kind === 'word' &&
    words.numbers.labels.has(before.lower) &&
    !isCounted(tokens[number.coreLast], /^\p{Lu}/u.test(before.text), words)
  )
}

/** "290335.html", "story 1226673361487": seven digits and more without marks of thousands that count nothing named. */
function isIdentifier(tokens: readonly Token[], { written, unit, first, coreFirst, coreLast }: NumberMention): boolean {
  const isLong = /^\d{7,}$/.test(tokens[coreFirst]!.text)
  return written === 'digits' && isLong && unit === null && first === coreFirst && !isLower(tokens[coreLast])
}

/** No match ends with more points than this. */
const HIGHEST_SCORE = 300

/** "won 3-2", "a 2-1 defeat", "voted 5-4": two small numbers on a hyphen without spaces, nothing counted. */
function isScore(tokens: readonly Token[], number: NumberMention, { patterns }: FigureWords): boolean {
  const { coreFirst, coreLast } = number
  // "On an 86-13 vote": votes are counted.
  const isVote = [coreLast, coreLast + 2].some((at) => patterns.voteWord.test(tokens[at]?.lower ?? ''))
  if (isVote || [coreFirst - 1, coreFirst - 3].some((at) => patterns.voted.test(tokens[at]?.lower ?? ''))) return false
  if (number.unit !== null || number.comparator !== null) return false
  const hyphen = (i: number): boolean =>
    /^[-–]$/.test(tokens[i]?.text ?? '') &&
    tokens[i]!.start === tokens[i - 1]?.end &&
    tokens[i + 1]?.start === tokens[i]!.end
  const pair = (i: number): boolean => hyphen(i) && tokens[i + 1]?.kind === 'number'
  if (number.comparison === 'between' && hyphen(coreFirst + 1))
    return number.low < HIGHEST_SCORE && (!isLower(tokens[coreLast]) || number.low < 1)
  if (pair(coreLast)) return true
  return hyphen(coreFirst - 1) && tokens[coreFirst - 2]?.kind === 'number'
}

/** "iPhone 11", "Planet 9", "the S&P 500": a bare number after a capitalised word that counts nothing named in lower case. */
function isNamed(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  if (
    number.written !== 'digits' ||
    number.unit !== null ||
    number.first !== number.coreFirst ||
    number.comparator !== null
  )
    return false
  const before = tokens[number.coreFirst - 1]
  if (before?.kind !== 'word' || !/^\p{Lu}|\p{Ll}\p{Lu}/u.test(before.text) || words.numbers.months.has(before.lower))
    return false
  const opens = number.coreFirst < 2 || /^[.!?:"“”]$/.test(tokens[number.coreFirst - 2]!.text)
  const next = tokens[number.coreLast]
  const counts = isLower(next) && /s$|people|men|women|children/.test(next!.lower)
  return !counts && !opens && Number.isInteger(number.low) && number.low < 10_000
}

/** "[13]", as encyclopedias cite; ".22 calibre", a bore. */
function isReference(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  if (number.written !== 'digits') return false
  const [before, after] = [tokens[number.coreFirst - 1], tokens[number.coreLast]]
  if (before?.text === '[' && after?.text === ']') return true
  const word = after?.text === '-' ? tokens[number.coreLast + 1] : after
  return words.patterns.bore.test(word?.lower ?? '')
}

/** "each one", "the same one", "this one": no number at all. */
function isPronoun(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  if (number.written !== 'words' || number.low !== 1 || number.high !== 1 || number.first !== number.coreFirst)
    return false
  const before = tokens[number.coreFirst - 1]?.lower ?? ''
  // "They said that one person died": what is told of somebody follows.
  const noun = nounLemma(tokens[number.coreLast]?.lower ?? '', words.inflections)
  const opensClause = words.patterns.thatClause.test(before) && words.events.people.has(noun)
  return words.patterns.pronounOne.test(before) && !opensClause
}
