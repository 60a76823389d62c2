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
  for (const dash of line.slice(0, LONGEST + 4).matchAll(/(?<=\S)\s?[—–]\s?|\s--?\s|(?<=\))\s?[:-]\s|—/gu)) {
    const before = line.slice(0, dash.index)
    const after = line.slice(dash.index + dash[0].length)
    if (!whole && !/^["'“‘([]?[\p{Lu}\p{N}]/u.test(after)) continue
    if (whole && after !== '') continue
    const parts = partsOf(before, words)
    if (parts) return { ...parts, length: dash.index + dash[0].length }
    if (!whole) return null
  }
  return null
}

function partsOf(written: string, words: ExtractWords): Omit<Dateline, 'length'> | null {
  let agency: string | null = null
  const places: string[] = []
  const moments = readMoments(written, words)
  const cleared = written.replace(/\(([^()]{1,40})\)/gu, (_all, inner: string) => {
    const known = agencyOf(inner, words)
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
