import type { ExtractWords } from '../../languages/extract-words.ts'
import type { Moment } from '../../model/article.ts'

/** The moments that a line of text gives, and what is left of the line without them and the words around them. */
export interface Moments {
  readonly published: Moment | null
  readonly updated: Moment | null
  /** Words that belong to no date: empty where the line is a timestamp and nothing else. */
  readonly rest: string
}

interface Day {
  readonly start: number
  readonly end: number
  readonly date: string
}

interface Clock {
  readonly start: number
  readonly end: number
  readonly time: string
}

const ISO =
  /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?: ?(Z|[+-]\d{2}(?::?\d{2})?))?(?!\d))?/g
// "2 December 2023", "2nd of Dec., 2023", "2-Dec-2023"
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](\p{L}{3,9})\.?,?[ -](\d{4})(?!\d)/giu
// "December 2, 2023", "DEC. 2nd 2023"
const MONTH_FIRST = /\b(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/giu
// "2023 Dec 2"
const YEAR_FIRST = /\b(\d{4}) (\p{L}{3,9})\.? (\d{1,2})\b/giu
// "02/12/2023": told only where one of both can be no month.
const NUMERIC = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/g
const TIME =
  /\b(\d{1,2})(?:[:.](\d{2})(?::\d{2})?(?!\d| ?%))?(?:h\b)? ?([ap])\.?m\b\.?(?: \(?((?:GMT|UTC)? ?[+-]\d{1,2}(?::?\d{2})?|\p{L}{1,5})\b\)?)?|\b(\d{1,2})[:.h](\d{2})(?::\d{2})?(?!\d|\.\d)(?: ?\(?((?:GMT|UTC)? ?[+-]\d{1,2}(?::?\d{2})?|\p{L}{1,5})\b\)?)?|\b([012]\d)([0-5]\d)() (GMT|UTC)\b/giu

/** Letters behind a time that name a zone of several places: they belong to the time, which stays without a zone. */
const ZONE_LETTERS = /^[A-Z]{1,3}T$/

/** Read a line's dates. A date without a year is none: it cannot be placed. */
export function readMoments(line: string, words: ExtractWords): Moments | null {
  if (!/\d{4}/.test(line)) return null
  const days = daysIn(line, words)
  if (days.length === 0) return null
  const clocks = clocksIn(line, days, words)
  let published: Moment | null = null
  let updated: Moment | null = null
  let from = 0
  const used: { start: number; end: number }[] = [...days]
  for (const [index, day] of days.entries()) {
    const until = days[index + 1]?.start ?? line.length
    const label = labelledPart(line, { day, from, until }, words)
    const clock = day.date.includes('T')
      ? undefined
      : (nearest(clocks, barredPart(line, label)) ?? nearest(clocks, label))
    if (clock) used.push(clock)
    const moment = clock ? `${day.date}T${season(clock.time, day.date, words)}` : day.date
    if (words.updatedWord.test(line.slice(from, day.start))) updated ??= moment
    else published ??= moment
    from = Math.max(day.end, clock?.end ?? 0)
  }
  return { published, updated, rest: restOf(line, used, words) }
}

/** A day in a line, and the part of the line around it in which its time may stand. */
interface DayPart {
  readonly day: Day
  readonly from: number
  readonly until: number
}

/** The part from the label before a day to the next label, so that the time of an update is not taken for that of publication. */
function labelledPart(line: string, { day, from, until }: DayPart, words: ExtractWords): DayPart {
  const before = [...line.slice(from, day.start).matchAll(words.timestampLabel)].at(-1)
  const [after] = line.slice(day.end, until).matchAll(words.timestampLabel)
  return { day, from: before ? from + before.index : from, until: after ? day.end + after.index : until }
}

/** Of that, what no bar parts from the day. */
function barredPart(line: string, { day, from, until }: DayPart): DayPart {
  const before = Math.max(...['|', '•', '·', ';'].map((bar) => line.lastIndexOf(bar, day.start)))
  const after = line.slice(day.end, until).search(/[|•·;]/u)
  return { day, from: Math.max(from, before), until: after < 0 ? until : day.end + after }
}

function daysIn(line: string, words: ExtractWords): Day[] {
  const found: Day[] = []
  const add = (match: RegExpMatchArray, date: string | null): void => {
    const start = match.index ?? 0
    const end = start + match[0].length
    if (date !== null && !found.some((day) => start < day.end && day.start < end)) found.push({ start, end, date })
  }
  for (const m of line.matchAll(ISO)) add(m, isoMoment(m))
  for (const m of line.matchAll(DAY_FIRST)) add(m, dateOf(m[3], words.months.get((m[2] ?? '').toLowerCase()), m[1]))
  for (const m of line.matchAll(MONTH_FIRST)) add(m, dateOf(m[3], words.months.get((m[1] ?? '').toLowerCase()), m[2]))
  for (const m of line.matchAll(YEAR_FIRST)) add(m, dateOf(m[1], words.months.get((m[2] ?? '').toLowerCase()), m[3]))
  for (const m of line.matchAll(NUMERIC)) add(m, numericDate(m))
  return found.sort((a, b) => a.start - b.start)
}

function isoMoment(match: RegExpMatchArray): string | null {
  const date = dateOf(match[1], Number(match[2]), match[3])
  if (date === null || match[4] === undefined || Number(match[4]) > 23 || Number(match[5]) > 59) return date
  return `${date}T${match[4]}:${match[5]}${match[6] ? offset(match[6]) : ''}`
}

function numericDate(match: RegExpMatchArray): string | null {
  const first = Number(match[1])
  const second = Number(match[2])
  if (first > 12 || first === second || match[0].includes('.')) return dateOf(match[3], second, match[1])
  return second > 12 ? dateOf(match[3], first, match[2]) : null
}

function dateOf(year: string | undefined, month: number | undefined, day: string | undefined): string | null {
  const y = Number(year)
  const d = Number(day)
  if (month === undefined || month < 1 || month > 12 || y < 1700 || y > 2200 || d < 1 || d > daysOfMonth(y, month))
    return null
  return `${year}-${pad(month)}-${pad(d)}`
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function clocksIn(line: string, days: readonly Day[], words: ExtractWords): Clock[] {
  const clocks: Clock[] = []
  for (const match of line.matchAll(TIME)) {
    const start = match.index
    if (days.some((day) => start < day.end && day.start < start + match[0].length)) continue
    const hour = Number(match[1] ?? match[5] ?? match[8])
    const minute = Number(match[2] ?? match[6] ?? match[9] ?? 0)
    const half = match[3]?.toLowerCase()
    if (hour > (half ? 12 : 23) || minute > 59) continue
    const zone = match[4] ?? match[7] ?? match[11]
    const known = zone === undefined ? null : zoneOf(zone, words)
    const hours = half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour
    const end =
      start +
      match[0].length -
      (zone !== undefined && known === null && !ZONE_LETTERS.test(zone) ? trailing(match[0], zone) : 0)
    clocks.push({ start, end, time: `${pad(hours)}:${pad(minute)}${known ?? ''}` })
  }
  return clocks
}

/** Letters after a time that are no zone stay outside it. */
function trailing(matched: string, zone: string): number {
  return matched.length - matched.lastIndexOf(zone)
}

/** An offset as written, or the letters of a seasonal zone, to be settled once the date is known. */
function zoneOf(zone: string, words: ExtractWords): string | null {
  const lower = zone.toLowerCase().replace(/ /g, '')
  const fixed = words.zones.get(lower)
  if (fixed !== undefined) return fixed
  if (words.seasonalZones.has(lower)) return ` ${lower}`
  return /[+-]/.test(lower) ? offset(lower.replace(/^(?:gmt|utc)/, '')) : null
}

function season(time: string, date: string, words: ExtractWords): string {
  const [clock = '', zone] = time.split(' ')
  const winter = zone === undefined ? undefined : words.seasonalZones.get(zone)
  if (winter === undefined) return clock
  const hours = winter + (isNorthAmericanSummer(date) ? 1 : 0)
  return `${clock}-${pad(-hours)}:00`
}

/** From the second Sunday of March to the first of November (in force since 2007). */
function isNorthAmericanSummer(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  if (month < 3 || month > 11) return false
  if (month > 3 && month < 11) return true
  const firstSunday = 1 + ((7 - weekday(year, month, 1)) % 7)
  return month === 3 ? day >= firstSunday + 7 : day < firstSunday
}

/** 0 is Sunday. Sakamoto's method. */
function weekday(year: number, month: number, day: number): number {
  const y = month < 3 ? year - 1 : year
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7
}

function offset(written: string): string {
  const match = /([+-])(\d{1,2}):?(\d{2})?/.exec(written)
  if (!match) return 'Z'
  const value = `${match[1]}${pad(Number(match[2]))}:${match[3] ?? '00'}`
  return value === '+00:00' || value === '-00:00' ? 'Z' : value
}

/** The clock time that belongs to a day: after it and before the next day, else before it. */
function nearest(clocks: readonly Clock[], { day, from, until }: DayPart): Clock | undefined {
  const after = clocks.find((clock) => clock.start >= day.end && clock.end <= until)
  return after ?? clocks.find((clock) => clock.start >= from && clock.end <= day.start)
}

function restOf(line: string, used: readonly { start: number; end: number }[], words: ExtractWords): string {
  let rest = ''
  let from = 0
  for (const part of [...used].sort((a, b) => a.start - b.start)) {
    rest += `${line.slice(from, part.start)} `
    from = part.end
  }
  rest += line.slice(from)
  const left = rest.split(/[\s,|·•:;()[\]/–—-]+/).filter((word) => {
    const lower = word.toLowerCase().replace(/\.$/, '')
    return lower !== '' && !words.weekdays.has(lower) && !words.timestampWords.has(lower) && /[\p{L}\p{N}]/u.test(lower)
  })
  return left.join(' ')
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
