/** Fingerprints as bytes: numbers of 32 bits, little-endian, after three counts. */
import { type Fingerprint, printOf } from '../core/by-arrival.ts'
import type { StoredPrint } from '../store/records.ts'

const HEAD = 3

export function storedPrint(text: string): StoredPrint {
  const { runs, around, series, words } = printOf(text)
  const bytes = new Uint8Array(4 * (HEAD + runs.length + series.length) + around.length)
  const view = new DataView(bytes.buffer)
  const numbers = [runs.length, series.length, words, ...runs, ...series]
  for (const [i, number] of numbers.entries()) view.setUint32(4 * i, number, true)
  bytes.set(around, 4 * numbers.length)
  return { runs: runs.length, bytes }
}

export function fingerprintOf({ bytes }: Pick<StoredPrint, 'bytes'>): Fingerprint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const number = (i: number): number => view.getUint32(4 * i, true)
  const [runs, series] = [number(0), number(1)]
  return {
    runs: Uint32Array.from({ length: runs }, (_, i) => number(HEAD + i)),
    series: Uint32Array.from({ length: series }, (_, i) => number(HEAD + runs + i)),
    around: bytes.slice(4 * (HEAD + runs + series)),
    words: number(2),
  }
}
