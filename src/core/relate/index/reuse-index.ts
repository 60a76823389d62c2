/**
 * An index of texts that finds those which share passages with another: near-copies, a paragraph lifted into a long
 * article, and rewrites that keep names and numbers in their order. It keeps fingerprints, not texts: what it finds is
 * worth aligning, and `sharedPassages` shows what is there.
 */
import { type Fingerprint, fingerprint } from './fingerprint.ts'
import { IdTable } from './id-table.ts'
import { Postings } from './postings.ts'
import { loadIndex, saveIndex } from './saved-index.ts'
import { MOST_ARTICLES, type Segment } from './segment.ts'
import { sharedLists } from './shared-lists.ts'
import { WordScan } from './word-scan.ts'

/** An article that shares more with a text than chance and stock phrases give. */
export interface IndexMatch {
  readonly id: string
  /** Sampled word runs in common that are not boilerplate. */
  readonly runs: number
  /** Pairs of names and numbers in common, in the same order. */
  readonly series: number
  /** 0 to 1, an estimate: share of the word runs of the one with fewer that the other has. */
  readonly contained: number
}

/** What an article of the index has in common with a text. */
export interface Touch {
  readonly id: string
  /** By how rare what they share is, in bits. */
  readonly bits: number
  readonly runs: number
  readonly series: number
  /** Sampled runs of the article. */
  readonly of: number
}

/** A run or a pair in more articles than this, or than this share of them, is a stock phrase and ties no two. */
const STOCK = 32
const STOCK_SHARE = 1 / 500
const MOST_STOCK = 4096
const FEW_RUNS = 6
/**
 * Runs in common weigh by their rarity, in bits, half where the words around them differ; this much less than one run of a
 * single article is enough.
 */
const SLACK_BITS = 1.6
/** A few articles say little about what is rare among all: as if there were this many more. */
const UNSEEN = 64
/** Pairs of names and numbers in common that are no accident: beside some run in common, and alone. */
const SERIES_WITH_RUN = 3
const SERIES_ALONE = 5
const SERIES_SALT = 0x5e71e5

/** What an index goes by, for whoever does its work in another way. */
export const INDEX_RULES = { mostStock: MOST_STOCK, fewRuns: FEW_RUNS, seriesSalt: SERIES_SALT } as const

export interface IndexLimits {
  /** Articles that may have a run before it is a stock phrase. */
  readonly most: number
  /** Two articles are aligned when they share at least this many bits of rare word runs, or this many pairs of a name and a number. */
  readonly enough: number
  readonly seriesWithRun: number
  readonly seriesAlone: number
  /** Bits that a run weighs which so many articles have. */
  readonly weightOf: (articles: number) => number
}

/** @param living articles in the index */
export function indexLimits(living: number): IndexLimits {
  return {
    most: Math.min(MOST_STOCK, Math.max(STOCK, Math.floor(living * STOCK_SHARE))),
    enough: Math.log2(living + UNSEEN) - SLACK_BITS,
    seriesWithRun: SERIES_WITH_RUN,
    seriesAlone: SERIES_ALONE,
    weightOf: (articles) => Math.log2((living + UNSEEN) / articles),
  }
}

const scan = new WordScan()

/**
 * Of all that touches a text, the articles that are worth aligning with it, the most alike first, then by id.
 *
 * @param runs sampled runs of the text
 * @param living articles in the index
 */
export function matchesOf(runs: number, touches: readonly Touch[], living: number): IndexMatch[] {
  const enough = Math.log2(living + UNSEEN) - SLACK_BITS
  return touches
    .filter((touch) => touch.bits >= enough || touch.series >= (touch.runs > 0 ? SERIES_WITH_RUN : SERIES_ALONE))
    .map(({ id, runs: shared, series, of }) => {
      const contained = Math.min(1, shared / Math.max(1, Math.min(runs, of)))
      return { id, runs: shared, series, contained }
    })
    .sort((a, b) => b.contained - a.contained || b.series - a.series || (a.id < b.id ? -1 : 1))
}

