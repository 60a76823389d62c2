/** Numbers that tell a day, a year or a time of day, and count nothing. */
import type { FigureWords } from '../../languages/figure-words.ts'
import { nounLemma } from '../../text/lemma.ts'
import type { Token } from '../../text/tokens.ts'
import { isCounted, isLower } from './counted-word.ts'
import type { NumberMention } from './numbers.ts'

/** "October 7", "7 October", "Dec. 2", "March 3-5", "the 7th of May" (glued above). */
export function isCalendarDay(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  if (number.comparator !== null || number.unit !== null || number.low > 31 || number.written !== 'digits') return false
  const isMonth = (token: Token | undefined): boolean =>
    token !== undefined && /^\p{Lu}/u.test(token.text) && words.numbers.months.has(token.lower)
  const at = number.coreFirst
  if (isMonth(tokens[at - 1]) || (tokens[at - 1]?.text === '.' && isMonth(tokens[at - 2]))) return true
  if (isMonth(tokens[number.coreLast])) return true
  // "March 3 and 5", "2 and 3 December"
  const joined = words.patterns.dayJoiner.test(tokens[at - 1]?.lower ?? '')
  return joined && tokens[at - 2]?.kind === 'number' && (isMonth(tokens[at - 3]) || isMonth(tokens[number.coreLast]))
}

/** "12/19/16", "1/8/2017": a day, month and year on strokes. */
export function isSlashedDate(tokens: readonly Token[], { written, coreFirst }: NumberMention): boolean {
  if (written !== 'digits') return false
  const isStroke = (at: number): boolean => {
    const [before, stroke, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
    const isMark = stroke?.text === '/' && stroke.start === before?.end && after?.start === stroke.end
    return isMark && before?.kind === 'number' && after?.kind === 'number'
  }
  let first = coreFirst
  while (isStroke(first - 1) && coreFirst - first < 6) first -= 2
  return isStroke(first + 1) && isStroke(first + 3)
}

/** "in 2015", "the 2015 election", "March 24, 2023", "2019-20": four digits, no comma, from 1500 to 2100. */
export function isYear(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  const text = tokens[number.coreFirst]!.text
  // "The law of 1349 was passed in 1351": early years have "in" before them and nothing counted behind.
  if (/^1[0-4]\d\d$/.test(text) && number.unit === null && number.comparator === null)
    return (
      words.patterns.inYear.test(tokens[number.coreFirst - 1]?.lower ?? '') &&
      !isCounted(tokens[number.coreLast], false, words)
    )
  if (!/^(?:1[5-9]|20)\d\d$/.test(text) || number.unit !== null) return false
  if (
    number.comparator !== null &&
    number.comparison !== 'about' &&
    number.comparison !== 'exactly' &&
    number.comparison !== 'between'
  ) {
    return words.patterns.looseComparator.test(number.comparator) && !isLower(tokens[number.last])
  }
  // "2000 - 2500 calories" rises past any year.
  if (number.low !== number.high && (number.high ?? 0) > 2100) return false
  const before = tokens[number.coreFirst - 1]?.lower ?? ''
  // "From 1000 to 2000 hires": the number before it is none of a year.
  const from = tokens[number.coreFirst - 2]
  if (before === 'to' && from?.kind === 'number' && !/^(?:1[5-9]|20)\d\d$/.test(from.text)) return false
  if (words.patterns.beforeYear.test(before)) return true
  if (words.numbers.months.has(before)) return true
  const next = tokens[number.coreLast]
  if (!isLower(next) || !/s$|people|men|women|children/.test(next!.lower)) return true
  // "The 2020 polls" are of that year; "2015 people" and "2000 homes" are counted.
  const counts = words.events.people.has(nounLemma(next!.lower, words.inflections)) || text.endsWith('00')
  return !counts && number.comparator === null && number.first === number.coreFirst
}

/** "7am", "5:51 PM", "13:20", "7.30pm", "0900 GMT", "at 5 o'clock". */
export function isClockTime(tokens: readonly Token[], number: NumberMention, words: FigureWords): boolean {
  if (number.written === 'vague' || number.written === 'few') return false
  const { coreFirst, coreLast } = number
  const next = tokens[coreLast]
  if (next && words.numbers.clockWords.has(next.lower)) return true
  if (next && /^[ap]$/.test(next.lower) && tokens[coreLast + 1]?.text === '.') return true
  return isOnClock(tokens, coreLast) || isOnClock(tokens, coreFirst - 1) || isPointedTime(tokens, number, words)
}

/** "13:20", and "13 : 20" as tokenised texts write it. */
function isOnClock(tokens: readonly Token[], colon: number): boolean {
  const [hours, mark, minutes] = [tokens[colon - 1], tokens[colon], tokens[colon + 1]]
  if (mark?.text !== ':' || hours?.kind !== 'number' || minutes?.kind !== 'number') return false
  const isGlued = mark.start === hours.end && minutes.start === mark.end
  return isGlued || (/^(?:[01]?\d|2[0-4])$/.test(hours.text) && /^[0-5]\d$/.test(minutes.text))
}

/** "Called at 6.13 to a fire": hours and minutes on a point, where nothing is measured and no price is told. */
function isPointedTime(tokens: readonly Token[], number: NumberMention, { numbers, patterns }: FigureWords): boolean {
  const { coreFirst, coreLast, unit, first } = number
  if (unit !== null || first !== coreFirst || coreLast !== coreFirst + 1) return false
  const isTime = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(tokens[coreFirst]!.text)
  const [verb, at] = [tokens[coreFirst - 2]?.lower ?? '', tokens[coreFirst - 1]?.lower]
  return isTime && at === numbers.at && !patterns.pricing.test(verb)
}
