import type { Page } from '../core/model/document.ts'
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
  /** Symbolic links in watched folders are followed. Default false. */
  readonly followLinks?: boolean
  readonly line: IntakeLine
}

export interface IntakeResult {
  /** The document's id. */
  readonly id: string
  /** False: it was there already. */
  readonly added: boolean
}

/** What is known of a page beside its bytes. */
export interface Origin {
  readonly headers?: Readonly<Record<string, string>>
  /** The source that it was found in. */
  readonly source?: string | null
}

/** How reports come to the stages: through a queue of this store, or through a stream that many machines share. */
export interface IntakeLine {
  /** Others do the work; this process only brings reports. */
  readonly isElsewhere: boolean
  /** Keep a page. Within a transaction: when that is committed, the report is safe. */
  readonly keep: (parts: Parts, page: Page, origin?: Origin) => Promise<IntakeResult>
  /** Have the stages that need reports in their order look for what became ready. */
  readonly ready: (parts: Parts, now: string) => Promise<void>
  /** Reports on their way that no job tells of. */
  readonly pending: () => Promise<number>
}

/** What a job found out, to be written in one transaction together with the mark that it is done. */
export type Effect = (parts: Parts) => Promise<void>
