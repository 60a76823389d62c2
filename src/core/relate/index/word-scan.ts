/**
 * Words of a text in one pass over its bytes: no string is made, so that an archive is read at the speed of its bytes.
 * Places are UTF-16 code units all the same, as in every span.
 *
 * Nearly all bytes of news are letters, digits and blanks. Where words begin and end among them is found without a branch
 * (a processor guesses the end of a word wrong about every time); every other sign is decoded and looked at.
 */
import {
  type CodePoint,
  GAP,
  JSON_KINDS,
  LETTER,
  letterOf,
  PLAIN_KINDS,
  SILENT,
  SPECIAL,
  unitAt,
} from './text-bytes.ts'
import { keyOfBytes, Letters, READ_BEYOND } from './word-keys.ts'

/** What a word is, besides its letters. */
export const NAME_OR_NUMBER = 1
/** It stands within quotation marks. */
export const QUOTED = 2

/** The words of the text that was scanned last; the arrays are longer than `count` and used again by the next scan. */
export interface ScannedWords {
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
/** Bytes that are gone through before their words are written down. */
const STRETCH = 1 << 16
const [DIGIT, CAPITAL] = [1, 2]
/** What an ASCII letter at the beginning of a word says of it. */
const FIRST_LETTERS = Uint8Array.from({ length: 128 }, (_, code) =>
  code >= 65 && code <= 90 ? CAPITAL : code >= 48 && code <= 57 ? DIGIT : 0,
)

/** Signs behind which a word has a capital for being the first: full stop, exclamation and question mark, colon. */
const SENTENCE_ENDS = Uint8Array.from({ length: 128 }, (_, code) =>
  code === 46 || code === 33 || code === 63 || code === 58 ? 1 : 0,
)

export class WordScan implements ScannedWords {
  count = 0
  length = 0
  keys = new Uint32Array(4096)
  starts = new Uint32Array(4096)
  ends = new Uint32Array(4096)
  marks = new Uint8Array(4096)
  readonly #unit: CodePoint = { code: 0, next: 0 }
  readonly #letters = new Letters()
  /** Where words of a stretch begin and end, in turns, in bytes. */
  readonly #edges = new Int32Array(STRETCH + 2)
  #bytes: Uint8Array = new Uint8Array(0)
  #view: DataView = new DataView(new ArrayBuffer(0))
  #kinds = PLAIN_KINDS
  #json = false
  #at = 0
  #end = 0
  /** A byte's place in code units is `at - ahead`. */
  #ahead = 0
  /** Does the next word begin a sentence? */
  #begins = true
  /** Number of the word behind the last opening quotation mark; -1 outside quotations. */
  #quoteAt = -1
  /** The same of a quotation that was open at the end of its paragraph: it goes on where the next one begins with a mark. */
  #openAt = -1

  /** Scan a text. Linear in its length. */
  scan(text: string): ScannedWords {
    const bytes = encoder.encode(text)
    return this.scanBytes(bytes, { start: 0, end: bytes.length }, false)!
  }

