import { Gunzip } from 'fflate'

export interface InflatedBytes {
  readonly bytes: Uint8Array
  /** False where the stream broke off or was damaged: `bytes` holds what came before. */
  readonly complete: boolean
  readonly tooLarge: boolean
}

/** Bytes that are handed to the decompressor at a time, so that a bomb is noticed before it has swollen. */
const STEP = 65_536

/** Unpack gzip, all members of it, up to `most` bytes. Never throws. */
export function inflate(packed: Uint8Array, most: number): InflatedBytes {
  const chunks: Uint8Array[] = []
  let size = 0
  let complete = false
  const gunzip = new Gunzip((chunk, final) => {
    chunks.push(chunk)
    size += chunk.length
    complete = final
  })
  try {
    for (let at = 0; at < packed.length && size <= most; at += STEP) {
      gunzip.push(packed.subarray(at, at + STEP), at + STEP >= packed.length)
    }
  } catch {
    complete = false
  }
  if (size > most) return { bytes: new Uint8Array(), complete: false, tooLarge: true }
  return { bytes: joined(chunks, size), complete, tooLarge: false }
}

export function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
