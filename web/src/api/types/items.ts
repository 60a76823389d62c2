/** What is found in reports: figures, quotations, dates and names. */
import type { Item, Span } from './common.ts'

export interface Speaker {
  readonly name: string | null
  readonly basis: string
  readonly candidates: readonly string[]
  readonly anonymous: boolean
  readonly kind: string | null
  readonly passedOnBy: readonly string[]
  readonly toldTo: string | null
  readonly citing: readonly string[]
}

export interface Figure extends Item {
  readonly id: string
  readonly number: Span
  readonly low: number | null
  readonly high: number | null
  readonly comparison: string
  readonly comparator: string | null
  readonly unit: string | null
  readonly counted: string | null
  readonly group: readonly string[]
  readonly event: string | null
  readonly place: string | null
  readonly period: string | null
  readonly hedge: string | null
  readonly negated: boolean
  readonly weight: 'main' | 'passing'
  readonly factuality: 'actual' | 'denied' | 'not-actual'
  readonly rate: string | null
  readonly change: 'up' | 'down' | null
  readonly speaker: Speaker | null
}

/** Words of an article with those around them. */
export interface Worded {
  readonly ref: string
  readonly article: string
  readonly words: string
  readonly context: string
  readonly inContext: Span
}

export type FigureView = Figure & Worded

export interface Quotation extends Item {
  readonly id: string
  readonly kind: 'direct' | 'mixed' | 'indirect'
  readonly speaker: Speaker
}

export type QuotationView = Quotation & Worded

export interface Remark {
  readonly main: QuotationView
  readonly others: readonly (QuotationView & { readonly note: string | null })[]
  /** How many places it has in all. */
  readonly places: number
}

export interface Voice {
  readonly speaker: string | null
  readonly quoted: readonly Remark[]
  readonly reported: readonly Remark[]
  readonly notShown: number
}

export interface DatedEntry {
  readonly date: string
  readonly total: number
  readonly mentions: readonly {
    readonly article: string
    readonly time: Span
    readonly context: string
    readonly inContext: Span
  }[]
}

export interface Entity {
  readonly name: string
  readonly kind: string
  readonly forms: readonly string[]
  readonly articles: readonly string[]
  readonly lineages: readonly string[]
  readonly mentions: number
}
