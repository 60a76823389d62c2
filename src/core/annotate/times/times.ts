/**
 * Times and their values, after TIMEX3: dates, times of day, lengths of time, and times that come again.
 *
 * Values lean on the day of publication and on the text: "Friday" in a report is the last Friday, unless its clause
 * looks ahead; "a year earlier" after a quarter is that quarter a year before.
 */
import type { Language } from '../../languages/language.ts'
import type { Time } from '../../model/annotation.ts'
import type { TaggedReading } from '../tagging/tagging.ts'
import { type Day, parseDay } from './calendar.ts'
import { clockRules } from './clock.ts'
import { dateRules } from './dates.ts'
import { durationRules } from './durations.ts'
import { edgeRules, longest } from './edges.ts'
import { findEventTimes } from './event-times.ts'
import type { Context, Expression, TimeRule, TimeValue } from './expression.ts'
import { pieces, type TimeLine } from './pieces.ts'
import { quarterRules } from './quarters.ts'
import { relativeRules } from './relative.ts'

const PLAIN: readonly TimeRule[] = [...dateRules, ...quarterRules, ...relativeRules]
const RULES: readonly TimeRule[] = [...clockRules, ...PLAIN, ...edgeRules([...PLAIN, ...clockRules]), ...durationRules]

/** How far back, in pieces, a quarter or a day that was spoken of still counts. */
const REACH = 160

/**
 * Every time expression of a text, in order, none overlapping.
 *
 * @param anchor the moment of publication; null leaves relative times unresolved
 */
export function findTimes(reading: TaggedReading, language: Language, anchor: string | null): Time[] {
  const line: TimeLine = { pieces: pieces(reading), words: language.times }
  const starts = startWords(line)
  const found: Time[] = []
  const spoken: Spoken = { quarter: null, quarterAt: 0, day: null, dayAt: 0 }
  let at = 0
  while (at < line.pieces.length) {
    const piece = line.pieces[at]!
    const expression = piece.digits !== null || starts.has(piece.lower) ? readAt(line, at) : null
    if (!expression) {
      at++
      continue
    }
    const value = expression.value(contextOf(line, { expression, spoken, anchor: parseDay(anchor) }))
    remember(spoken, value, at)
    found.push(timeOf(line, expression, value))
    at = expression.end
  }
  const events = findEventTimes(reading, language, found)
  return events.length === 0 ? found : [...found, ...events].sort((a, b) => a.start - b.start)
}

/** An expression must not run over the end of its sentence. */
function readAt(line: TimeLine, at: number): Expression | null {
  const found = longest(RULES, line, at)
  if (!found || line.pieces[found.end - 1]!.sentence !== line.pieces[found.first]!.sentence) return null
  return found
}

interface Spoken {
  quarter: string | null
  quarterAt: number
  day: string | null
  dayAt: number
}

function remember(spoken: Spoken, { value, echo }: TimeValue, at: number): void {
  if (echo !== true && /^\d{4}-Q\d$/.test(value)) {
    spoken.quarter = value
    spoken.quarterAt = at
  }
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value)
  if (day) {
    spoken.day = day[0]
    spoken.dayAt = at
  }
}

function contextOf(line: TimeLine, read: { expression: Expression; spoken: Spoken; anchor: Day | null }): Context {
  const { expression, spoken, anchor } = read
  return {
    anchor,
    ahead: looksAhead(line, expression),
    quarter: expression.first - spoken.quarterAt < REACH ? spoken.quarter : null,
    day: expression.first - spoken.dayAt < REACH ? spoken.day : null,
  }
}

/** How many pieces before and after an expression may tell that it looks ahead. */
const BEFORE = 14
const AFTER = 6

/** "will meet on Friday", "On Friday the court will": a word of the same sentence near by looks ahead. */
function looksAhead(line: TimeLine, { first, end }: Expression): boolean {
  const { sentence } = line.pieces[first]!
  for (let at = first - 1; at >= Math.max(0, first - BEFORE); at--) {
    if (line.pieces[at]!.sentence !== sentence) break
    if (line.words.ahead.has(line.pieces[at]!.lower)) return true
  }
  if (line.words.upTo.has(line.pieces[first - 1]?.lower ?? '')) return true
  const opens = line.pieces[first - 2]?.sentence !== sentence
  for (let at = end; opens && at < Math.min(line.pieces.length, end + AFTER); at++) {
    if (line.words.ahead.has(line.pieces[at]!.lower)) return true
  }
  return false
}

function timeOf(line: TimeLine, { first, end }: Expression, value: TimeValue): Time {
  return {
    start: line.pieces[first]!.start,
    end: line.pieces[end - 1]!.end,
    type: value.type,
    value: value.value,
    basis: value.basis ?? 'anchored',
    event: null,
  }
}

const memory = new WeakMap<object, ReadonlySet<string>>()

/** The words that an expression can begin with: all others are passed over at once. */
function startWords(line: TimeLine): ReadonlySet<string> {
  const { words } = line
  const known = memory.get(words)
  if (known) return known
  const maps = [words.months, words.weekdays, words.seasons, words.nearDays, words.cardinals, words.multipliers]
  const more = [words.ordinals, words.frequencies, words.units]
  const sets = [words.vague, words.articles, words.before, words.after, words.current, words.edges, words.edgeNouns]
  const found = new Set<string>([...["'", '’', '‘'], ...words.small.starters])
  for (const map of [...maps, ...more]) for (const word of map.keys()) found.add(word)
  for (const set of [...sets, words.each, words.fiscal]) for (const word of set) found.add(word)
  for (const [first] of words.approximators) if (first) found.add(first)
  for (const phrase of [...words.references.keys(), ...words.holidays.keys()]) found.add(phrase.split(/[ ']/)[0]!)
  memory.set(words, found)
  return found
}
