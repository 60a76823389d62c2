import { Heap } from '../text/heap.ts'

/** What is to be grouped: accounts, or stories that stay whole. Likeness is given as the sum over their accounts. */
export interface Links {
  /** Accounts in each item. */
  readonly sizes: readonly number[]
  /** For each item, those that are like it, with the sum of the likenesses of their accounts, in millionths: the same from both ends. */
  readonly sums: readonly Map<number, number>[]
  /** What the mean likeness must exceed, by the accounts of the smaller group. */
  readonly needed: (smaller: number) => number
  /** Items that a person has set apart: no two of them come together. Absent: none. */
  readonly held?: readonly boolean[]
}

interface Link {
  readonly a: number
  readonly b: number
  /** Mean likeness over what is needed. */
  readonly strength: number
  /** Sizes when the link was measured: it is stale once either has grown. */
  readonly sizeA: number
  readonly sizeB: number
}

/**
 * Group by average link, the most alike first. Takes `sums` apart on the way.
 *
 * @returns for each item the lowest item of its group
 */
export function averageLink({ sizes, sums, needed, held = [] }: Links): number[] {
  const size = [...sizes]
  const fixed = [...held]
  const parent = size.map((_, i) => i)
  const heap = new Heap<Link>(
    (x, y) => x.strength > y.strength || (x.strength === y.strength && (x.a - y.a || x.b - y.b) < 0),
  )
  const offer = (i: number, j: number): void => {
    const [a, b] = i < j ? [i, j] : [j, i]
    if (fixed[a] && fixed[b]) return
    const mean = sums[a]!.get(b)! / 1e6 / (size[a]! * size[b]!)
    const strength = mean / needed(Math.min(size[a]!, size[b]!))
    if (strength > 1) heap.push({ a, b, strength, sizeA: size[a]!, sizeB: size[b]! })
  }
  for (const [i, row] of sums.entries()) for (const j of row.keys()) if (j > i) offer(i, j)
  for (let link = heap.pop(); link; link = heap.pop()) {
    const { a, b } = link
    if (parent[a] !== a || parent[b] !== b || size[a] !== link.sizeA || size[b] !== link.sizeB) continue
    if (fixed[a] && fixed[b]) continue
    merge(a, b, sums)
    parent[b] = a
    size[a]! += size[b]!
    fixed[a] = fixed[a] || fixed[b] || false
    for (const other of sums[a]!.keys()) offer(a, other)
  }
  return parent.map((_, i) => root(i, parent))
}

function merge(a: number, b: number, sums: readonly Map<number, number>[]): void {
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
