import type { Moment } from '../model/article.ts'

/** The stretch of time that a moment may mean, as milliseconds since 1970: a bare date is a day in some zone. */
export interface Instants {
  readonly from: number
  readonly to: number
}

const HOUR = 3_600_000

/**
 * Read a moment as precisely as it is written. A date without a clock time is the whole day anywhere on earth; a clock
 * time without a zone is a day wide, for the zone may be any.
 *
 * @returns null for what is not such a moment
 */
export function instants(moment: Moment | null): Instants | null {
  const parts = moment?.match(/^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$/)
  if (!parts) return null
  const [, year, month, day, hour, minute, second, zone] = parts
  const base = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
  )
  if (Number.isNaN(base)) return null
  if (hour === undefined) return { from: base - 14 * HOUR, to: base + 36 * HOUR }
  if (zone === undefined) return { from: base - 14 * HOUR, to: base + 12 * HOUR }
  const at = base - offset(zone)
  return { from: at, to: at }
}

function offset(zone: string): number {
  if (zone === 'Z') return 0
  const sign = zone.startsWith('-') ? -1 : 1
  const digits = zone.replace(/\D/g, '')
  return sign * (Number(digits.slice(0, 2)) * HOUR + Number(digits.slice(2)) * 60_000)
}

/** Is `a` surely before `b`? False too where it cannot be told. */
export function surelyBefore(a: Moment | null, b: Moment | null): boolean {
  const first = instants(a)
  const second = instants(b)
  return first !== null && second !== null && first.to < second.from
}

/** An order for lists: by the moment's middle, the unknown last. */
export function byMoment(a: Moment | null, b: Moment | null): number {
  const first = instants(a)
  const second = instants(b)
  if (!first || !second) return (first ? 0 : 1) - (second ? 0 : 1)
  return first.from + first.to - second.from - second.to
}

/** The middle of a moment in days since 1970, with fractions; null where it cannot be read. */
export function dayOf(moment: Moment | null): number | null {
  const when = instants(moment)
  return when && (when.from + when.to) / 2 / (24 * HOUR)
}
