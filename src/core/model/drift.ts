import type { Span } from './span.ts'

export type DriftKind =
  | 'figure-changed'
  | 'comparator-changed'
  | 'hedge-lost'
  | 'attribution-lost'
  | 'attribution-changed'
  | 'name-added'
  | 'name-changed'
  | 'role-changed'
  | 'polarity-changed'
  | 'time-changed'
  | 'place-changed'
  | 'quotation-altered'
  | 'unsupported'
  | 'dropped'

/** One thing that a derived text did to its source. At least one of the spans is there. */
export interface Finding {
  readonly kind: DriftKind
  /** Into the derived text; null for what was dropped. */
  readonly derived: Span | null
  /** Into the source text; null for what the source does not have. */
  readonly source: Span | null
  readonly weight: 'weighty' | 'slight'
  /** A sentence that a person can check in ten seconds. */
  readonly note: string
  /** The other report of the story that has what this source lacks. */
  readonly elsewhere?: string
}

/** What one derived article did to its source. */
export interface Drift {
  readonly source: string
  readonly derived: string
  readonly findings: readonly Finding[]
  /** Aligned clauses or sentences, for showing both texts side by side. */
  readonly aligned: readonly { readonly source: Span; readonly derived: Span }[]
}
