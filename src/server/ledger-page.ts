/** The ledger of an open story as its page shows it: rows in pages, and of a row with hundreds of figures the telling ones. */
import type { Cell, LedgerRow, Verdict } from '../core/model/ledger.ts'
import { groupBy } from '../core/text/group.ts'
import type { RowFacts } from './ledger-facets.ts'
import type { OpenStory } from './story-shelf.ts'
import type { FigureView } from './story-view.ts'
import { hasWords } from './with-words.ts'

interface LedgerQuery {
  readonly q: string
  readonly speaker?: string | undefined
  readonly outlet?: string | undefined
  readonly event?: string | undefined
  readonly verdict?: Verdict | 'several accounts' | undefined
  readonly row?: string | undefined
  readonly limit: number
  readonly offset: number
}

/** A row, its cells cut to what is shown of them. */
export type ShownRow = LedgerRow & {
  /** Figures of it that are not named here: repeats of those that are, mostly. */
  readonly notShown: number
}

type Story = Pick<OpenStory, 'dossier' | 'figures' | 'facts' | 'facets'>

/** @returns a page of rows, how many fit in all, the figures that the page names, and what the ledger can be narrowed down by */
export function ledgerPage(story: Story, query: LedgerQuery) {
  const { q, verdict, row: id, speaker, outlet, event, limit, offset } = query
  const facts = (row: LedgerRow): RowFacts | undefined => story.facts.get(row.id)
  const fits = (row: LedgerRow): boolean =>
    (id === undefined || row.id === id) &&
    (speaker === undefined || facts(row)?.speakers.has(speaker) === true) &&
    (outlet === undefined || facts(row)?.outlets.has(outlet) === true) &&
    (event === undefined || row.event === event) &&
    (verdict === undefined ||
      (verdict === 'several accounts' ? row.verdict !== 'one account' : row.verdict === verdict)) &&
    hasWords(row.question, q)
  const fitting = story.dossier.ledger.filter(fits)
  const single = (row: LedgerRow): boolean => row.verdict === 'one account'
  const page = [...fitting.filter((row) => !single(row)), ...fitting.filter(single)].slice(offset, offset + limit)
  const items = page.map((row) => shownRow(row, story.figures))
  const references = new Set(items.flatMap((row) => [...row.figures, ...row.partFigures]))
  const figures = [...references].flatMap((one) => story.figures.get(one) ?? [])
  return { items, total: fitting.length, figures, facets: story.facets }
}

/** A row with no more figures is shown whole. */
const FEW = 40
/** Different answers of one account, and places of one answer. */
const MOST_ANSWERS = 6
const MOST_PLACES = 2

function shownRow(row: LedgerRow, figures: ReadonlyMap<string, FigureView>): ShownRow {
  const all = row.figures.length + row.partFigures.length
  if (all <= FEW) return { ...row, notShown: 0 }
  const cells = row.cells.map((cell): Cell => {
    const kept = new Set(telling([...cell.figures, ...cell.partFigures], figures))
    return {
      ...cell,
      figures: cell.figures.filter((one) => kept.has(one)),
      partFigures: cell.partFigures.filter((one) => kept.has(one)),
    }
  })
  const shown = {
    figures: cells.flatMap((cell) => cell.figures),
    partFigures: cells.flatMap((cell) => cell.partFigures),
  }
  return { ...row, ...shown, cells, notShown: all - shown.figures.length - shown.partFigures.length }
}

/** Of each answer on one authority the first places; of the answers those that most places give. */
function telling(references: readonly string[], figures: ReadonlyMap<string, FigureView>): string[] {
  const answers = groupBy(references, (reference) => {
    const figure = figures.get(reference)
    return JSON.stringify([figure?.low, figure?.high, figure?.comparator, figure?.speaker?.name])
  })
  const given = [...answers.values()].sort((a, b) => b.length - a.length)
  return given.slice(0, MOST_ANSWERS).flatMap((places) => places.slice(0, MOST_PLACES))
}

/** How a question was answered over time: each value once for each report that has a date. */
export function overTime({ dossier, figures, said, published }: OpenStory, row: string | undefined) {
  const series = dossier.ledger
    .map((one) => ({ row: one, points: pointsOf([...one.figures, ...one.partFigures], { figures, published }) }))
    .filter(({ points }) => points.length > 1)
  const most = series.reduce<(typeof series)[number] | null>(
    (best, one) => (best === null || one.row.cells.length > best.row.cells.length ? one : best),
    null,
  )
  const chosen = series.find((one) => one.row.id === row) ?? most
  return {
    questions: series.map((one) => ({ id: one.row.id, question: one.row.question, points: one.points.length })),
    chosen: chosen?.row.id ?? null,
    points: (chosen?.points ?? []).map(({ ref, article, low, high, speaker, decided = [] }) => ({
      ...{ ref, article, low: low ?? high ?? 0, high, words: said.get(ref) ?? '', speaker: speaker?.name ?? null },
      corrected: decided.some(({ computed }) => computed !== null),
    })),
  }
}

function pointsOf(
  references: readonly string[],
  { figures, published }: Pick<OpenStory, 'figures' | 'published'>,
): FigureView[] {
  const found = new Map<string, FigureView>()
  for (const reference of references) {
    const figure = figures.get(reference)
    if (!figure || !published.has(figure.article) || (figure.low ?? figure.high) === null) continue
    const key = `${figure.article} ${figure.low} ${figure.high}`
    if (!found.has(key)) found.set(key, figure)
  }
  return [...found.values()]
}
