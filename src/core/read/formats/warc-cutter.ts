/** A web archive cut into its records, in whatever pieces its bytes come in. */
import { joined } from '../inflate.ts'
import { LONGEST_HEAD, type RecordHead, recordHead } from './warc-record.ts'

/** What stands in the place of a record. Records are numbered from 1. */
export type WarcEvent =
  | {
      readonly kind: 'record'
      readonly number: number
      readonly headers: RecordHead['headers']
      readonly body: Uint8Array
    }
  /** No head where one must be: what follows begins at the next that can be found. */
  | { readonly kind: 'lost'; readonly number: number }
  | { readonly kind: 'too-large'; readonly number: number; readonly length: number }
  /** The bytes end, or are damaged, within it. */
  | { readonly kind: 'cut'; readonly number: number }

const MARK = [...'WARC/1.'].map((letter) => letter.charCodeAt(0))
const NONE = new Uint8Array(0)

export class RecordCutter {
  readonly #most: number
  /** What has come and is not cut yet. */
  #parts: Uint8Array[] = []
  #size = 0
  /** Nothing can be cut before so many bytes are there. */
  #needed = 0
  /** Bytes of a record that is left out, still to come. */
  #skipping = 0
  #number = 0

  /** @param most bytes of a record; a longer one is left out */
  constructor(most: number) {
    this.#most = most
  }

  *add(bytes: Uint8Array): Generator<WarcEvent> {
    const skipped = Math.min(this.#skipping, bytes.length)
    this.#skipping -= skipped
    const rest = this.#size === 0 ? withoutBreaks(bytes.subarray(skipped)) : bytes.subarray(skipped)
    if (rest.length === 0) return
    this.#parts.push(rest)
    this.#size += rest.length
    if (this.#size >= this.#needed) yield* this.#cut(false)
  }

  /** The bytes end here, or what follows is not of the same record: what has not ended is cut off. */
  *end(): Generator<WarcEvent> {
    yield* this.#cut(true)
    if (this.#size > 0 || this.#skipping > 0) yield { kind: 'cut', number: ++this.#number }
    this.#keep(NONE, 0)
    this.#skipping = 0
  }

  *#cut(atEnd: boolean): Generator<WarcEvent> {
    let bytes = withoutBreaks(joined(this.#parts, this.#size))
    for (;;) {
      const head = bytes.length === 0 ? 'more' : recordHead(bytes)
      if (head === 'more') return this.#keep(bytes, Math.min(bytes.length * 2, bytes.length + LONGEST_HEAD))
      if (head === 'lost') {
        yield { kind: 'lost', number: ++this.#number }
        bytes = fromNextRecord(bytes)
        continue
      }
      const end = head.body + head.length
      if (head.length > this.#most) {
        yield { kind: 'too-large', number: ++this.#number, length: head.length }
        this.#skipping = Math.max(0, end - bytes.length)
        // Where the bytes end within it, that it is too long has been said.
        if (atEnd) this.#skipping = 0
      } else if (end > bytes.length) {
        return this.#keep(bytes, end)
      } else
        yield { kind: 'record', number: ++this.#number, headers: head.headers, body: bytes.subarray(head.body, end) }
      bytes = withoutBreaks(bytes.subarray(Math.min(end, bytes.length)))
    }
  }

  #keep(bytes: Uint8Array, needed: number): void {
    this.#parts = bytes.length === 0 ? [] : [bytes]
    this.#size = bytes.length
    this.#needed = needed
  }
}

function withoutBreaks(bytes: Uint8Array): Uint8Array {
  let start = 0
  while (bytes[start] === 13 || bytes[start] === 10) start++
  return bytes.subarray(start)
}

/** What follows the first byte that may begin another record. */
function fromNextRecord(bytes: Uint8Array): Uint8Array {
  for (let at = bytes.indexOf(MARK[0]!, 1); at >= 0; at = bytes.indexOf(MARK[0]!, at + 1))
    if (MARK.every((letter, index) => bytes[at + index] === letter)) return bytes.subarray(at)
  return NONE
}
