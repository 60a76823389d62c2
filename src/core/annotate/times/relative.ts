/** Times that lean on the day of publication or on the text: "last week", "the third quarter", "two years ago", "now". */
import type { TimeUnit } from '../../languages/time-words.ts'
import { dayNumber, dayOf, isoDay, isoMonth, isoWeek, isoYear, shifted } from './calendar.ts'
import { holiday, monthAt, weekdayAt, weekdayFrom, weekdayUpTo, yearAfter } from './dates.ts'
import { directionAt, type TimeDirection } from './direction.ts'
import { anchored, type Context, type Expression, type TimeRule, type TimeValue, written } from './expression.ts'
import { numberAt, overHyphen, type TimeLine, word } from './pieces.ts'
import { spokenQuarter } from './quarters.ts'

export const relativeRules: readonly TimeRule[] = [
  theYear,
  yearEnd,
  theSeason,
  deicticHoliday,

  nearDay,
  deictic,
  weekend,
  ago,
  reference,
]

/** "today", "yesterday", "tonight". */
function nearDay(line: TimeLine, at: number): Expression | null {
  const days = line.words.nearDays.get(word(line, at))
  if (days === undefined) {
    if (!line.words.small.tonight.has(word(line, at))) return null
    return { first: at, end: at + 1, value: anchored('TIME', 'XXXX-XX-XXTNI', (anchor) => `${isoDay(anchor)}TNI`) }
  }
  const value = anchored('DATE', 'XXXX-XX-XX', (anchor) => isoDay(dayOf(dayNumber(anchor) + days)))
  return { first: at, end: at + 1, value }
}

/** "last week", "this September", "next Monday", "last fall", "the past year". */
function deictic(line: TimeLine, at: number): Expression | null {
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
  readonly direction: TimeDirection
}

