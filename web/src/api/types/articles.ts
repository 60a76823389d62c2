/** Reports, and how they stand to one another. */
import type { Item, Notice, Span } from './common.ts'
import type { Decision } from './decisions.ts'
import type { Figure, Quotation } from './items.ts'
import type { Document } from './work.ts'

export type RelationKind = 'copy' | 'excerpt' | 'revision' | 'rewrite' | 'shared-source' | 'independent'

export interface ArticleFacts {
  readonly id: string
  readonly input: string
  readonly siglum: string
  readonly label: string
  readonly agency: string | null
  readonly headline: string | null
  readonly lineage: string | null
  readonly published: string | null
}

export interface Edge {
  readonly source: string
  readonly derived: string
  readonly kind: RelationKind
  readonly sure: boolean
}

export interface Lineage {
  readonly id: string
  readonly articles: readonly string[]
  readonly edges: readonly Edge[]
}

export interface Relation {
  readonly articles: readonly [string, string]
  readonly kind: RelationKind
  readonly source: string | null
  readonly score: number
  readonly confidence: number
  readonly directionConfidence: number
  readonly evidence: readonly { readonly code: string; readonly note: string }[]
  /** The decisions that it is drawn with. */
  readonly decided?: readonly { readonly id: string }[]
}

export interface Passage {
  readonly a: Span
  readonly b: Span
  readonly kind: 'verbatim' | 'edited' | 'reworded'
}

export interface PairRelation extends Relation {
  readonly passages: readonly Passage[]
}

export interface Finding {
  readonly kind: string
  readonly derived: Span | null
  readonly source: Span | null
  readonly weight: 'weighty' | 'slight' | 'folded'
  readonly note: string
}

export interface Drift {
  readonly source: string
  readonly derived: string
  readonly findings: readonly Finding[]
  readonly aligned: readonly { readonly source: Span; readonly derived: Span }[]
}

export interface Article {
  readonly id: string
  readonly input: string
  readonly document: { readonly sha256: string; readonly mediaType: string; readonly byteLength: number }
  readonly title: string | null
  readonly authors: readonly string[]
  readonly contributors: readonly string[]
  readonly publisher: string | null
  readonly agency: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly dateline: string | null
  readonly language: string | null
  readonly url: string | null
  readonly text: string
  readonly blocks: readonly (Span & { readonly kind: string })[]
  readonly parts: readonly { readonly id: string; readonly kind: string; readonly text: string }[]
  readonly removed: readonly { readonly text: string; readonly reason: string }[]
  readonly notices: readonly Notice[]
  readonly sentences: readonly Span[]
  readonly quotations: readonly Quotation[]
  readonly figures: readonly Figure[]
  readonly times: readonly (Item & { readonly value: string })[]
  readonly names: readonly (Item & { readonly kind: string; readonly entity: string })[]
  readonly hedges: readonly (Item & { readonly lemma: string })[]
}

export interface ArticleSummary {
  readonly id: string
  readonly input: string
  readonly url: string | null
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly story: string | null
}

export interface ArticlePage {
  readonly article: Article
  readonly story: string | null
  readonly document: Document
  readonly revisions: readonly ArticleSummary[]
  readonly relations: readonly Relation[]
  readonly related: readonly ArticleSummary[]
  readonly decisions: readonly Decision[]
}

export interface Comparison {
  readonly a: Article
  readonly b: Article
  readonly relation: PairRelation | null
  readonly drift: Drift | null
}
