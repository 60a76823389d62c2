/** Years by themselves, decades and centuries: "1998", "nineteen ninety-six", "fiscal 1990", "the 1980s", "the 20th century". */
import { isoYear } from './calendar.ts'
import { type Expression, written } from './expression.ts'
import { numberAt, type TimeLine, word } from './pieces.ts'

export function yearAt(line: TimeLine, at: number): { year: number; end: number } | null {
  const piece = line.pieces[at]
  if (!piece || piece.digits === null || piece.lower.length !== 4 || piece.digits < 1000 || piece.digits > 2199)
    return null
  return { year: piece.digits, end: at + 1 }
}

/** A year in words: "nineteen ninety-six", "two thousand". */
export function spelledYear(line: TimeLine, at: number): { year: number; end: number } | null {
  const number = line.words.cardinals.has(word(line, at)) ? numberAt(line, at) : null
  if (!number || number.value === null) return null
  if (number.value === 2000) return { year: 2000, end: number.end }
  const rest = number.value === 19 || number.value === 20 ? numberAt(line, number.end) : null
  if (!rest || rest.value === null || rest.value < 10 || rest.value > 99) return null
  return { year: number.value * 100 + rest.value, end: rest.end }
}

/** "the 1980s", "the '90s". */
export function decade(line: TimeLine, at: number): Expression | null {
  const start = line.words.small.the.has(word(line, at)) ? at + 1 : at
  const quote = /^['’‘]$/.test(word(line, start)) ? start + 1 : start
  const piece = line.pieces[quote]
  const next = line.pieces[quote + 1]
  if (
    !piece ||
    piece.digits === null ||
    piece.digits % 10 !== 0 ||
    !next ||
    !line.words.small.s.has(next.lower) ||
    next.spaced
  )
    return null
  const year =
    piece.lower.length === 4 ? piece.digits : piece.lower.length === 2 && quote > start ? 1900 + piece.digits : 0
  return year < 1000 ? null : { first: at, end: quote + 2, value: written('DATE', String(year / 10)) }
}

/** "the 20th century". */
export function century(line: TimeLine, at: number): Expression | null {
  const start = line.words.small.the.has(word(line, at)) ? at + 1 : at
  const piece = line.pieces[start]
  const ordinal = piece?.digits ?? (piece ? line.words.ordinals.get(piece.lower) : undefined) ?? null
  if (ordinal === null || ordinal < 2 || ordinal > 30) return null
  let end = start + 1
  if (piece!.digits !== null && !line.words.small.ordinalEnds.has(word(line, end++))) return null
  if (word(line, end) === '-') end++
  if (line.words.units.get(word(line, end)) !== 'C') return null
  return { first: at, end: end + 1, value: written('DATE', String(ordinal - 1)) }
}

const NOT_BEFORE_YEAR = new Set(['$', '£', '€', '¥', '#', '.', ',', '/', '-', ':'])
const NOT_AFTER_YEAR = new Set(['%', '$', '/', ':'])

/** A mark or word that makes the number before it a count. */
function isNotAfterYear(line: TimeLine, at: number): boolean {
  return NOT_AFTER_YEAR.has(word(line, at)) || line.words.small.notAfterYear.has(word(line, at))
}

/** "1998" where a year may stand: after "in" and the like, in brackets, or of itself where it can hardly be a count. */
export function yearAlone(line: TimeLine, at: number): Expression | null {
  const found = yearAt(line, at)
  if (!found || found.year < 1700) return null
  const before = line.pieces[at - 1]
  const glued = before !== undefined && !line.pieces[at]!.spaced
  if (before && glued && before.lower !== '(' && NOT_BEFORE_YEAR.has(before.lower)) return null
  if (before?.lower === '$' || isNotAfterYear(line, found.end)) return null
  const clear = found.year >= 1900 && found.year <= 2060
  if (!clear && !line.words.yearBefore.has(before?.lower ?? '')) return null
  return { first: at, end: found.end, value: written('DATE', isoYear(found.year)) }
}

/** "in nineteen ninety-six", "the year two thousand". */
export function spelledAlone(line: TimeLine, at: number): Expression | null {
  const named = line.words.units.get(word(line, at + 1)) === 'Y' && line.words.small.the.has(word(line, at))
  const found = spelledYear(line, named ? at + 2 : at)
  if (!found || (found.year === 2000 && !named)) return null
  return { first: at, end: found.end, value: written('DATE', isoYear(found.year)) }
}

/** "fiscal 1990", "fiscal year 1990". */
export function fiscalYear(line: TimeLine, at: number): Expression | null {
  if (!line.words.fiscal.has(word(line, at))) return null
  const start = line.words.units.get(word(line, at + 1)) === 'Y' ? at + 2 : at + 1
  const found = yearAt(line, start)
  return found ? { first: at, end: found.end, value: written('DATE', isoYear(found.year)) } : null
}
