/** Dates as containers write them, brought into a form in which a date stands by itself. */

/** Epochs before 1990 and after 2100 are no dates of reports. In seconds. */
const EPOCH = { first: 631_152_000, last: 4_102_444_800 }
const RFC_822 = /\b(\d{1,2})\s+(\p{L}{3,9})\s+(\d{2})(?=\s+\d{1,2}:\d{2})/u
const ASCTIME = /\b(\p{L}{3,9})\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)\s+(?:(\p{L}{2,5})\s+)?(\d{4})\b/u
/** A date in numbers with a year of two digits. */
const SHORT_YEAR = /^(\d{1,2}[/.]\d{1,2}[/.])(\d{2})(?!\d)/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:(\d{2}))?(Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * A container's date in a form that is read as one: seconds or milliseconds since 1970, "20310704T183000Z", two-digit
 * years (RFC 822, "7/24/31"; 00 to 49 are of this century, 2000 on) and "Fri Jul  4 18:30:00 2031" are written out. Everything else
 * is given back as it is.
 */
export function writtenMoment(written: string): string {
  const text = written.trim()
  if (/^\d{9,13}(?:\.\d{1,9})?$/.test(text)) return epoch(text) ?? text
  const compact = COMPACT.exec(text)
  if (compact) {
    const [, year, month, day, hour, minute, second = '00', zone = ''] = compact
    return `${year}-${month}-${day}${hour ? `T${hour}:${minute}:${second}${zone}` : ''}`
  }
  return text
    .replace(SHORT_YEAR, (_all, day: string, year: string) => `${day}${fullYear(year)}`)
    .replace(RFC_822, (_all, day: string, month: string, year: string) => `${day} ${month} ${fullYear(year)}`)
    .replace(
      ASCTIME,
      (_all, month: string, day: string, time: string, zone: string | undefined, year: string) =>
        `${day} ${month} ${year} ${time}${zone ? ` ${zone}` : ''}`,
    )
}

function fullYear(year: string): string {
  return `${Number(year) < 50 ? '20' : '19'}${year}`
}

function epoch(text: string): string | null {
  const number = Number(text)
  const seconds = number > EPOCH.last ? number / 1000 : number
  if (seconds < EPOCH.first || seconds > EPOCH.last) return null
  return new Date(Math.floor(seconds) * 1000).toISOString()
}
