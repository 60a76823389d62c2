/** Which articles of an archive are worth laying beside each other: the same pairs in whatever order they came. */
import type { Fingerprint } from '../core/relate/index/fingerprint.ts'
import { ReuseIndex } from '../core/relate/index/reuse-index.ts'
import type { Archive } from './archive.ts'

/**
 * Two articles by their number, that of the first in the order of names first. Pairs that hang together stand together; their
 * order does not depend on that in which the articles came.
 */
export interface Candidates {
  readonly pairs: Uint32Array
  /** For each pair, names and numbers in their order that both fingerprints have. */
  readonly series: Uint8Array
  readonly stock: Uint32Array
}

/** Of this many identical texts the others are tied to the first alone: pairs of all with all would be their square. */
const MANY = 64
const SERIES_BITS = 16

/** What finds pairs: an index in memory, or a database. */
export interface PairIndex {
  readonly bytes: number
  readonly addFingerprint: (id: string, print: Fingerprint) => void | Promise<void>
  /** Hashes of stock phrases, ascending. */
  readonly stock: () => Uint32Array | Promise<Uint32Array>
  readonly pairs: (
    visit: (a: string, b: string, series: number) => void,
    step?: (done: number) => void,
  ) => void | Promise<void>
}

/** Fill an index as pieces come in, then ask it for every article. */
export class CandidateFinder {
  readonly #archive: Archive
  readonly #index: PairIndex
  /** Articles by the hash of their words. */
  readonly #same = new Map<number, number[]>()

  constructor(archive: Archive, index: PairIndex = new ReuseIndex({ many: true })) {
    this.#archive = archive
    this.#index = index
  }

  get bytes(): number {
    return this.#index.bytes
  }

  async add(first: number): Promise<void> {
    const { print } = this.#archive.pieceOf(first)
    for (let at = 0, run = 0, pair = 0; at < print.numbers.length; at++) {
      const runs = run + print.runCounts[at]!
      const series = pair + print.seriesCounts[at]!
      const article = first + at
      const content = print.contents[at]!
      const same = this.#same.get(content)
      if (same) same.push(article)
      else this.#same.set(content, [article])
      if (!same || same.length <= MANY) {
        const added = this.#index.addFingerprint(String(article), {
          runs: print.runs.subarray(run, runs),
          around: print.around.subarray(run, runs),
          series: print.series.subarray(pair, series),
          words: print.words[at]!,
        })
        // An index in memory has it at once: waiting a turn for each of a million would take longer than adding it.
        if (added instanceof Promise) await added
      }
      run = runs
      pair = series
    }
  }

  /** @param step called with the articles asked for so far */
  async find(step: (done: number) => void): Promise<Candidates> {
    const rank = ranks(this.#archive)
    const crowds = this.#crowds(rank)
    const stock = await this.#index.stock()
    const packed: number[] = []
    const put = (a: number, b: number, series: number): void => {
      const [one, other] = [crowds.get(a) ?? a, crowds.get(b) ?? b]
      if (one === other) return
      const [low, high] = rank[one]! < rank[other]! ? [one, other] : [other, one]
      packed.push((rank[low]! * 16_777_216 + rank[high]!) * SERIES_BITS + Math.min(SERIES_BITS - 1, series))
    }
    await this.#index.pairs((a, b, series) => put(Number(a), Number(b), series), step)
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
  const sorted = distinct(Float64Array.from(packed).sort())
  const groups = connected(sorted, rank.length)
  const article = new Uint32Array(rank.length)
  for (const [number, place] of rank.entries()) article[place] = number
  const pairs = new Uint32Array(sorted.length * 2)
  const series = new Uint8Array(sorted.length)
  for (const [place, which] of groups.entries()) {
    const one = sorted[which]!
    pairs[place * 2] = article[lowOf(one)]!
    pairs[place * 2 + 1] = article[highOf(one)]!
    series[place] = one % SERIES_BITS
  }
  return { pairs, series }
}

function lowOf(packed: number): number {
  return Math.floor(packed / SERIES_BITS / 16_777_216)
}

function highOf(packed: number): number {
  return Math.floor(packed / SERIES_BITS) % 16_777_216
}

/** Of pairs that come several times the last, which has the most in common. */
function distinct(sorted: Float64Array): Float64Array {
  return sorted.filter((one, at) => Math.floor(one / SERIES_BITS) !== Math.floor((sorted[at + 1] ?? -1) / SERIES_BITS))
}

const PAIRS = 2 ** 29

/**
 * Pairs in the order in which they are laid beside each other: those that are tied by others one after another, so that a text
 * is read for all its pairs at once.
 */
function connected(sorted: Float64Array, articles: number): Uint32Array {
  const above = Uint32Array.from({ length: articles }, (_, place) => place)
  const top = (place: number): number => {
    let at = place
    while (above[at] !== at) at = above[at] = above[above[at]!]!
    return at
  }
  for (const one of sorted) {
    const [a, b] = [top(lowOf(one)), top(highOf(one))]
    above[Math.max(a, b)] = Math.min(a, b)
  }
  // The group's first article and the pair's place in one number, 24 and 29 of the 53 bits that a double holds.
  const order = Float64Array.from(sorted, (one, at) => top(lowOf(one)) * PAIRS + at).sort()
  return Uint32Array.from(order, (one) => one % PAIRS)
}
