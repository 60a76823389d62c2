import type { Span } from './span.ts'

/** What a rewrite did to its source; docs/reference/drift.md tells each with an example. */
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
  /** `weighty`: a fact-checker wants to see it; `slight`: worth a look; `folded`: kept, and shown to whoever asks. */
  readonly weight: 'weighty' | 'slight' | 'folded'
  /** A sentence that a person can check in ten seconds. */
  readonly note: string
  /** The other report of the story that has what this source lacks. */
  readonly elsewhere?: string
}

/** A number, a name or a date that one version of a sentence has and the other has not. */
export interface ChangedFact {
  readonly what: 'figure' | 'name' | 'date'
  /** Null where it was added. */
  readonly source: Span | null
  /** Null where it was taken out. */
  readonly derived: Span | null
}

/** What became of one sentence from one version of a text to the next. */
export interface Edit {
  /** `moved`: the same words at another place. */
  readonly kind: 'added' | 'deleted' | 'edited' | 'moved'
  /** The sentence in the source; null where it was added. */
  readonly source: Span | null
  /** The sentence in the derived text; null where it was deleted. */
  readonly derived: Span | null
  /** Does an edited sentence stand at another place too? */
  readonly moved: boolean
  /** Only marks, spaces or capitals differ: a reader may hide it. Never so where a figure, a name or a date does. */
  readonly typography: boolean
  readonly facts: readonly ChangedFact[]
}

/** What one derived article did to its source. */
export interface Drift {
  readonly source: string
  readonly derived: string
  /** Is the text held to be made from the source? Where it shares little with it, what differs need not have been changed. */
  readonly firm: boolean
  readonly findings: readonly Finding[]
  /** Aligned clauses or sentences, for showing both texts side by side. */
  readonly aligned: readonly { readonly source: Span; readonly derived: Span }[]
  /** Where the text is a version of its source, sentence for sentence: what became of each sentence that is not as it was, those with changed facts first. */
  readonly edits?: readonly Edit[]
}
