import { Heap } from '../text/heap.ts'
import type { Features } from './features.ts'

/** One account, as grouping sees it: its features, and when it was published, in days since 1970; null: not known. */
export interface Account {
  readonly features: Features
  readonly day: number | null
}

/**
 * Two stories are one from this average likeness of their accounts on. Rarity is learnt from the accounts themselves, so
 * of a few accounts all words seem alike rare and everything is more alike: the threshold falls from FEW towards MANY as
 * their number grows. Chosen on one half of the stories of two labelled sets; see docs/reference/stories.md.
 */
const MANY = 0.11
const FEW = 0.15
const HALFWAY = 400
/** Accounts further apart than this are not held to be of one event. */
const WINDOW_DAYS = 10
/** As if so many accounts had been seen before that had none of the words. */
const PRIOR = 200
/** Words in more of the accounts than this are not followed up. */
const COMMON = 0.1
const LEAST_COMMON = 200
/** Likeness below this is as good as none. */
const FAINT = 0.03

/**
 * Group accounts into stories by average link, the most alike first.
 *
 * @returns for each account the index of the first account of its story
 */
export function group(accounts: readonly Account[]): number[] {
  const threshold = MANY + ((FEW - MANY) * HALFWAY) / (HALFWAY + accounts.length)
  return averageLink(likeness(accounts), threshold)
}

/** Sparse table: for each account, the accounts that are like it and how much (a cosine, 0 to 1). */
function likeness(accounts: readonly Account[]): Map<number, number>[] {
  const counts = new Map<number, number>()
  for (const { features } of accounts) for (const key of features.keys()) counts.set(key, (counts.get(key) ?? 0) + 1)
  const most = Math.max(LEAST_COMMON, COMMON * accounts.length)
  const index = new Map<number, { account: number; weight: number }[]>()
  const table = accounts.map(() => new Map<number, number>())
  for (const [i, account] of accounts.entries()) {
    const sums = new Map<number, number>()
    for (const { key, weight } of weighted(account.features, counts, accounts.length)) {
      const count = counts.get(key)!
      if (count < 2 || count > most) continue
      const list = index.get(key)
      if (!list) {
        index.set(key, [{ account: i, weight }])
        continue
      }
      for (const other of list)
        if (near(account, accounts[other.account]!))
          sums.set(other.account, (sums.get(other.account) ?? 0) + weight * other.weight)
      list.push({ account: i, weight })
    }
    for (const [j, sum] of sums) {
      if (sum < FAINT) continue
      table[i]!.set(j, sum)
      table[j]!.set(i, sum)
    }
  }
  return table
}

/** Rarer words weigh more, by the square of the logarithm: what tells two events of one kind apart is rare in both. */
function weighted(
  features: Features,
  counts: ReadonlyMap<number, number>,
  all: number,
): { key: number; weight: number }[] {
  const list = [...features].map(([key, own]) => ({
    key,
    weight: own * Math.log((all + PRIOR) / (counts.get(key)! + 0.5)) ** 2,
  }))
  const norm = Math.sqrt(list.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1
  return list.map(({ key, weight }) => ({ key, weight: weight / norm }))
}

function near(a: Account, b: Account): boolean {
  return a.day === null || b.day === null || Math.abs(a.day - b.day) <= WINDOW_DAYS
}

interface Link {
  readonly a: number
  readonly b: number
  readonly average: number
  /** Sizes when the link was measured: it is stale once either has grown. */
  readonly sizeA: number
  readonly sizeB: number
}

function averageLink(sums: Map<number, number>[], threshold: number): number[] {
  const size = sums.map(() => 1)
  const parent = sums.map((_, i) => i)
  const heap = new Heap<Link>(
    (x, y) => x.average > y.average || (x.average === y.average && (x.a - y.a || x.b - y.b) < 0),
  )
  const offer = (i: number, j: number): void => {
    const [a, b] = i < j ? [i, j] : [j, i]
    const average = sums[a]!.get(b)! / (size[a]! * size[b]!)
    if (average > threshold) heap.push({ a, b, average, sizeA: size[a]!, sizeB: size[b]! })
  }
  for (const [i, row] of sums.entries()) for (const j of row.keys()) if (j > i) offer(i, j)
  for (let link = heap.pop(); link; link = heap.pop()) {
    const { a, b } = link
    if (parent[a] !== a || parent[b] !== b || size[a] !== link.sizeA || size[b] !== link.sizeB) continue
    merge(a, b, sums)
    parent[b] = a
    size[a]! += size[b]!
    for (const other of sums[a]!.keys()) offer(a, other)
  }
  return parent.map((_, i) => root(i, parent))
}

function merge(a: number, b: number, sums: Map<number, number>[]): void {
  for (const [other, sum] of sums[b]!) {
    sums[other]!.delete(b)
    if (other === a) continue
    const joined = (sums[a]!.get(other) ?? 0) + sum
    sums[a]!.set(other, joined)
    sums[other]!.set(a, joined)
  }
  sums[b]!.clear()
}

function root(i: number, parent: readonly number[]): number {
  let at = i
  while (parent[at] !== at) at = parent[at]!
  return at
}
