import type { FeatureKind, Features } from './features.ts'
import { UNIT, type WeighedFeatures } from './rarity.ts'

/** One thing that a report has in common with accounts of a story. */
export interface SharedItem {
  readonly kind: FeatureKind
  /** As the report has it first. */
  readonly words: string
  /** Its part in the likeness: all parts together are the cosine, averaged over the accounts compared. */
  readonly weight: number
}

const SHOWN = 8

/** What a report shares with these accounts, the weightiest first. */
export function shared(features: Features, own: WeighedFeatures, others: readonly WeighedFeatures[]): SharedItem[] {
  const parts = new Map<number, number>()
  for (const { keys, weights } of others) {
    for (let i = 0, j = 0; i < own.keys.length && j < keys.length; ) {
      const [a, b] = [own.keys[i]!, keys[j]!]
      if (a === b) parts.set(a, (parts.get(a) ?? 0) + own.weights[i]! * weights[j]!)
      if (a <= b) i++
      if (b <= a) j++
    }
  }
  const whole = UNIT ** 2 * others.length
  return [...parts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, SHOWN)
    .map(([key, part]) => {
      const { kind, words } = features.get(key)!
      return { kind, words, weight: Math.round((part / whole) * 1e4) / 1e4 }
    })
}
