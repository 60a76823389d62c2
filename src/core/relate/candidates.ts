import type { Proposals } from '../model/proposal.ts'
import type { Profile } from './profile.ts'

/** Up to this many articles every pair is aligned; beyond it, those that share enough. */
const FEW = 24
/** Words in more than this share of the articles tie no pair. */
const COMMON = 0.2
/** Distinct uncommon words that a pair must share to be worth aligning. */
const LEAST_SHARED = 12

/** A pair worth aligning, as indexes with the lower first. */
export interface Candidate {
  readonly a: number
  readonly b: number
  /** Who proposed a pair that its words alone would not have. */
  readonly proposedBy?: string
}

/**
 * The pairs worth aligning, as indexes with the lower first, in ascending order. For a few articles all of them; else
 * those that share many uncommon words, which every copy, excerpt and rewrite of some length does; and what is proposed beside them.
 */
export function candidates(profiles: readonly Profile[], proposals: Proposals | null = null): Candidate[] {
  const known = sharingWords(profiles)
  if (proposals === null) return known
  const order = (a: number, b: number): number => b * profiles.length + a
  const seen = new Set(known.map(({ a, b }) => order(a, b)))
  const at = new Map(profiles.map(({ article }, i) => [article.id, i]))
  const more = new Map<number, Candidate>()
  for (const [one, other] of proposals.pairs) {
    const [a, b] = [at.get(one) ?? -1, at.get(other) ?? -1].sort((x, y) => x - y) as [number, number]
    if (a < 0 || a === b || seen.has(order(a, b))) continue
    more.set(order(a, b), { a, b, proposedBy: proposals.by })
  }
  return [...known, ...more.values()].sort((x, y) => order(x.a, x.b) - order(y.a, y.b))
}

function sharingWords(profiles: readonly Profile[]): Candidate[] {
  if (profiles.length <= FEW) return profiles.flatMap((_, b) => profiles.slice(0, b).map((_, a) => ({ a, b })))
  const index = new Map<number, number[]>()
  for (const [i, { fragments }] of profiles.entries()) {
    for (const key of new Set(fragments.keys)) {
      const list = index.get(key)
      if (list) list.push(i)
      else index.set(key, [i])
    }
  }
  const most = Math.max(FEW, COMMON * profiles.length)
  const found: Candidate[] = []
  const shared = new Uint32Array(profiles.length)
  for (const [b, { fragments }] of profiles.entries()) {
    shared.fill(0)
    for (const key of new Set(fragments.keys)) {
      const list = index.get(key)!
      if (list.length <= most) for (const a of list) if (a < b) shared[a]!++
    }
    for (const [a, count] of shared.entries()) if (count >= LEAST_SHARED) found.push({ a, b })
  }
  return found
}
