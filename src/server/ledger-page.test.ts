import { expect, it } from 'vitest'
import { ledgerRow } from '../../test/helpers/store-records.ts'
import { ledgerPage } from './ledger-page.ts'
import type { OpenStory } from './story-shelf.ts'
import type { FigureView } from './story-view.ts'

/** A row of two accounts: one that says the same in `times` places, one that says a number of its own in each of them. */
function rowOf(times: number): Pick<OpenStory, 'dossier' | 'figures' | 'facts' | 'facets'> {
  const figure = (ref: string, low: number) => [ref, { ref, low, high: low, comparator: null, speaker: null }] as const
  const same = Array.from({ length: times }, (_, i) => figure(`a${i}:f1`, 7))
  const own = Array.from({ length: times }, (_, i) => figure(`b${i}:f1`, i < 3 ? 1000 : i))
  const cell = (lineage: string, all: typeof same) => ({
    ...{ lineage, figures: all.map(([ref]) => ref), partFigures: [], low: null, high: null, speakers: [] },
  })
  const row = ledgerRow('r', 'people hurt', {
    figures: [...same, ...own].map(([ref]) => ref),
    cells: [cell('a', same), cell('b', own)],
  })
  const figures = new Map([...same, ...own]) as unknown as ReadonlyMap<string, FigureView>
  const facets = { speakers: [], outlets: [], events: [] }
  return { dossier: { ledger: [row], entities: [], stories: [], notices: [] }, figures, facts: new Map(), facets }
}

it('shows a row of some figures whole', () => {
  const { items, figures } = ledgerPage(rowOf(20), { q: '', limit: 9, offset: 0 })
  expect([items[0]!.notShown, items[0]!.figures.length, figures.length]).toEqual([0, 40, 40])
})

it('shows of a row with hundreds of figures each account, its commonest answers first, and counts the others', () => {
  const { items, figures } = ledgerPage(rowOf(400), { q: '', limit: 9, offset: 0 })
  const [row] = items
  expect(row!.figures.length + row!.notShown).toBe(800)
  expect(row!.cells.map((cell) => cell.figures.length)).toEqual([2, 7])
  expect(row!.cells[1]!.figures.slice(0, 2)).toEqual(['b0:f1', 'b1:f1'])
  expect(figures.map((one) => one.ref).sort()).toEqual([...row!.figures].sort())
})
