/** What people decided. */
import type { Span } from './common.ts'

export type DecisionKind = 'relation' | 'figure' | 'quotation' | 'row' | 'verdict' | 'story' | 'document' | 'note'

export type DecisionAction = 'confirm' | 'reject' | 'correct' | 'hide' | 'merge' | 'split' | 'move' | 'delete' | 'note'

type Anchor = Span & { readonly words: string; readonly part?: string }

/** What it is about, as it is asked for. */
export interface WantedTarget {
  readonly story?: string | undefined
  readonly articles?: readonly string[] | undefined
  readonly item?: string | undefined
  readonly anchor?: Anchor | undefined
  readonly other?: { readonly story?: string | undefined; readonly item?: string | undefined } | undefined
  readonly chosen?: readonly string[] | undefined
}

/** What it is about, as it is kept. */
export interface DecisionTarget {
  readonly story?: string
  readonly articles: readonly string[]
  readonly item?: string
  readonly anchor?: Anchor
  readonly question?: string
  /** As a person would name it. */
  readonly about?: string
}

export interface NewDecision {
  readonly kind: DecisionKind
  readonly action: DecisionAction
  readonly target: WantedTarget
  readonly correction: Readonly<Record<string, unknown>> | null
  readonly note: string
  readonly who: string
}

export interface Decision {
  readonly id: string
  readonly kind: DecisionKind
  readonly action: DecisionAction
  readonly target: DecisionTarget
  readonly correction: Readonly<Record<string, unknown>> | null
  readonly note: string
  readonly who: string
  readonly at: string
  readonly undoneAt: string | null
  readonly undoneBy: string | null
  readonly standing: 'applies' | 'moved' | 'gone'
  /** What had been computed, in words; empty where nothing was replaced. */
  readonly computed?: string | undefined
}

export interface DecisionOutcome extends Decision {
  readonly stories: readonly string[]
  readonly pending: readonly string[]
  /** Of a document that was deleted: what is still there. */
  readonly remains: readonly string[]
}
