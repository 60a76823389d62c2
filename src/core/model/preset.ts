/** A named way to derive a number from a row of the ledger. The word "style" stays: no institute has approved it. */
export type PresetName = 'all-values' | 'acled-style' | 'ucdp-style' | 'airwars-style'

/** A figure that a preset used or left out, and why. */
export interface Traced {
  /** `<article id>:<figure id>`. */
  readonly figure: string
  readonly lineage: string
  /** What the preset read it as; null where it read no number. */
  readonly value: number | null
  readonly why: string
}

/** What a preset makes of one row, with the way it took. Numbers are counts of people; null: none can be derived. */
export interface Derived {
  /** Of the package, or of a rule of one's own. */
  readonly preset: string
  readonly row: string
  /** The lowest number; the one number where the preset knows one only. */
  readonly low: number | null
  /** The number that the preset prefers; null where it prefers none. */
  readonly best: number | null
  readonly high: number | null
  /** The rule, as stated in docs/reference/presets.md. */
  readonly rule: string
  /** In words: how the numbers came about, or why the preset has none for this row. */
  readonly note: string
  readonly used: readonly Traced[]
  readonly leftOut: readonly Traced[]
}
