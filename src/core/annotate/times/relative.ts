/** Times that lean on the day of publication or on the text: "last week", "the third quarter", "two years ago", "now". */
import type { TimeUnit } from '../../languages/time-words.ts'
import { type Day, dayNumber, dayOf, isoDay, isoMonth, isoWeek, isoYear, quarterOf, shifted } from './calendar.ts'
import { monthAt, weekdayAt, weekdayFrom, weekdayUpTo, yearAt } from './dates.ts'
import { anchored, type Context, type Expression, type Rule, type Value, written } from './expression.ts'
import { type Line, numberAt, overHyphen, word } from './pieces.ts'

export const relativeRules: readonly Rule[] = [
  nearDay,
  deictic,
  weekend,
  quarterOfYear,
  latest,
  ago,
  yearAgoQuarter,
  reference,
]

/** "today", "yesterday", "tonight". */
function nearDay(line: Line, at: number): Expression | null {
  const days = line.words.nearDays.get(word(line, at))
  if (days === undefined) {
    if (word(line, at) !== 'tonight') return null
    return { first: at, end: at + 1, value: anchored('TIME', 'XXXX-XX-XXTNI', (anchor) => `${isoDay(anchor)}TNI`) }
  }
  const value = anchored('DATE', 'XXXX-XX-XX', (anchor) => isoDay(dayOf(dayNumber(anchor) + days)))
  return { first: at, end: at + 1, value }
}

type Direction = -1 | 0 | 1

/** "last", "this", "next", "the past": where a word points. */
function directionAt(line: Line, at: number): { direction: Direction; end: number } | null {
  const start = word(line, at) === 'the' || word(line, at) === 'these' ? at + 1 : at
  const lower = word(line, start)
  const { before, after, current } = line.words
  if (current.has(lower) && word(line, start + 1) && before.has(word(line, start + 1)))
    return { direction: -1, end: start + 2 }
  const direction = before.has(lower) ? -1 : after.has(lower) ? 1 : current.has(lower) ? 0 : null
  return direction === null ? null : { direction, end: start + 1 }
}

/** "last week", "this September", "next Monday", "last fall", "the past year". */
function deictic(line: Line, at: number): Expression | null {
  const pointed = directionAt(line, at)
  if (!pointed) return null
  const { direction, end } = pointed
  return (
    deicticUnit(line, { at, end, direction }) ??
    deicticWeekday(line, { at, end, direction }) ??
    deicticMonth(line, { at, end, direction }) ??
    deicticSeason(line, { at, end, direction })
  )
}

interface Pointed {
  readonly at: number
  readonly end: number
  readonly direction: Direction
}

function deicticUnit(line: Line, { at, end, direction }: Pointed): Expression | null {
  let next = end
  const fiscal = line.words.fiscal.has(word(line, next))
  if (fiscal) next++
  const lower = word(line, next)
  const unit = line.words.units.get(lower)
  if (unit === undefined || unit === 'S' || unit === 'MIN' || unit === 'H' || /s$/.test(lower)) return null
  if (unit === 'D' && direction !== 1) return null
  return {
    first: at,
    end: next + 1,
    value: anchored('DATE', 'XXXX-XX-XX', (anchor) => shifted(anchor, unit, direction)),
  }
}

function deicticWeekday(line: Line, { at, end, direction }: Pointed): Expression | null {
  const found = weekdayAt(line, end)
  if (!found) return null
  const value = anchored('DATE', `XXXX-WXX-${found.weekday}`, (anchor, { ahead }) => {
    if (direction < 0) return isoDay(weekdayUpTo(anchor, found.weekday, 1))
    if (direction > 0) return isoDay(weekdayFrom(anchor, found.weekday, 1))
    return isoDay(ahead ? weekdayFrom(anchor, found.weekday, 0) : weekdayUpTo(anchor, found.weekday, 0))
  })
  return { first: at, end: found.end, value }
}

