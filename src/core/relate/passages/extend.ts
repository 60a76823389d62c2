import type { Seed } from './seeds.ts'

/** A rectangle of fragments: `[a0, a1]` of one text lie beside `[b0, b1]` of the other, ends included. */
export interface FragmentBlock {
  readonly a0: number
  readonly a1: number
  readonly b0: number
  readonly b1: number
  readonly seeds: readonly Seed[]
}

/**
 * Group seeds into blocks: neighbours within `gap` fragments in both texts belong together. Cutting by one text and then
 * by the other is repeated until nothing changes.
 */
export function blocks(seeds: readonly Seed[], gap: number): FragmentBlock[] {
  const done: FragmentBlock[] = []
  const waiting: { seeds: Seed[]; side: 'a' | 'b'; calm: number }[] = [{ seeds: [...seeds], side: 'b', calm: 0 }]
  while (waiting.length > 0) {
    const { seeds: group, side, calm } = waiting.pop()!
    const parts = cut(group, side, gap)
    const other = side === 'a' ? 'b' : 'a'
    if (parts.length === 1 && calm >= 1) done.push(block(parts[0]!))
    else for (const part of parts) waiting.push({ seeds: part, side: other, calm: parts.length === 1 ? calm + 1 : 0 })
  }
  return done
    .filter((one) => one.seeds.length > 0)
    .sort((x, y) => x.b0 - y.b0 || x.a0 - y.a0 || x.b1 - y.b1 || x.a1 - y.a1)
}

function cut(group: readonly Seed[], side: 'a' | 'b', gap: number): Seed[][] {
  const sorted = [...group].sort((x, y) => x[side] - y[side])
  const parts: Seed[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const seed of sorted) {
    if (seed[side] - last > gap + 1) parts.push([])
    parts.at(-1)!.push(seed)
    last = seed[side]
  }
  return parts.length === 0 ? [[]] : parts
}

function block(seeds: readonly Seed[]): FragmentBlock {
  let [a0, a1, b0, b1] = [Number.POSITIVE_INFINITY, -1, Number.POSITIVE_INFINITY, -1]
  for (const { a, b } of seeds) {
    a0 = Math.min(a0, a)
    a1 = Math.max(a1, a)
    b0 = Math.min(b0, b)
    b1 = Math.max(b1, b)
  }
  return { a0, a1, b0, b1, seeds }
}
