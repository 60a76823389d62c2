import type { RelationKind } from '../model/relation.ts'
import type { Pairing } from './align.ts'
import type { Profile } from './profile.ts'

/** What two articles have in common, in numbers from 0 to 1. */
export interface Likeness {
  /** Share of the five-word runs of one that the other has. */
  readonly aInB: number
  readonly bInA: number
  /** Share of the words of each that stand in sentences tied to the other. */
  readonly coveredA: number
  readonly coveredB: number
  /** Share of the tied sentences that come in the same order. */
  readonly inOrder: number
  readonly pairs: number
}

export function likeness(a: Profile, b: Profile, pairs: readonly Pairing[]): Likeness {
  const [few, many] = a.shingles.size < b.shingles.size ? [a.shingles, b.shingles] : [b.shingles, a.shingles]
  let shared = 0
  for (const shingle of few) if (many.has(shingle)) shared++
  const lengthOf = (profile: Profile, indexes: Iterable<number>): number => {
    let sum = 0
    for (const i of new Set(indexes)) sum += profile.sentences[i]!.length
    return sum
  }
  const all = (profile: Profile): number => profile.sentences.reduce((sum, sentence) => sum + sentence.length, 0)
  return {
    aInB: ratio(shared, a.shingles.size),
    bInA: ratio(shared, b.shingles.size),
    coveredA: ratio(
      lengthOf(
        a,
        pairs.map((pair) => pair.a),
      ),
      all(a),
    ),
    coveredB: ratio(
      lengthOf(
        b,
        pairs.map((pair) => pair.b),
      ),
      all(b),
    ),
    inOrder: inOrder(pairs),
    pairs: pairs.length,
  }
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

/** Length of the longest run of pairs that rises in both texts, over all pairs. */
function inOrder(pairs: readonly Pairing[]): number {
  const tails: number[] = []
  for (const { a } of pairs) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tails[middle]! <= a) low = middle + 1
      else high = middle
    }
    tails[low] = a
  }
  return pairs.length === 0 ? 0 : tails.length / pairs.length
}

/** The same text: this share of the five-word runs of both. */
const COPY = 0.75
/** A part lifted whole: this share of the five-word runs of the shorter. */
const EXCERPT = 0.6
/** The same account in other words: this share of the words of the shorter stand in tied sentences. */
const REWRITE = 0.5
/** Paragraphs in common that come from a third text. */
const SHARED = 0.15

export interface Judgement {
  readonly kind: RelationKind
  readonly score: number
  readonly confidence: number
}

/** The kind of relation that the likeness speaks for; `revision` needs the metadata and is decided by the caller. */
export function judge(like: Likeness): Judgement {
  const contained = Math.max(like.aInB, like.bInA)
  const mutual = Math.min(like.aInB, like.bInA)
  const covered = Math.max(like.coveredA, like.coveredB)
  if (mutual >= COPY) return { kind: 'copy', score: contained, confidence: certain(mutual, COPY) }
  if (contained >= EXCERPT)
    return {
      kind: mutual >= EXCERPT / 2 ? 'copy' : 'excerpt',
      score: contained,
      confidence: certain(contained, EXCERPT),
    }
  const rewritten = covered * (0.5 + 0.5 * like.inOrder)
  if (rewritten >= REWRITE && like.pairs >= 3)
    return { kind: 'rewrite', score: covered, confidence: certain(rewritten, REWRITE) }
  if (contained >= SHARED && like.pairs >= 2)
    return { kind: 'shared-source', score: contained, confidence: certain(contained, SHARED) }
  return {
    kind: 'independent',
    score: Math.max(contained, covered),
    confidence: certain(1 - Math.max(rewritten / REWRITE, contained / SHARED) / 2, 0.5),
  }
}

/** .5 at the threshold, towards 1 far above it. */
function certain(value: number, threshold: number): number {
  return Math.max(0.5, Math.min(0.99, 0.5 + (value - threshold) / (2 * Math.max(0.05, 1 - threshold))))
}
