/** Lengths of time, and times that come again: "two weeks", "a 10-year term", "the past two months", "every day". */
import type { TimeUnit } from '../../languages/time-words.ts'
import { type Expression, type TimeRule, written } from './expression.ts'
import { type NumberRead, numberAt, overHyphen, type TimeLine, word } from './pieces.ts'
import { overApproximator } from './relative.ts'

export const durationRules: readonly TimeRule[] = [bareLength, spanOfTime, lengthOfTime, each, frequency]

/** `P2W`, `PT5H`; ten years are `P10Y`, three quarters `P9M`. Vague counts are `X`. */
function lengthValue(unit: TimeUnit, count: number | null): string {
  const times = unit === 'E' ? 10 : unit === 'C' ? 100 : unit === 'Q' ? 3 : 1
  const letter = unit === 'E' || unit === 'C' ? 'Y' : unit === 'MIN' || unit === 'Q' ? 'M' : unit
  const number = count === null ? 'X' : String(Math.round(count * times * 100) / 100)
  return `P${unit === 'S' || unit === 'MIN' || unit === 'H' ? 'T' : ''}${number}${letter}`
}

/** "two weeks", "more than 10 years", "two-year", "a minute and a half". */
function lengthOfTime(line: TimeLine, at: number): Expression | null {
  const start = overApproximator(line, at)
  const number = rangeAt(line, start)
  if (!number || isRate(line, start)) return null
  let end = overHyphen(line, number.end)
  const hyphen = end > number.end
  if (line.words.small.adding.has(word(line, end))) end++
  const unit = line.words.units.get(word(line, end))
  if (unit === undefined || isOtherSecond(line, { start, end, unit })) return null
  if (isAge(line, end + 1, hyphen) || isModifier(line, { start, end })) return null
  const half =
    line.words.small.and.has(word(line, end + 1)) &&
    line.words.small.a.has(word(line, end + 2)) &&
    line.words.small.half.has(word(line, end + 3))
  const count = number.value === null ? null : number.value + (half ? 0.5 : 0)
  return { first: at, end: half ? end + 4 : end + 1, value: written('DURATION', lengthValue(unit, count)) }
}

/** "two", or the first of "two to three" with the end of the second. */
function rangeAt(line: TimeLine, at: number): NumberRead | null {
  const number = numberAt(line, at)
  if (!number) return null
  const link = word(line, number.end)
  const second = line.words.small.range.has(link) || link === '-' ? numberAt(line, number.end + 1) : null
  return second && !line.words.articles.has(word(line, number.end + 1)) ? { end: second.end, value: null } : number
}

/** "$5 a year", "24 hours a day", "twice a week": how often, not how long. */
function isRate(line: TimeLine, at: number): boolean {
  if (!line.words.articles.has(word(line, at))) return false
  const before = line.pieces[at - 1]
  if (!before) return false
  return (
    before.digits !== null ||
    line.words.units.has(before.lower) ||
    before.lower === '%' ||
    line.words.small.rated.has(before.lower)
  )
}

/** "a year-earlier loss", "a day-care centre": the unit begins a word of its own. */
function isModifier(line: TimeLine, read: { start: number; end: number }): boolean {
  return word(line, read.end + 1) === '-' && line.words.articles.has(word(line, read.start))
}

/** "a second", "one quarter", "a quarter": no length of time, unless the number is a plural. */
function isOtherSecond(line: TimeLine, read: { start: number; end: number; unit: TimeUnit }): boolean {
  const plural = word(line, read.end).endsWith('s')
  return (read.unit === 'S' || read.unit === 'Q') && !plural
}

/** "a 10-year-old", "10 years old", "aged": ages are no times. */
function isAge(line: TimeLine, at: number, hyphen: boolean): boolean {
  const next = hyphen ? word(line, overHyphen(line, at)) : word(line, at)
  return line.words.small.old.has(next) || line.words.small.old.has(word(line, overHyphen(line, at)))
}

/** "the past two months", "the first nine months", "recent years", "the last few weeks". */
function spanOfTime(line: TimeLine, at: number): Expression | null {
  const start = line.words.small.theOrThese.has(word(line, at)) ? at + 1 : at
  const lower = word(line, start)
  const { before, after, ordinals } = line.words
  const recent = line.words.small.recent.has(lower)
  const first = ordinals.get(lower) === 1 || line.words.small.outermost.has(lower)
  if (!before.has(lower) && !after.has(lower) && !recent && !first)
    return start > at ? plainSpan(line, at, start) : null
  const number = numberAt(line, start + 1)
  if (!number && !recent) return null
  const end = number ? overHyphen(line, number.end) : start + 1
  const unit = line.words.units.get(word(line, end))
  if (unit === undefined || (first && start === at)) return null
  if (
    !word(line, end).endsWith(line.words.small.pluralEnd) &&
    !line.words.small.centuries.has(word(line, end)) &&
    !number
  )
    return null
  return { first: at, end: end + 1, value: written('DURATION', lengthValue(unit, number?.value ?? null)) }
}

/** "the nine months", "the two weeks". */
function plainSpan(line: TimeLine, at: number, start: number): Expression | null {
  const number = numberAt(line, start)
  if (!number || number.value === null || number.value === 1) return null
  const end = overHyphen(line, number.end)
  const unit = line.words.units.get(word(line, end))
  if (unit === undefined || end > number.end || !word(line, end).endsWith('s')) return null
  return { first: at, end: end + 1, value: written('DURATION', lengthValue(unit, number.value)) }
}

/** "every day", "each Thursday", "every two weeks". */
function each(line: TimeLine, at: number): Expression | null {
  if (!line.words.each.has(word(line, at))) return null
  const weekday = line.words.weekdays.get(word(line, at + 1))
  if (weekday !== undefined) return { first: at, end: at + 2, value: written('SET', `XXXX-WXX-${weekday}`) }
  const month = line.words.months.get(word(line, at + 1))
  if (month !== undefined && line.pieces[at + 1]!.capital) {
    return { first: at, end: at + 2, value: written('SET', `XXXX-${String(month).padStart(2, '0')}`) }
  }
  const number = numberAt(line, at + 1)
  const end = number?.end ?? at + 1
  const unit = line.words.units.get(word(line, end))
  if (unit === undefined) return null
  return { first: at, end: end + 1, value: written('SET', lengthValue(unit, number?.value ?? 1)) }
}

/** "daily", "weekly". */
function frequency(line: TimeLine, at: number): Expression | null {
  const value = line.words.frequencies.get(word(line, at))
  return value ? { first: at, end: at + 1, value: written('SET', value) } : null
}

/** "for years", "in weeks": a plural after a preposition of time. */
function bareLength(line: TimeLine, at: number): Expression | null {
  const before = word(line, at - 1)
  const unit = line.words.units.get(word(line, at))
  const plural = unit !== undefined && word(line, at).endsWith('s') && unit !== 'S' && unit !== 'Q'
  if (!plural || !line.words.small.lengthPrepositions.has(before)) return null
  return { first: at, end: at + 1, value: written('DURATION', lengthValue(unit, null)) }
}
