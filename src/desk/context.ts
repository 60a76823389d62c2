import type { Clock } from '../io/clock.ts'
import type { Fetcher } from '../io/fetch/fetch.ts'
import type { Parts, Store } from '../store/store.ts'
import type { Analyst } from './analyst.ts'

/** What the parts of the desk work with. */
export interface DeskContext {
  readonly store: Store
  readonly analyst: Analyst
  readonly clock: Clock
  /** Null: no address is fetched. */
  readonly fetcher: Fetcher | null
}

/** What a job found out, to be written in one transaction together with the mark that it is done. */
export type Effect = (parts: Parts) => Promise<void>