  /**
   * Scan the UTF-8 of a text where it stands. `json`: between the quotation marks of a JSON string, escapes and all.
   * @returns null where the bytes are no UTF-8, or no inside of a JSON string
   */
  scanBytes(bytes: Uint8Array, { start, end }: { start: number; end: number }, json: boolean): ScannedWords | null {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#kinds = json ? JSON_KINDS : PLAIN_KINDS
    this.#json = json
    this.#end = end
    this.#ahead = start
    this.#begins = true
    this.#quoteAt = -1
    this.#openAt = -1
    this.count = 0
    for (let at = start; at < end; ) {
      const edges = this.#edgesFrom(at)
      const stop = this.#at
      if (stop < end && this.#kinds[bytes[stop]!] === SPECIAL) {
        if (!this.#special(at, edges)) return null
      } else this.#write(edges, at, stop)
      at = this.#at
    }
    this.length = end - this.#ahead
    this.#unquote(this.#openAt, this.count)
    this.#unquote(this.#quoteAt, this.count)
    return this
  }

  /**
   * Go on to the next special sign, or for a stretch, but to the end of a word; `#at` is there.
   * @returns how many edges of words were met: an odd number where a word is open
   */
  #edgesFrom(start: number): number {
    const bytes = this.#bytes
    const kinds = this.#kinds
    const edges = this.#edges
    const stop = Math.min(this.#end, start + STRETCH)
    let at = start
    let count = 0
    let inside = 0
    for (; at < stop; at++) {
      const kind = kinds[bytes[at]!]!
      if (kind === SPECIAL) break
      edges[count] = at
      count += kind ^ inside
      inside = kind
    }
    if (at === stop && inside === 1) while (at < this.#end && kinds[bytes[at]!] === LETTER) at++
    this.#at = at
    return count
  }

  /** Write down the words before a special sign, and deal with the sign. @returns false where it is not allowed there */
  #special(from: number, edges: number): boolean {
    const at = this.#at
    const unit = this.#unit
    if (!unitAt(this.#bytes, at, this.#end, this.#json, unit)) return false
    const { code, next } = unit
    const letter = letterOf(code)
    const goesOn = letter !== GAP && code < NO_BLANKS
    if (edges % 2 === 1 && goesOn) {
      // The open word is read again, sign by sign, to where it ends.
      const first = this.#edges[edges - 1]!
      this.#write(edges - 1, from, first)
      return this.#signBySign(first)
    }
    this.#write(edges, from, at)
    if (letter > SILENT) return this.#signBySign(at)
    this.#at = next
    this.#ahead += next - at - (code > 0xffff ? 2 : 1)
    if (letter === GAP) this.#mark(code)
    return true
  }

  /** What a sign outside words says of those that follow. */
  #mark(code: number): void {
    if (code === 10 || SENTENCE_ENDS[code] === 1) this.#begins = true
    const opens = code === 0x201c || code === 0x201e || code === 0xab || (code === 34 && this.#quoteAt < 0)
    if (opens) {
      this.#quoteAt = this.count
      this.#openAt = -1
    } else if (code === 0x201d || code === 34) this.#quoteAt = -1
    else if (code === 10 && this.#quoteAt >= 0) {
      this.#openAt = this.#quoteAt
      this.#quoteAt = -1
    }
  }

  /** A mark that is never closed quotes nothing: words from behind it on are nobody's. `from` -1: there is none. */
  #unquote(from: number, to: number): void {
    if (from < 0) return
    for (let word = from; word < to; word++) this.marks[word]! &= ~QUOTED
  }

  /** A paragraph goes on with a word: what was left open in the one before is no quotation. */
  #goOn(): void {
    if (this.#openAt < 0) return
    this.#unquote(this.#openAt, this.count)
    this.#openAt = -1
  }

  /** Write down words of plain letters and digits; an open one ends at `to`, as what is before the words begins at `from`. */
  #write(found: number, from: number, to: number): void {
    const edges = this.#edges
    const bytes = this.#bytes
    const view = this.#view
    const ahead = this.#ahead
    if (found === 0) {
      if (!this.#begins) this.#begins = endsSentence(bytes, from, to)
      return
    }
    this.#goOn()
    if (found % 2 === 1) edges[found++] = to
    const safe = bytes.length - READ_BEYOND
    const total = this.count + (found >> 1)
    while (total > this.keys.length) this.#grow()
    const { keys, starts, ends, marks } = this
    const quotedTo = this.#quoteAt < 0 ? -1 : this.#quoteAt + LONGEST_QUOTATION
    let behind = from
    let begins = this.#begins
    let word = this.count
    for (let edge = 0; edge < found; edge += 2) {
      const start = edges[edge]!
      const end = edges[edge + 1]!
      const first = FIRST_LETTERS[bytes[start]!]!
      let mark = first === DIGIT && end - start > 1 ? NAME_OR_NUMBER : 0
      if (first === CAPITAL && end - start > 2 && !begins && !endsSentence(bytes, behind, start)) mark = NAME_OR_NUMBER
      keys[word] = end <= safe ? keyOfBytes(view, start, end) : this.#keyAtEnd(start, end)
      starts[word] = start - ahead
      ends[word] = end - ahead
      marks[word] = word <= quotedTo ? mark | QUOTED : mark
      word++
      begins = false
      behind = end
    }
    this.count = word
    this.#begins = begins || endsSentence(bytes, behind, to)
    if (word - 1 > quotedTo) this.#endQuotation()
  }

  #endQuotation(): void {
    this.#unquote(this.#quoteAt, this.count)
    this.#quoteAt = -1
  }

  /** The key of a word behind which there is not enough to read. */
  #keyAtEnd(start: number, end: number): number {
    this.#letters.clear()
    for (let at = start; at < end; at++) this.#letters.push(letterOf(this.#bytes[at]!))
    return this.#letters.key()
  }

  /** Read a word sign by sign, whatever its letters; `#at` is behind it. @returns false where a sign is not allowed */
  #signBySign(start: number): boolean {
    const bytes = this.#bytes
    const unit = this.#unit
    const letters = this.#letters
    const end = this.#end
    let at = start
    let ahead = this.#ahead
    let last = 0
    let first = 0
    letters.clear()
    while (at < end) {
      if (!unitAt(bytes, at, end, this.#json, unit)) return false
      const letter = letterOf(unit.code)
      const alone = unit.code >= NO_BLANKS
      if (letter === GAP || (alone && at > start)) break
      if (at === start) first = unit.code
      ahead += unit.next - at - (unit.code > 0xffff ? 2 : 1)
      at = unit.next
      if (letter === SILENT) continue
      letters.push(letter)
      last = at - ahead
      if (alone) break
    }
    this.#add(start - this.#ahead, last, first)
    this.#at = at
    this.#ahead = ahead
    return true
  }

  #add(start: number, end: number, first: number): void {
    if (this.count === this.keys.length) this.#grow()
    this.#goOn()
    if (this.#quoteAt >= 0 && this.count - this.#quoteAt > LONGEST_QUOTATION) this.#endQuotation()
    const word = this.count++
    const digit = first >= 48 && first <= 57
    const capital = first >= 65 && first !== letterOf(first)
    const notable = digit ? end - start > 1 : capital && !this.#begins && end - start > 2
    this.keys[word] = this.#letters.key()
    this.starts[word] = start
    this.ends[word] = end
    this.marks[word] = (notable ? NAME_OR_NUMBER : 0) | (this.#quoteAt >= 0 ? QUOTED : 0)
    this.#begins = false
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

/** Does a sentence end among these signs, of which none is special? */
function endsSentence(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (SENTENCE_ENDS[bytes[at]!] === 1) return true
  return false
}
