/** JSON Lines as archives hold them: a record a line, read where it stands. */
import { fieldsOfRow, type RowFields, type TableRow } from './table.ts'

const decoder = new TextDecoder()
const NEWLINE = 10

/** The lines of a block that are not empty. */
export function* linePlaces(bytes: Uint8Array): Generator<{ readonly start: number; readonly end: number }> {
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start)
    const end = newline < 0 ? bytes.length : newline
    if (!isBlank(bytes, start, end)) yield { start, end }
    start = end + 1
  }
}

/** What one line says; null where it is no article. */
export function fieldsOfLine(line: Uint8Array): RowFields | null {
  const row = rowOfLine(line)
  return row === null ? null : fieldsOfRow(row)
}

/** A line as an object; null where it is none. */
export function rowOfLine(line: Uint8Array): TableRow | null {
  try {
    const value: unknown = JSON.parse(decoder.decode(line))
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as TableRow) : null
  } catch {
    return null
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] !== 32 && bytes[at] !== 13 && bytes[at] !== 9) return false
  return true
}
