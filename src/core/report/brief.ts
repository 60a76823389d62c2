/** The story on one screen: where the accounts differ, what changed, what they agree on, what rests on one source. */
import type { LedgerRow } from '../model/ledger.ts'
import type { StoryView } from './view.ts'

export interface BriefPart {
  readonly title: string
  /** The weightiest questions, at most five. */
  readonly rows: readonly LedgerRow[]
  /** How many more there are. */
  readonly more: number
}

/** Questions of one part that are shown before the rest is told as a number. */
const SHOWN = 5

/**
 * The parts that have something to tell, in the order in which they matter to an editor. A question stands in one part alone, but for
 * what changed: that stands there whether the accounts differ or their bounds meet. Small counts in passing are left to the ledger.
 */
export function brief({ rows }: Pick<StoryView, 'rows'>): BriefPart[] {
  const main = rows.filter(({ weight, verdict }) => weight === 'main' && verdict !== 'one account')
  const moved = main.filter(({ change }) => change === 'rose' || change === 'fell')
  const rest = main.filter((row) => !moved.includes(row))
  const oneSource = rest.filter(restsOnOneSource)
  const of = (verdict: LedgerRow['verdict']): LedgerRow[] =>
    rest.filter((row) => row.verdict === verdict && !oneSource.includes(row))
  const parts: readonly (readonly [string, readonly LedgerRow[]])[] = [
    ['The accounts differ', of('differ')],
    ['Changed over time', moved],
    ['The accounts agree', of('agree')],
    ['The bounds meet', of('compatible')],
    ['One source behind several accounts', oneSource],
  ]
  return parts
    .filter(([, found]) => found.length > 0)
    .map(([title, found]) => ({ title, rows: found.slice(0, SHOWN), more: Math.max(0, found.length - SHOWN) }))
}

/** Do several accounts rest on the word of one speaker, document or agency? */
export function restsOnOneSource({ sources, cells }: LedgerRow): boolean {
  return sources === 1 && cells.length > 1
}

/** `3 accounts, 1 source`; how many accounts answer, and on how many speakers, documents or agencies they rest. */
export function accountWords({ sources, cells }: LedgerRow): string {
  const of = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
  return sources < cells.length
    ? `${of(cells.length, 'account')}, ${of(sources, 'source')}`
    : of(cells.length, 'account')
}
