/**
 * Where the desk keeps everything: one interface, whatever engine lies beneath. A suite of tests
 * (src/store/contract.test.ts) says what each part promises; every engine passes it.
 */
import type { Decision, DecisionEntry } from '../core/model/decision.ts'
import type { Notice } from '../core/model/notice.ts'
import type { Outlet } from '../core/model/outlet.ts'
import type { Relation } from '../core/model/relation.ts'
import type { Jobs } from './job-queue.ts'
import type {
  Arrival,
  ArticleEntry,
  ArticlePrint,
  ArticleSummary,
  DocumentEntry,
  DocumentState,
  FigureFilter,
  FigureRow,
  Partition,
  PartitionState,
  RecordPage,
  Reuse,
  SourceEntry,
  SourceHealth,
  StoredArticle,
  StoredDocument,
  StoryCursor,
  StoryDossier,
  StoryEntry,
  StoryFilter,
  StorySummary,
  WatchedSource,
  WrittenArticle,
} from './records.ts'
import type { Respelling } from './spelling.ts'

export interface Documents {
  /**
   * Keep a document with its bytes.
   *
   * @param as what it came to, where that is known; else it waits
   * @returns false where it is there already, and nothing was changed
   */
  readonly add: (entry: DocumentEntry, bytes: Uint8Array, as?: NewDocument['as']) => Promise<boolean>
  /** The same for several. @returns the ids of those that were not there */
  readonly addAll: (documents: readonly NewDocument[]) => Promise<readonly string[]>
  readonly get: (id: string) => Promise<StoredDocument | null>
  /** The document as it stands; it stays so until the transaction ends. */
  readonly hold: (id: string) => Promise<StoredDocument | null>
  readonly bytes: (id: string) => Promise<Uint8Array | null>
  readonly setState: (id: string, state: DocumentState, notices: readonly Notice[]) => Promise<void>
  /** Forget its bytes, unless another document has the same. They come back when the same document is added again. */
  readonly erase: (id: string) => Promise<void>
  /** All readings of one address, the first one first. */
  readonly ofAddress: (url: string) => Promise<readonly StoredDocument[]>
  /** In the order in which they were added, after the one that is named: for going through all of them. */
  readonly after: (
    document: { addedAt: string; id: string } | null,
    limit: number,
  ) => Promise<readonly StoredDocument[]>
  readonly list: (filter: {
    limit: number
    offset: number
    withNotices?: boolean
  }) => Promise<RecordPage<StoredDocument>>
  readonly count: () => Promise<number>
}

export interface NewDocument {
  readonly entry: DocumentEntry
  readonly bytes: Uint8Array
  /** What it came to, where that is known; else it waits. */
  readonly as?: { readonly state: DocumentState; readonly notices: readonly Notice[] } | undefined
}

export interface Articles {
  /** Put a document's articles in the place of those that it had. Their stories are kept where the ids are the same. */
  readonly replace: (document: string, entries: readonly ArticleEntry[]) => Promise<void>
  /** The same for documents that had none. */
  readonly add: (entries: readonly ArticleEntry[]) => Promise<void>
  readonly get: (id: string) => Promise<StoredArticle | null>
  /** As they lie there, unread, in the order of their ids. */
  readonly writtenOfStory: (story: string) => Promise<readonly WrittenArticle[]>
  /** Those of these ids that are there, in the order of their ids. */
  readonly named: (ids: readonly string[]) => Promise<readonly StoredArticle[]>
  readonly writtenNamed: (ids: readonly string[]) => Promise<readonly WrittenArticle[]>
  /** Ids in their own order, without the articles. */
  readonly idsOfStory: (story: string) => Promise<readonly string[]>
  readonly ofDocument: (document: string) => Promise<readonly ArticleSummary[]>
  readonly summaries: (ids: readonly string[]) => Promise<readonly ArticleSummary[]>
  readonly storyOf: (id: string) => Promise<string | null>
  /** Put articles into a story, and show them in it. */
  readonly setStory: (ids: readonly string[], story: string | null) => Promise<void>
  /** The same. @param stories by the ids of articles */
  readonly setStories: (stories: ReadonlyMap<string, string>) => Promise<void>
  /** Show articles in other stories than those that they were put into. @param stories by the ids of articles */
  readonly showIn: (stories: ReadonlyMap<string, string>) => Promise<void>
  /** The story that each of these articles was put into, whatever it is shown in. */
  readonly placedOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Articles that were put into any of these stories or are shown in one of them. */
  readonly placedIn: (stories: readonly string[]) => Promise<readonly PlacedArticle[]>
  /** Articles of some documents in one of some languages, by the ids of the documents and within one in their order. */
  readonly ofDocuments: (
    documents: readonly string[],
    languages: readonly (string | null)[],
  ) => Promise<readonly StoredArticle[]>
  readonly printsOf: (documents: readonly string[]) => Promise<readonly ArticlePrint[]>
  /** Sampled runs of each article that is there. */
  readonly runsOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>
  /** Of each of these stories the first article that has the words, as `Stories.list` searches them. */
  readonly matching: (search: string, stories: readonly string[]) => Promise<readonly StoredArticle[]>
  /** Other articles at the same address, the first reading first. */
  readonly atAddress: (url: string) => Promise<readonly ArticleSummary[]>
  readonly count: () => Promise<number>
}

