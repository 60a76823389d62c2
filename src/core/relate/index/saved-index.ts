/** An index as bytes: a head of lengths, then its arrays, each begun at a multiple of four, little-endian. */
import { Segment } from './segment.ts'

export interface IndexParts {
  readonly bytes: Uint8Array
  readonly offsets: Uint32Array
  readonly runs: Uint16Array<ArrayBuffer>
  readonly segment: Segment | null
}

const MAGIC = 0x584d5453
const VERSION = 2
const ARRAYS = 9
const HEAD_BYTES = 4 * (2 + ARRAYS)

export function saveIndex({ bytes, offsets, runs, segment }: IndexParts): Uint8Array {
  const none = new Uint8Array(0)
  const arrays: (Uint8Array | Uint16Array | Uint32Array)[] = [bytes, offsets, runs]
  if (segment) {
    const { offsets: buckets, low, middle, articleLow, articleHigh, checks } = segment
    arrays.push(buckets, low, middle, articleLow, articleHigh, checks)
  }
  while (arrays.length < ARRAYS) arrays.push(none)
  const saved = new Uint8Array(HEAD_BYTES + arrays.reduce((sum, array) => sum + padded(array.byteLength), 0))
  const head = new DataView(saved.buffer)
  head.setUint32(0, MAGIC, true)
  head.setUint32(4, VERSION, true)
  let at = HEAD_BYTES
  for (const [i, array] of arrays.entries()) {
    head.setUint32(8 + 4 * i, array.byteLength, true)
    saved.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += padded(array.byteLength)
  }
  return saved
}

export function loadIndex(saved: Uint8Array): IndexParts {
  if (saved.byteLength < HEAD_BYTES) throw new Error('these bytes are no index: they are too few')
  const head = new DataView(saved.buffer, saved.byteOffset, saved.byteLength)
  if (head.getUint32(0, true) !== MAGIC) throw new Error('these bytes are no index: they begin otherwise')
  const version = head.getUint32(4, true)
  if (version !== VERSION) throw new Error(`the index has version ${version}; this program reads version ${VERSION}`)
  const lengths = Array.from({ length: ARRAYS }, (_, i) => head.getUint32(8 + 4 * i, true))
  const whole = lengths.reduce((sum, length) => sum + padded(length), HEAD_BYTES)
  if (whole !== saved.byteLength) throw new Error(`the index should have ${whole} bytes and has ${saved.byteLength}`)
  let at = HEAD_BYTES
  const parts = lengths.map((length) => {
    const part = saved.slice(at, at + length).buffer
    at += padded(length)
    return part
  })
  const segment =
    lengths[3] === 0
      ? null
      : new Segment({
          offsets: new Uint32Array(parts[3]!),
          low: new Uint16Array(parts[4]!),
          middle: new Uint8Array(parts[5]!),
          articleLow: new Uint16Array(parts[6]!),
          articleHigh: new Uint8Array(parts[7]!),
          checks: new Uint8Array(parts[8]!),
        })
  return {
    bytes: new Uint8Array(parts[0]!),
    offsets: new Uint32Array(parts[1]!),
    runs: new Uint16Array(parts[2]!),
    segment,
  }
}

function padded(length: number): number {
  return (length + 3) & ~3
}
