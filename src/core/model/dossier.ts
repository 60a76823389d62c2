import type { NameKind, PreparedArticle } from './annotation.ts'
import type { AppliedDecision, Decided } from './decision.ts'
import type { Drift } from './drift.ts'
import type { LedgerRow } from './ledger.ts'
import type { Notice } from './notice.ts'
import type { Lineage, Relation } from './relation.ts'
import type { Span } from './span.ts'

/** Articles about the same event. */
export interface Story {
  readonly id: string
  readonly title: string
  /** Ids, in order of publication where known. */
  readonly articles: readonly string[]
  /** Ids of its lineages: one for each independent account. */
  readonly lineages: readonly string[]
  readonly first: string | null
  readonly last: string | null
  /** What happened, in a sentence of one of its reports; null where none begins with a whole one. */
  readonly happened: Extract | null
  readonly places: readonly string[]
  readonly people: readonly string[]
  /** Ids of its ledger rows. */
  readonly ledger: readonly string[]
  /** What people decided about it; absent where nobody did. */
  readonly decided?: readonly Decided[]
}

/** Words of an article as they stand in its text: `text.slice(start, end)`. */
export interface Extract {
  readonly article: string
  readonly start: number
  readonly end: number
  readonly words: string
}

/** The same words quoted by several articles, at whatever length. */
export interface SharedQuotation {
  readonly speaker: string | null
  /** Quotations as `<article id>:<quotation id>`, the fullest first. */
  readonly quotations: readonly string[]
  /** What each after the first leaves out of it, in words; empty where that was not worked out. */
  readonly notes: readonly string[]
}

/** A day, month or year that the reports of a story date something by, with every place where they do. */
export interface TimelineEntry {
  readonly story: string
  /** ISO 8601: `2031-03-04`, `2031-03`, `2031`. */
  readonly date: string
  readonly mentions: readonly TimelineMention[]
}

/** A place in a report that dates something. */
export interface TimelineMention {
  readonly article: string
  /** The words that say when. */
  readonly time: Span
  /** What happened then, as the report has it. */
  readonly sentence: Span
}

/** A person, body or place of a story under all the names that its reports use. */
export interface Entity {
  readonly story: string
  /** The fullest of its names. */
  readonly name: string
  readonly kind: NameKind
  /** Every form, the fullest first. */
  readonly forms: readonly string[]
  /** Ids of the articles that name it, in the order of the story. */
  readonly articles: readonly string[]
  /** Ids of the accounts that do: one alone is the only one to name it. */
  readonly lineages: readonly string[]
  readonly mentions: number
}

/** All of it: what every report is drawn from. */
export interface Dossier {
  readonly articles: readonly PreparedArticle[]
  readonly relations: readonly Relation[]
  readonly lineages: readonly Lineage[]
  readonly stories: readonly Story[]
  readonly ledger: readonly LedgerRow[]
  readonly sharedQuotations: readonly SharedQuotation[]
  readonly timeline: readonly TimelineEntry[]
  readonly entities: readonly Entity[]
  readonly drift: readonly Drift[]
  readonly notices: readonly Notice[]
  /** What people decided that took effect in it, the earliest first, with what had been computed; absent where nobody did. */
  readonly decisions?: readonly AppliedDecision[]
}

/** A dossier of nothing: what a part of one is laid over. */
export const emptyDossier: Dossier = {
  articles: [],
  relations: [],
  lineages: [],
  stories: [],
  ledger: [],
  sharedQuotations: [],
  timeline: [],
  entities: [],
  drift: [],
  notices: [],
}
