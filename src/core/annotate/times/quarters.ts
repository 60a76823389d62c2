/** Quarters of business years: "the third quarter", "the latest quarter", "the year-earlier period". */
import { type Day, isoYear, quarterOf, shifted } from './calendar.ts'
import { directionAt } from './direction.ts'
import { anchored, type Context, type Expression, type TimeRule, type TimeValue, written } from './expression.ts'
import { overHyphen, type TimeLine, word } from './pieces.ts'
import { yearAt } from './years.ts'

export const quarterRules: readonly TimeRule[] = [yearsQuarter, datedQuarter, quarterOfYear, latest, yearAgoQuarter]

/** "the third quarter", "third-quarter", "the fiscal first quarter of 1989", "the first half". */
function quarterOfYear(line: TimeLine, at: number): Expression | null {
  const article = line.words.small.the.has(word(line, at))
  let start = article ? at + 1 : at
  if (line.words.fiscal.has(word(line, start))) start++
  const nth = line.words.ordinals.get(word(line, start))
  if (nth === undefined || nth > 4) return null
  let next = overHyphen(line, start + 1)
  if (line.words.fiscal.has(word(line, next))) next++
  if (word(line, next) !== line.words.quarter || (article && next > start + 1)) return null
  return withYear(line, { first: at, end: next + 1, nth })
}

function withYear(line: TimeLine, quarter: { first: number; end: number; nth: number }): Expression {
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
function latest(line: TimeLine, at: number): Expression | null {
  if (!line.words.small.the.has(word(line, at))) return null
  const bare = line.words.small.latest.has(word(line, at + 1)) ? at + 2 : at + 1
  const lower = word(line, bare)
  const isQuarter = lower === line.words.quarter || (lower === line.words.period && bare > at + 1)
  if (!isQuarter) return null
  return { first: at, end: bare + 1, value: (context) => spokenQuarter(context, 0) }
}

/** The quarter last spoken of, else the last whole one, `years` back. */
export function spokenQuarter({ quarter, anchor }: Context, years: number): TimeValue {
  const known = quarter ?? (anchor ? shifted(anchor, 'Q', -1) : null)
  if (known === null) return { type: 'DATE', value: 'XXXX-QX', basis: 'unresolved' }
  return {
    type: 'DATE',
    value: `${isoYear(Number(known.slice(0, 4)) - years)}${known.slice(4)}`,
    basis: 'anchored',
    echo: true,
  }
}

/** "the year-ago quarter", "the year-earlier period". */
function yearAgoQuarter(line: TimeLine, at: number): Expression | null {
  const start = line.words.small.the.has(word(line, at)) ? at + 1 : at
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

/** "this year's third quarter", "last year's quarter". */
function yearsQuarter(line: TimeLine, at: number): Expression | null {
  const pointed = directionAt(line, at)
  if (!pointed || line.words.units.get(word(line, pointed.end)) !== 'Y' || word(line, pointed.end + 1) !== "'s")
    return null
  const start = pointed.end + 2
  const nth = line.words.ordinals.get(word(line, start))
  const end = nth === undefined ? start : overHyphen(line, start + 1)
  if (word(line, end) !== line.words.quarter && word(line, end) !== line.words.period) return null
  const year = (anchor: Day): string => isoYear(anchor.year + pointed.direction)
  const value = (context: Context): TimeValue =>
    nth === undefined || context.anchor === null
      ? spokenQuarter(context, -pointed.direction)
      : { type: 'DATE', value: `${year(context.anchor)}-Q${nth}`, basis: 'anchored' }
  return { first: at, end: end + 1, value }
}

/** "the 1988 quarter", "the 1988 third quarter", "the 1988 period". */
function datedQuarter(line: TimeLine, at: number): Expression | null {
  if (!line.words.small.the.has(word(line, at))) return null
  const found = yearAt(line, at + 1)
  if (!found) return null
  const nth = line.words.ordinals.get(word(line, found.end))
  const end = nth === undefined ? found.end : overHyphen(line, found.end + 1)
  if (word(line, end) !== line.words.quarter && word(line, end) !== line.words.period) return null
  const value = ({ quarter }: Context): TimeValue => {
    const known = nth ?? (quarter ? Number(quarter.slice(6)) : null)
    return { type: 'DATE', value: `${isoYear(found.year)}${known === null ? '' : `-Q${known}`}`, basis: 'anchored' }
  }
  return { first: at, end: end + 1, value }
}
