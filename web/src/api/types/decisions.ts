/** What people decided. */
import type { Span } from './common.ts'

export type DecisionKind = 'relation' | 'figure' | 'row' | 'verdict' | 'story'

export interface DecisionTarget {
  readonly story?: string | undefined
  readonly articles: readonly string[]
  readonly item?: string | undefined
  readonly anchor?: (Span & { readonly words: string; readonly part?: string | undefined }) | undefined
  readonly question?: string | undefined
}

export interface NewDecision {
  readonly kind: DecisionKind
  readonly target: DecisionTarget
  readonly verdict: 'confirm' | 'reject' | 'correct'
  readonly correction: Readonly<Record<string, unknown>> | null
  readonly note: string
  readonly who: string
}

export interface Decision extends NewDecision {
  readonly id: string
  readonly at: string
  readonly undoneAt: string | null
  readonly undoneBy: string | null
  readonly standing: 'applies' | 'moved' | 'gone'
}
