import { withoutCommands } from './plain.ts'

export type Value = string | number | null | undefined

/**
 * RFC 4180: lines end in CRLF, a cell with a comma, a quotation mark or a line end is quoted. For people to look at, on a terminal
 * too: characters that could command it show as U+FFFD.
 */
export function table(header: readonly string[], lines: readonly Value[][]): string {
  return exactTable(
    header,
    lines.map((cells) => cells.map(printable)),
  )
}

/** The same with every character as it is, for programs to read. */
export function exactTable(header: readonly string[], lines: readonly Value[][]): string {
  return [header, ...lines].map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')
}

function printable(value: Value): Value {
  return typeof value === 'string' ? withoutCommands(value) : value
}

function cellText(value: Value): string {
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
