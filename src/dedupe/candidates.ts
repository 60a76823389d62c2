/** Which articles of an archive are worth laying beside each other: the same pairs in whatever order they came. */
import { ReuseIndex } from '../core/relate/index/reuse-index.ts'
import type { Archive } from './archive.ts'

/** Two articles by their number, that of the first in the order of names first. */
export interface Candidates {
  readonly pairs: Uint32Array
  /** For each pair, names and numbers in their order that both fingerprints have. */
  readonly series: Uint8Array
  readonly stock: Uint32Array
}

/** Of so many identical texts the others are tied to the first alone: pairs of all with all would be their square. */
const MANY = 64
const SERIES_BITS = 16

/** Fill an index as pieces come in, then ask it for every article. */
export class CandidateFinder {
  readonly #archive: Archive
  readonly #index = new ReuseIndex({ many: true })
  /** Articles by the hash of their words. */
  readonly #same = new Map<number, number[]>()

  constructor(archive: Archive) {
    this.#archive = archive
  }

  get bytes(): number {
    return this.#index.bytes
  }

  add(first: number): void {
    const { print } = this.#archive.pieceOf(first)
    for (let at = 0, run = 0, pair = 0; at < print.numbers.length; at++) {
      const runs = run + print.runCounts[at]!
      const series = pair + print.seriesCounts[at]!
      const article = first + at
      const content = print.contents[at]!
      const same = this.#same.get(content)
      if (same) same.push(article)
      else this.#same.set(content, [article])
      if (!same || same.length <= MANY)
        this.#index.addFingerprint(String(article), {
          runs: print.runs.subarray(run, runs),
          around: print.around.subarray(run, runs),
          series: print.series.subarray(pair, series),
          words: print.words[at]!,
        })
      run = runs
      pair = series
    }
  }

  /** @param step called with the articles asked for so far */
  find(step: (done: number) => void): Candidates {
    const rank = ranks(this.#archive)
    const crowds = this.#crowds(rank)
    const stock = this.#index.stock()
    const packed: number[] = []
    const put = (a: number, b: number, series: number): void => {
      const [one, other] = [crowds.get(a) ?? a, crowds.get(b) ?? b]
      if (one === other) return
      const [low, high] = rank[one]! < rank[other]! ? [one, other] : [other, one]
      packed.push((rank[low]! * 16_777_216 + rank[high]!) * SERIES_BITS + Math.min(SERIES_BITS - 1, series))
    }
    this.#index.pairs((a, b, series) => put(Number(a), Number(b), series), step)
    return { ...unpacked(packed, rank, this.#followers(crowds)), stock }
  }

  /** Members of crowds, to the first of each in the order of names. */
  #crowds(rank: Uint32Array): Map<number, number> {
    const crowds = new Map<number, number>()
    for (const members of this.#same.values()) {
      if (members.length <= MANY) continue
      const first = members.reduce((best, one) => (rank[one]! < rank[best]! ? one : best))
      for (const member of members) crowds.set(member, first)
    }
    return crowds
  }

  #followers(crowds: ReadonlyMap<number, number>): [number, number][] {
    return [...crowds].filter(([member, first]) => member !== first).map(([member, first]) => [first, member])
  }
}

/** Place of each article in the order of names. */
function ranks(archive: Archive): Uint32Array {
  const order = Array.from({ length: archive.count }, (_, i) => i)
  order.sort((a, b) => (archive.key(a) < archive.key(b) ? -1 : 1))
  const rank = new Uint32Array(archive.count)
  for (const [place, article] of order.entries()) rank[article] = place
  return rank
}

function unpacked(
  packed: number[],
  rank: Uint32Array,
  followers: readonly [number, number][],
): { pairs: Uint32Array; series: Uint8Array } {
  for (const [first, member] of followers) {
    const [a, b] = [rank[first]!, rank[member]!]
    packed.push((Math.min(a, b) * 16_777_216 + Math.max(a, b)) * SERIES_BITS)
  }
  const sorted = Float64Array.from(packed).sort()
  const article = new Uint32Array(rank.length)
  for (const [number, place] of rank.entries()) article[place] = number
  const pairs: number[] = []
  const series: number[] = []
  let last = -1
  for (const one of sorted) {
    const key = Math.floor(one / SERIES_BITS)
    const shared = one % SERIES_BITS
    if (key === last) series[series.length - 1] = shared
    else {
      pairs.push(article[Math.floor(key / 16_777_216)]!, article[key % 16_777_216]!)
      series.push(shared)
    }
    last = key
  }
  return { pairs: Uint32Array.from(pairs), series: Uint8Array.from(series) }
}
