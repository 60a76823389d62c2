/** The signs of a text as its bytes have them: UTF-8, as it is or within a JSON string. */

/** No part of a word. */
export const GAP = 0
/** Of a byte: it stands for a letter or digit by itself. */
export const LETTER = 1
/** Of a byte: it does not say by itself what sign it stands for, or what it says goes beyond the word. */
export const SPECIAL = 2
/** Within a word and no part of it: apostrophes, soft hyphens, marks of direction. */
export const SILENT = 2

/** Signs below this have a row in the table; above it every one is a letter. */
const TABLE = 0x2e80
const folded = foldedCodes()

const BACKSLASH = 92
const QUOTE = 34
const NEWLINE = 10
/** The sign that a letter behind a backslash stands for; -1: none. */
const ESCAPES = Int8Array.from({ length: 256 }, (_, letter) => {
  const at = '"\\/bfnrt'.indexOf(String.fromCharCode(letter))
  return at < 0 ? -1 : '"\\/\b\f\n\r\t'.charCodeAt(at)
})
const UNICODE_ESCAPE = 117

/** What each byte is: a letter or digit by itself (1), `GAP`, or `SPECIAL`. */
export const PLAIN_KINDS = kindsOfBytes(false)
/** The same for the inside of a JSON string. */
export const JSON_KINDS = kindsOfBytes(true)

/** The sign in lower case, `GAP` or `SILENT`. */
export function letterOf(code: number): number {
  return code < TABLE ? folded[code]! : code
}

/** A sign's code point (or half of a pair that stands alone), and the byte behind it. */
export interface CodePoint {
  code: number
  next: number
}

/** Read the sign that begins at a byte. @returns false where there is none that is allowed there */
export function unitAt(bytes: Uint8Array, at: number, end: number, json: boolean, into: CodePoint): boolean {
  const byte = bytes[at]!
  if (byte >= 0x80) return encodedAt(bytes, at, end, into)
  if (json && byte === BACKSLASH) return escapedAt(bytes, at, end, into)
  into.code = byte
  into.next = at + 1
  return !json || byte >= 32
}

function encodedAt(bytes: Uint8Array, at: number, end: number, into: CodePoint): boolean {
  const byte = bytes[at]!
  const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
  if (byte < 0xc2 || byte > 0xf4 || at + length > end) return false
  let code = byte & (0x7f >> length)
  for (let i = 1; i < length; i++) {
    const next = bytes[at + i]!
    if ((next & 0xc0) !== 0x80) return false
    code = (code << 6) | (next & 0x3f)
  }
  into.code = code
  into.next = at + length
  const least = length === 4 ? 0x10000 : length === 3 ? 0x800 : 0x80
  return code >= least && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
}

function escapedAt(bytes: Uint8Array, at: number, end: number, into: CodePoint): boolean {
  const letter = at + 1 < end ? bytes[at + 1]! : 0
  if (letter === UNICODE_ESCAPE) return unicodeAt(bytes, at, end, into)
  into.code = ESCAPES[letter]!
  into.next = at + 2
  return into.code >= 0
}

/** `\u2019`; two of them where they are the halves of one sign. */
function unicodeAt(bytes: Uint8Array, at: number, end: number, into: CodePoint): boolean {
  const code = hexAt(bytes, at + 2, end)
  into.code = code
  into.next = at + 6
  if (code >= 0xd800 && code < 0xdc00 && bytes[at + 6] === BACKSLASH && bytes[at + 7] === UNICODE_ESCAPE) {
    const low = hexAt(bytes, at + 8, end)
    if (low >= 0xdc00 && low <= 0xdfff) {
      into.code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
      into.next = at + 12
    }
  }
  return code >= 0
}

/** Four hexadecimal digits; -1 where there are none. */
function hexAt(bytes: Uint8Array, at: number, end: number): number {
  if (at + 4 > end) return -1
  let value = 0
  for (let i = at; i < at + 4; i++) {
    const byte = bytes[i]!
    const lower = byte | 32
    const digit = byte >= 48 && byte <= 57 ? byte - 48 : lower >= 97 && lower <= 102 ? lower - 87 : -1
    if (digit < 0) return -1
    value = value * 16 + digit
  }
  return value
}

function foldedCodes(): Uint16Array {
  const table = new Uint16Array(TABLE)
  for (let code = 0; code < TABLE; code++) {
    const letter = String.fromCharCode(code)
    if (/[\p{L}\p{N}\p{M}]/u.test(letter)) table[code] = letter.toLowerCase().charCodeAt(0)
    else if (/['’\u00ad\u200b-\u200f\u2060]/.test(letter)) table[code] = SILENT
  }
  return table
}

function kindsOfBytes(json: boolean): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => {
    const special = byte >= 0x80 || folded[byte] === SILENT || byte === QUOTE || byte === NEWLINE
    if (special || (json && (byte < 32 || byte === BACKSLASH))) return SPECIAL
    return folded[byte] === GAP ? GAP : LETTER
  })
}
