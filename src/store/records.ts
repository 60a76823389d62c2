/** What a store keeps, as the desk sees it. Times are ISO 8601 in UTC. */
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { Dossier, Story } from '../core/model/dossier.ts'
import type { LedgerRow } from '../core/model/ledger.ts'
import type { Notice } from '../core/model/notice.ts'

/** A document as it came in; its bytes are kept beside it, under their hash. */
export interface DocumentEntry {
  /** Drawn from the hash of the bytes and where they came from: the same report added twice is one document. */
  readonly id: string
  readonly sha256: string
  readonly byteLength: number
  readonly input: string
  readonly mediaType: string | null
  readonly charset: string | null
  readonly url: string | null
  readonly headers: Readonly<Record<string, string>>
  readonly retrieved: string | null
  readonly addedAt: string
  /** The source it was found in; null where a person added it. */
  readonly source: string | null
}

/** `deleted`: a person took it out of the desk; its bytes are kept until they are erased. */
export type DocumentState = 'waiting' | 'prepared' | 'unchanged' | 'failed' | 'deleted'

export interface StoredDocument extends DocumentEntry {
  readonly state: DocumentState
  readonly notices: readonly Notice[]
}

export interface ArticleEntry {
  readonly article: PreparedArticle
  readonly document: string
  /** When it was published, else when it was added: what lists are ordered by. */
  readonly newest: string
  readonly print: StoredPrint
}

/** A text's fingerprint, by which articles that share passages are found. */
export interface StoredPrint {
  /** Sampled word runs in it. */
  readonly runs: number
  /** As the desk packs it. */
  readonly bytes: Uint8Array
}

/** An article's fingerprint, and of which document and in which language it is. */
export interface ArticlePrint extends StoredPrint {
  readonly article: string
  readonly document: string
}

/**
 * A document in the order in which documents came in, which is the order in which they are related and put into stories.
 * `waiting`: not prepared yet. `ready`: its articles are there. `passed`: it has none, or they came in before.
 */
export interface Arrival {
  /** From 1, without gaps where one process takes documents in. */
  readonly seq: number
  readonly document: string
  readonly state: 'waiting' | 'ready' | 'passed'
}

/** A share of the stages that need documents in their order; one worker at a time is at it. */
export interface Partition {
  readonly name: string
  /** Counted up whenever everything is to be derived anew. */
  readonly epoch: number
  /** The last arrival that it is done with. */
  readonly position: number
  /** Of the worker that owns it: a later owner has a higher one, and what an earlier one writes is refused. */
  readonly fence: number
  readonly owner: string | null
}

/** What a partition had in memory at a position, so that not everything is gone through again. */
export interface PartitionState {
  readonly epoch: number
  readonly position: number
  readonly bytes: Uint8Array
}

/** An article that was found to share passages with an earlier one. */
export interface Reuse {
  readonly article: string
  readonly earlier: string
  readonly runs: number
  readonly series: number
  readonly contained: number
}

export interface StoredArticle {
  readonly article: PreparedArticle
  readonly document: string
  readonly newest: string
  readonly story: string | null
}

/** An article as it lies there, unread: what draws a story reads it in a thread of its own. */
export interface WrittenArticle {
  readonly id: string
  readonly newest: string
  /** JSON of a prepared article. */
  readonly prepared: string
}

/** A row in a list of articles. */
export interface ArticleSummary {
  readonly id: string
  readonly document: string
  readonly input: string
  readonly url: string | null
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly story: string | null
}

/** What a card of a story shows. */
export interface StorySummary {
  readonly id: string
  readonly title: string
  readonly first: string | null
  readonly last: string | null
  readonly newest: string
  readonly reports: number
  readonly accounts: number
  /** Ledger rows on which the accounts differ, and whose verdict nobody has decided on. */
  readonly disagreements: number
  readonly figures: number
  readonly places: readonly string[]
  readonly people: readonly string[]
  readonly updatedAt: string
  /** Counted up whenever it is drawn. */
  readonly revision: number
}

/** A dossier of one story, without its articles: they are kept for themselves. */
export type StoryDossier = Omit<Dossier, 'articles'>

export interface StoryEntry {
  readonly story: Story
  readonly newest: string
  /** As it is shown. */
  readonly dossier: StoryDossier
  /** As it was computed, where people decided otherwise; null or absent where that is the same. */
  readonly computed?: StoryDossier | null
}

export interface RecordPage<T> {
  readonly items: readonly T[]
  /** Of all that fit, not of this page. */
  readonly total: number
}

/** Where a story stands in the list. */
export interface StoryCursor {
  readonly newest: string
  readonly id: string
  /** 0 where it is of several reports, 1 where it is of one. */
  readonly group: number
}

export interface StoryFilter {
  /** Words that an article of the story has. */
  readonly search?: string
  readonly from?: string
  readonly to?: string
  readonly leastAccounts?: number
  readonly leastReports?: number
  /** Only where accounts differ. */
  readonly differ?: boolean
  /** Those of several reports before those of one. A search has an order of its own. */
  readonly severalFirst?: boolean
  /** Those behind this one, whatever `offset` says: for going through many. Not of a search. */
  readonly after?: StoryCursor
  readonly limit: number
  readonly offset: number
}

export interface FigureRow {
  readonly story: string
  readonly storyTitle: string
  readonly newest: string
  readonly row: LedgerRow
  readonly low: number | null
  readonly high: number | null
}

export type FigureOrder = 'newest' | 'question' | 'low' | 'high' | 'accounts' | 'verdict'

export interface FigureFilter {
  readonly story?: string
  readonly search?: string
  readonly event?: string
  readonly unit?: string
  readonly place?: string
  readonly verdict?: string
  readonly leastAccounts?: number
  readonly order: FigureOrder
  readonly descending: boolean
  readonly limit: number
  readonly offset: number
}

export type SourceKind = 'feed' | 'sitemap' | 'page' | 'folder'

/** How it goes with a source. */
export interface SourceHealth {
  readonly lastTried: string | null
  readonly lastWorked: string | null
  /** In a row. */
  readonly failures: number
  readonly error: string | null
  readonly next: string | null
  /** Documents that it gave in all. */
  readonly found: number
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface SourceEntry {
  readonly id: string
  readonly kind: SourceKind
  readonly address: string
  readonly name: string
  readonly addedAt: string
}

export interface WatchedSource extends SourceEntry {
  readonly paused: boolean
  readonly health: SourceHealth
}

export type JobState = 'queued' | 'active' | 'done' | 'failed'

export interface JobEntry {
  readonly kind: string
  /** Two queued jobs of one kind with one key are one job. */
  readonly key: string
  /** Jobs of one lane run one at a time. */
  readonly lane?: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly runAt: string
  /** Lower runs first; default 5. */
  readonly priority?: number
}

export interface Job {
  readonly id: number
  readonly kind: string
  readonly key: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly state: JobState
  readonly attempts: number
  readonly runAt: string
  readonly worker: string | null
  readonly error: string | null
  readonly createdAt: string
  readonly finishedAt: string | null
}
