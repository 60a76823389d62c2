/** Every figure as a row of a table: the base of the exports that are tables of figures. */
import type { Dossier } from '../../model/dossier.ts'
import { reference } from '../../model/reference.ts'
import { view } from '../view.ts'
import { excerpt, figureWords, speakerName, textOf } from '../wording.ts'
import { dayOf } from './identity.ts'
import { wellFormed } from './well-formed.ts'

export interface FigureRecord {
  readonly story: string | null
  readonly figure: string
  readonly article: string
  readonly input: string
  readonly publisher: string | null
  readonly url: string | null
  readonly published: string | null
  readonly day: string | null
  readonly lineage: string | null
  readonly part: string | null
  /** UTF-16 code units into the article's text, or its part's. */
  readonly start: number
  readonly end: number
  readonly said: string
  readonly words: string
  readonly low: number | null
  readonly high: number | null
  readonly comparison: string
  readonly hedge: string | null
  readonly negated: boolean
  readonly weight: string
  /** `actual`, `denied` or `not-actual`. */
  readonly factuality: string
  /** What it is counted against ("a day"), and the direction of a change: null for a plain count. */
  readonly rate: string | null
  readonly change: string | null
  readonly unit: string | null
  readonly counted: string | null
  readonly group: string
  readonly event: string | null
  readonly place: string | null
  readonly period: string | null
  readonly speaker: string | null
  /** The question of the ledger that it answers, with the verdict there. */
  readonly question: string | null
  readonly verdict: string | null
}

/** In the order of the articles' letters, and of the text. */
export function figureRows(dossier: Dossier): FigureRecord[] {
  const stories = new Map(dossier.stories.flatMap((one) => one.articles.map((id) => [id, one.id] as const)))
  const lineages = new Map(dossier.lineages.flatMap((one) => one.articles.map((id) => [id, one.id] as const)))
  const rows = new Map(
    dossier.ledger.flatMap((row) => [...row.figures, ...row.partFigures].map((id) => [id, row] as const)),
  )
  return view(dossier).articles.flatMap(({ article }) =>
    article.figures.map((figure): FigureRecord => {
      const row = rows.get(reference(article.id, figure.id))
      return clean({
        story: stories.get(article.id) ?? null,
        figure: reference(article.id, figure.id),
        article: article.id,
        input: article.input,
        publisher: article.publisher,
        url: article.url,
        published: article.published,
        day: dayOf(article.published),
        lineage: lineages.get(article.id) ?? null,
        part: figure.part ?? null,
        start: figure.start,
        end: figure.end,
        said: figureWords(article, figure),
        words: excerpt(textOf(article, figure.part), figure),
        low: figure.low,
        high: figure.high,
        comparison: figure.comparison,
        hedge: figure.hedge,
        negated: figure.negated,
        weight: figure.weight,
        factuality: figure.factuality,
        rate: figure.rate,
        change: figure.change,
        unit: figure.unit,
        counted: figure.counted,
        group: figure.group.join('; '),
        event: figure.event,
        place: figure.place,
        period: figure.period,
        speaker: speakerName(figure.speaker),
        question: row?.question ?? null,
        verdict: row?.verdict ?? null,
      })
    }),
  )
}

function clean(row: FigureRecord): FigureRecord {
  const entries = Object.entries(row).map(([key, value]) => [
    key,
    typeof value === 'string' ? wellFormed(value) : value,
  ])
  return Object.fromEntries(entries) as FigureRecord
}
