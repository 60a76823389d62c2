/**
 * What an index keeps of a text: a sample of its five-word runs, and of its series of names and numbers.
 *
 * Runs are sampled by their hash alone, so that the same run is in the sample of every text that has it: a copy shares
 * nearly all of its sample, a lifted paragraph the part that lies in it, however long the text around it is. A rewrite
 * keeps few runs, but its names and numbers mostly follow one another as they did.
 */
import { mix32 } from '../../text/hash.ts'
import { NAME_OR_NUMBER, type ScannedWords } from './word-scan.ts'

/** Words in a run. */
export const RUN = 5
/** One run of this many is kept. */
export const SAMPLED = 26
/** A short text keeps more, as far as it has them. */
const LEAST_RUNS = 16
/** Pairs of names and numbers that are kept of a text. */
export const SERIES = 12

const BASE = 0x2c1b3c6d
const BASE4 = Math.imul(Math.imul(BASE, BASE), Math.imul(BASE, BASE))
const THRESHOLD = Math.floor(4294967296 / SAMPLED)

export interface Fingerprint {
  /** Hashes of sampled five-word runs, ascending, distinct. */
  readonly runs: Uint32Array
  /** For each of them a number from 1 to 255 drawn from the words around its first place: `MARGIN` on either side. */
  readonly around: Uint8Array
  /** Hashes of pairs of names and numbers that follow one another, ascending, distinct: at most `SERIES`. */
  readonly series: Uint32Array
  /** Words of the text. */
  readonly words: number
}

/** Hash of every five-word run, in order, into `into`, which is grown where it is too short. @returns how many */
export function runHashes(words: ScannedWords, into: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const count = Math.max(0, words.count - RUN + 1)
  const hashes = into.length >= count ? into : new Uint32Array(Math.max(count, into.length * 2))
  const { keys } = words
  let rolling = 0
  for (let at = 0; at < words.count; at++) {
    if (at >= RUN) rolling = (rolling - Math.imul(keys[at - RUN]!, BASE4)) | 0
    rolling = (Math.imul(rolling, BASE) + keys[at]!) | 0
    if (at >= RUN - 1) hashes[at - RUN + 1] = mix32(rolling)
  }
  return hashes
}

/** Words on either side of a run that `around` is drawn from. */
const MARGIN = 8

/** Sampled places as hash and place in one number: 32 bits and 21 of the 53 that a double holds. */
let sample = new Float64Array(1024)
const PLACES = 1 << 21

/** Fingerprint of a text's words. A text under five words has none but its series. Linear, but for the sample's sorting. */
export function fingerprint(words: ScannedWords): Fingerprint {
  const kept = sampled(words)
  const sorted = sample.subarray(0, kept).sort()
  const runs = new Uint32Array(kept)
  const around = new Uint8Array(kept)
  let last = -1
  let size = 0
  for (let i = 0; i < kept; i++) {
    const one = sorted[i]!
    const hash = Math.floor(one / PLACES)
    if (hash === last) continue
    if (hash >= THRESHOLD && size >= LEAST_RUNS) break
    last = hash
    runs[size] = hash
    around[size++] = aroundOf(words, one % PLACES)
  }
  return { runs: runs.slice(0, size), around: around.slice(0, size), series: series(words), words: words.count }
}

/** Put the runs that may be kept into `sample`. @returns how many */
function sampled({ keys, count }: ScannedWords): number {
  const end = Math.min(count, PLACES + RUN - 1)
  const all = end - RUN + 1 < LEAST_RUNS * SAMPLED
  let kept = 0
  let rolling = 0
  for (let at = 0; at < end; at++) {
    if (at >= RUN) rolling = (rolling - Math.imul(keys[at - RUN]!, BASE4)) | 0
    rolling = (Math.imul(rolling, BASE) + keys[at]!) | 0
    if (at < RUN - 1) continue
    const hash = mix32(rolling)
    if (hash >= THRESHOLD && !all) continue
    if (kept === sample.length) sample = larger(sample)
    sample[kept++] = hash * PLACES + at - RUN + 1
  }
  return kept
}

function larger(from: Float64Array): Float64Array<ArrayBuffer> {
  const to = new Float64Array(from.length * 2)
  to.set(from)
  return to
}

function aroundOf({ keys, count }: ScannedWords, place: number): number {
  const end = Math.min(count, place + RUN + MARGIN)
  let hash = 0
  for (let at = Math.max(0, place - MARGIN); at < end; at++) hash = (Math.imul(hash, BASE) + keys[at]!) | 0
  return mix32(hash) & 0xff || 1
}

function series({ count, keys, marks, starts, ends }: ScannedWords): Uint32Array {
  let size = 0
  let before = 0
  for (let at = 0; at < count; at++) {
    if ((marks[at]! & NAME_OR_NUMBER) === 0) continue
    // Of a name in several words the last: "President Ilse Tarn" and "Tarn" are one.
    if (at + 1 < count && marks[at + 1]! & NAME_OR_NUMBER && starts[at + 1]! === ends[at]! + 1) continue
    const key = keys[at]!
    if (before !== 0 && before !== key) size = among(mix32(Math.imul(before, BASE) + key), size)
    before = key
  }
  return lowest.slice(0, size)
}

/** The lowest hashes of pairs so far, ascending. */
const lowest = new Uint32Array(SERIES)

/** Put a hash in its place among the lowest, where it is one of them. @returns how many there are then */
function among(hash: number, size: number): number {
  if (size === SERIES && hash >= lowest[SERIES - 1]!) return size
  let place = size
  while (place > 0 && lowest[place - 1]! > hash) place--
  if (place > 0 && lowest[place - 1] === hash) return size
  const grown = Math.min(SERIES, size + 1)
  for (let i = grown - 1; i > place; i--) lowest[i] = lowest[i - 1]!
  lowest[place] = hash
  return grown
}
