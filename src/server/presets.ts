/** What a preset makes of rows of many stories, each number with the words that it rests on. */
import type { Derived, PresetName, Traced } from '../core/model/preset.ts'
import { derive } from '../core/reconcile/presets/derive.ts'
import { groupBy } from '../core/text/group.ts'
import type { FigureRow } from '../store/records.ts'
import type { StoryShelf } from './story-shelf.ts'

/** A figure of the trace with its own words. */
export type WordedTrace = Traced & { readonly words: string }

export type WordedDerived = Omit<Derived, 'used' | 'leftOut'> & {
  readonly used: readonly WordedTrace[]
  readonly leftOut: readonly WordedTrace[]
}

/** @returns for each row, in their order, what the preset makes of it */
export async function derivedRows(
  shelf: StoryShelf,
  rows: readonly FigureRow[],
  preset: PresetName,
): Promise<WordedDerived[]> {
  const found = new Map<FigureRow, WordedDerived>()
  for (const [name, own] of groupBy(rows, (one) => one.story)) {
    const { bare, said } = await shelf.open(name)
    const ledger = own.map(({ row }) => row)
    const empty = { relations: [], lineages: [], stories: [], sharedQuotations: [], timeline: [], entities: [] }
    const derived = derive({ ...empty, articles: bare, ledger, drift: [], notices: [] }, preset)
    for (const [index, one] of own.entries()) found.set(one, worded(derived[index]!, said))
  }
  return rows.map((one) => found.get(one)!)
}

function worded(derived: Derived, said: ReadonlyMap<string, string>): WordedDerived {
  const withWords = (traced: readonly Traced[]): WordedTrace[] =>
    traced.map((one) => ({ ...one, words: said.get(one.figure) ?? '' }))
  return { ...derived, used: withWords(derived.used), leftOut: withWords(derived.leftOut) }
}
