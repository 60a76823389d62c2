/**
 * Gzip, member by member. An archive packs each record for itself: a member that is damaged costs that record, and the
 * next is looked for behind it.
 */
import * as zlib from 'node:zlib'
import { createInflateRaw, type InflateRaw } from 'node:zlib'
import type { ArchiveStretch } from './bytes.ts'
import { FREE_BYTES, MOST_SWELLING } from './limits.ts'

const OUTPUT_BYTES = 256 * 1024
/** Check sum and length behind a member. */
const TRAILER = 8
/** Of a member up to this size nothing is given before its check sum was found right; a larger one goes on as it comes. */
const HELD_BYTES = 4 * 1024 * 1024
/** Came to Node with versions 20.15 and 22.2. */
const crc32 = (zlib as { crc32?: (bytes: Uint8Array, before: number) => number }).crc32
/** A head with a name and a comment is no longer than this. */
const LONGEST_HEAD = 4096

/** Unpack all members. Never throws for what the bytes hold. */
export async function* gunzipped(packed: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveStretch> {
  const source = new Source(packed)
  for (let member = 1; await source.fill(1); member++) {
    const head = await headLength(source)
    if (head === null) {
      yield {
        damage: 'damaged-member',
        message: `Member ${member} does not begin like gzip; what follows it was looked for.`,
      }
      if (!(await toNextMember(source))) return
      continue
    }
    const start = source.position
    source.skip(head)
    const outcome = yield* inflated(source, start)
    if (outcome === 'whole') continue
    yield damageOf(outcome, member)
    if (outcome !== 'wrong sum' && !(await toNextMember(source))) return
  }
}

type Outcome = 'whole' | 'cut' | 'damaged' | 'swollen' | 'wrong sum'

function damageOf(outcome: Outcome, member: number): ArchiveStretch {
  if (outcome === 'cut')
    return { damage: 'truncated', message: `Member ${member} ends before its end: what there is was read.` }
  if (outcome === 'swollen')
    return {
      damage: 'too-large',
      message: `Member ${member} swells to more than ${MOST_SWELLING} times its size: it was left.`,
    }
  return { damage: 'damaged-member', message: `Member ${member} is damaged: what it held is lost, or a part of it.` }
}

async function* inflated(source: Source, start: number): AsyncGenerator<Uint8Array, Outcome> {
  const engine = createInflateRaw({ chunkSize: OUTPUT_BYTES })
  const output: Uint8Array[] = []
  let size = 0
  let sum = 0
  // A write that was refused may fail later, when nobody waits for it.
  engine.on('error', () => {})
  engine.on('data', (chunk: Uint8Array) => {
    output.push(chunk)
    size += chunk.length
    sum = crc32?.(chunk, sum) ?? 0
  })
  const first = source.position
  try {
    for (;;) {
      const block = await source.block()
      const state = block === null ? await finish(engine) : await feed(engine, block)
      if (size > HELD_BYTES || state === 'error') yield* output.splice(0)
      if (state === 'more') {
        source.skip(block!.length)
        if (size > FREE_BYTES && size > MOST_SWELLING * (source.position - start)) return 'swollen'
        continue
      }
      if (state === 'error') return block === null ? 'cut' : 'damaged'
      source.skip(first + engine.bytesWritten - source.position)
      if (!(await isRight(source, sum, size))) return 'wrong sum'
      yield* output
      return 'whole'
    }
  } finally {
    engine.destroy()
  }
}

/** Hold the check sum and length behind a member against what it gave. */
async function isRight(source: Source, sum: number, size: number): Promise<boolean> {
  const whole = await source.fill(TRAILER)
  const trailer = source.peek(TRAILER)
  source.skip(trailer.length)
  if (!whole) return true
  const view = new DataView(trailer.buffer, trailer.byteOffset, TRAILER)
  return (crc32 === undefined || view.getUint32(0, true) === sum) && view.getUint32(4, true) === size % 4294967296
}

function feed(engine: InflateRaw, block: Uint8Array): Promise<'more' | 'end' | 'error'> {
  return settled(engine, (done) => engine.write(block, () => done('more')))
}

function finish(engine: InflateRaw): Promise<'more' | 'end' | 'error'> {
  return settled(engine, () => engine.end())
}

function settled(engine: InflateRaw, act: (done: (state: 'more') => void) => void): Promise<'more' | 'end' | 'error'> {
  return new Promise((resolve) => {
    const onEnd = (): void => settle('end')
    const onError = (): void => settle('error')
    const settle = (state: 'more' | 'end' | 'error'): void => {
      engine.off('end', onEnd)
      engine.off('error', onError)
      resolve(state)
    }
    engine.once('end', onEnd)
    engine.once('error', onError)
    act(settle)
  })
}

/** Length of a member's head; null where there is none. */
async function headLength(source: Source): Promise<number | null> {
  await source.fill(LONGEST_HEAD)
  const bytes = source.peek(LONGEST_HEAD)
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8 || bytes[3]! > 31) return null
  const flags = bytes[3]!
  let at = 10
  if (flags & 4) at += 2 + bytes[at]! + bytes[at + 1]! * 256
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue
    while (at < bytes.length && bytes[at] !== 0) at++
    at++
  }
  if (flags & 2) at += 2
  return at < bytes.length ? at : null
}

/** Go on to what looks like the head of a member. @returns false at the end */
async function toNextMember(source: Source): Promise<boolean> {
  source.skip(1)
  while (await source.fill(4)) {
    const bytes = source.peek(1 << 20)
    const at = bytes.indexOf(0x1f)
    if (at < 0) source.skip(bytes.length)
    else if (at > 0) source.skip(at)
    else if (bytes[1] === 0x8b && bytes[2] === 8 && bytes[3]! <= 31) return true
    else source.skip(1)
  }
  return false
}

/** Bytes that were read and not yet used. */
class Source {
  readonly #blocks: AsyncIterator<Uint8Array>
  #buffer: Uint8Array = new Uint8Array(0)
  /** Bytes used since the beginning. */
  position = 0

  constructor(blocks: AsyncIterable<Uint8Array>) {
    this.#blocks = blocks[Symbol.asyncIterator]()
  }

  /** Have so many bytes at hand. @returns false where there are fewer */
  async fill(count: number): Promise<boolean> {
    while (this.#buffer.length < count) {
      const next = await this.#blocks.next()
      if (next.done) return this.#buffer.length >= count
      this.#buffer = this.#buffer.length === 0 ? next.value : Buffer.concat([this.#buffer, next.value])
    }
    return true
  }

  peek(count: number): Uint8Array {
    return this.#buffer.subarray(0, count)
  }

  /** Everything at hand, at least a byte; null at the end. */
  async block(): Promise<Uint8Array | null> {
    return (await this.fill(1)) ? this.#buffer : null
  }

  skip(count: number): void {
    this.#buffer = this.#buffer.subarray(count)
    this.position += count
  }
}
