/**
 * A table with the column names of UCDP GED, of what the preset `ucdp-style` derived: low, best and high. Only what the reports
 * say is filled in: parties, coordinates and the day of the event are empty, and so are deaths by party. Our own columns begin with `stemma_`.
 */
import type { Dossier } from '../../model/dossier.ts'
import type { Derived } from '../../model/preset.ts'
import { table } from '../csv-table.ts'
import { derivedRows } from './derived-rows.ts'

const COLUMNS = [
  ...['id', 'relid', 'year', 'active_year', 'type_of_violence', 'conflict_name', 'dyad_name', 'side_a', 'side_b'],
  ...['number_of_sources', 'source_article', 'source_office', 'source_date', 'source_headline', 'source_original'],
  ...['where_prec', 'where_coordinates', 'where_description', 'latitude', 'longitude', 'country', 'region'],
  ...['event_clarity', 'date_prec', 'date_start', 'date_end', 'deaths_a', 'deaths_b', 'deaths_civilians'],
  ...['deaths_unknown', 'best', 'high', 'low'],
  ...['stemma_question', 'stemma_first_reported', 'stemma_verdict', 'stemma_rule', 'stemma_trace'],
]

export function ucdpCsv(dossier: Dossier, derived: readonly Derived[]): string {
  const rows = derivedRows(dossier, derived).map(
    (one): Readonly<Record<string, string | number | null>> => ({
      id: one.id,
      number_of_sources: one.accounts,
      source_article: one.addresses,
      source_office: one.publishers,
      source_date: one.dates,
      source_headline: one.headlines,
      source_original: one.speakers,
      where_description: one.place,
      best: one.derived.best,
      high: one.derived.high,
      low: one.derived.low,
      stemma_question: one.row.question,
      stemma_first_reported: one.firstReported,
      stemma_verdict: one.row.verdict,
      stemma_rule: one.derived.rule,
      stemma_trace: one.trace,
    }),
  )
  return table(
    COLUMNS,
    rows.map((row) => COLUMNS.map((column) => row[column])),
  )
}
