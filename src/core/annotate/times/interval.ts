/**
 * Times as intervals of days.
 *
 *   2023-12-02        that day            2023-Q3       three months          1998    a year
 *   2023-W48          Monday to Sunday    2023-12       a month               199     ten years
 */
import type { Interval, Time } from '../../model/annotation.ts'
import { type Day, dayNumber, dayOf, isDay, isoDay, weekdayOf } from './calendar.ts'

/** What stands before a time and opens its interval on one side. */
export type Side = 'within' | 'since' | 'until'

const SEASON_MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 14],
}

/**
 * The days that a time covers; null where its value is open, or is a length alone.
 *
 * @param published the day of publication, on which what holds "since Friday" ends; null where it is not known
 * @param reach whether a length of time reaches back from publication ("in the past week") or ahead of it; null: neither is told
 */
export function intervalOf(
  { value, type }: Pick<Time, 'value' | 'type'>,
  side: Side,
  published: Day | null,
  reach: 'back' | 'ahead' | null = null,
): Interval | null {
  if (type === 'SET') return null
  const days = type === 'DURATION' ? lengthFrom(value, published, reach) : daysOf(value, published)
  if (days === null) return null
  const { start, end, precision } = days
  if (side === 'since')
    return { start, end: published === null || start === null ? null : later(isoDay(published), start), precision }
  if (side === 'until') return { start: null, end, precision }
  return days
}

function later(a: string, b: string): string {
  return a < b ? b : a
}

/** "in the past 24 hours", "over the next two months": the days on one side of publication; a length alone ("over 20 years") tells none. */
function lengthFrom(value: string, published: Day | null, reach: 'back' | 'ahead' | null): Interval | null {
  const match = /^P(T)?(\d+(?:\.\d+)?)([SMHDWY])$/.exec(value)
  if (!match || published === null || reach === null) return null
  const [, clock, count = '', unit = ''] = match
  const days = Math.ceil(Number(count) * (clock === 'T' ? (unit === 'H' ? 1 / 24 : 1 / 1440) : (DAYS[unit] ?? 0)))
  const now = dayNumber(published)
  const far = isoDay(dayOf(now + Math.min(days, 400_000) * (reach === 'ahead' ? 1 : -1)))
  const today = isoDay(published)
  return { ...(reach === 'ahead' ? { start: today, end: far } : { start: far, end: today }), precision: 'day' }
}

const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7, M: 30, Y: 365 }

function daysOf(value: string, published: Day | null): Interval | null {
  if (value === 'PRESENT_REF') return published === null ? null : whole(published, published, 'day')
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(value)
  if (day) {
    const one = { year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) }
    return isDay(one) ? whole(one, one, 'day') : null
  }
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value)
  if (week) {
    const first = mondayOf(Number(week[1]), Number(week[2]))
    return whole(dayOf(week[3] ? first + 5 : first), dayOf(first + 6), 'week')
  }
  const quarter = /^(\d{4})-Q(\d)$/.exec(value)
  if (quarter) return months(Number(quarter[1]), Number(quarter[2]) * 3 - 2, Number(quarter[2]) * 3, 'quarter')
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value)
  if (season) return months(Number(season[1]), ...SEASON_MONTHS[season[2]!]!, 'season')
  const month = /^(\d{4})-(\d{2})$/.exec(value)
  if (month) return months(Number(month[1]), Number(month[2]), Number(month[2]), 'month')
  const year = /^\d{4}$/.exec(value)
  if (year) return months(Number(value), 1, 12, 'year')
  return /^\d{3}$/.test(value) ? { start: `${value}0-01-01`, end: `${value}9-12-31`, precision: 'decade' } : null
}

function whole(first: Day, last: Day, precision: Interval['precision']): Interval {
  return { start: isoDay(first), end: isoDay(last), precision }
}

function months(year: number, from: number, to: number, precision: Interval['precision']): Interval | null {
  if (from < 1 || from > 12) return null
  const after = dayNumber({ year: to >= 12 ? year + 1 : year, month: (to % 12) + 1, day: 1 })
  return whole({ year, month: from, day: 1 }, dayOf(after - 1), precision)
}

/** The Monday of an ISO week, as days since 1970. */
function mondayOf(year: number, week: number): number {
  const fourth = { year, month: 1, day: 4 }
  return dayNumber(fourth) - weekdayOf(fourth) + 1 + (week - 1) * 7
}
