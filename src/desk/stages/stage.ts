import type { Store } from '../../store/store.ts'
import type { Effect } from '../context.ts'

/**
 * A stage that needs reports in the order in which they came in, or its share of one. What it holds in memory follows from
 * the arrivals alone: any process that goes through them comes to the same, so it can be handed over, and a process that
 * waits to take over may go along.
 */
export interface ArrivalStage {
  /** Also the name of its partition in the store. */
  readonly name: string
  /** Partitions that must have been at an arrival before this one may. */
  readonly after: readonly string[]
  /** @param saved what `save` gave; null to begin at the start. @throws Error where it cannot be read */
  readonly open: (saved: Uint8Array | null) => StageState
}

export interface StageState {
  /** Reports it holds, for telling how much there is to save. */
  readonly size: number
  /** Take in the articles of some documents, in their order. */
  readonly take: (documents: readonly string[], how: StageStep) => Promise<Effect>
  readonly save: () => Uint8Array
}

export interface StageStep {
  readonly store: Store
  readonly now: string
  /** What it leads to has been written before: only the memory is to follow. */
  readonly again: boolean
}

/** Rows of several documents, document by document in the order that is asked for. */
export function inOrder<T extends { readonly document: string }>(
  documents: readonly string[],
  rows: readonly T[],
): T[] {
  const of = new Map<string, T[]>()
  for (const row of rows) {
    const known = of.get(row.document)
    if (known) known.push(row)
    else of.set(row.document, [row])
  }
  return documents.flatMap((document) => of.get(document) ?? [])
}
