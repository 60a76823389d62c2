/**
 * Words of a text in one pass over its bytes: no string is made, so that an archive is read at the speed of its bytes.
 * Places are UTF-16 code units all the same, as in every span.
 */
import { mix32 } from '../../text/hash.ts'
import { type Decoded, GAP, JSON_BYTES, letterOf, PLAIN_BYTES, SILENT, SPECIAL, unitAt } from './text-bytes.ts'

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
  /** Of the text, in UTF-16 code units. */
  readonly length: number
}

const encoder = new TextEncoder()
/** Longer quotations are an unclosed mark, in words. */
const LONGEST_QUOTATION = 150
/** Scripts from here on have no blanks: each sign is a word of its own. */
const NO_BLANKS = 0x2e80
const BLANK = 32

export class WordScan implements Words {
  count = 0
  length = 0
  keys = new Uint32Array(4096)
  starts = new Uint32Array(4096)
  ends = new Uint32Array(4096)
  marks = new Uint8Array(4096)
  readonly #unit: Decoded = { code: 0, next: 0 }

  /** Scan a text. Linear in its length. */
  scan(text: string): Words {
    const bytes = encoder.encode(text)
    return this.scanBytes(bytes, { start: 0, end: bytes.length }, false)!
  }

  /**
   * Scan the UTF-8 of a text where it stands. `json`: between the quotation marks of a JSON string, escapes and all.
   * @returns null where the bytes are no UTF-8, or no inside of a JSON string
   */
  scanBytes(bytes: Uint8Array, { start, end }: { start: number; end: number }, json: boolean): Words | null {
    const table = json ? JSON_BYTES : PLAIN_BYTES
    const unit = this.#unit
    let { keys, starts, ends, marks } = this
    let count = 0
    let beginsSentence = true
    let quoteAt = -1
    // A byte's place in code units is `at - ahead`.
    let ahead = start
    for (let at = start; at < end; ) {
      let code = bytes[at]!
      const first = at - ahead
      let letter = table[code]!
      if (letter === SPECIAL) {
        if (!unitAt(bytes, at, end, json, unit)) return null
        code = unit.code
        letter = letterOf(code)
        ahead += unit.next - at - (code > 0xffff ? 2 : 1)
        at = unit.next
      } else at++
      if (letter <= SILENT) {
        if (code === BLANK) continue
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
      let last = at - ahead
      if (code < NO_BLANKS) {
        while (at < end) {
          letter = table[bytes[at]!]!
          if (letter > SPECIAL) {
            hash = Math.imul(hash ^ letter, 0x01000193)
            at++
            last = at - ahead
            continue
          }
          if (letter === GAP) {
            if (bytes[at] === BLANK) at++
            break
          }
          if (!unitAt(bytes, at, end, json, unit)) return null
          letter = unit.code < NO_BLANKS ? letterOf(unit.code) : GAP
          if (letter === GAP) break
          ahead += unit.next - at - 1
          at = unit.next
          if (letter === SILENT) continue
          hash = Math.imul(hash ^ letter, 0x01000193)
          last = at - ahead
        }
      }
      if (quoteAt >= 0 && count - quoteAt > LONGEST_QUOTATION) quoteAt = -1
      const notable = digit ? last - first > 1 : capital && !beginsSentence && last - first > 2
      keys[count] = mix32(hash)
      starts[count] = first
      ends[count] = last
      marks[count] = (notable ? NAME_OR_NUMBER : 0) | (quoteAt >= 0 ? QUOTED : 0)
      count++
      beginsSentence = false
    }
    this.count = count
    this.length = end - ahead
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
