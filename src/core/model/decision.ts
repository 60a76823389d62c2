/** What people decide about a story, and how it shows on what they decided about. */
import type { Span } from './span.ts'

export type DecisionKind = 'relation' | 'figure' | 'quotation' | 'row' | 'verdict' | 'story' | 'document' | 'note'

/**
 * `confirm`, `reject` and `correct` say of one thing whether it is right; `hide` takes noise away; `merge`, `split` and `move` put rows
 * and stories together otherwise; `delete` takes a document out of the desk; `note` writes beside a passage.
 */
export type DecisionAction = 'confirm' | 'reject' | 'correct' | 'hide' | 'merge' | 'split' | 'move' | 'delete' | 'note'

/** Words of an article where they stood when somebody decided: ids may change when a rule improves, words do not. */
export interface Anchor extends Span {
  readonly words: string
  /** Absent: the body. */
  readonly part?: string
}

export interface ArticleAnchor extends Anchor {
  readonly article: string
}

/** A row of the ledger, or a story, beside the one that is decided on. */
export interface OtherTarget {
  readonly story?: string
  readonly title?: string
  readonly articles?: readonly string[]
  readonly item?: string
  readonly question?: string
  readonly figures?: readonly ArticleAnchor[]
}

/** What a decision is about, in words of its own. */
export interface DecisionTarget {
  readonly story?: string
  /** The two articles of a relation, the article of a figure, those of a row or a story. */
  readonly articles: readonly string[]
  /** The id of a figure, quotation, row or document when it was decided on. */
  readonly item?: string
  /** The words of a figure, a quotation or a passage. */
  readonly anchor?: Anchor
  /** A row's question when it was decided on. */
  readonly question?: string
  /** The figures that the row rested on. */
  readonly figures?: readonly ArticleAnchor[]
  /** `merge`: what it is joined with; `move`: where it goes; `split`: what is set apart of it. */
  readonly other?: OtherTarget
  /** Of a document that is deleted: the stories that its articles had been put into. */
  readonly placed?: Readonly<Record<string, string>>
  /** What was decided on, as a person would name it. */
  readonly about?: string
}

export interface DecisionEntry {
  readonly id: string
  readonly kind: DecisionKind
  readonly target: DecisionTarget
  readonly action: DecisionAction
  /** With `correct`: what it should be. */
  readonly correction: Readonly<Record<string, unknown>> | null
  /** The reason that was given. */
  readonly note: string
  readonly who: string
  /** ISO 8601, UTC. */
  readonly at: string
}

export interface Decision extends DecisionEntry {
  readonly undoneAt: string | null
  readonly undoneBy: string | null
}

/** A decision as it stands on what it changed, with what had been computed. */
export interface Decided extends Pick<DecisionEntry, 'id' | 'kind' | 'action' | 'note' | 'who' | 'at'> {
  /** The values that it replaced, by their names; null where it left them as they were. */
  readonly computed: Readonly<Record<string, unknown>> | null
}

/** A decision that took effect in a dossier. */
export type AppliedDecision = Omit<Decision, 'undoneAt' | 'undoneBy'> & Pick<Decided, 'computed'>