export interface PlacedArticle {
  readonly id: string
  /** The story that it was put into. */
  readonly placed: string
  /** The story that it is shown in. */
  readonly story: string
}

export interface Arrivals {
  /** Put a document at the end. To be the last thing in a transaction: others wait for their turn until it ends. */
  readonly append: (document: string) => Promise<number>
  /** Put a document where a stream has it. @returns false where that place is decided already */
  readonly appendAt: (arrival: Arrival) => Promise<boolean>
  /** The same for several. @returns the places that were not decided */
  readonly appendAllAt: (arrivals: readonly Arrival[]) => Promise<readonly number[]>
  /** Say whether the document has articles; a second arrival of one that had them before is passed over. */
  readonly settle: (document: string, ready: boolean) => Promise<void>
  /** The same for everything derived anew: of several arrivals the first one counts. */
  readonly settleAnew: (document: string, ready: boolean) => Promise<void>
  /** In order, those after a position. */
  readonly after: (position: number, limit: number) => Promise<readonly Arrival[]>
  /** Has it arrived and been prepared? */
  readonly isSettled: (document: string) => Promise<boolean>
  /**
   * The place before the first of a stream, the same each time it is asked: what came in before stays before it.
   * @param stream a globally unique id: a stream that is deleted and created again under the same name has another
   */
  readonly before: (stream: string) => Promise<number>
  /** The last place that is taken; 0 where there is none. */
  readonly last: () => Promise<number>
}

export interface Partitions {
  /** Make sure that these are there, at the start. */
  readonly ensure: (names: readonly string[]) => Promise<void>
  /** By name. */
  readonly list: () => Promise<readonly Partition[]>
  readonly get: (name: string) => Promise<Partition | null>
  /** @returns false where it stands elsewhere by now, or has a later owner: what belongs to the step must then not count */
  readonly advance: (name: string, step: PartitionStep) => Promise<boolean>
  /** Become the owner. @returns false where a later one has been there */
  readonly own: (name: string, owner: { readonly fence: number; readonly name: string }) => Promise<boolean>
  readonly state: (name: string) => Promise<PartitionState | null>
  /** Keep a state, where none of a later position is kept. */
  readonly keepState: (name: string, state: PartitionState) => Promise<void>
  /** Everything is to be derived anew: back to the start, and what was found is forgotten. */
  readonly reset: () => Promise<void>
}

export interface PartitionStep {
  readonly epoch: number
  readonly from: number
  readonly to: number
  readonly fence: number
}

/** Which articles share passages with earlier ones, wherever in the archive these are. */
export interface Reuses {
  /** What one band of the index found for some articles, until all bands are through. */
  readonly keepFound: (band: number, finds: ReadonlyMap<string, string>) => Promise<void>
  readonly found: (articles: readonly string[]) => Promise<readonly { article: string; band: number; found: string }[]>
  readonly forgetFound: (articles: readonly string[]) => Promise<void>
  /** Forget what these articles share with others. */
  readonly forget: (articles: readonly string[]) => Promise<void>
  readonly add: (entries: readonly Reuse[]) => Promise<void>
  /** Of an article with earlier ones, ordered by their ids. */
  readonly of: (article: string) => Promise<readonly Reuse[]>
  /** How an article stands to earlier ones, by their ids, once they are aligned. */
  readonly setRelations: (article: string, relations: ReadonlyMap<string, Relation>) => Promise<void>
  readonly count: () => Promise<number>
}

export interface ComputedStory {
  readonly revision: number
  readonly newest: string
  readonly dossier: StoryDossier
}

