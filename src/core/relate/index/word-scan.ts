/** Words of a text in one pass over its code units: no string is made, so that an archive is read at the speed of its bytes. */
import { mix32 } from '../../text/hash.ts'

/** What a word is, besides its letters. */
export const NAME_OR_NUMBER = 1
/** It stands within quotation marks. */
export const QUOTED = 2

/** The words of the text that was scanned last; the arrays are longer than `count` and used again by the next scan. */
export interface Words {
  readonly count: number
  /** Hash of each word's letters and digits, folded to lower case, apostrophes left out. */
  readonly keys: Uint32Array
  /** UTF-16 code units, half-open. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly marks: Uint8Array
}

/** Codes below this have a row in the table; above it everything is a word of its own, as in scripts without blanks. */
const TABLE = 0x2e80
const GAP = 0
/** Within a word and no part of it: apostrophes, soft hyphens, marks of direction. */
const SILENT = 1
const folded = foldedCodes()
/** Longer quotations are an unclosed mark, in words. */
const LONGEST_QUOTATION = 150

export class WordScan implements Words {
  count = 0
  keys = new Uint32Array(4096)
  starts = new Uint32Array(4096)
  ends = new Uint32Array(4096)
  marks = new Uint8Array(4096)

  /** Scan a text. Linear in its length. */
  scan(text: string): Words {
    const { length } = text
    let { keys, starts, ends, marks } = this
    let count = 0
    let beginsSentence = true
    let quoteAt = -1
    for (let at = 0; at < length; ) {
      const start = at
      const code = text.charCodeAt(at++)
      let letter = code < TABLE ? folded[code]! : code
      if (letter <= SILENT) {
        if (code === 32) continue
        if (code === 46 || code === 33 || code === 63 || code === 10 || code === 58) beginsSentence = true
        if (code === 0x201c || (code === 34 && quoteAt < 0)) quoteAt = count
        else if (code === 0x201d || code === 34 || code === 10) quoteAt = -1
        else if (code === 0x201e || code === 0xab) quoteAt = count
        continue
      }
      if (count === keys.length) {
        this.#grow()
        ;({ keys, starts, ends, marks } = this)
      }
      const capital = code >= 65 && code !== letter
      const digit = code >= 48 && code <= 57
      let hash = Math.imul(0x811c9dc5 ^ letter, 0x01000193)
      let end = at
      if (code < TABLE) {
        for (; at < length; at++) {
          const next = text.charCodeAt(at)
          letter = next < TABLE ? folded[next]! : GAP
          if (letter > SILENT) {
            hash = Math.imul(hash ^ letter, 0x01000193)
            end = at + 1
          } else if (letter === GAP) break
        }
      }
      if (quoteAt >= 0 && count - quoteAt > LONGEST_QUOTATION) quoteAt = -1
      const notable = digit ? end - start > 1 : capital && !beginsSentence && end - start > 2
      keys[count] = mix32(hash)
      starts[count] = start
      ends[count] = end
      marks[count] = (notable ? NAME_OR_NUMBER : 0) | (quoteAt >= 0 ? QUOTED : 0)
      count++
      beginsSentence = false
    }
    this.count = count
    return this
  }

  #grow(): void {
    const larger = <T extends Uint32Array | Uint8Array>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    const size = this.keys.length * 2
    this.keys = larger(this.keys, new Uint32Array(size))
    this.starts = larger(this.starts, new Uint32Array(size))
    this.ends = larger(this.ends, new Uint32Array(size))
    this.marks = larger(this.marks, new Uint8Array(size))
  }
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