/** An index of articles by sampled runs of words, which finds those that share text with a new one without looking at all of them. In memory. */
export class ReuseIndex {
  #ids = new IdTable()
  /** Sampled runs of each article by number, 0 where it was removed. */
  #runs = new Uint16Array(64)
  #living = 0
  #postings: Postings
  #found = new Uint32Array(MOST_STOCK)
  #checks = new Uint8Array(MOST_STOCK)
  #bits = new Float32Array(0)
  #shared = new Uint16Array(0)
  #series = new Uint8Array(0)

  /** @param options `many`: very many articles are to come at once; adding is faster and takes nine megabytes more */
  constructor({ many = false }: { readonly many?: boolean } = {}) {
    this.#postings = new Postings((article) => this.#runs[article] !== 0, many)
  }

  /** Articles in it. */
  get size(): number {
    return this.#living
  }

  /** What it holds in memory, in bytes; the arrays that a query works in included. */
  get bytes(): number {
    const work = this.#bits.byteLength + this.#shared.byteLength + this.#series.byteLength
    return this.#ids.bytes + this.#runs.byteLength + this.#postings.bytes + MOST_STOCK * 5 + work
  }

  /**
   * Add an article's text. An id that is there already is replaced.
   * @throws RangeError beyond 16,777,216 articles, removed ones included; save and load an index to number it anew
   */
  add(id: string, text: string): void {
    this.addFingerprint(id, fingerprint(scan.scan(text)))
  }

