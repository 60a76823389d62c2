/**
 * The text of a JSON line where it stands. Of a line of an archive nearly all is the text: parsing it only to go through
 * its words would cost more than the words do.
 */
import { fieldsOfRow, type RowFields, type TableRow } from './table.ts'

/** A line's article: what it says of itself, and the bytes between the quotation marks of its text. */
export interface LineText {
  /** `content` is empty: it stands in the bytes. */
  readonly fields: RowFields
  readonly start: number
  readonly end: number
}

/** Shorter strings are parsed with the rest of the line. */
const LONG = 512
const decoder = new TextDecoder()
const [QUOTE, BACKSLASH, COMMA, COLON] = [34, 92, 44, 58]
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [123, 125, 91, 93]
/** Stands for a string that was left out, with its number. */
const MARK = '\u0000'
const ESCAPED_MARK = '\\u0000'

/**
 * Where the text of the line `[start, end)` stands. Null where it is not a long string at the top of an object, or where
 * anything is unusual: then the line has to be parsed as a whole. What the string holds is not looked at.
 */
export function textOfLine(bytes: Uint8Array, start: number, end: number): LineText | null {
  const strings = longStrings(bytes, start, end)
  if (strings === null || strings.length === 0) return null
  const row = withoutStrings(bytes, { start, end }, strings)
  const fields = row === null ? null : fieldsOfRow(row)
  if (fields === null || fields.kind === 'html' || !fields.content.startsWith(MARK)) return null
  const { id, title, publisher, published, url } = fields
  if ([id, title, publisher, published, url].some((value) => value?.includes(MARK))) return null
  const text = strings[Number(fields.content.slice(MARK.length))]
  if (text === undefined) return null
  // The text's own inside is held to the rules by the scan; a line is read whole or not at all.
  const others = strings.filter((string) => string !== text)
  const sound = others.every((one) => parsed(decoder.decode(bytes.subarray(one.start - 1, one.end + 1))) !== null)
  return sound ? { fields: { ...fields, content: '' }, ...text } : null
}

interface Place {
  readonly start: number
  readonly end: number
}

/** The line with a mark for each of its long strings, parsed. */
function withoutStrings(bytes: Uint8Array, { start, end }: Place, strings: readonly Place[]): TableRow | null {
  const ends = [...strings.map((string) => string.start), end]
  const parts = ends.map((to, i) => decoder.decode(bytes.subarray(i === 0 ? start : strings[i - 1]!.end, to)))
  // A string of the line that looks like a mark would be taken for one.
  if (parts.some((part) => part.includes(ESCAPED_MARK))) return null
  return parsed(parts.reduce((json, part, i) => `${json}${ESCAPED_MARK}${i - 1}${part}`))
}

function parsed<T>(json: string): T | null {
  try {
    return JSON.parse(json) as T
  } catch {
    return null
  }
}

/** Insides of the long strings at the top of an object; null where the bytes do not go like one. */
function longStrings(bytes: Uint8Array, start: number, end: number): Place[] | null {
  const found: Place[] = []
  let at = afterBlanks(bytes, start, end)
  if (bytes[at] !== OPEN_OBJECT) return null
  for (at++; ; at++) {
    at = afterBlanks(bytes, at, end)
    const name = bytes[at] === QUOTE ? stringEnd(bytes, at + 1, end) : -1
    if (name < 0) return null
    at = afterBlanks(bytes, name + 1, end)
    if (bytes[at] !== COLON) return null
    at = afterBlanks(bytes, at + 1, end)
    const close = valueEnd(bytes, at, end)
    if (close < 0) return null
    if (bytes[at] === QUOTE && close - at > LONG) found.push({ start: at + 1, end: close - 1 })
    at = afterBlanks(bytes, close, end)
    if (bytes[at] === CLOSE_OBJECT) return afterBlanks(bytes, at + 1, end) === end ? found : null
    if (at >= end || bytes[at] !== COMMA) return null
  }
}

/** The byte behind a value; -1 where there is none. */
function valueEnd(bytes: Uint8Array, start: number, end: number): number {
  let depth = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!
    if (byte === QUOTE) {
      at = stringEnd(bytes, at + 1, end)
      if (at < 0) return -1
      if (depth === 0) return at + 1
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) depth++
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      if (depth === 0) return at
      if (--depth === 0) return at + 1
    } else if (byte === COMMA && depth === 0) return at
  }
  return -1
}

/** The quotation mark that closes a string; -1 where none does. */
function stringEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; ; at++) {
    at = bytes.indexOf(QUOTE, at)
    if (at < 0 || at >= end) return -1
    let before = at
    while (before > start && bytes[before - 1] === BACKSLASH) before--
    if ((at - before) % 2 === 0) return at
  }
}

function afterBlanks(bytes: Uint8Array, at: number, end: number): number {
  let next = at
  while (next < end && (bytes[next] === 32 || bytes[next] === 9 || bytes[next] === 13)) next++
  return next
}
