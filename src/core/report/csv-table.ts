import { withoutCommands } from './plain.ts'

export type CsvValue = string | number | null | undefined

/** Columns and lines, before they are a text or a sheet. */
export interface Table {
  readonly columns: readonly string[]
  readonly lines: readonly (readonly CsvValue[])[]
}

export function tableText({ columns, lines }: Table): string {
  return table(columns, lines)
}

/**
 * RFC 4180: lines end in CRLF, a cell with a comma, a quotation mark or a line end is quoted. For people to look at, on a terminal
 * too: characters that could command it show as U+FFFD.
 */
export function table(header: readonly string[], lines: readonly (readonly CsvValue[])[]): string {
  return exactTable(
    header,
    lines.map((cells) => cells.map(printable)),
  )
}

/** The same with every character as it is, for programs to read. */
export function exactTable(header: readonly string[], lines: readonly (readonly CsvValue[])[]): string {
  return [header, ...lines].map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')
}

function printable(value: CsvValue): CsvValue {
  return typeof value === 'string' ? withoutCommands(value) : value
}

function cellText(value: CsvValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A text that begins like this is run as a formula by spreadsheets; an apostrophe before it makes it text.
 * The full-width forms count too where the reader's language has them.
 */
const FORMULA = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/
