import { byHeadline, byTime, FAINT, SETTINGS } from './likeness.ts'
import { type Rarity, UNIT, type WeighedFeatures } from './rarity.ts'

/** One account as the index sees it. */
export interface IndexedAccount {
  readonly weighed: WeighedFeatures
  /** Days since 1970; null: not known. */
  readonly day: number | null
}

/** A word that more accounts of the window have leads to none of them: what bounds the work for one account. */
const MOST_FOLLOWED = 40
/** A word that weighs less in an account leads nowhere either: the account is found by its weightier ones. */
const LEADS = 0.05 * UNIT
/** An account that is led to is compared in full where the rare words alone make so much of the likeness. */
const WORTH_COMPARING = 0.5 * FAINT

/** A place in the tables of the index; places of accounts that left are used again. */
interface Place {
  readonly account: number
  readonly indexed: IndexedAccount
}

/** Accounts that have a feature, in order of arrival: those that leave are mostly the first. */
class Postings {
  /** Place, weight, place, weight ... from `head` on. */
  readonly data: number[] = []
  head = 0

  get size(): number {
    return (this.data.length - this.head) / 2
  }

  remove(place: number): void {
    let at = this.head
    while (at < this.data.length && this.data[at] !== place) at += 2
    if (at >= this.data.length) return
    if (at > this.head) this.data.splice(at, 2)
    else this.head += 2
    if (this.head > 32 && this.head * 2 > this.data.length) {
      this.data.splice(0, this.head)
      this.head = 0
    }
  }
}

/** Accounts by their features: finds those that are like another without going through all. */
export class AccountIndex {
  /** By the key as a signed number: those are the quickest of a map. */
  private readonly postings = new Map<number, Postings>()
  private readonly places: (Place | null)[] = []
  private readonly placeOf = new Map<number, number>()
  private readonly free: number[] = []
  /** Sums by place: all nothing between two calls. */
  private sums = new Float64Array(1024)
  private readonly settings: typeof SETTINGS

  constructor(settings = SETTINGS) {
    this.settings = settings
  }

  /** Accounts like this one, with their likeness in millionths, time reckoned in: at least `FAINT`, in order of their numbers. */
  like({ weighed, day }: IndexedAccount, rarity: Rarity): Map<number, number> {
    const { keys, weights } = weighed
    const { sums } = this
    const touched: number[] = []
    for (let i = 0; i < keys.length; i++) {
      if (weights[i]! < LEADS) continue
      const list = this.postings.get(keys[i]! | 0)
      if (list === undefined || list.size > MOST_FOLLOWED) continue
      const weight = weights[i]!
      const { data } = list
      for (let k = list.head; k < data.length; k += 2) {
        const place = data[k]!
        if (sums[place] === 0) touched.push(place)
        sums[place]! += weight * data[k + 1]!
      }
    }
    let isHeld = false
    const found: [number, number][] = []
    for (const place of touched) {
      const sum = sums[place]! / UNIT ** 2
      sums[place] = 0
      if (sum * Math.max(1, this.settings.sameDay) < WORTH_COMPARING) continue
      const { account, indexed } = this.places[place]!
      const time = byTime(day, indexed.day, this.settings)
      if (sum * time < WORTH_COMPARING) continue
      if (!isHeld) held.hold(weighed, rarity)
      isHeld = true
      const cosine = held.product(indexed.weighed) / UNIT ** 2
      const likeness = rounded(cosine * time * byHeadline(held.headlines(indexed.weighed, rarity), this.settings))
      if (likeness >= FAINT * 1e6) found.push([account, likeness])
    }
    return new Map(found.sort((a, b) => a[0] - b[0]))
  }

  add(account: number, indexed: IndexedAccount): void {
    const place = this.free.pop() ?? this.places.length
    this.places[place] = { account, indexed }
    this.placeOf.set(account, place)
    if (place >= this.sums.length) this.sums = new Float64Array(2 * place)
    const { keys, weights } = indexed.weighed
    for (let i = 0; i < keys.length; i++) {
      if (weights[i]! < LEADS) continue
      let list = this.postings.get(keys[i]! | 0)
      if (list === undefined) {
        list = new Postings()
        this.postings.set(keys[i]! | 0, list)
      }
      list.data.push(place, weights[i]!)
    }
  }

  remove(account: number): void {
    const place = this.placeOf.get(account)
    if (place === undefined) return
    const { keys, weights } = this.places[place]!.indexed.weighed
    for (let i = 0; i < keys.length; i++) if (weights[i]! >= LEADS) this.drop(keys[i]!, place)
    this.placeOf.delete(account)
    this.places[place] = null
    this.free.push(place)
  }

  private drop(key: number, place: number): void {
    const list = this.postings.get(key | 0)
    if (list === undefined) return
    list.remove(place)
    if (list.size === 0) this.postings.delete(key | 0)
  }
}

/** Slots of the table below, a power of two, many more than the features of an account. */
const SLOTS = 1024

/** One account's features by key, to be multiplied with those of many others; used again for the next. */
const held = new (class {
  readonly #keys = new Uint32Array(SLOTS)
  readonly #weights = new Uint16Array(SLOTS)
  readonly #heads = new Uint8Array(SLOTS)
  readonly #used: number[] = []
  /** Weight of the headline's words, and of those of them that the last account multiplied with has too. */
  #headline = 0
  #shared = 0

  /** Words that are common by now count for nothing. */
  hold({ keys, weights, heads }: WeighedFeatures, rarity: Rarity): void {
    for (const slot of this.#used.splice(0)) this.#weights[slot] = 0
    this.#headline = 0
    for (let i = 0; i < keys.length; i++) {
      if (weights[i] === 0 || rarity.isCommon(keys[i]!) || this.#used.length * 2 > SLOTS) continue
      const slot = this.#slot(keys[i]!)
      this.#keys[slot] = keys[i]!
      this.#weights[slot] = weights[i]!
      this.#heads[slot] = heads[i]!
      this.#used.push(slot)
      if (heads[i] === 1) this.#headline += weights[i]!
    }
  }

  /** The product of the two accounts as vectors: of whole numbers, the same in any order. */
  product({ keys, weights }: WeighedFeatures): number {
    let sum = 0
    this.#shared = 0
    for (let i = 0; i < keys.length; i++) {
      const slot = this.#slot(keys[i]!)
      const weight = this.#weights[slot]!
      if (weight === 0) continue
      sum += weight * weights[i]!
      if (this.#heads[slot] === 1) this.#shared += weight
    }
    return sum
  }

  /** How much of each headline the other account has, on average, after `product` with it; null where one has no headline. */
  headlines({ keys, weights, heads }: WeighedFeatures, rarity: Rarity): number | null {
    let all = 0
    let shared = 0
    for (let i = 0; i < keys.length; i++) {
      if (heads[i] !== 1 || rarity.isCommon(keys[i]!)) continue
      all += weights[i]!
      if (this.#weights[this.#slot(keys[i]!)] !== 0) shared += weights[i]!
    }
    return all === 0 || this.#headline === 0 ? null : (shared / all + this.#shared / this.#headline) / 2
  }

  /** Where a key is, or would be. */
  #slot(key: number): number {
    let slot = key & (SLOTS - 1)
    while (this.#weights[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & (SLOTS - 1)
    return slot
  }
})()

/** Likeness is kept in millionths: sums of it are the same in any order. */
function rounded(likeness: number): number {
  return Math.round(likeness * 1e6)
}
