import type { Decided } from './decision.ts'

/** What several accounts come to: equal values; bounds or rounding that meet; values that do not; or one account alone. It follows from values and bounds. */
export type Verdict = 'agree' | 'compatible' | 'differ' | 'one account'

/** Why answers may differ though nobody errs, as far as the texts tell; `unexplained` where they do not. */
export type DifferenceReason =
  | 'updated'
  | 'scope'
  | 'group'
  | 'speaker'
  | 'comparator'
  | 'rounded'
  | 'casualties-vs-killed'
  /** One account asserts what another denies. */
  | 'denied'
  | 'unexplained'

/** How the answers moved from earlier reports to later ones, or that one of them is denied. It never alters the verdict. */
export type Change = 'rose' | 'fell' | 'denied'

/** What one lineage says to one question. */
export interface Cell {
  /** The lineage's id. */
  readonly lineage: string
  /** Figures as `<article id>:<figure id>`: those in bodies, then those in headlines, standfirsts and captions. */
  readonly figures: readonly string[]
  readonly partFigures: readonly string[]
  readonly low: number | null
  readonly high: number | null
  /** The speakers it rests on; null for the article's own voice. */
  readonly speakers: readonly (string | null)[]
}

/** One question that the figures answer, across all accounts of a story. */
export interface LedgerRow {
  readonly id: string
  /** In words drawn from the reports: "passengers rescued, Osla". */
  readonly question: string
  readonly counted: string | null
  readonly event: string | null
  readonly unit: string | null
  /** `passing`: all of its figures are small counts in passing. */
  readonly weight: 'main' | 'passing'
  /** `actual` where any account tells it as having happened; else `denied` where any denies it. */
  readonly factuality: 'actual' | 'denied' | 'not-actual'
  readonly place: string | null
  readonly period: string | null
  /** All its figures in bodies, as `<article id>:<figure id>`. */
  readonly figures: readonly string[]
  readonly partFigures: readonly string[]
  readonly cells: readonly Cell[]
  readonly verdict: Verdict
  readonly reasons: readonly DifferenceReason[]
  /** One sentence on the verdict. */
  readonly note: string
  /** `rose` or `fell` where later reports give more or less than earlier ones; `denied` where one denies what another asserts. */
  readonly change: Change | null
  /** The number of distinct speakers that the accounts rest on; 1 with several accounts is one source. */
  readonly sources: number
  /** The row that this one is a part of. */
  readonly partOf: string | null
  /** What people decided about it; absent where nobody did. */
  readonly decided?: readonly Decided[]
}

/**
 * Do the accounts differ, without a person having looked at it?
 * @returns whether somebody who checks has still to look at it
 */
export function isOpen({ verdict, decided = [] }: Pick<LedgerRow, 'verdict' | 'decided'>): boolean {
  return verdict === 'differ' && !decided.some(({ kind }) => kind === 'verdict')
}
