/** Dates with a name or number of their own: "Monday, Oct. 17, 1989", "17 October", "July 1998", "2023-12-02". */
import type { SmallTimeWords } from '../../languages/time-words.ts'
import { type Day, dayNumber, dayOf, isDay, isoDay, isoMonth, nthWeekday, weekdayOf } from './calendar.ts'
import { anchored, type Expression, type TimeRule, written } from './expression.ts'
import { type TimeLine, word } from './pieces.ts'
import { century, decade, fiscalYear, spelledAlone, spelledYear, yearAlone, yearAt } from './years.ts'

export const dateRules: readonly TimeRule[] = [
  spelledAlone,
  fiscalYear,

  isoDate,
  slashDate,
  monthFirst,
  dayFirst,
  monthAlone,
  weekdayAlone,
  holiday,
  decade,
  century,
  yearAlone,
]

/** "2023-12-02". */
function isoDate(line: TimeLine, at: number): Expression | null {
  const [year, month, day] = [line.pieces[at], line.pieces[at + 2], line.pieces[at + 4]]
  if (word(line, at + 1) !== '-' || word(line, at + 3) !== '-' || year?.digits == null || year.lower.length !== 4)
    return null
  if (month?.digits == null || day?.digits == null || day.spaced) return null
  const date = { year: year.digits, month: month.digits, day: day.digits }
  return isDay(date) ? { first: at, end: at + 5, value: written('DATE', isoDay(date)) } : null
}

/** "12/17/2015" is the American order, unless the first number can only be a day. */
function slashDate(line: TimeLine, at: number): Expression | null {
  const [first, second, third] = [line.pieces[at], line.pieces[at + 2], line.pieces[at + 4]]
  if (word(line, at + 1) !== '/' || word(line, at + 3) !== '/') return null
  if (first?.digits == null || second?.digits == null || third?.digits == null || third.spaced) return null
  const year = third.lower.length === 4 ? third.digits : third.digits + (third.digits < 50 ? 2000 : 1900)
  if (third.lower.length !== 4 && third.lower.length !== 2) return null
  const american = { year, month: first.digits, day: second.digits }
  const date = isDay(american) ? american : { year, month: second.digits, day: first.digits }
  return isDay(date) ? { first: at, end: at + 5, value: written('DATE', isoDay(date)) } : null
}

/** The month that a piece names; its end takes in the stop of an abbreviation. */
export function monthAt(line: TimeLine, at: number): { month: number; end: number } | null {
  const piece = line.pieces[at]
  const month = piece ? line.words.months.get(piece.lower) : undefined
  if (!piece || month === undefined) return null
  if (!piece.capital && (line.words.doubtfulMonths.has(piece.lower) || piece.lower.length < 5)) return null
  const stop = isShort(piece.lower, line.words.small) && word(line, at + 1) === '.' && !line.pieces[at + 1]!.spaced
  return { month, end: stop ? at + 2 : at + 1 }
}

/** "Jan", "Sept": a month cut short, which a stop may follow. */
function isShort(month: string, { wholeMonths }: SmallTimeWords): boolean {
  return month.length <= 4 && !wholeMonths.has(month)
}

/** A day of the month in digits, with "th" behind it or not. */
function dayAt(line: TimeLine, at: number): { day: number; end: number } | null {
  const piece = line.pieces[at]
  if (!piece || piece.digits === null || piece.lower.length > 2 || piece.digits < 1 || piece.digits > 31) return null
  const next = line.pieces[at + 1]
  const suffix = next && !next.spaced && line.words.small.ordinalEnds.has(next.lower)
  if (next && !next.spaced && !suffix && (next.lower === '%' || next.lower === '/')) return null
  if (next && !next.spaced && next.lower === ':' && line.pieces[at + 2]?.spaced === false) return null
  return { day: piece.digits, end: suffix ? at + 2 : at + 1 }
}

/** An optional year, after a comma or "of". */
export function yearAfter(line: TimeLine, at: number): { year: number; end: number } | null {
  const lower = word(line, at)
  const start = lower === ',' || lower === line.words.of ? at + 1 : at
  return yearAt(line, start) ?? spelledYear(line, start)
}

/** "Oct. 17", "Monday, Oct. 17, 1989". */
function monthFirst(line: TimeLine, at: number): Expression | null {
  const start = afterWeekday(line, at)
  const month = monthAt(line, start)
  const day = month ? dayAt(line, month.end) : null
  if (!month || !day) return null
  return fullDate(line, { first: at, end: day.end, month: month.month, day: day.day })
}

/** "17 October 1989", "the 17th of October". */
function dayFirst(line: TimeLine, at: number): Expression | null {
  const start = afterWeekday(line, at)
  const day = dayAt(line, line.words.small.the.has(word(line, start)) ? start + 1 : start)
  if (!day) return null
  const month = monthAt(line, word(line, day.end) === line.words.of ? day.end + 1 : day.end)
  if (!month) return null
  return fullDate(line, { first: at, end: month.end, month: month.month, day: day.day })
}

function afterWeekday(line: TimeLine, at: number): number {
  const piece = line.pieces[at]
  if (!piece?.capital || !line.words.weekdays.has(piece.lower)) return at
  let next = at + 1
  if (word(line, next) === '.') next++
  return word(line, next) === ',' ? next + 1 : next
}

