/** Least number of sampled runs that two texts must share to be held copies, and least part of the shorter one's. */
const LEAST_SHARED = 4
const COPIED = 0.5
/** A text that comes again after this many days is another report that happens to be alike, or a site's furniture. */
const COPY_DAYS = 10
/** Texts with a run are listed up to this many: what more texts have is a formula. */
const MOST_LISTED = 64

interface Sketched {
  readonly sketch: Uint32Array
  readonly day: number | null
}

/** Finds the account that a report copies, by runs of words that both have. */
export class Copies {
  /** By the hash as a signed number: those are the quickest of a map. */
  private readonly lists = new Map<number, number[]>()
  private readonly accounts = new Map<number, Sketched>()

  /** @returns the account that shares most; null where none shares enough */
  source({ sketch, day }: Sketched): number | null {
    const shared = new Map<number, number>()
    for (const hash of sketch) {
      const list = this.lists.get(hash | 0)
      if (list) for (const one of list) shared.set(one, (shared.get(one) ?? 0) + 1)
    }
    let best: { readonly account: number; readonly part: number } | null = null
    for (const [account, count] of shared) {
      const known = this.accounts.get(account)!
      const part = count / Math.min(sketch.length, known.sketch.length)
      if (count < LEAST_SHARED || part < COPIED || !isNear(day, known.day)) continue
      if (best === null || part > best.part || (part === best.part && account < best.account)) best = { account, part }
    }
    return best?.account ?? null
  }

  add(account: number, sketched: Sketched): void {
    this.accounts.set(account, sketched)
    for (const hash of sketched.sketch) {
      const list = this.lists.get(hash | 0)
      if (!list) this.lists.set(hash | 0, [account])
      else if (list.length < MOST_LISTED) list.push(account)
    }
  }

  remove(account: number): void {
    for (const hash of this.accounts.get(account)?.sketch ?? []) {
      const list = this.lists.get(hash | 0)
      const at = list?.indexOf(account) ?? -1
      if (at >= 0) list!.splice(at, 1)
      if (list?.length === 0) this.lists.delete(hash | 0)
    }
    this.accounts.delete(account)
  }
}

function isNear(a: number | null, b: number | null): boolean {
  return a === null || b === null || Math.abs(a - b) <= COPY_DAYS
}
