/** By whom and in which outlets each question of a ledger is answered: what one can narrow the ledger down by. */
import type { LedgerRow } from '../core/model/ledger.ts'
import { articleOf } from '../core/model/reference.ts'
import type { FigureView } from './story-view.ts'

export interface RowFacts {
  readonly speakers: ReadonlySet<string>
  readonly outlets: ReadonlySet<string>
}

export interface Facet {
  readonly value: string
  /** Questions that are left with it. */
  readonly rows: number
}

export interface Facets {
  readonly speakers: readonly Facet[]
  readonly outlets: readonly Facet[]
  readonly events: readonly Facet[]
}

/** Choices of one kind that are offered; a filter may name any other. */
const MOST_CHOICES = 100

/** @param outlets by the ids of their articles. @returns by the ids of the rows */
export function factsOf(
  ledger: readonly LedgerRow[],
  { figures, outlets }: { figures: ReadonlyMap<string, FigureView>; outlets: ReadonlyMap<string, string> },
): ReadonlyMap<string, RowFacts> {
  return new Map(
    ledger.map((row) => {
      const references = [...row.figures, ...row.partFigures]
      return [
        row.id,
        {
          speakers: new Set(references.flatMap((one) => figures.get(one)?.speaker?.name ?? [])),
          outlets: new Set(references.flatMap((one) => outlets.get(articleOf(one)) ?? [])),
        },
      ]
    }),
  )
}

export function facetsOf(ledger: readonly LedgerRow[], facts: ReadonlyMap<string, RowFacts>): Facets {
  return {
    speakers: counted(ledger.flatMap(({ id }) => [...(facts.get(id)?.speakers ?? [])])),
    outlets: counted(ledger.flatMap(({ id }) => [...(facts.get(id)?.outlets ?? [])])),
    events: counted(ledger.flatMap(({ event }) => event ?? [])),
  }
}

/** The commonest first. */
function counted(values: readonly string[]): Facet[] {
  const rows = new Map<string, number>()
  for (const value of values) rows.set(value, (rows.get(value) ?? 0) + 1)
  return [...rows]
    .map(([value, times]) => ({ value, rows: times }))
    .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_CHOICES)
}
