import { type Damage, isDamage, type Stretch } from './bytes.ts'
import { MOST_RECORD_BYTES } from './limits.ts'

/** Whole lines, in one piece. */
export interface LineBlock {
  /** In shared memory: threads read it where it is. */
  readonly bytes: Uint8Array
  /** Where it begins, in the bytes as they were unpacked. */
  readonly offset: number
}

const NEWLINE = 10

/** Cut a stream at ends of lines, into blocks of about the size in which it came. A line cut by damage is left out. */
export async function* lineBlocks(stretches: AsyncIterable<Stretch>, least = 0): AsyncGenerator<LineBlock | Damage> {
  let pending: Uint8Array[] = []
  let size = 0
  let offset = 0
  let dropping = false
  const take = (bytes: Uint8Array): LineBlock => {
    const block = { bytes: joined([...pending, bytes]), offset }
    offset += block.bytes.length
    pending = []
    size = 0
    return block
  }
  for await (const stretch of stretches) {
    if (isDamage(stretch)) {
      if (size > 0) yield* whole(take(new Uint8Array(0)))
      dropping = false
      yield stretch
      continue
    }
    let bytes: Uint8Array = stretch
    if (dropping) {
      const end = bytes.indexOf(NEWLINE)
      offset += end < 0 ? bytes.length : end + 1
      if (end < 0) continue
      bytes = bytes.subarray(end + 1)
      dropping = false
    }
    const end = bytes.lastIndexOf(NEWLINE)
    if (end >= 0 && size + end + 1 >= least) {
      yield take(bytes.subarray(0, end + 1))
      bytes = bytes.subarray(end + 1)
    }
    if (bytes.length > 0) pending.push(bytes)
    size += bytes.length
    if (size > MOST_RECORD_BYTES + least) {
      yield { damage: 'too-large', message: `A line is longer than ${MOST_RECORD_BYTES} bytes: it was left out.` }
      offset += size
      pending = []
      size = 0
      dropping = true
    }
  }
  if (size > 0) yield take(new Uint8Array(0))
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

/** The whole lines of a block, without what a damage cut off. */
function* whole({ bytes, offset }: LineBlock): Generator<LineBlock> {
  const end = bytes.lastIndexOf(NEWLINE)
  if (end >= 0) yield { bytes: bytes.subarray(0, end + 1), offset }
}
