/** Two texts told as one run of what they share and where they part, in order: what a critical apparatus is made of. */
import type { Span } from '../../model/span.ts'

/** `source` and `derived` are equal where both texts have the same words. Concatenated, each side is its whole text. */
export interface CollatedStretch {
  readonly source: string
  readonly derived: string
}

interface Pair {
  readonly source: Span
  readonly derived: Span
}

/**
 * @param anchors passages known to belong together, in any order; where they cross, the most that keep both orders stand
 */
export function collated(source: string, derived: string, anchors: readonly Pair[]): CollatedStretch[] {
  const stretches: CollatedStretch[] = []
  let [a, b] = [0, 0]
  const add = (from: string, to: string): void => {
    if (from !== '' || to !== '') stretches.push({ source: from, derived: to })
  }
  for (const anchor of inBothOrders(anchors)) {
    add(source.slice(a, anchor.source.start), derived.slice(b, anchor.derived.start))
    const words = [
      source.slice(anchor.source.start, anchor.source.end),
      derived.slice(anchor.derived.start, anchor.derived.end),
    ] as const
    for (const one of byWord(...words)) add(one.source, one.derived)
    a = anchor.source.end
    b = anchor.derived.end
  }
  add(source.slice(a), derived.slice(b))
  return joined(stretches)
}

/** The longest run of anchors that stand in the same order in both texts and do not overlap. */
function inBothOrders(anchors: readonly Pair[]): Pair[] {
  const sorted = anchors.toSorted(
    (x, y) => x.source.start - y.source.start || x.derived.start - y.derived.start || x.source.end - y.source.end,
  )
  // Patience sorting: the anchor on top of each pile, and below each anchor the one that it may follow.
  const tops: number[] = []
  const below: number[] = []
  for (const [index, anchor] of sorted.entries()) {
    const pile = firstAtLeast(tops, (top) => sorted[top]!.derived.start >= anchor.derived.start)
    below[index] = tops[pile - 1] ?? -1
    tops[pile] = index
  }
  const chosen: Pair[] = []
  for (let index = tops.at(-1) ?? -1; index >= 0; index = below[index]!) chosen.unshift(sorted[index]!)
  return chosen.filter((one, index) => {
    const before = chosen.slice(Math.max(0, index - 8), index)
    return before.every((other) => other.source.end <= one.source.start && other.derived.end <= one.derived.start)
  })
}

function firstAtLeast(tops: readonly number[], reached: (top: number) => boolean): number {
  let [low, high] = [0, tops.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (reached(tops[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

/** A table of more cells than this is not filled: the stretch is then shown whole. */
const MOST_CELLS = 250_000

/** Words and the spaces after them, compared by their longest common subsequence. */
function byWord(source: string, derived: string): CollatedStretch[] {
  const [a, b] = [source.match(/\s*\S+\s*?|\s+/g) ?? [], derived.match(/\s*\S+\s*?|\s+/g) ?? []]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const same = (words: readonly string[]): CollatedStretch => ({ source: words.join(''), derived: words.join('') })
  const middle = [a.slice(start, a.length - end), b.slice(start, b.length - end)] as const
  return [same(a.slice(0, start)), ...subsequence(...middle), same(a.slice(a.length - end))]
}

function subsequence(a: readonly string[], b: readonly string[]): CollatedStretch[] {
  if (a.length * b.length > MOST_CELLS || a.length === 0 || b.length === 0)
    return [{ source: a.join(''), derived: b.join('') }]
  const wide = b.length + 1
  const longest = new Uint16Array((a.length + 1) * wide)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * wide + j] =
        a[i] === b[j]
          ? longest[(i + 1) * wide + j + 1]! + 1
          : Math.max(longest[(i + 1) * wide + j]!, longest[i * wide + j + 1]!)
  const found: CollatedStretch[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) found.push({ source: a[i++]!, derived: b[j++]! })
    else if (j >= b.length || (i < a.length && longest[(i + 1) * wide + j]! >= longest[i * wide + j + 1]!))
      found.push({ source: a[i++]!, derived: '' })
    else found.push({ source: '', derived: b[j++]! })
  }
  return found
}

/** Neighbours of the same kind as one. */
function joined(stretches: readonly CollatedStretch[]): CollatedStretch[] {
  const result: CollatedStretch[] = []
  let last: { source: string[]; derived: string[]; same: boolean } | null = null
  const flush = (): void => {
    if (last) result.push({ source: last.source.join(''), derived: last.derived.join('') })
  }
  for (const { source, derived } of stretches) {
    const same = source === derived
    if (source === '' && derived === '') continue
    if (last === null || last.same !== same) {
      flush()
      last = { source: [], derived: [], same }
    }
    last.source.push(source)
    last.derived.push(derived)
  }
  flush()
  return result
}