function fullDate(line: TimeLine, date: { first: number; end: number; month: number; day: number }): Expression | null {
  const { first, month, day } = date
  const year = yearAfter(line, date.end)
  if (year) {
    const whole = { year: year.year, month, day }
    return isDay(whole) ? { first, end: year.end, value: written('DATE', isoDay(whole)) } : null
  }
  if (!isDay({ year: 2000, month, day })) return null
  const unresolved = `XXXX-${isoDay({ year: 2000, month, day }).slice(5)}`
  return {
    first,
    end: date.end,
    value: anchored('DATE', unresolved, (anchor, { ahead }) => isoDay(dated(anchor, { month, day, ahead }))),
  }
}

/** How many days ahead a date without a year may lie where nothing says that the clause looks ahead. */
const SOON = 120

/** The year of a date without one: the last such day, unless the next is soon or the clause looks ahead. */
function dated(anchor: Day, told: { month: number; day: number; ahead: boolean }): Day {
  const here = dayNumber(anchor)
  const { month, day } = told
  const next = [anchor.year, anchor.year + 1]
    .map((year) => ({ year, month, day }))
    .find((one) => dayNumber(one) >= here)!
  const distance = dayNumber(next) - here
  return distance <= SOON || (told.ahead && distance <= 300) ? next : { ...next, year: next.year - 1 }
}

/** "July 1998", "July". */
function monthAlone(line: TimeLine, at: number): Expression | null {
  const found = monthAt(line, at)
  if (!found) return null
  const { month } = found
  const year = yearAfter(line, found.end)
  if (year) return { first: at, end: year.end, value: written('DATE', isoMonth(year.year, month)) }
  const last = yearPointed(line, found.end)
  const part = isoMonth(2000, month).slice(5)
  if (last) {
    const value = anchored('DATE', `XXXX-${part}`, (anchor) => isoMonth(anchor.year + last.direction, month))
    return { first: at, end: last.end, value }
  }
  // "Jan" alone may be a name.
  if (!line.pieces[at]!.capital || (isShort(line.pieces[at]!.lower, line.words.small) && found.end === at + 1))
    return null
  const doubtful = line.words.doubtfulMonths.has(line.pieces[at]!.lower)
  if (doubtful && !line.words.yearBefore.has(word(line, at - 1))) return null
  const value = anchored('DATE', `XXXX-${part}`, (anchor, { ahead }) => {
    const near = dated(anchor, { month, day: 15, ahead })
    return isoMonth(near.year, month)
  })
  return { first: at, end: found.end, value }
}

/** "last year", "this year": a year pointed at behind a month. */
function yearPointed(line: TimeLine, at: number): { direction: number; end: number } | null {
  const start = word(line, at) === line.words.of ? at + 1 : at
  const lower = word(line, start)
  const { before, after, current } = line.words
  const direction = before.has(lower) ? -1 : after.has(lower) ? 1 : current.has(lower) ? 0 : null
  if (direction === null || line.words.units.get(word(line, start + 1)) !== 'Y') return null
  return { direction, end: start + 2 }
}

export function weekdayAt(line: TimeLine, at: number): { weekday: number; end: number } | null {
  const piece = line.pieces[at]
  const weekday = piece ? line.words.weekdays.get(piece.lower) : undefined
  if (!piece || weekday === undefined || !piece.capital) return null
  if (piece.lower.length > 5 || !line.words.doubtfulMonths.has(piece.lower)) return { weekday, end: at + 1 }
  return null
}

/** "Friday": the last one, today's included; the next where the clause looks ahead. */
function weekdayAlone(line: TimeLine, at: number): Expression | null {
  const found = weekdayAt(line, at)
  if (!found) return null
  const value = anchored('DATE', `XXXX-WXX-${found.weekday}`, (anchor, { ahead }) =>
    isoDay(ahead ? weekdayFrom(anchor, found.weekday, 0) : weekdayUpTo(anchor, found.weekday, 0)),
  )
  return { first: at, end: found.end, value }
}

/** The last such weekday that lies at least `gap` days back. */
export function weekdayUpTo(anchor: Day, weekday: number, gap: number): Day {
  const back = (weekdayOf(anchor) - weekday + 7) % 7
  return dayOf(dayNumber(anchor) - (back < gap ? back + 7 : back))
}

/** The first such weekday that lies at least `gap` days ahead. */
export function weekdayFrom(anchor: Day, weekday: number, gap: number): Day {
  const forth = (weekday - weekdayOf(anchor) + 7) % 7
  return dayOf(dayNumber(anchor) + (forth < gap ? forth + 7 : forth))
}

/** "Christmas Day", "Thanksgiving 2015". */
export function holiday(line: TimeLine, at: number): Expression | null {
  if (!line.pieces[at]?.capital) return null
  for (let length = 4; length >= 1; length--) {
    const name = Array.from({ length }, (_, i) => word(line, at + i))
      .join(' ')
      .replace(" 's", "'s")
    const rule = line.words.holidays.get(name)
    if (!rule) continue
    const year = yearAfter(line, at + length)
    const dayIn = (y: number): Day => holidayIn(y, rule)
    if (year) return { first: at, end: year.end, value: written('DATE', isoDay(dayIn(year.year))) }
    const value = anchored('DATE', 'XXXX-XX-XX', (anchor) => {
      const days = [anchor.year - 1, anchor.year, anchor.year + 1].map(dayIn)
      const here = dayNumber(anchor)
      return isoDay(days.reduce((a, b) => (Math.abs(dayNumber(b) - here) < Math.abs(dayNumber(a) - here) ? b : a)))
    })
    return { first: at, end: at + length, value }
  }
  return null
}

function holidayIn(year: number, rule: string): Day {
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule)
  if (fixed) return { year, month: Number(fixed[1]), day: Number(fixed[2]) }
  const [month = 1, nth = 1, weekday = 1] = rule.split('/').map(Number)
  return nthWeekday({ year, month }, nth, weekday)
}
