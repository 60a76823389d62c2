/** The Gregorian calendar by whole days, without clocks or zones. */
import type { TimeUnit } from '../../languages/time-words.ts'

/** A day of the calendar; `month` and `day` start at 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const pad = (number: number, width = 2): string => String(number).padStart(width, '0')

/** `2023-12-02`. */
export function isoDay({ year, month, day }: Day): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
}

export function isoMonth(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month)}`
}

export function isoYear(year: number): string {
  return pad(year, 4)
}

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: Day): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000)
}

export function dayOf(number: number): Day {
  const date = new Date(number * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** `2023-W48`: weeks begin on Monday, and the first one holds the year's first Thursday (ISO 8601). */
export function isoWeek(day: Day): string {
  const thursday = dayOf(dayNumber(day) + 4 - weekdayOf(day))
  const first = dayNumber({ year: thursday.year, month: 1, day: 1 })
  return `${isoYear(thursday.year)}-W${pad(Math.floor((dayNumber(thursday) - first) / 7) + 1)}`
}

export function quarterOf(month: number): number {
  return Math.floor((month - 1) / 3) + 1
}

/** Is there such a day? */
export function isDay({ year, month, day }: Day): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Read the day from `2023-12-02...`; null where the text is no whole date. */
export function parseDay(moment: string | null): Day | null {
  const match = moment === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(moment)
  if (!match) return null
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return isDay(day) ? day : null
}

/** Months are counted on, and the day kept within the month. */
function addMonths(from: Day, months: number): Day {
  const total = from.year * 12 + from.month - 1 + months
  const year = Math.floor(total / 12)
  const month = (((total % 12) + 12) % 12) + 1
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return { year, month, day: Math.min(from.day, last) }
}

/** The value of `count` units from a day, as exact as the unit: "three months ago" is a month, "two days ago" a day. */
export function shifted(from: Day, unit: TimeUnit, count: number): string {
  if (unit === 'D') return isoDay(dayOf(dayNumber(from) + count))
  if (unit === 'W') return isoWeek(dayOf(dayNumber(from) + count * 7))
  if (unit === 'M') {
    const day = addMonths(from, count)
    return isoMonth(day.year, day.month)
  }
  if (unit === 'Q') {
    const day = addMonths(from, count * 3)
    return `${isoYear(day.year)}-Q${quarterOf(day.month)}`
  }
  if (unit === 'Y') return isoYear(from.year + count)
  if (unit === 'E') return String(Math.floor(from.year / 10) + count)
  if (unit === 'C') return String(Math.floor(from.year / 100) + count)
  return isoDay(from)
}

/** The nth weekday of a month; -1 is the last. */
export function nthWeekday(month: { year: number; month: number }, nth: number, weekday: number): Day {
  const first = { ...month, day: 1 }
  const offset = (weekday - weekdayOf(first) + 7) % 7
  const count = new Date(Date.UTC(month.year, month.month, 0)).getUTCDate()
  const inMonth = Math.floor((count - 1 - offset) / 7) + 1
  const index = nth < 0 ? inMonth + nth : nth - 1
  return { ...month, day: 1 + offset + index * 7 }
}
