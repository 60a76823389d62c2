import { byTime, FAINT } from './likeness.ts'
import { type Rarity, UNIT, type Weighed } from './rarity.ts'

/** One account as the index sees it. */
export interface Indexed {
  readonly weighed: Weighed
  /** Days since 1970; null: not known. */
  readonly day: number | null
}

/** A word that more accounts of the window have is not followed up: what bounds the work for one account. */
const MOST_FOLLOWED = 400

interface Posting {
  readonly account: number
  readonly weight: number
}

/** Likeness is kept in millionths: sums of it are the same in any order. */
function rounded(likeness: number): number {
  return Math.round(likeness * 1e6)
}

/** Accounts by their features: finds those that are like another without going through all. */
export class AccountIndex {
  private readonly postings = new Map<number, Posting[]>()
  private readonly accounts = new Map<number, Indexed>()

  /** Accounts like this one, with their likeness in millionths, time reckoned in: at least `FAINT`, in order of their numbers. */
  like({ weighed: { keys, weights }, day }: Indexed, rarity: Rarity): Map<number, number> {
    const sums = new Map<number, number>()
    for (const [i, key] of keys.entries()) {
      const list = this.postings.get(key)
      if (!list || list.length > MOST_FOLLOWED || rarity.isCommon(key)) continue
      const weight = weights[i]!
      for (const other of list) sums.set(other.account, (sums.get(other.account) ?? 0) + weight * other.weight)
    }
    const found = [...sums]
      .map(([account, sum]) => [account, rounded((sum / UNIT ** 2) * byTime(day, this.accounts.get(account)!.day))] as const)
      .filter(([, likeness]) => likeness >= FAINT * 1e6)
    return new Map(found.sort((a, b) => a[0] - b[0]))
  }

  add(account: number, indexed: Indexed): void {
    this.accounts.set(account, indexed)
    const { keys, weights } = indexed.weighed
    for (const [i, key] of keys.entries()) {
      const posting = { account, weight: weights[i]! }
      const list = this.postings.get(key)
      if (list) list.push(posting)
      else this.postings.set(key, [posting])
    }
  }

  remove(account: number): void {
    const known = this.accounts.get(account)
    if (!known) return
    this.accounts.delete(account)
    for (const key of known.weighed.keys) {
      const list = this.postings.get(key)!
      const at = list.findIndex((posting) => posting.account === account)
      list.splice(at, 1)
      if (list.length === 0) this.postings.delete(key)
    }
  }
}