function deicticUnit(line: TimeLine, { at, end, direction }: Pointed): Expression | null {
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

function deicticWeekday(line: TimeLine, { at, end, direction }: Pointed): Expression | null {
  const found = weekdayAt(line, end)
  if (!found) return null
  const value = anchored('DATE', `XXXX-WXX-${found.weekday}`, (anchor, { ahead }) => {
    if (direction < 0) return isoDay(weekdayUpTo(anchor, found.weekday, 1))
    if (direction > 0) return isoDay(weekdayFrom(anchor, found.weekday, 1))
    return isoDay(ahead ? weekdayFrom(anchor, found.weekday, 0) : weekdayUpTo(anchor, found.weekday, 0))
  })
  return { first: at, end: found.end, value }
}

function deicticMonth(line: TimeLine, { at, end, direction }: Pointed): Expression | null {
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

function deicticSeason(line: TimeLine, { at, end, direction }: Pointed): Expression | null {
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
function weekend(line: TimeLine, at: number): Expression | null {
  const pointed = directionAt(line, at)
  const end = pointed?.end ?? (line.words.small.the.has(word(line, at)) ? at + 1 : at)
  if (!line.words.small.weekend.has(word(line, end)) || end === at) return null
  const direction = pointed?.direction ?? 0
  const value = anchored('DATE', 'XXXX-WXX-WE', (anchor, { ahead }) => {
    const forth = direction > 0 || (direction === 0 && ahead)
    const saturday = forth ? weekdayFrom(anchor, 6, 0) : weekdayUpTo(anchor, 6, 0)
    return `${isoWeek(saturday)}-WE`
  })
  return { first: at, end: end + 1, value }
}

/** "two years ago", "a week earlier", "almost four months later". */
export function ago(line: TimeLine, at: number): Expression | null {
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
  if (number.value === null || !Number.isInteger(count)) return { first: at, end, value: vagueAgo(back) }
  return { first: at, end, value: (context) => agoValue(context, { unit, count, ago: turn === 'ago' }) }
}

function vagueAgo(back: boolean): () => TimeValue {
  return () => ({ type: 'DATE', value: back ? 'PAST_REF' : 'FUTURE_REF', basis: 'unresolved' })
}

function agoValue(context: Context, told: { unit: TimeUnit; count: number; ago: boolean }): TimeValue {
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
export function overApproximator(line: TimeLine, at: number): number {
  for (const words of line.words.approximators) {
    if (words.every((one, i) => word(line, at + i) === one)) return at + words.length
  }
  return at
}

/** "now", "recently", "the future". */
function reference(line: TimeLine, at: number): Expression | null {
  const two = line.words.references.get(`${word(line, at)} ${word(line, at + 1)}`)
  const nounAfter = line.words.units.has(word(line, at + 2)) || numberAt(line, at + 2) !== null
  if (two && !nounAfter) return { first: at, end: at + 2, value: written('DATE', two) }
  const one = line.words.references.get(word(line, at))
  return one ? { first: at, end: at + 1, value: written('DATE', one) } : null
}

/** "the year", "the fiscal year": a length before "ended", else the year of publication. */
function theYear(line: TimeLine, at: number): Expression | null {
  if (!line.words.small.the.has(word(line, at))) return null
  const full = line.words.small.full.has(word(line, at + 1)) || line.words.fiscal.has(word(line, at + 1))
  const start = full ? at + 2 : at + 1
  const next = word(line, start + 1)
  if (line.words.units.get(word(line, start)) !== 'Y' || word(line, start).endsWith('s') || next === '-') return null
  if (line.words.small.ended.has(next)) {
    return { first: at, end: start + 1, value: written('DURATION', 'P1Y') }
  }
  return { first: at, end: start + 1, value: anchored('DATE', 'XXXX', (anchor) => isoYear(anchor.year)) }
}

/** "year-end": the last day of this year, or after "since" of the last one. */
function yearEnd(line: TimeLine, at: number): Expression | null {
  if (
    line.words.units.get(word(line, at)) !== 'Y' ||
    word(line, at + 1) !== '-' ||
    !line.words.small.end.has(word(line, at + 2))
  )
    return null
  const back = line.words.small.since.has(word(line, at - 1)) ? 1 : 0
  return {
    first: at,
    end: at + 3,
    value: anchored('DATE', 'XXXX-12-31', (anchor) => `${isoYear(anchor.year - back)}-12-31`),
  }
}

/** "the summer", "the winter of 1994". */
function theSeason(line: TimeLine, at: number): Expression | null {
  if (!line.words.small.the.has(word(line, at))) return null
  const season = line.words.seasons.get(word(line, at + 1))
  if (!season) return null
  const year = word(line, at + 2) === line.words.of ? yearAfter(line, at + 2) : null
  if (year) return { first: at, end: year.end, value: written('DATE', `${isoYear(year.year)}-${season}`) }
  // "the fall of the house", "the spring in her step": only where nothing is said to be of it.
  const next = word(line, at + 2)
  if (next === line.words.of || line.words.small.in.has(next) || season === 'FA' || season === 'SP') return null
  return {
    first: at,
    end: at + 2,
    value: anchored('DATE', `XXXX-${season}`, (anchor) => `${isoYear(anchor.year)}-${season}`),
  }
}

/** "last Thanksgiving". */
function deicticHoliday(line: TimeLine, at: number): Expression | null {
  const pointed = directionAt(line, at)
  const day = pointed ? holiday(line, pointed.end) : null
  if (!pointed || !day) return null
  const value = anchored('DATE', 'XXXX-XX-XX', (anchor, context) => {
    const found = day.value(context).value
    const year = Number(found.slice(0, 4))
    const here = isoDay(anchor)
    const shift = pointed.direction < 0 && found >= here ? -1 : pointed.direction > 0 && found <= here ? 1 : 0
    return shift === 0 ? found : day.value({ ...context, anchor: { ...anchor, year: year + shift } }).value
  })
  return { first: at, end: day.end, value }
}
