/**
 * The index parted by hash into bands, so that each may live on a machine of its own: what is asked of all bands, added
 * up, is what one index would answer. (But for a text that is boilerplate for the most part: each band then tells by its
 * own runs which few of them are looked at.)
 */
import { type Fingerprint, fingerprint } from './fingerprint.ts'
import { type IndexMatch, matchesOf, ReuseIndex, type Touch } from './reuse-index.ts'
import { WordScan } from './word-scan.ts'

/** Bands of every index. It is part of what an index answers, so it never changes with the number of machines. */
export const BANDS = 4

const scan = new WordScan()

/** The fingerprint of a text. */
export function printOf(text: string): Fingerprint {
  return fingerprint(scan.scan(text))
}

/** One band of the index. */
export class Band {
  readonly #band: number
  readonly #index: ReuseIndex

  /**
   * @param band from 0, below `BANDS`
   * @throws Error where `saved` is no state of a band
   */
  constructor(band: number, saved?: Uint8Array) {
    this.#band = band
    this.#index = saved ? ReuseIndex.load(saved) : new ReuseIndex()
  }

  get size(): number {
    return this.#index.size
  }

  add(id: string, print: Fingerprint): void {
    this.#index.addFingerprint(id, this.#own(print))
  }

  /** What articles of the index share with a text within this band. */
  touches(print: Fingerprint): Touch[] {
    const own = this.#own(print)
    return own.runs.length + own.series.length === 0 ? [] : this.#index.touches(own)
  }

  save(): Uint8Array {
    return this.#index.save()
  }

  /** Hashes are sampled by their upper end: the lower bits part them evenly. */
  #own({ runs, around, series, words }: Fingerprint): Fingerprint {
    const mine = (hash: number): boolean => hash % BANDS === this.#band
    return {
      runs: runs.filter(mine),
      around: around.filter((_, i) => mine(runs[i]!)),
      series: series.filter(mine),
      words,
    }
  }
}

/**
 * What all bands found of one text, as one answer.
 *
 * @param runs sampled runs of the text
 * @param runsOf the same of an article that was found
 * @param living articles in the index when it was asked
 */
export function joinedMatches(
  runs: number,
  found: readonly (readonly Omit<Touch, 'of'>[])[],
  { runsOf, living }: { readonly runsOf: (id: string) => number; readonly living: number },
): IndexMatch[] {
  const sums = new Map<string, Touch>()
  for (const touch of found.flat()) {
    const known = sums.get(touch.id) ?? { id: touch.id, bits: 0, runs: 0, series: 0, of: runsOf(touch.id) }
    sums.set(touch.id, {
      ...known,
      bits: known.bits + touch.bits,
      runs: known.runs + touch.runs,
      series: known.series + touch.series,
    })
  }
  return matchesOf(runs, [...sums.values()], living)
}
