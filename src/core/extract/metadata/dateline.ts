import type { ExtractWords } from '../../languages/extract-words.ts'
import { readMoments } from './moment.ts'

/** Where a report was filed from, as its first line says. */
export interface Dateline {
  /** "City, Country", without agency and date. */
  readonly place: string
  readonly agency: string | null
  readonly published: string | null
  /** Number of characters of the line that belong to it. */
  readonly length: number
}

/** Longest dateline, in characters: two places, an agency and a date. */
const LONGEST = 110
const PLACE =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*)(?:(?: |-)(?:(?:de|del|la|le|el|al|of|the|and|on|upon|am|sur|-|\p{Lu}[\p{L}\p{M}'’.-]*)))*$/u

/** What parts a dateline from the sentence: a dash, or a colon or hyphen behind an agency in brackets. */
const DASH = /(?<=\S)\s?[—–]\s?|(?<=\S)\s?--\s?|\s-\s|(?<=\))\.?\s?[:-]\s|—/gu
/** A wire between slashes, at the end of what stands before the dash. */
const SLASHED = /\s\/([^\s/][^/]{0,38}[^\s/])\/$/u
/** The name of a wire that no list has: words with capitals. */
const WIRE = /^(?:The )?\p{Lu}[\p{L}\p{N}&.'’-]*(?: \p{Lu}[\p{L}\p{N}&.'’-]*){0,4}$/u
/** A station's letters. */
const CALL_SIGN = /^\p{Lu}[\p{Lu}\d]{2,4}(?:-?(?:TV|FM|AM|DT))?(?: (?:News )?\d{1,2})?$/u
/** "Osla (United Realms)". */
const COUNTRY = / \(\p{Lu}[\p{L} ]{2,30}\)$/u

/**
 * Read the dateline at the start of a line: places, an agency, a date, then a dash (or a colon after an agency), then
 * a sentence.
 *
 *   OSLA, Tarn, Dec. 2 (Agency) — The river rose.      Osla, Tarn – The river rose.
 *
 * @param whole the line is a dateline and nothing else
 */
export function readDateline(line: string, words: ExtractWords, { whole = false } = {}): Dateline | null {
  for (const dash of line.slice(0, LONGEST + 4).matchAll(DASH)) {
    const before = line.slice(0, dash.index)
    const after = line.slice(dash.index + dash[0].length)
    if (!whole && !/^["'“‘([]?[\p{Lu}\p{N}]/u.test(after)) continue
    if (whole && after !== '') continue
    // "OSLA, Tarn--(WIRE)--The board": the wire belongs to what stands before it.
    if (/^\([^()]{1,40}\)\.?\s?[-–—]/u.test(after)) continue
    const parts = partsOf(before, words)
    if (parts) return { ...parts, length: dash.index + dash[0].length }
    if (!whole) return null
  }
  return null
}

function partsOf(line: string, words: ExtractWords): Omit<Dateline, 'length'> | null {
  const inBrackets = /^\(([^()]{1,80})\)$/u.exec(line)?.[1]
  const written = (inBrackets ?? line).replace(SLASHED, ' ($1)')
  let agency: string | null = null
  const places: string[] = []
  const moments = readMoments(written, words)
  const cleared = written.replace(/\(([^()]{1,40})\)/gu, (_all, inner: string, at: number) => {
    const known = agencyOf(inner, words) ?? (isWire(inner, written.slice(0, at), words) ? inner : null)
    if (known) agency = known
    // A station's letters ("KOLA", "WKTR-TV"), or the country of the place.
    return known || CALL_SIGN.test(inner) ? ' ' : `(${inner})`
  })
  for (const part of cleared.split(/(?<!\s)\s*[,/|;]\s*/)) {
    const text = part
      .trim()
      .replace(/^[—–-]+|[—–-]+$/g, '')
      .trim()
    if (text === '' || isDate(text, words)) continue
    const known = agencyOf(text, words)
    if (known) agency = known
    else if (PLACE.test(text.replace(COUNTRY, '')) && text.split(' ').length <= 5 && !isCommon(text, words))
      places.push(text)
    else return null
  }
  if (places.length > 4 || (places.length === 0 && agency === null)) return null
  return { place: places.join(', '), agency, published: moments?.published ?? null }
}

/** A name in brackets is a wire's, listed or not, behind a place with a date, in capitals, or by its last word; else it is a country's. */
function isWire(inner: string, before: string, words: ExtractWords): boolean {
  if (!WIRE.test(inner) || CALL_SIGN.test(inner) || before.trim() === '') return false
  const isDated = before.split(/(?<!\s)\s*,\s*/).some((part) => part.trim() !== '' && isDate(part.trim(), words))
  const isShouted = /\p{Lu}{3}/u.test(inner) && !/\p{Ll}/u.test(inner) && inner.includes(' ')
  return isDated || isShouted || words.outletWords.has(inner.split(' ').at(-1)!.toLowerCase())
}

function agencyOf(text: string, words: ExtractWords): string | null {
  return words.agencies.get(text.trim().toLowerCase()) ?? null
}

/** "Dec 2", "December 2, 2023", "Saturday": parts of a dateline that give no place. */
function isDate(text: string, words: ExtractWords): boolean {
  return text.split(/[\s.]+/).every((word) => {
    const lower = word.toLowerCase()
    return (
      lower === '' || words.months.has(lower) || words.weekdays.has(lower) || /^\d{1,4}(?:st|nd|rd|th)?$/.test(lower)
    )
  })
}

function isCommon(text: string, words: ExtractWords): boolean {
  return (
    text.split(' ').length === 1 &&
    (words.commonWords.has(text.toLowerCase()) || words.notInNames.has(text.toLowerCase()))
  )
}
