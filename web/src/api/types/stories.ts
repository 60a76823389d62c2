/** Stories, on their cards and on their pages. */
import type { ArticleFacts, Finding, Lineage, Relation } from './articles.ts'
import type { Notice, Page, Span } from './common.ts'
import type { Decision } from './decisions.ts'

export interface FoundStories extends Page<StorySummary> {
  /** Leads on behind this page; null where there is nothing, and of a search. */
  readonly next: string | null
  /** Of a search: for each story a sentence with the words. */
  readonly matches: readonly Match[]
  /** Words that nothing has, and those that were looked for instead. */
  readonly respelled: readonly { readonly typed: string; readonly like: readonly string[] }[]
}

export interface Match {
  readonly story: string
  readonly article: string
  readonly sentence: string
  readonly hits: readonly Span[]
}

export interface StorySummary {
  readonly id: string
  readonly title: string
  readonly first: string | null
  readonly last: string | null
  readonly newest: string
  readonly reports: number
  readonly accounts: number
  readonly disagreements: number
  readonly figures: number
  readonly places: readonly string[]
  readonly people: readonly string[]
}

/** What happened on one edge, counted. */
export interface DriftCount {
  readonly source: string
  readonly derived: string
  readonly kinds: Readonly<Record<string, number>>
  readonly weighty: number
  /** Each with the words that it is about. */
  readonly findings: readonly (Finding & { readonly words: string })[]
}

export interface Coverage {
  readonly lineage: string
  readonly rows: number
  readonly alone: number
  readonly quotations: number
  readonly speakers: number
}

/** Questions of one kind, the weightiest first. */
export interface BriefPart {
  readonly title: string
  readonly rows: readonly {
    readonly id: string
    readonly question: string
    /** `3 accounts, 1 source`. */
    readonly accounts: string
    readonly note: string
  }[]
  readonly more: number
}

/** How many outlets that do not belong together tell a story. */
export interface Independence {
  readonly count: number
  readonly groups: readonly { readonly name: string; readonly outlets: readonly string[]; readonly reports: number }[]
}

export interface Overview {
  readonly summary: StorySummary
  readonly articles: readonly ArticleFacts[]
  readonly lineages: readonly Lineage[]
  readonly relations: readonly Relation[]
  readonly drift: readonly DriftCount[]
  readonly brief: readonly BriefPart[]
  readonly verdicts: Readonly<Record<string, number>>
  readonly coverage: readonly Coverage[]
  readonly outlets: Independence
  readonly notices: readonly Notice[]
  readonly decisions: readonly Decision[]
  /** Reports came or went since it was drawn. */
  readonly behind: boolean
}
