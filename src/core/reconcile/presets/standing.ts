import type { Figure, PreparedArticle } from '../../model/annotation.ts'
import type { Dossier } from '../../model/dossier.ts'
import type { LedgerRow } from '../../model/ledger.ts'
import { reference } from '../../model/reference.ts'

/** A figure of a row with all that a preset may ask of it. */
export interface Given {
  readonly id: string
  readonly lineage: string
  readonly figure: Figure
  readonly article: PreparedArticle
  /** The day of its report, ISO 8601; null where the report has no date. */
  readonly day: string | null
}

/** The figures of a row in bodies, in the order of its cells; of headlines and captions where there are no others. */
export function given(dossier: Dossier, row: LedgerRow): Given[] {
  const articles = new Map(dossier.articles.map((article) => [article.id, article]))
  const figures = new Map(
    dossier.articles.flatMap((article) =>
      article.figures.map((figure) => [reference(article.id, figure.id), { article, figure }] as const),
    ),
  )
  return row.cells.flatMap(({ lineage, figures: body, partFigures }) =>
    (body.length > 0 ? body : partFigures).flatMap((id) => {
      const found = figures.get(id)
      if (!found || !articles.has(found.article.id)) return []
      return [{ id, lineage, ...found, day: found.article.published?.slice(0, 10) ?? null }]
    }),
  )
}

/**
 * What still stands: a lineage's word is that of its latest report, and where the row grew over time (`updated`) only the
 * latest day of all speaks; a report without a date is never superseded.
 */
export function standing(all: readonly Given[], row: LedgerRow): { stands: Given[]; superseded: Given[] } {
  const latest = (some: readonly Given[]): string | null =>
    some.reduce<string | null>((last, { day }) => (day !== null && (last === null || day > last) ? day : last), null)
  const last = row.reasons.includes('updated') ? latest(all) : null
  const stands = all.filter((one) => {
    const own = latest(all.filter((other) => other.lineage === one.lineage))
    return one.day === null || one.day === (last ?? own)
  })
  return { stands, superseded: all.filter((one) => !stands.includes(one)) }
}