function deicticMonth(line: Line, { at, end, direction }: Pointed): Expression | null {
  const found = monthAt(line, end)
  if (!found) return null
  const value = anchored('DATE', `XXXX-${isoMonth(2000, found.month).slice(5)}`, (anchor) => {
    const year =
      direction < 0
        ? anchor.year - (found.month >= anchor.month ? 1 : 0)
        : direction > 0
          ? anchor.year + (found.month <= anchor.month ? 1 : 0)
          : anchor.year
    return isoMonth(year, found.month)
  })
  return { first: at, end: found.end, value }
}

/** The month in which a season has begun, northern half of the earth. */
const SEASON_MONTH = { SP: 3, SU: 6, FA: 9, WI: 12 }

function deicticSeason(line: Line, { at, end, direction }: Pointed): Expression | null {
  const season = line.words.seasons.get(word(line, end))
  if (!season) return null
  const value = anchored('DATE', `XXXX-${season}`, (anchor) => {
    const begun = anchor.month >= SEASON_MONTH[season]
    const over = anchor.month >= SEASON_MONTH[season] + 3
    const year =
      direction < 0 ? anchor.year - (over ? 0 : 1) : direction > 0 ? anchor.year + (begun ? 1 : 0) : anchor.year
    return `${isoYear(year)}-${season}`
  })
  return { first: at, end: end + 1, value }
}

/** "the weekend", "this weekend", "last weekend". */
function weekend(line: Line, at: number): Expression | null {
  const pointed = directionAt(line, at)
  const end = pointed?.end ?? (word(line, at) === 'the' ? at + 1 : at)
  if (word(line, end) !== 'weekend' || end === at) return null
  const direction = pointed?.direction ?? 0
  const value = anchored('DATE', 'XXXX-WXX-WE', (anchor, { ahead }) => {
    const forth = direction > 0 || (direction === 0 && ahead)
    const saturday = forth ? weekdayFrom(anchor, 6, 0) : weekdayUpTo(anchor, 6, 0)
    return `${isoWeek(saturday)}-WE`
  })
  return { first: at, end: end + 1, value }
}

/** "the third quarter", "third-quarter", "the fiscal first quarter of 1989", "the first half". */
function quarterOfYear(line: Line, at: number): Expression | null {
  let start = word(line, at) === 'the' ? at + 1 : at
  if (line.words.fiscal.has(word(line, start))) start++
  const nth = line.words.ordinals.get(word(line, start))
  if (nth === undefined || nth > 4) return null
  let next = overHyphen(line, start + 1)
  if (line.words.fiscal.has(word(line, next))) next++
  if (word(line, next) !== line.words.quarter) return null
  return withYear(line, { first: at, end: next + 1, nth })
}

function withYear(line: Line, quarter: { first: number; end: number; nth: number }): Expression {
  const { first, end, nth } = quarter
  const linked = word(line, end) === line.words.of || word(line, end) === ',' ? end + 1 : end
  const fiscal = line.words.fiscal.has(word(line, linked)) ? linked + 1 : linked
  const year = linked > end ? yearAt(line, fiscal) : null
  if (year) return { first, end: year.end, value: written('DATE', `${isoYear(year.year)}-Q${nth}`) }
  const pointed = linked > end && word(line, end) === line.words.of ? directionAt(line, linked) : null
  if (pointed && line.words.units.get(word(line, pointed.end)) === 'Y') {
    const value = anchored('DATE', `XXXX-Q${nth}`, (anchor) => `${isoYear(anchor.year + pointed.direction)}-Q${nth}`)
    return { first, end: pointed.end + 1, value }
  }
  return { first, end, value: anchored('DATE', `XXXX-Q${nth}`, (anchor) => begunQuarter(anchor, nth)) }
}

/** The last quarter of this number that has begun. */
function begunQuarter(anchor: Day, nth: number): string {
  return `${isoYear(anchor.year - (quarterOf(anchor.month) < nth ? 1 : 0))}-Q${nth}`
}

/** "the latest quarter", "the quarter", "the latest period", "the year". */
function latest(line: Line, at: number): Expression | null {
  if (word(line, at) !== 'the') return null
  const bare = word(line, at + 1) === 'latest' ? at + 2 : at + 1
  const lower = word(line, bare)
  const isQuarter = lower === line.words.quarter || (lower === line.words.period && bare > at + 1)
  if (!isQuarter) return null
  return { first: at, end: bare + 1, value: (context) => spokenQuarter(context, 0) }
}

