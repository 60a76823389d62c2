import type { PreparedArticle } from './annotation.ts'
import type { Drift } from './drift.ts'
import type { LedgerRow } from './ledger.ts'
import type { Notice } from './notice.ts'
import type { Lineage, Relation } from './relation.ts'

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
  readonly places: readonly string[]
  readonly people: readonly string[]
  /** Ids of its ledger rows. */
  readonly ledger: readonly string[]
}

/** The same words quoted by several articles, at whatever length. */
export interface SharedQuotation {
  readonly speaker: string | null
  /** Quotations as `<article id>:<quotation id>`, the fullest first. */
  readonly quotations: readonly string[]
  /** What each after the first leaves out of it, in words; empty where that was not worked out. */
  readonly notes: readonly string[]
}

/** All of it: what every report is drawn from. */
export interface Dossier {
  readonly articles: readonly PreparedArticle[]
  readonly relations: readonly Relation[]
  readonly lineages: readonly Lineage[]
  readonly stories: readonly Story[]
  readonly ledger: readonly LedgerRow[]
  readonly sharedQuotations: readonly SharedQuotation[]
  readonly drift: readonly Drift[]
  readonly notices: readonly Notice[]
}
