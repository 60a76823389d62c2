import { groupBy } from '../../text/group.ts'
import type { SentenceUnit } from './units.ts'

/** A derived sentence with the source sentences that its content comes from. */
export interface SupportedSentence {
  readonly unit: SentenceUnit
  /** Best first; empty where nothing in the source says it. */
  readonly sources: readonly SentenceUnit[]
  /** 0 to 1: weight of its content words that its sources have. */
  readonly share: number
}

/** A sentence with less of its content in the source than this says something of its own. */
export const SUPPORTED = 0.4
/** A source sentence must bring this much of what is still missing to be counted as a source. */
const BRINGS = 0.16
/** A word in more sentences than this is followed to the first of them only: repeated sentences stay linear. */
const COMMON = 64
/** A derived sentence is put together from at most this many. */
const MOST_SOURCES = 3

export interface Alignment {
  readonly derived: readonly SupportedSentence[]
  /** For each source sentence, the share of its content that the derived sentences drawn from it carry over. */
  readonly kept: readonly number[]
  readonly weightOf: (key: string) => number
}

/**
 * Find where each derived sentence has its content from, by what words are rare in the two texts. A sentence may draw on
 * several (two merged), several on one (one split), in any order; neighbours of the last match are preferred on ties.
 */
export function align(source: readonly SentenceUnit[], derived: readonly SentenceUnit[]): Alignment {
  const weightOf = rarity([...source, ...derived])
  const index = new Map<string, number[]>()
  for (const unit of source)
    for (const key of unit.keys) {
      const known = index.get(key)
      if (known) known.push(unit.index)
      else index.set(key, [unit.index])
    }
  let expected = 0
  const supported = derived.map((unit): SupportedSentence => {
    const { sources, share } = sourcesOf(unit, { source, index, weightOf, expected })
    if (sources[0]) expected = sources[0].index + 1
    return { unit, sources, share }
  })
  const users = groupBy(
    supported.flatMap((one) => one.sources.map((unit) => ({ unit, one }))),
    ({ unit }) => unit.index,
  )
  const kept = source.map((unit) => keptShare(unit, users.get(unit.index)?.map(({ one }) => one) ?? [], weightOf))
  return { derived: supported, kept, weightOf }
}

function rarity(all: readonly SentenceUnit[]): (key: string) => number {
  const counts = new Map<string, number>()
  for (const { keys } of all) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return (key) => 1 + Math.log((1 + all.length) / (1 + (counts.get(key) ?? 0)))
}

interface Search {
  readonly source: readonly SentenceUnit[]
  readonly index: ReadonlyMap<string, readonly number[]>
  readonly weightOf: (key: string) => number
  readonly expected: number
}

function sourcesOf(
  unit: SentenceUnit,
  { source, index, weightOf, expected }: Search,
): { sources: SentenceUnit[]; share: number } {
  const all = sum(unit.keys, weightOf)
  const missing = new Set(unit.keys)
  const sources: SentenceUnit[] = []
  while (sources.length < MOST_SOURCES && missing.size > 0 && all > 0) {
    const gains = new Map<number, number>()
    for (const key of missing) {
      const homes = index.get(key) ?? []
      const weight = weightOf(key)
      for (let k = 0; k < homes.length && k < COMMON; k++) gains.set(homes[k]!, (gains.get(homes[k]!) ?? 0) + weight)
    }
    let best = -1
    let most = BRINGS * all
    for (const [i, gain] of gains) {
      const near = gain * (1 + 0.08 / (1 + Math.abs(i - (sources[0]?.index ?? expected))))
      if (near > most || (near === most && i < best)) {
        most = near
        best = i
      }
    }
    if (best < 0) break
    const found = source[best]!
    sources.push(found)
    for (const key of found.keys) missing.delete(key)
  }
  return { sources, share: all === 0 ? 1 : 1 - sum(missing, weightOf) / all }
}

function keptShare(unit: SentenceUnit, users: readonly SupportedSentence[], weightOf: (key: string) => number): number {
  const carried = new Set<string>()
  for (const { unit: derived } of users) {
    for (const key of derived.keys) if (unit.keys.has(key)) carried.add(key)
  }
  const all = sum(unit.keys, weightOf)
  return all === 0 ? 1 : sum(carried, weightOf) / all
}

export function sum(keys: Iterable<string>, weightOf: (key: string) => number): number {
  let total = 0
  for (const key of keys) total += weightOf(key)
  return total
}
