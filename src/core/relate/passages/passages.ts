/**
 * The passages that two texts have in common, however much was changed in them.
 *
 *   fragments ─ seeds ─ blocks ─ hold each block to be alike ─ sharpen the ends ─▶ passages
 */
import type { Span } from '../../model/span.ts'
import { blocks, type FragmentBlock } from './extend.ts'
import type { Fragments } from './fragments.ts'
import { type Seed, type SeedOptions, seeds } from './seeds.ts'
import { sharpen } from './sharpen.ts'

export interface CommonPassage {
  readonly a: Span
  readonly b: Span
  /** 0 to 1: cosine of the two passages' words. */
  readonly likeness: number
  /** 0 to 1: share of the second passage's words that stand in runs of the same words in the first. */
  readonly verbatim: number
}

export interface PassageOptions extends SeedOptions {
  /** Fragments between two seeds of one passage, at most. */
  readonly gap: number
  /** The same for a summary, which passes over much of its source. */
  readonly summaryGap: number
  /** A block below this likeness is cut again with a smaller gap, and in the end left out. */
  readonly likeness: number
  /** Characters that a passage must have in both texts. */
  readonly least: number
  /** A source passage this many times as long as the derived one is a summary's. */
  readonly summaryRatio: number
}

/** Chosen on one document pair in five and flat around these values; see docs/reference/relations.md. */
export const DEFAULT_PASSAGES: PassageOptions = {
  cosine: 0.31,
  dice: 0.31,
  gap: 4,
  summaryGap: 24,
  likeness: 0.5,
  least: 150,
  summaryRatio: 3,
}

/** Find the common passages of two texts, in order of the second, none overlapping another in it. */
export function commonPassages(
  a: Fragments,
  b: Fragments,
  options: PassageOptions = DEFAULT_PASSAGES,
): CommonPassage[] {
  const found = seeds(a, b, options)
  if (found.length === 0) return []
  const near = valid({ a, b, options }, found, options.gap)
  const wide = valid({ a, b, options }, found, options.summaryGap)
  const summary = wide.filter((one) => length(one.a) > options.summaryRatio * length(one.b))
  const chosen = summary.length > 0 && summary.length === wide.length ? wide : near
  return withoutOverlaps(chosen)
}

interface Pair {
  readonly a: Fragments
  readonly b: Fragments
  readonly options: PassageOptions
}

function valid(pair: Pair, found: readonly Seed[], gap: number): CommonPassage[] {
  const passages: CommonPassage[] = []
  const waiting = blocks(found, gap).map((block) => ({ block, gap }))
  while (waiting.length > 0) {
    const { block, gap: width } = waiting.shift()!
    const passage = passageOf(pair, block)
    if (passage.likeness >= pair.options.likeness) {
      if (Math.min(length(passage.a), length(passage.b)) >= pair.options.least) passages.push(passage)
    } else if (width > 0) {
      const smaller = width > 8 ? Math.floor(width / 2) : width - 1
      waiting.push(...blocks(block.seeds, smaller).map((one) => ({ block: one, gap: smaller })))
    }
  }
  return passages
}

function length(span: Span): number {
  return span.end - span.start
}

function passageOf({ a, b }: Pair, block: FragmentBlock): CommonPassage {
  const wordsA = { first: a.fragments[block.a0]!.first, last: a.fragments[block.a1]!.last }
  const wordsB = { first: b.fragments[block.b0]!.first, last: b.fragments[block.b1]!.last }
  const likeness = likenessOf(a, wordsA, b, wordsB)
  return { ...sharpen({ text: a, ...wordsA }, { text: b, ...wordsB }), likeness }
}

interface Words {
  readonly first: number
  readonly last: number
}

/** Cosine of the word counts of two stretches. */
function likenessOf(a: Fragments, inA: Words, b: Fragments, inB: Words): number {
  const counts = new Map<number, number>()
  for (let i = inA.first; i < inA.last; i++) counts.set(a.keys[i]!, (counts.get(a.keys[i]!) ?? 0) + 1)
  let squaresA = 0
  for (const count of counts.values()) squaresA += count * count
  const other = new Map<number, number>()
  for (let i = inB.first; i < inB.last; i++) other.set(b.keys[i]!, (other.get(b.keys[i]!) ?? 0) + 1)
  let squaresB = 0
  let dot = 0
  for (const [key, count] of other) {
    squaresB += count * count
    dot += count * (counts.get(key) ?? 0)
  }
  return dot / (Math.sqrt(squaresA * squaresB) || 1)
}

/** Of passages that overlap in the second text, the longer stays. */
function withoutOverlaps(passages: readonly CommonPassage[]): CommonPassage[] {
  const kept: CommonPassage[] = []
  const byLength = [...passages].sort(
    (x, y) => length(y.b) * y.likeness - length(x.b) * x.likeness || x.b.start - y.b.start || x.a.start - y.a.start,
  )
  for (const one of byLength)
    if (!kept.some((other) => one.b.start < other.b.end && other.b.start < one.b.end)) kept.push(one)
  return kept.sort((x, y) => x.b.start - y.b.start)
}
