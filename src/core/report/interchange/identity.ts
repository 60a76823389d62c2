/** Names that other programs can hold on to: made of ids alone, the same in every export of a dossier. */
import type { Moment } from '../../model/article.ts'

/** The cleaned text of an article. It is not the page at the article's address, so that it has a name of its own. */
export function articleUri(id: string): string {
  return `urn:stemma:article:${encodeURIComponent(plainId(id))}`
}

/** A figure, quotation or statement of an article: `urn:stemma:article:0f3a:f7`. */
export function itemUri(article: string, item: string): string {
  return `${articleUri(article)}:${encodeURIComponent(plainId(item))}`
}

export function uri(kind: string, id: string): string {
  return `urn:stemma:${kind}:${encodeURIComponent(plainId(id))}`
}

function plainId(id: string): string {
  return id.replace(/\p{Cs}/gu, '\uFFFD')
}

/** An address that a browser would open, as it is normally written; null for any other text. */
export function webAddress(address: string | null): string | null {
  if (address === null || !/^https?:/i.test(address) || !URL.canParse(address)) return null
  return new URL(address).href
}

/**
 * A moment with day, time and zone, as RFC 3339 asks. Where no time is written it is midnight, where no zone is, UTC:
 * formats that cannot say "that day" leave no other way.
 *
 * @returns null for what is not a moment
 */
export function fullMoment(moment: Moment | null): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:(Z)|([+-]\d\d):?(\d\d))?)?$/.exec(
    moment ?? '',
  )
  if (!match) return null
  const [, year, month, day, hour = '00', minute = '00', second = '00', , hours, minutes] = match
  if (!onCalendar(Number(year), Number(month), Number(day))) return null
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const zone = hours === undefined ? 'Z' : `${hours}:${minutes}`
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`
}

/** The day that a moment is written with, in its own zone. */
export function dayOf(moment: Moment | null): string | null {
  return fullMoment(moment)?.slice(0, 10) ?? null
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function onCalendar(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const most = month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0)
  return day >= 1 && day <= most
}
