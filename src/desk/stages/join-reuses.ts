import { type IndexMatch, joinedMatches } from '../../core/by-arrival.ts'
import type { Reuse } from '../../store/records.ts'
import type { Store } from '../../store/store.ts'
import type { BandMatches } from './relate.ts'

export interface ReuseFound {
  readonly article: string
  readonly reuses: readonly Reuse[]
}

/** What all bands of the index found for some articles, as one answer for each; those with none are left out. */
export async function joinReuses({ reuses, articles }: Store, ids: readonly string[]): Promise<ReuseFound[]> {
  const rows = await reuses.found(ids)
  const bands = new Map<string, BandMatches[]>()
  for (const { article, found } of rows)
    bands.set(article, [...(bands.get(article) ?? []), JSON.parse(found) as BandMatches])
  const matchesAmong = (
    article: string,
    found: readonly BandMatches[],
    runs: ReadonlyMap<string, number>,
  ): IndexMatch[] => {
    const touches = found.map((band) => band.touches)
    const runsOf = (id: string): number => runs.get(id) ?? 0
    return joinedMatches(runsOf(article), touches, { runsOf, living: found[0]!.living })
  }
  // Matching needs no lengths, so those are loaded for the matches alone.
  const matched = [...bands].flatMap(([article, found]) => matchesAmong(article, found, new Map()).map(({ id }) => id))
  const runs = await articles.runsOf([...new Set([...bands.keys(), ...matched])])
  return [...bands].flatMap(([article, found]) => {
    const matches = matchesAmong(article, found, runs)
    const joined = matches.map(({ id, ...shared }) => ({ article, earlier: id, ...shared }))
    return joined.length > 0 ? [{ article, reuses: joined }] : []
  })
}
