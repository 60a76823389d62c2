/** Which earlier reports a new one shares passages with: one band of the index. */
import { BANDS, Band, type Touch } from '../../core/by-arrival.ts'
import { fingerprintOf } from '../prints.ts'
import { type ArrivalStage, inOrder } from './stage.ts'

/** What one band found for an article, as it is kept until all bands are through. */
export interface BandMatches {
  /** Articles that were in the index. */
  readonly living: number
  readonly touches: readonly Omit<Touch, 'of'>[]
}

export const RELATE_STAGES: readonly ArrivalStage[] = Array.from({ length: BANDS }, (_, band) => ({
  name: `relate-${band}`,
  after: [],
  open(saved) {
    const index = saved ? new Band(band, saved) : new Band(band)
    return {
      get size() {
        return index.size
      },
      async take(documents, { store, again }) {
        const found = new Map<string, string>()
        for (const one of inOrder(documents, await store.articles.printsOf(documents))) {
          const print = fingerprintOf(one)
          const touches = again ? [] : index.touches(print).filter(({ id }) => id !== one.article)
          if (touches.length > 0)
            found.set(one.article, JSON.stringify({ living: index.size, touches } satisfies BandMatches))
          index.add(one.article, print)
        }
        return (parts) => parts.reuses.keepFound(band, found)
      },
      save: () => index.save(),
    }
  },
}))
