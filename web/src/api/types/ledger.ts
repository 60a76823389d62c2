/** Questions that figures answer, and what a preset makes of them. */
import type { Page } from './common.ts'
import type { FigureView } from './items.ts'

export type Verdict = 'agree' | 'compatible' | 'differ' | 'one account'

export interface Cell {
  readonly lineage: string
  readonly figures: readonly string[]
  readonly partFigures: readonly string[]
  readonly low: number | null
  readonly high: number | null
}

export interface LedgerRow {
  readonly id: string
  readonly question: string
  readonly unit: string | null
  readonly figures: readonly string[]
  readonly partFigures: readonly string[]
  readonly cells: readonly Cell[]
  readonly verdict: Verdict
  readonly reasons: readonly string[]
  readonly note: string
  readonly change: 'rose' | 'fell' | 'denied' | null
  readonly sources: number
  /** The decisions that it is drawn with. */
  readonly decided?: readonly { readonly id: string }[]
}

/** Cut to what a page shows of it. */
export interface ShownRow extends LedgerRow {
  /** Figures of the row that are not named here. */
  readonly notShown: number
}

export interface LedgerPage extends Page<ShownRow> {
  readonly figures: readonly FigureView[]
  readonly facets: Facets
}

export interface Facet {
  readonly value: string
  readonly rows: number
}

/** What the whole ledger can be narrowed down by. */
export interface Facets {
  readonly speakers: readonly Facet[]
  readonly outlets: readonly Facet[]
  readonly events: readonly Facet[]
}

/** The answers to one question by the time of their reports. */
export interface OverTime {
  readonly questions: readonly { readonly id: string; readonly question: string; readonly points: number }[]
  readonly chosen: string | null
  readonly points: readonly {
    readonly ref: string
    readonly article: string
    readonly low: number
    readonly high: number | null
    readonly words: string
    readonly speaker: string | null
    /** A person reads it otherwise than it was computed. */
    readonly corrected: boolean
  }[]
}

export interface FigureRow {
  readonly story: string
  readonly storyTitle: string
  readonly newest: string
  readonly row: LedgerRow
  readonly low: number | null
  readonly high: number | null
  /** Where a preset was asked for. */
  readonly derived?: Derived | undefined
}

/** A figure that a preset used or left out, and why. */
export interface Traced {
  readonly figure: string
  readonly words: string
  readonly value: number | null
  readonly why: string
}

/** What a preset makes of a row. */
export interface Derived {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly rule: string
  readonly note: string
  readonly used: readonly Traced[]
  readonly leftOut: readonly Traced[]
}
