/**
 * A stretch of a text: half-open `[start, end)`, in UTF-16 code units, so that
 * `text.slice(start, end)` is always the exact words.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Make a span, refusing one that cannot point into a text. Throws `RangeError`. */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start) {
    throw new RangeError(`span must be whole, forward and non-empty, got [${start}, ${end})`)
  }
  return { start, end }
}

/** Do two spans share at least one code unit? */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Does `outer` hold every code unit of `inner`? */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Order of reading: by start, the longer first. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}
