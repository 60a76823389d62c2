import type { Decided } from './decision.ts'
import type { Span } from './span.ts'

/** How one article stands to another; docs/reference/relations.md tells what each rests on. */
export type RelationKind = 'copy' | 'excerpt' | 'revision' | 'rewrite' | 'shared-source' | 'independent'

/** A passage that two articles have in common. Spans point into the two texts, in the order of `Relation.articles`. */
export interface Passage {
  readonly a: Span
  readonly b: Span
  /** `verbatim`: the same words; `edited`: the same but for some; `reworded`: the same content in other words. */
  readonly kind: 'verbatim' | 'edited' | 'reworded'
}

/** One reason to believe in a relation or in its direction, in words that a person can check. */
export interface Evidence {
  /** Stable, kebab-case: `same-words`, `published-earlier`, `furniture-left`, `attribution-blurred` ... */
  readonly code: string
  /** The article that the evidence makes the source; null where it speaks for the relation alone. */
  readonly favours: string | null
  /** How much it counts, above 0. */
  readonly weight: number
  readonly note: string
  readonly a?: Span
  readonly b?: Span
}

/** How one article stands to another. */
export interface Relation {
  /** Two ids, in ascending order: a relation reads the same from both ends. */
  readonly articles: readonly [string, string]
  readonly kind: RelationKind
  /** The article that the other was made from; null where the evidence does not decide, or for `independent`. */
  readonly source: string | null
  /** 0 to 1: how much of the shorter article is in the other. */
  readonly score: number
  /** 0 to 1: how often a relation like this one is right. */
  readonly confidence: number
  /** 0 to 1, of the direction; 0 where there is none. */
  readonly directionConfidence: number
  readonly passages: readonly Passage[]
  readonly evidence: readonly Evidence[]
  /** What people decided about it; absent where nobody did. */
  readonly decided?: readonly Decided[]
}

/** Articles tied by copy, excerpt, revision or rewrite: one account, however many pages. */
export interface Lineage {
  /** The id of the article that it most plausibly began with, or its first member's. */
  readonly id: string
  /** In order of descent where known, else of publication. */
  readonly articles: readonly string[]
  readonly edges: readonly LineageEdge[]
}

/** The most plausible source of a derived article. */
export interface LineageEdge {
  readonly source: string
  readonly derived: string
  readonly kind: RelationKind
  /** False where the direction is a guess between both. */
  readonly sure: boolean
}
