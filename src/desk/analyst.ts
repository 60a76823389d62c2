/** The pipeline as the desk asks for it. It may run here, in threads, or one day on other machines. */
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { Decision } from '../core/model/decision.ts'
import type { Page } from '../core/model/document.ts'
import type { Drift } from '../core/model/drift.ts'
import type { Prepared } from '../core/model/prepared.ts'
import type { Relation } from '../core/model/relation.ts'
import type { Addresses } from '../core/model/told.ts'
import type { StoryDossier } from '../store/records.ts'

/** Two articles side by side. */
export interface Pair {
  readonly relation: Relation | null
  /** From `a` to `b`; null where neither text has a sentence that the other could be held against. */
  readonly drift: Drift | null
}

export interface Analyst {
  readonly prepare: (page: Page) => Promise<Prepared>
  /** How an article stands to each of some others, in their order. */
  readonly relations: (article: PreparedArticle, others: readonly PreparedArticle[]) => Promise<readonly Relation[]>
  /** @param articles as JSON: they are read where the story is drawn, so that a large one holds up nobody else */
  readonly storyDossier: (articles: readonly string[], id: string) => Promise<StoryDossier>
  /** The story with what people decided. */
  readonly shownStory: (
    computed: StoryDossier,
    articles: readonly string[],
    decisions: readonly Decision[],
  ) => Promise<StoryDossier>
  readonly pair: (a: PreparedArticle, b: PreparedArticle) => Promise<Pair>
  /** Addresses of reports and sitemaps that a feed or sitemap leads to, and what it tells of the reports. */
  readonly addressesIn: (page: Page) => Promise<Addresses>
  readonly close: () => Promise<void>
}

/** Of a page that holds several reports. */
export interface ReportSelection {
  /** Places of reports that are left out. */
  readonly leftOut: ReadonlySet<number>
  /** Where the thread writes which report it is at: `WorkProgress` in `src/io/processor-budget.ts`. */
  readonly progress: Int32Array
}

/** What crosses to a thread and back: each task is a name and its arguments. */
export type AnalystTask =
  | ({ readonly name: 'prepare'; readonly page: Page } & Partial<ReportSelection>)
  | { readonly name: 'relations'; readonly article: PreparedArticle; readonly others: readonly PreparedArticle[] }
  | { readonly name: 'storyDossier'; readonly articles: readonly string[]; readonly id: string }
  | {
      readonly name: 'shownStory'
      readonly computed: StoryDossier
      readonly articles: readonly string[]
      readonly decisions: readonly Decision[]
    }
  | { readonly name: 'pair'; readonly a: PreparedArticle; readonly b: PreparedArticle }
  | { readonly name: 'addressesIn'; readonly page: Page }

/** An analyst over something that does tasks. */
export function analystOver(run: (task: AnalystTask) => Promise<unknown>, close: () => Promise<void>): Analyst {
  return {
    prepare: async (page) => (await run({ name: 'prepare', page })) as Prepared,
    relations: async (article, others) => (await run({ name: 'relations', article, others })) as Relation[],
    storyDossier: async (articles, id) => (await run({ name: 'storyDossier', articles, id })) as StoryDossier,
    shownStory: async (computed, articles, decisions) =>
      (await run({ name: 'shownStory', computed, articles, decisions })) as StoryDossier,
    pair: async (a, b) => (await run({ name: 'pair', a, b })) as Pair,
    addressesIn: async (page) => (await run({ name: 'addressesIn', page })) as Addresses,
    close,
  }
}
