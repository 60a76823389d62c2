/**
 * A table with ACLED's column names, of what the preset `acled-style` derived. Only what the reports say is filled in: what its
 * coders decide (event type, actors, coordinates, the day of the event) is empty. Our own columns begin with `stemma_`.
 */
import type { Dossier } from '../../model/dossier.ts'
import type { Derived } from '../../model/preset.ts'
import { table } from '../csv-table.ts'
import { derivedRows } from './derived-rows.ts'

const COLUMNS = [
  ...['event_id_cnty', 'event_date', 'year', 'time_precision', 'disorder_type', 'event_type', 'sub_event_type'],
  ...['actor1', 'assoc_actor_1', 'inter1', 'actor2', 'assoc_actor_2', 'inter2', 'interaction', 'civilian_targeting'],
  ...['iso', 'region', 'country', 'admin1', 'admin2', 'admin3', 'location', 'latitude', 'longitude', 'geo_precision'],
  ...['source', 'source_scale', 'notes', 'fatalities', 'tags', 'timestamp'],
  ...['stemma_question', 'stemma_first_reported', 'stemma_accounts', 'stemma_verdict', 'stemma_rule', 'stemma_trace'],
]

export function acledCsv(dossier: Dossier, derived: readonly Derived[]): string {
  const rows = derivedRows(dossier, derived).map(
    (one): Readonly<Record<string, string | number | null>> => ({
      event_id_cnty: one.id,
      location: one.place,
      source: one.publishers,
      notes: `${one.row.note} ${one.derived.note}`,
      fatalities: one.derived.best ?? one.derived.low,
      stemma_question: one.row.question,
      stemma_first_reported: one.firstReported,
      stemma_accounts: one.accounts,
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
