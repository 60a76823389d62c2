export interface Cells {
  readonly rows: readonly (readonly string[])[]
  /** False where the text ends within quotation marks. */
  readonly closed: boolean
}

/** Cells of a table (RFC 4180): a cell in quotation marks may hold marks, breaks, and doubled quotation marks. */
export function splitTable(text: string, mark: string): Cells {
  const rows: string[][] = []
  let row: string[] = []
  let closed = true
  let at = 0
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at + 1) : { cell: '', end: at, closed: true }
    closed &&= quoted.closed
    // What stands behind closing marks is of the cell too: some programs put only a part of it into marks.
    const { cell, end } = plainCell(text, quoted.end, mark)
    row.push(quoted.cell + cell)
    const next = text[end]
    at = end + 1
    if (next === mark) continue
    if (next === '\r' && text[at] === '\n') at++
    rows.push(row)
    row = []
    if (next === undefined) break
  }
  return { rows, closed }
}

function quotedCell(text: string, from: number): { cell: string; end: number; closed: boolean } {
  const parts: string[] = []
  let start = from
  for (;;) {
    const close = text.indexOf('"', start)
    if (close < 0) return { cell: parts.join('') + text.slice(start), end: text.length, closed: false }
    parts.push(text.slice(start, close))
    if (text[close + 1] !== '"') return { cell: parts.join(''), end: close + 1, closed: true }
    parts.push('"')
    start = close + 2
  }
}

function plainCell(text: string, from: number, mark: string): { cell: string; end: number } {
  let end = from
  while (end < text.length && text[end] !== mark && text[end] !== '\n' && text[end] !== '\r') end++
  return { cell: text.slice(from, end), end }
}

/** The items of a list that was written into a cell as a program writes lists: "['Jane Roe', \"Ann O'Dea\"]"; else the cell. */
export function listed(cell: string): string[] {
  if (cell === '') return []
  if (!/^\[.{0,4000}\]$/su.test(cell.trim())) return [cell]
  const items = [...cell.matchAll(/'((?:[^'\\]|\\.){0,200})'|"((?:[^"\\]|\\.){0,200})"/gu)]
  return items
    .map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/gu, '$1'))
    .filter((one) => one !== '')
}
