import type { Dossier } from '../../model/dossier.ts'
import { type CsvValue, table } from '../csv-table.ts'
import { view } from '../view.ts'
import { excerpt, findingsInOrder } from '../wording.ts'

const COLUMNS = [
  'source',
  'derived',
  'kind',
  'weight',
  'note',
  'source start',
  'source end',
  'source words',
  'derived start',
  'derived end',
  'derived words',
  'elsewhere',
]

/** What a text did to its source: one line for each finding, the weighty first. */
export function driftCsv(dossier: Dossier): string {
  const known = view(dossier)
  const input = (id: string | undefined) => (id === undefined ? null : known.article(id)?.article.input)
  const words = (id: string, span: { start: number; end: number } | null) =>
    span && excerpt(known.article(id)?.article.text ?? '', span)
  const lines = dossier.drift.flatMap((drift) =>
    findingsInOrder(drift).map((one): CsvValue[] => [
      input(drift.source),
      input(drift.derived),
      one.kind,
      one.weight,
      one.note,
      one.source?.start,
      one.source?.end,
      words(drift.source, one.source),
      one.derived?.start,
      one.derived?.end,
      words(drift.derived, one.derived),
      input(one.elsewhere),
    ]),
  )
  return table(COLUMNS, lines)
}
