import type { Proposals } from '../model/proposal.ts'
import { placesOfGreatest } from '../text/greatest.ts'
import type { Profile } from './profile.ts'

/** Up to this many articles every pair is aligned; beyond it, those that share enough. */
const FEW = 24
/** Words in more than this share of the articles tie no pair. */
const COMMON = 0.2
/** Distinct uncommon words that a pair must share to be worth aligning. */
const LEAST_SHARED = 12

/**
 * Of many articles each is held against so many of those that share most with it, so that work grows with their number. Up to 447
 * articles that is every other.
 */
const MOST_PAIRS = 100_000
const LEAST_EACH = 16
/** Runs of five words by which a text is tied to others, those with the least hashes: two texts with much in common have most of them in common. */
const RUNS_SAMPLED = 6

/** A pair worth aligning, as indexes with the lower first. */
export interface CandidatePair {
  readonly a: number
  readonly b: number
  /** Who proposed a pair that its words alone would not have. */
  readonly proposedBy?: string
}

/**
 * The pairs worth aligning, as indexes with the lower first, in ascending order. For a few articles all of them; else
 * those that share many uncommon words, which every copy, excerpt and rewrite of some length does, or runs of words where
 * many print one text; and what is proposed beside them.
 */
export function candidates(profiles: readonly Profile[], proposals: Proposals | null = null): CandidatePair[] {
  const known = sharingWords(profiles)
  if (proposals === null) return known
  const order = (a: number, b: number): number => b * profiles.length + a
  const seen = new Set(known.map(({ a, b }) => order(a, b)))
  const at = new Map(profiles.map(({ article }, i) => [article.id, i]))
  const more = new Map<number, CandidatePair>()
  for (const [one, other] of proposals.pairs) {
    const [a, b] = [at.get(one) ?? -1, at.get(other) ?? -1].sort((x, y) => x - y) as [number, number]
    if (a < 0 || a === b || seen.has(order(a, b))) continue
    more.set(order(a, b), { a, b, proposedBy: proposals.by })
  }
  return [...known, ...more.values()].sort((x, y) => order(x.a, x.b) - order(y.a, y.b))
}

function sharingWords(profiles: readonly Profile[]): CandidatePair[] {
  if (profiles.length <= FEW) return profiles.flatMap((_, b) => profiles.slice(0, b).map((_, a) => ({ a, b })))
  const words = profiles.map(({ fragments }) => [...new Set(fragments.keys)])
  const lists = articlesByWord(words)
  const most = Math.max(FEW, COMMON * profiles.length)
  const each = Math.max(LEAST_EACH, Math.floor(MOST_PAIRS / profiles.length))
  const pairs = new Set<number>()
  const shared = new Uint32Array(profiles.length)
  for (const [own, its] of words.entries()) {
    shared.fill(0)
    for (const word of its) {
      const list = lists.get(word)!
      if (list.length <= most) for (const other of list) shared[other]!++
    }
    shared[own] = 0
    for (const other of placesOfGreatest(shared, { least: LEAST_SHARED, most: each }))
      pairs.add(Math.max(own, other) * profiles.length + Math.min(own, other))
  }
  for (const [own, first] of withFirstOfRuns(profiles)) pairs.add(own * profiles.length + first)
  const inOrder = Float64Array.from(pairs).sort()
  return Array.from(inOrder, (key) => ({ a: key % profiles.length, b: Math.floor(key / profiles.length) }))
}

/**
 * Each article with the first that has half of its sampled runs of words: where hundreds print one text, all its words are common,
 * and they are tied through the first of them.
 */
function* withFirstOfRuns(profiles: readonly Profile[]): Generator<readonly [number, number]> {
  const firsts = new Map<number, number>()
  for (const [i, { shingles }] of profiles.entries()) {
    const common = new Map<number, number>()
    for (const run of Int32Array.from(shingles).sort().subarray(0, RUNS_SAMPLED)) {
      const first = firsts.get(run)
      if (first === undefined) firsts.set(run, i)
      else common.set(first, (common.get(first) ?? 0) + 1)
    }
    for (const [first, runs] of common) if (runs * 2 >= RUNS_SAMPLED) yield [i, first]
  }
}

function articlesByWord(words: readonly (readonly number[])[]): Map<number, number[]> {
  const lists = new Map<number, number[]>()
  for (const [i, its] of words.entries()) {
    for (const word of its) {
      const list = lists.get(word)
      if (list) list.push(i)
      else lists.set(word, [i])
    }
  }
  return lists
}
