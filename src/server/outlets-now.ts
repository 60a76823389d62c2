/** The table of outlets as it is now, read once for each time that it changes. */
import { type OutletBook, outletBook } from '../core/outlet-book.ts'
import type { Store } from '../store/store.ts'

export interface OutletsNow {
  readonly revision: number
  readonly book: OutletBook
}

export function outletsOf({ outlets }: Pick<Store, 'outlets'>): () => Promise<OutletsNow> {
  let known: OutletsNow | null = null
  return async () => {
    const revision = await outlets.revision()
    if (known?.revision !== revision) known = { revision, book: outletBook(await outlets.list()) }
    return known
  }
}
