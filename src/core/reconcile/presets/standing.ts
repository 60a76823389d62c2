import type { Figure, PreparedArticle } from '../../model/annotation.ts'
import type { Dossier } from '../../model/dossier.ts'
import type { LedgerRow } from '../../model/ledger.ts'
import { reference } from '../../model/reference.ts'
import { groupBy } from '../../text/group.ts'

/** A figure of a row with all that a preset may ask of it. */
export interface RowFigure {
  readonly id: string
  readonly lineage: string
  readonly figure: Figure
  readonly article: PreparedArticle
  /** The day of its report, ISO 8601; null where the report has no date. */
  readonly day: string | null
}

/** Figures by their references, each with its article. */
export type FiguresByReference = ReadonlyMap<string, { readonly article: PreparedArticle; readonly figure: Figure }>

export function knownFigures({ articles }: Dossier): FiguresByReference {
  return new Map(
    articles.flatMap((article) =>
      article.figures.map((figure) => [reference(article.id, figure.id), { article, figure }] as const),
    ),
  )
}

/** The figures of a row in bodies, in the order of its cells; of headlines and captions where there are no others. */
export function given(figures: FiguresByReference, row: LedgerRow): RowFigure[] {
  return row.cells.flatMap(({ lineage, figures: body, partFigures }) =>
    (body.length > 0 ? body : partFigures).flatMap((id) => {
      const found = figures.get(id)
      return found ? [{ id, lineage, ...found, day: found.article.published?.slice(0, 10) ?? null }] : []
    }),
  )
}

/**
 * What still stands: a lineage's word is that of its latest report, and where the row grew over time (`updated`) only the
 * latest day of all speaks; a report without a date is never superseded.
 */
export function standing(all: readonly RowFigure[], row: LedgerRow): { stands: RowFigure[]; superseded: RowFigure[] } {
  const latest = (some: readonly RowFigure[]): string | null =>
    some.reduce<string | null>((last, { day }) => (day !== null && (last === null || day > last) ? day : last), null)
  const last = row.reasons.includes('updated') ? latest(all) : null
  const own = new Map(
    Array.from(
      groupBy(all, (one) => one.lineage),
      ([lineage, some]) => [lineage, latest(some)],
    ),
  )
  const isStanding = ({ day, lineage }: RowFigure): boolean => day === null || day === (last ?? own.get(lineage))
  return { stands: all.filter(isStanding), superseded: all.filter((one) => !isStanding(one)) }
}
