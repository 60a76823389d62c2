import { type ArchiveStretch, type Damage, isDamage } from './bytes.ts'
import { MOST_RECORD_BYTES } from './limits.ts'

/** Whole lines, in one piece. */
export interface LineBlock {
  /** In shared memory: threads read it where it is. */
  readonly bytes: Uint8Array
  /** Where it begins, in the bytes as they were unpacked. */
  readonly offset: number
}

const NEWLINE = 10

/**
 * Cut a stream at ends of lines, into blocks of about the size in which it came. A line that is longer than a record can be
 * is left out: in its place comes a damage that says so.
 */
export function lineBlocks(
  stretches: AsyncIterable<ArchiveStretch>,
  { least = 0, most = MOST_RECORD_BYTES }: LineLimits = {},
): AsyncGenerator<LineBlock | Damage> {
  return new Cutter(least, most).cut(stretches)
}

/** In bytes: what a block should have at least, and a line at most. */
export interface LineLimits {
  readonly least?: number
  readonly most?: number
}

class Cutter {
  readonly #least: number
  readonly #most: number
  /** Whole lines that are too few for a block yet. */
  #whole: Uint8Array[] = []
  #wholeBytes = 0
  /** What there is of the line that has not ended yet. */
  #open: Uint8Array[] = []
  #openBytes = 0
  /** Where the next block begins. */
  #offset = 0
  /** The line that has not ended yet is being left out. */
  #dropping = false

  constructor(least: number, most: number) {
    this.#least = least
    this.#most = most
  }

  async *cut(stretches: AsyncIterable<ArchiveStretch>): AsyncGenerator<LineBlock | Damage> {
    for await (const stretch of stretches) {
      if (isDamage(stretch)) {
        // A line that the damage cuts is handed on as it is: whoever reads it says that it cannot be read.
        if (!this.#dropping) this.#endLine(new Uint8Array(0))
        this.#dropping = false
        yield* this.#block()
        yield stretch
        continue
      }
      for (let at = 0; at < stretch.length; at += this.#most) yield* this.#add(stretch.subarray(at, at + this.#most))
    }
    if (!this.#dropping) this.#endLine(new Uint8Array(0))
    yield* this.#block()
  }

  *#add(bytes: Uint8Array): Generator<LineBlock | Damage> {
    const first = bytes.indexOf(NEWLINE)
    const last = bytes.lastIndexOf(NEWLINE)
    if (this.#dropping) this.#offset += first < 0 ? bytes.length : first + 1
    else if (this.#openBytes + (first < 0 ? bytes.length : first) > this.#most) {
      yield* this.#block()
      yield tooLong(this.#offset, this.#most)
      this.#offset += this.#openBytes + (first < 0 ? bytes.length : first + 1)
      this.#open = []
      this.#openBytes = 0
      this.#dropping = true
    } else if (first >= 0) this.#endLine(bytes.subarray(0, first + 1))
    else this.#keep(bytes)
    if (first < 0) return
    this.#dropping = false
    // Within these bytes no line is too long: they are no more than a line can be.
    if (last > first) this.#endLine(bytes.subarray(first + 1, last + 1))
    if (this.#wholeBytes >= this.#least) yield* this.#block()
    this.#keep(bytes.subarray(last + 1))
  }

  #keep(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    this.#open.push(bytes)
    this.#openBytes += bytes.length
  }

  /** The open line is whole with these bytes, which may hold further whole lines. */
  #endLine(bytes: Uint8Array): void {
    this.#whole.push(...this.#open, bytes)
    this.#wholeBytes += this.#openBytes + bytes.length
    this.#open = []
    this.#openBytes = 0
  }

  *#block(): Generator<LineBlock> {
    if (this.#wholeBytes > 0) yield { bytes: joined(this.#whole), offset: this.#offset }
    this.#offset += this.#wholeBytes
    this.#whole = []
    this.#wholeBytes = 0
  }
}

function tooLong(offset: number, most: number): Damage {
  const message = `The line at byte ${offset} is longer than ${most} bytes: it was left out.`
  return { damage: 'too-large', message, record: true }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(new SharedArrayBuffer(parts.reduce((sum, part) => sum + part.length, 0)))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
