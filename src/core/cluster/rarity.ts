import type { FeatureVector } from './features.ts'
import { packNumbers, unpackNumbers } from './packed.ts'

/** As if this many accounts had been seen before that had none of the words. */
const PRIOR = 200
/** Counters, a power of two. Two features may share one: among so many that is rare, and makes both look less rare. */
const COUNTERS = 1 << 20
/** After this many accounts all counts are halved: rarity is that of the recent past, and memory has a bound. */
const HORIZON = 100_000

/** Features and what they weigh in their account: as a vector of length `UNIT`, in whole numbers. */
export interface WeighedFeatures {
  /** Ascending. */
  readonly keys: Uint32Array
  readonly weights: Uint16Array
  /** 1 for a feature that the headline has. */
  readonly heads: Uint8Array
}

export const UNIT = 65_535

/** Features kept of an account: those that it dwells on most, by rarity at the time. */
const KEPT = 176

/** How rare each feature is, learnt from the accounts that come by: of nothing at the start. */
export class Rarity {
  private readonly counts: Uint32Array
  private accounts: number

  constructor(saved?: SavedRarity) {
    this.counts = new Uint32Array(COUNTERS)
    this.accounts = saved?.accounts ?? 0
    if (!saved) return
    const numbers = unpackNumbers(saved.counts)
    for (let i = 0, at = 0; i + 1 < numbers.length; i += 2) {
      at += numbers[i]!
      this.counts[at] = numbers[i + 1]!
    }
  }

  /** Count the features of one more account. */
  learn({ keys }: FeatureVector): void {
    for (let i = 0; i < keys.length; i++) this.counts[keys[i]! % COUNTERS]!++
    this.accounts++
    if (this.accounts < 2 * HORIZON) return
    this.accounts = Math.floor(this.accounts / 2)
    for (let i = 0; i < COUNTERS; i++) this.counts[i] = this.counts[i]! >>> 1
  }

  /**
   * Weigh the features of an account: rarer ones weigh more, by the square of the logarithm, for what tells two events of
   * one kind apart is rare in both.
   *
   * @returns at most 176 features, in ascending order of their keys
   */
  weigh({ keys, weights: own, heads }: FeatureVector): WeighedFeatures {
    const worth = new Float64Array(keys.length)
    const weights = new Float64Array(keys.length)
    const seen = Math.log(this.accounts + PRIOR)
    let square = 0
    for (let i = 0; i < keys.length; i++) {
      const rarity = Math.max(0, seen - logOf(this.counts[keys[i]! % COUNTERS]!))
      worth[i] = own[i]! * rarity
      weights[i] = worth[i]! * rarity
      square += weights[i]! ** 2
    }
    const least = keys.length <= KEPT ? 0 : worth.toSorted()[keys.length - KEPT]!
    const norm = UNIT / (Math.sqrt(square) || 1)
    const kept = { keys: new Uint32Array(KEPT), weights: new Uint16Array(KEPT), heads: new Uint8Array(KEPT) }
    let count = 0
    for (let i = 0; i < keys.length && count < KEPT; i++) {
      if (worth[i]! < least) continue
      kept.keys[count] = keys[i]!
      kept.heads[count] = heads[i]!
      kept.weights[count++] = Math.round(norm * weights[i]!)
    }
    return {
      keys: kept.keys.slice(0, count),
      weights: kept.weights.slice(0, count),
      heads: kept.heads.slice(0, count),
    }
  }

  /** Words in more than a tenth of the accounts tie no two of them. */
  isCommon(key: number): boolean {
    return this.counts[key % COUNTERS]! > COMMON * (this.accounts + PRIOR)
  }

  save(): SavedRarity {
    const numbers: number[] = []
    let last = 0
    for (let i = 0; i < COUNTERS; i++) {
      if (this.counts[i] === 0) continue
      numbers.push(i - last, this.counts[i]!)
      last = i
    }
    return { accounts: this.accounts, counts: packNumbers(numbers) }
  }
}

const COMMON = 0.1

/** Logarithms of small counts, half a case added. */
const LOGS = Float64Array.from({ length: 4096 }, (_, count) => Math.log(count + 0.5))

function logOf(count: number): number {
  return LOGS[count] ?? Math.log(count + 0.5)
}

export interface SavedRarity {
  readonly accounts: number
  /** Distances from one counter above nothing to the next, each with the count. */
  readonly counts: string
}