  addFingerprint(id: string, print: Fingerprint): void {
    this.remove(id)
    if (this.#ids.count >= MOST_ARTICLES) throw new RangeError(`an index holds at most ${MOST_ARTICLES} articles`)
    const article = this.#ids.add(id)
    if (article >= this.#runs.length) {
      const larger = new Uint16Array(Math.ceil(this.#runs.length * 1.25))
      larger.set(this.#runs)
      this.#runs = larger
    }
    this.#runs[article] = Math.min(65_535, Math.max(1, print.runs.length))
    this.#living++
    for (let at = 0; at < print.runs.length; at++) this.#postings.add(print.runs[at]!, article, print.around[at]!)
    for (const hash of print.series) this.#postings.add((hash ^ SERIES_SALT) >>> 0, article, 0)
  }

  /** @returns false where there is no such article */
  remove(id: string): boolean {
    const article = this.#ids.find(id)
    if (article < 0 || this.#runs[article] === 0) return false
    this.#runs[article] = 0
    this.#living--
    return true
  }

  /**
   * Articles that are worth aligning with a text, the most alike first, then by id. What is found depends on which articles
   * are in the index, not on the order in which they came.
   */
  query(text: string): IndexMatch[] {
    return this.queryFingerprint(fingerprint(scan.scan(text)))
  }

  queryFingerprint(print: Fingerprint): IndexMatch[] {
    return matchesOf(print.runs.length, this.touches(print), this.#living)
  }

  /** Every article that has anything in common with a text, in no order: of it, `matchesOf` tells what is worth aligning. */
  touches(print: Fingerprint): Touch[] {
    return this.#count(print).map((article) => {
      const touch = {
        id: this.#ids.id(article),
        bits: this.#bits[article]!,
        runs: this.#shared[article]!,
        series: this.#series[article]!,
        of: this.#runs[article]!,
      }
      this.#bits[article] = this.#shared[article] = this.#series[article] = 0
      return touch
    })
  }

  /** How many articles may have a run before it is a stock phrase. */
  get #most(): number {
    return indexLimits(this.#living).most
  }

  /** Hashes of the sampled runs that are stock phrases: boilerplate, as far as the articles added so far show it. */
  stock(): Uint32Array {
    this.compact()
    const [segment] = this.#postings.segments
    return segment ? segment.frequent(this.#most) : new Uint32Array(0)
  }

  /**
   * Every two articles of the index of which one would find the other: what asking for each of them gives, at a fraction of
   * the time. In no particular order.
   */
  pairs(visit: (a: string, b: string, series: number) => void, step: (done: number) => void = () => {}): void {
    this.compact()
    const [segment] = this.#postings.segments
    if (!segment) return
    const lists = sharedLists(segment, this.#ids.count, this.#most)
    const enough = Math.log2(this.#living + UNSEEN) - SLACK_BITS
    this.#makeRoom()
    for (let a = 0; a < this.#ids.count; a++) {
      const touched: number[] = []
      for (let at = lists.starts[a]!; at < lists.starts[a + 1]!; at++) {
        const from = lists.entries[at]!
        const check = segment.checks[from]!
        const count = lists.counts[at]!
        const weight = Math.log2((this.#living + UNSEEN) / count)
        for (let entry = from + 1; entry < lists.ends[at]!; entry++) {
          const b = segment.article(entry)
          if (this.#shared[b] === 0 && this.#series[b] === 0) touched.push(b)
          if (check === 0) this.#series[b]!++
          else {
            this.#shared[b]!++
            this.#bits[b]! += segment.checks[entry] === check ? weight : weight / 2
          }
        }
      }
      for (const b of touched) {
        const series = this.#series[b]!
        const alike = series >= (this.#shared[b]! > 0 ? SERIES_WITH_RUN : SERIES_ALONE)
        if (alike || this.#bits[b]! >= enough) visit(this.#ids.id(a), this.#ids.id(b), series)
        this.#bits[b] = this.#shared[b] = this.#series[b] = 0
      }
      if ((a & 0xfff) === 0) step(a)
    }
    for (const a of lists.crowded) {
      // Of its own, but for what the lists above were too long for.
      for (const { id, series } of this.queryFingerprint(lists.printOf(a)))
        if (id !== this.#ids.id(a)) visit(this.#ids.id(a), id, series)
    }
  }

  /** What every article shares with the text, by number; the arrays are cleared by the caller. */
  #count(print: Fingerprint): number[] {
    this.#makeRoom()
    const most = this.#most
    const touched: number[] = []
    const found = this.#found
    const checks = this.#checks
    const take = (at: number, count: number): void => {
      const weight = Math.log2((this.#living + UNSEEN) / count)
      for (let i = 0; i < count; i++) {
        const article = found[i]!
        if (this.#shared[article]!++ === 0) touched.push(article)
        this.#bits[article]! += checks[i] === print.around[at] ? weight : weight / 2
      }
    }
    const stock: { at: number; count: number }[] = []
    for (let at = 0; at < print.runs.length; at++) {
      const count = this.#postings.find(print.runs[at]!, found, checks)
      if (count <= most) take(at, count)
      else if (count <= MOST_STOCK) stock.push({ at, count })
    }
    // A text that is stock for the most part is one of many copies: a few of its runs tell which.
    if (stock.length * 2 > print.runs.length) {
      stock.sort((a, b) => a.count - b.count || a.at - b.at)
      for (const { at } of stock.slice(0, FEW_RUNS)) take(at, this.#postings.find(print.runs[at]!, found, checks))
    }
    for (const hash of print.series) {
      const count = this.#postings.find((hash ^ SERIES_SALT) >>> 0, found, checks)
      if (count > most) continue
      for (let i = 0; i < count; i++) {
        const article = found[i]!
        if (this.#series[article]!++ === 0 && this.#shared[article] === 0) touched.push(article)
      }
    }
    return touched
  }

  #makeRoom(): void {
    if (this.#bits.length >= this.#ids.count) return
    const size = Math.ceil(this.#ids.count * 1.25)
    this.#bits = new Float32Array(size)
    this.#shared = new Uint16Array(size)
    this.#series = new Uint8Array(size)
  }

  /** Put everything into its smallest form; queries are fastest after it. */
  compact(): void {
    this.#postings.compact(this.#living === this.#ids.count)
  }

  /** Its state as bytes, for `ReuseIndex.load`. Removed articles leave nothing but their id. */
  save(): Uint8Array {
    this.compact()
    return saveIndex({
      ...this.#ids.save(),
      runs: this.#runs.slice(0, this.#ids.count),
      segment: this.#postings.segments[0] ?? null,
    })
  }

  /** @throws Error where the bytes are not those of an index, or were cut */
  static load(saved: Uint8Array): ReuseIndex {
    const { bytes, offsets, runs, segment } = loadIndex(saved)
    const index = new ReuseIndex()
    index.#ids = IdTable.load({ bytes, offsets })
    index.#runs = runs
    index.#living = runs.reduce((sum, one) => sum + (one > 0 ? 1 : 0), 0)
    if (segment !== null) index.#postings.segments = [segment satisfies Segment]
    return index
  }
}