/** The quarter last spoken of, else the last whole one, `years` back. */
function spokenQuarter({ quarter, anchor }: Context, years: number): Value {
  const known = quarter ?? (anchor ? shifted(anchor, 'Q', -1) : null)
  if (known === null) return { type: 'DATE', value: 'XXXX-QX', basis: 'unresolved' }
  return { type: 'DATE', value: `${isoYear(Number(known.slice(0, 4)) - years)}${known.slice(4)}`, basis: 'anchored' }
}

/** "the year-ago quarter", "the year-earlier period". */
function yearAgoQuarter(line: Line, at: number): Expression | null {
  const start = word(line, at) === 'the' ? at + 1 : at
  if (line.words.units.get(word(line, start)) !== 'Y' || word(line, start + 1) !== '-') return null
  if (!line.words.ago.has(word(line, start + 2))) return null
  let end = start + 3
  const lower = word(line, end)
  if (lower === line.words.quarter || lower === line.words.period) end++
  else if (line.words.ordinals.has(lower) && word(line, overHyphen(line, end + 1)) === line.words.quarter) {
    end = overHyphen(line, end + 1) + 1
  }
  return { first: end > start + 3 ? at : start, end, value: (context) => spokenQuarter(context, 1) }
}

/** "two years ago", "a week earlier", "almost four months later". */
export function ago(line: Line, at: number): Expression | null {
  const start = overApproximator(line, at)
  const number = numberAt(line, start)
  if (!number) return null
  const unitEnd = overHyphen(line, number.end)
  const unit = line.words.units.get(word(line, unitEnd))
  if (unit === undefined) return null
  const turn = word(line, unitEnd + 1)
  const back = line.words.ago.has(turn)
  if (!back && !line.words.hence.has(turn)) return null
  const count = (number.value ?? 0) * (back ? -1 : 1)
  const end = unitEnd + 2
  if (number.value === null || !Number.isInteger(count)) return { first: at, end, value: vagueAgo(unit, back) }
  return { first: at, end, value: (context) => agoValue(context, { unit, count, ago: turn === 'ago' }) }
}

function vagueAgo(unit: TimeUnit, back: boolean): () => Value {
  void unit
  return () => ({ type: 'DATE', value: back ? 'PAST_REF' : 'FUTURE_REF', basis: 'unresolved' })
}

function agoValue(context: Context, told: { unit: TimeUnit; count: number; ago: boolean }): Value {
  const { unit, count } = told
  if (unit === 'Y' && count === -1 && context.quarter !== null) return spokenQuarter(context, 1)
  const day = told.ago ? null : context.day
  const from = day
    ? { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
    : context.anchor
  if (!from) return { type: 'DATE', value: 'XXXX-XX-XX', basis: 'unresolved' }
  if (unit === 'E') return { type: 'DATE', value: isoYear(from.year + count * 10), basis: 'anchored' }
  if (unit === 'S' || unit === 'MIN' || unit === 'H') return { type: 'TIME', value: isoDay(from), basis: 'anchored' }
  return { type: 'DATE', value: shifted(from, unit, count), basis: 'anchored' }
}

/** Past "about", "more than", "at least". */
export function overApproximator(line: Line, at: number): number {
  for (const words of line.words.approximators) {
    if (words.every((one, i) => word(line, at + i) === one)) return at + words.length
  }
  return at
}

/** "now", "recently", "the future". */
function reference(line: Line, at: number): Expression | null {
  const two = line.words.references.get(`${word(line, at)} ${word(line, at + 1)}`)
  const nounAfter = line.words.units.has(word(line, at + 2)) || numberAt(line, at + 2) !== null
  if (two && !nounAfter) return { first: at, end: at + 2, value: written('DATE', two) }
  const one = line.words.references.get(word(line, at))
  return one ? { first: at, end: at + 1, value: written('DATE', one) } : null
}
