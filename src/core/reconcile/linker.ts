/** How likely two figures answer one question, by weights fitted to labelled events: see `fit/ledger.ts`. */
import { FEATURE_NAMES, type LinkFeature } from './features.ts'

export interface Linker {
  readonly bias: number
  /** Log odds that each feature adds where it holds in full. */
  readonly weights: Readonly<Record<LinkFeature, number>>
  /** Log odds from which figures whose values meet are one row. */
  readonly row: number
  /** How much less is asked for where both give the same telling number: one of two digits or more, or a fraction. */
  readonly equal: number
  /** Log odds from which figures are one row though their values do not meet, so that it says `differ`. */
  readonly differ: number
  /** How much the lead over other partners of the same article counts, 0 to 1. */
  readonly rival: number
}

/** Log odds that two figures with these features answer one question. */
export function logOdds({ bias, weights }: Linker, features: readonly number[]): number {
  return FEATURE_NAMES.reduce((sum, name, i) => sum + weights[name] * features[i]!, bias)
}
