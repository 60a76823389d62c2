import type { Profile } from './profile.ts'

/** Up to this many articles every pair is aligned; beyond it, those that share enough. */
const FEW = 24
/** Words in more than this share of the articles tie no pair. */
const COMMON = 0.2
/** Distinct uncommon words that a pair must share to be worth aligning. */
const LEAST_SHARED = 12

/**
 * The pairs worth aligning, as indexes with the lower first, in ascending order. For a few articles all of them; else
 * those that share many uncommon words, which every copy, excerpt and rewrite of some length does.
 */
export function candidates(profiles: readonly Profile[]): { a: number; b: number }[] {
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
  const found: { a: number; b: number }[] = []
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
