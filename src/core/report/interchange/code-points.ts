import type { Span } from '../../model/span.ts'

/**
 * From UTF-16 code units, in which the dossier counts, to Unicode code points, in which the W3C's text positions and
 * Python's strings do. A surrogate without its partner counts as one code point.
 *
 * @returns a function from an offset into `text` (0 to its length) to an offset in code points; an offset within a
 * pair is that of the pair's start
 */
export function codePointsOf(text: string): (offset: number) => number {
  const pairs: number[] = []
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) pairs.push(match.index)
  return (offset) => offset - pairsBefore(pairs, offset)
}

export function codePointSpan(span: Span, convert: (offset: number) => number): Span {
  return { start: convert(span.start), end: convert(span.end) }
}

/** How many pairs begin before the offset, by halving. */
function pairsBefore(pairs: readonly number[], offset: number): number {
  let low = 0
  let high = pairs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pairs[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}
