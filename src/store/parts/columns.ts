/** Columns read back as what they are; a column of another type is a fault of ours, and says which one. */
import type { DatabaseRow, DatabaseValue } from '../database.ts'

export function textOf(row: DatabaseRow, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new TypeError(`column ${column} holds no text`)
  return value
}

export function textOrNull(row: DatabaseRow, column: string): string | null {
  return row[column] === null ? null : textOf(row, column)
}

export function numberOf(row: DatabaseRow, column: string): number {
  const value = row[column]
  if (typeof value !== 'number' && typeof value !== 'bigint') throw new TypeError(`column ${column} holds no number`)
  return Number(value)
}

export function numberOrNull(row: DatabaseRow, column: string): number | null {
  return row[column] === null ? null : numberOf(row, column)
}

export function bytesOf(row: DatabaseRow, column: string): Uint8Array {
  return new Uint8Array(row[column] as ArrayBuffer | Uint8Array)
}

/** What we wrote there ourselves, as JSON. */
export function jsonOf<T>(row: DatabaseRow, column: string): T {
  return JSON.parse(textOf(row, column)) as T
}

/** `?, ?, ?` for a list; a list of none matches nothing. */
export function marks(values: readonly DatabaseValue[]): string {
  return values.length === 0 ? 'NULL' : values.map(() => '?').join(', ')
}

export function countOf(rows: readonly DatabaseRow[]): number {
  return rows[0] ? numberOf(rows[0], 'count') : 0
}
