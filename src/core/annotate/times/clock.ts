/** Times of day, with the date behind them: "7:30 p.m. EST Monday", "noon Thursday", "Friday morning", "last night". */
import { type Day, dayNumber, dayOf, isoDay } from './calendar.ts'
import { dateRules } from './dates.ts'
import { anchored, type Context, type Expression, type TimeRule, type TimeValue } from './expression.ts'
import { type TimeLine, word } from './pieces.ts'
import { relativeRules } from './relative.ts'

export const clockRules: readonly TimeRule[] = [clock, namedHour, dayWithPart, partOfToday]

interface Clock {
  readonly hour: number
  readonly minute: number
  readonly end: number
}

function clockAt(line: TimeLine, at: number): Clock | null {
  const hour = line.pieces[at]
  const dotted = hour === undefined ? null : dottedClock(line, at)
  if (dotted) return dotted
  if (!hour || hour.digits === null || hour.lower.length > 2 || hour.digits > 24) return null
  const colon = word(line, at + 1) === ':' || word(line, at + 1) === '.'
  const minute = colon && !line.pieces[at + 1]!.spaced ? line.pieces[at + 2] : undefined
  const minutes =
    minute?.digits != null && minute.lower.length === 2 && !minute.spaced && minute.digits < 60 ? minute.digits : null
  const after = minutes === null ? at + 1 : at + 3
  const half = halfAt(line, after)
  if (half && hour.digits <= 12)
    return { hour: (hour.digits % 12) + (half.late ? 12 : 0), minute: minutes ?? 0, end: half.end }
  if (minutes === null || word(line, at + 1) !== ':') return null
  const clear = line.words.zones.has(word(line, after)) || line.words.clockBefore.has(word(line, at - 1))
  return clear && hour.digits < 24 ? { hour: hour.digits, minute: minutes, end: after } : null
}

/** "2.15 a.m.": one token, and a clock only before "a.m." or "p.m.". */
function dottedClock(line: TimeLine, at: number): Clock | null {
  const match = /^(\d{1,2})\.([0-5]\d)$/.exec(line.pieces[at]!.lower)
  const half = match ? halfAt(line, at + 1) : null
  if (!match || !half || Number(match[1]) > 12) return null
  return { hour: (Number(match[1]) % 12) + (half.late ? 12 : 0), minute: Number(match[2]), end: half.end }
}

/** "a.m.", "pm", "P.M.". */
function halfAt(line: TimeLine, at: number): { late: boolean; end: number } | null {
  const lower = word(line, at)
  const plain = /^([ap])\.?m\.?$/.exec(lower)
  if (plain) return { late: plain[1] === 'p', end: at + 1 }
  if (
    (!line.words.small.a.has(lower) && !line.words.small.p.has(lower)) ||
    word(line, at + 1) !== '.' ||
    !line.words.small.m.has(word(line, at + 2))
  )
    return null
  // The last stop belongs to the abbreviation only where the sentence goes on.
  const goesOn = word(line, at + 3) === '.' && line.pieces[at + 4]?.sentence === line.pieces[at]!.sentence
  return { late: line.words.small.p.has(lower), end: goesOn ? at + 4 : at + 3 }
}

/** "7:30 p.m. EST Monday", "9 a.m.". */
function clock(line: TimeLine, at: number): Expression | null {
  const time = clockAt(line, at)
  if (!time) return null
  let { end } = time
  while (line.words.zones.has(word(line, end)) || (line.words.small.time.has(word(line, end)) && end > time.end)) end++
  const told = `T${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`
  return onDay(line, { first: at, end, told })
}

/** "noon", "midnight Friday". */
function namedHour(line: TimeLine, at: number): Expression | null {
  const lower = word(line, at)
  const told = line.words.small.noon.has(lower) ? 'T12:00' : line.words.small.midnight.has(lower) ? 'T24:00' : null
  return told ? onDay(line, { first: at, end: at + 1, told }) : null
}

/** A time of day with the date after it, else on the day last spoken of, else on the day of publication. */
function onDay(line: TimeLine, time: { first: number; end: number; told: string }): Expression {
  let next = time.end
  if (word(line, next) === ',' || line.words.small.on.has(word(line, next))) next++
  const date = dayExpression(line, next)
  if (date) return { first: time.first, end: date.end, value: (context) => joined(date.value(context), time.told) }
  return {
    first: time.first,
    end: time.end,
    value: (context) => joined(dayOfContext(context), time.told),
  }
}

function dayOfContext({ day, anchor }: Context): TimeValue {
  if (day !== null) return { type: 'DATE', value: day, basis: 'anchored' }
  if (anchor) return { type: 'DATE', value: isoDay(anchor), basis: 'anchored' }
  return { type: 'DATE', value: 'XXXX-XX-XX', basis: 'unresolved' }
}

function joined(date: TimeValue, told: string): TimeValue {
  const day = /^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)$/.test(date.value) ? date.value : date.value.slice(0, 10)
  return { ...date, type: 'TIME', value: `${day}${told}` }
}

/** A date of a single day that begins at a piece. */
function dayExpression(line: TimeLine, at: number): Expression | null {
  if (!line.pieces[at]) return null
  for (const rule of [...dateRules, ...relativeRules]) {
    const found = rule(line, at)
    const sample = found?.value({ anchor: { year: 2001, month: 1, day: 1 }, ahead: false, quarter: null, day: null })
    if (found && sample && /^\d{4}-\d{2}-\d{2}$/.test(sample.value)) return found
  }
  return null
}

/** "Friday morning", "yesterday evening", "May 3 at night". */
function dayWithPart(line: TimeLine, at: number): Expression | null {
  const date =
    line.words.weekdays.has(word(line, at)) || line.words.nearDays.has(word(line, at)) ? dayExpression(line, at) : null
  const part = date ? line.words.dayParts.get(word(line, date.end)) : undefined
  if (!date || part === undefined) return null
  return { first: at, end: date.end + 1, value: (context) => joined(date.value(context), `T${part}`) }
}

/** "this morning", "last night", "overnight". */
function partOfToday(line: TimeLine, at: number): Expression | null {
  const lower = word(line, at)
  const night = line.words.small.last.has(lower) && line.words.small.night.has(word(line, at + 1))
  const overnight = line.words.small.overnight.has(lower)
  const part = line.words.current.has(lower) ? line.words.dayParts.get(word(line, at + 1)) : undefined
  if (!night && !overnight && part === undefined) return null
  const value = anchored('TIME', `XXXX-XX-XXT${part ?? 'NI'}`, (anchor: Day) => {
    const day = night ? dayOf(dayNumber(anchor) - 1) : anchor
    return `${isoDay(day)}T${part ?? 'NI'}`
  })
  return { first: at, end: overnight ? at + 1 : at + 2, value }
}
