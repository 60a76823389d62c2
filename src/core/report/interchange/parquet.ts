/** Figures as a Parquet table, for data frames: a row for each, offsets in UTF-16 code units. */
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Dossier } from '../../model/dossier.ts'
import { type FigureRecord, figureRows } from './figure-rows.ts'

const NUMBERS = { low: 'DOUBLE', high: 'DOUBLE', start: 'INT32', end: 'INT32', negated: 'BOOLEAN' } as const

const COLUMNS = [
  ...['story', 'figure', 'article', 'input', 'publisher', 'url', 'published', 'day', 'lineage', 'part'],
  ...[
    'start',
    'end',
    'said',
    'words',
    'low',
    'high',
    'comparison',
    'hedge',
    'negated',
    'weight',
    'factuality',
    'rate',
    'change',
    'unit',
    'counted',
    'group',
    'event',
  ],
  ...['place', 'period', 'speaker', 'question', 'verdict'],
] as readonly (keyof FigureRecord)[]

export function parquet(dossier: Dossier): Uint8Array {
  const rows = figureRows(dossier)
  const columnData = COLUMNS.map((name) => ({
    name,
    type: NUMBERS[name as keyof typeof NUMBERS] ?? ('STRING' as const),
    nullable: true,
    data: rows.map((row) => row[name]),
  }))
  return new Uint8Array(parquetWriteBuffer({ columnData }))
}
