/** Times as reports give them. */

/** A moment, or the day that is all that is known: from its beginning to its last minute. In milliseconds since 1970. */
export interface Time {
  readonly from: number
  readonly to: number
}

export const DAY = 24 * 60 * 60 * 1000

/** A page that gives midnight to the minute and no zone gives a day: its hour was not known. */
export function withoutMidnight(written: string): string {
  return written.replace(/T00:00(?::00(?:\.0+)?)?$/, '')
}

/** Times without a zone are compared as written. */
export function timeOf(given: string | null): Time | null {
  if (given === null) return null
  const written = withoutMidnight(given)
  const dayOnly = !written.includes('T')
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(written)
  const from = Date.parse(dayOnly ? `${`${written}-01-01`.slice(0, 10)}T00:00Z` : zoned ? written : `${written}Z`)
  if (Number.isNaN(from)) return null
  return { from, to: dayOnly ? from + DAY - 60_000 : from }
}

export function isDay({ from, to }: Time): boolean {
  return from < to
}
