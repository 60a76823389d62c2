/** Rows to a file, in the form that its ending names. A file is there whole or not at all. */
import { closeSync, renameSync, writeSync } from 'node:fs'
import { type CsvValue, exactTable } from '../core/report/csv-table.ts'
import { reason, StemmaError } from '../io/failure.ts'
import { openNew } from '../io/files.ts'
import type { Column, OutputRow } from './rows.ts'

export const ENDINGS = ['.jsonl', '.csv', '.parquet'] as const
export type RowFormat = (typeof ENDINGS)[number]

/** The form that a path's ending names; null where it names none. */
export function endingOf(path: string): RowFormat | null {
  return ENDINGS.find((ending) => path.toLowerCase().endsWith(ending)) ?? null
}

/** Rows written at once. */
const BATCH = 2000

/** Write rows. @throws StemmaError `cannot-write` */
export async function writeRows(path: string, columns: readonly Column[], rows: Iterable<OutputRow>): Promise<number> {
  const part = `${path}.part`
  try {
    const ending = endingOf(path)
    const count =
      ending === '.parquet' ? await writeParquet(part, columns, rows) : writeText(part, columns, rows, ending)
    renameSync(part, path)
    return count
  } catch (error) {
    throw new StemmaError('cannot-write', `${path} cannot be written: ${reason(error)}.`, error)
  }
}

function writeText(
  part: string,
  columns: readonly Column[],
  rows: Iterable<OutputRow>,
  ending: RowFormat | null,
): number {
  const file = openNew(part)
  let count = 0
  try {
    const names = columns.map((column) => column.name)
    if (ending === '.csv') writeSync(file, exactTable(names, []))
    for (const batch of batches(rows)) {
      const cells = (row: OutputRow): CsvValue[] => names.map((name) => cell(row[name]))
      const lines =
        ending === '.csv'
          ? exactTable([], batch.map(cells)).slice(2)
          : batch.map((row) => `${JSON.stringify(row)}\n`).join('')
      writeSync(file, lines)
      count += batch.length
    }
  } finally {
    closeSync(file)
  }
  return count
}

async function writeParquet(part: string, columns: readonly Column[], rows: Iterable<OutputRow>): Promise<number> {
  const { fileWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer')
  const dataOf = (batch: readonly OutputRow[]) =>
    columns.map(({ name, type }) => ({
      ...{ name, type, nullable: true },
      data: batch.map((row) => {
        const value = row[name] ?? null
        return type === 'STRING' ? cell(value) : value
      }),
    }))
  const schema = schemaFromColumnData({ columnData: dataOf([]) })
  const writer = new ParquetWriter({ writer: fileWriter(part), schema })
  let count = 0
  for (const batch of batches(rows)) {
    await writer.write({ columnData: dataOf(batch), rowGroupSize: BATCH })
    count += batch.length
  }
  await writer.finish()
  return count
}

function cell(value: unknown): string | number | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number') return value
  return typeof value === 'boolean' ? String(value) : JSON.stringify(value)
}

function* batches(rows: Iterable<OutputRow>): Generator<OutputRow[]> {
  let batch: OutputRow[] = []
  for (const row of rows) {
    batch.push(row)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
