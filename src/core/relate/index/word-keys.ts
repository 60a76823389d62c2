/**
 * The number that a word is compared by. Two ways to it give the same: from the bytes where they stand, four at a time, for
 * words of plain letters and digits; and from letters that were decoded one by one.
 */
import { mix32 } from '../../text/hash.ts'

/** Within this many bytes behind a word there has to be something: they are read, and not looked at. */
export const READ_BEYOND = 8

const FIRST = 0x9e3779b1
const SECOND = 0x85ebca6b
const OFFSET = 0x7f4a7c15
/** The bit by which small letters differ from capitals, four times; digits have it anyway. */
const SMALL = 0x20202020
/** The first 0 to 4 of four bytes; and of the second four of a word, by its length up to 8. */
const LOW_BYTES = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1, -1, -1, -1, -1)
const HIGH_BYTES = Int32Array.of(0, 0, 0, 0, 0, 0xff, 0xffff, 0xffffff, -1)

/** Key of the ASCII letters and digits `[start, end)`, whatever their case. */
export function keyOfBytes(view: DataView, start: number, end: number): number {
  const length = end - start
  const low = view.getUint32(start, true) | SMALL
  const high = view.getUint32(start + 4, true) | SMALL
  if (length <= 8) return mix32(pair(low & LOW_BYTES[length]!, high & HIGH_BYTES[length]!, length)) | 0
  let hash = pair(low, high, length)
  let at = start + 8
  for (; at + 4 <= end; at += 4) hash = further(hash, view.getUint32(at, true) | SMALL)
  if (at < end) hash = further(hash, (view.getUint32(at, true) | SMALL) & LOW_BYTES[end - at]!)
  return mix32(hash) | 0
}

function pair(low: number, high: number, length: number): number {
  return Math.imul(low ^ length, FIRST) ^ Math.imul(high + OFFSET, SECOND)
}

function further(hash: number, four: number): number {
  return Math.imul(hash ^ (hash >>> 15) ^ four, FIRST)
}

/** Letters of a word one by one, folded to lower case. */
export class Letters {
  #bytes = new Uint8Array(256)
  #view = new DataView(this.#bytes.buffer)
  #length = 0

  clear(): void {
    this.#length = 0
  }

  /** @param letter a code point in lower case */
  push(letter: number): void {
    if (this.#length + 3 + READ_BEYOND > this.#bytes.length) this.#grow()
    if (letter < 0x80) {
      this.#bytes[this.#length++] = letter
      return
    }
    for (let bits = 0; bits < 21; bits += 7) this.#bytes[this.#length++] = ((letter >>> bits) & 0x7f) | 0x80
  }

  /** As `keyOfBytes` where all of them are ASCII. */
  key(): number {
    const [bytes, length] = [this.#bytes, this.#length]
    bytes.fill(0, length, length + READ_BEYOND)
    const four = (at: number): number => this.#view.getUint32(at, true) | 0
    let hash = pair(four(0) & LOW_BYTES[Math.min(8, length)]!, four(4) & HIGH_BYTES[Math.min(8, length)]!, length)
    for (let at = 8; at < length; at += 4) hash = further(hash, four(at))
    return mix32(hash)
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2)
    larger.set(this.#bytes)
    this.#bytes = larger
    this.#view = new DataView(larger.buffer)
  }
}