export interface FoundStories extends RecordPage<StorySummary> {
  /** What `after` is to be for the next page; null where there is none, and of a search. */
  readonly next: StoryCursor | null
  /** Where nothing has the words as typed: those that were looked for instead, which headlines or names have. */
  readonly respelled: readonly Respelling[]
}

export interface Stories {
  /** Put a story and all that is derived for it in the place of what was there. */
  readonly put: (entry: StoryEntry, updatedAt: string) => Promise<void>
  /** The story stays as it is until the transaction ends. */
  readonly hold: (id: string) => Promise<void>
  /** As it was computed, whatever people decided; `revision` is that of its summary. */
  readonly computed: (id: string) => Promise<ComputedStory | null>
  readonly remove: (id: string) => Promise<void>
  /** Take every article out of its story. The stories stay to be read until they are put anew, or swept away. */
  readonly clear: () => Promise<void>
  /** Forget stories that no article is in. */
  readonly sweep: () => Promise<void>
  readonly summary: (id: string) => Promise<StorySummary | null>
  readonly get: (id: string) => Promise<{ summary: StorySummary; dossier: StoryDossier } | null>
  /** Newest first; of a search, those first whose headlines have the words, then names, then texts. */
  readonly list: (filter: StoryFilter) => Promise<FoundStories>
  /** To reports of its story, and to others that it shares passages with. */
  readonly relationsOf: (article: string) => Promise<readonly Relation[]>
  readonly figures: (filter: FigureFilter) => Promise<RecordPage<FigureRow>>
  readonly count: () => Promise<number>
}

export interface Decisions {
  readonly add: (entry: DecisionEntry) => Promise<Decision>
  /** Keep one that was made elsewhere. @returns false where one of its id is there already, and nothing was changed */
  readonly keep: (decision: Decision) => Promise<boolean>
  /** @returns null where there is none of this id; one that is undone already stays as it is */
  readonly undo: (id: string, who: string, at: string) => Promise<Decision | null>
  readonly get: (id: string) => Promise<Decision | null>
  /** Those that hold about any of these articles, the earliest first. */
  readonly about: (articles: readonly string[]) => Promise<readonly Decision[]>
  /** Those that hold and say which reports are of one story, the earliest first. */
  readonly placing: () => Promise<readonly Decision[]>
  /** The latest first; those that are undone too. */
  readonly list: (filter: DecisionFilter) => Promise<RecordPage<Decision>>
}

export interface DecisionFilter {
  /** About any of these articles. */
  readonly articles?: readonly string[]
  readonly limit: number
  readonly offset: number
}

export interface Sources {
  /** @returns false where one of this kind and address is there already */
  readonly add: (entry: SourceEntry) => Promise<boolean>
  readonly get: (id: string) => Promise<WatchedSource | null>
  readonly list: () => Promise<readonly WatchedSource[]>
  readonly setHealth: (id: string, health: SourceHealth) => Promise<void>
  readonly setPaused: (id: string, paused: boolean) => Promise<void>
  readonly remove: (id: string) => Promise<boolean>
}

/** The table of outlets that people keep. */
export interface Outlets {
  readonly list: () => Promise<readonly Outlet[]>
  /** @param key its name in one spelling */
  readonly put: (key: string, outlet: Outlet) => Promise<void>
  /** @returns false where there is none */
  readonly remove: (key: string) => Promise<boolean>
  /** Counted up with every change. */
  readonly revision: () => Promise<number>
  /** The table stays as it is until the transaction ends. */
  readonly hold: () => Promise<void>
}

export interface SettingsTable {
  readonly get: (key: string) => Promise<string | null>
  readonly set: (key: string, value: string) => Promise<void>
}

/** All parts; within a transaction, all of them together take effect or none. */
export interface Parts {
  readonly documents: Documents
  readonly articles: Articles
  readonly stories: Stories
  readonly decisions: Decisions
  readonly sources: Sources
  readonly jobs: Jobs
  readonly arrivals: Arrivals
  readonly partitions: Partitions
  readonly reuses: Reuses
  readonly outlets: Outlets
  readonly settings: SettingsTable
}

export interface Store extends Parts {
  /** "SQLite" or "PostgreSQL". */
  readonly engine: string
  /** All of it is on disk when this resolves, or none of it ever was. */
  readonly transaction: <T>(work: (parts: Parts) => Promise<T>) => Promise<T>
  /** Another text whenever something was written, by whatever process, and sometimes without; it costs nothing however much there is. */
  readonly pulse: () => Promise<string>
  readonly close: () => Promise<void>
}
