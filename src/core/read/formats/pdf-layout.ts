import type { Removal } from '../../model/article.ts'
import type { Gutter } from './pdf-gutters.ts'
import { type LinedPage, linesOf, type PageItems, type PdfLine } from './pdf-lines.ts'
import { paragraphsOf } from './pdf-paragraphs.ts'

export type { PageItems } from './pdf-lines.ts'

/** Share of a page at its top and foot where running heads and page numbers stand; and of the wider strip, of its outermost rows alone. */
const MARGIN = { usual: 0.09, wide: 0.16, rows: 2 }
/** Share of the usual size of letters below which lines at the foot of a page may be its notes. */
const SMALL = 0.9
/** The mark of a note at its own head. */
const NOTE = /^(?:\d{1,3}|[*†‡§])(?:[.)]?\s|$|(?=\p{Lu}))/u

interface Page extends LinedPage {
  readonly page: PageItems
}

/**
 * Lay a PDF's letters out as text in reading order: columns one after the other, lines joined into paragraphs, words
 * whole again. Running heads, page numbers, footnotes and numbers of lines are left out, and listed.
 */
export function layOut(pages: readonly PageItems[]): { text: string; removed: Removal[] } {
  const lined = pages.map((page): Page => ({ page, ...linesOf(page) }))
  const running = runningLines(lined)
  const usual = usualSize(lined)
  const removed: Removal[] = []
  const texts = lined.map((one) => {
    const margins = marginsOf(one)
    const isRunning = (line: PdfLine): boolean => margins.has(line) && running.has(keyOf(line))
    const open = one.lines.filter((line) => !isRunning(line))
    const notes = footnotes(open, one.gutters, usual)
    removed.push(...one.lines.filter(isRunning).map(({ text }) => ({ text, reason: 'running-head' })))
    removed.push(...one.removed)
    for (const note of notes) removed.push({ text: note.map((line) => line.text).join(' '), reason: 'note' })
    const inNotes = new Set(notes.flat())
    return columnsOf(
      open.filter((line) => !inNotes.has(line)),
      one.gutters,
    )
      .flatMap(paragraphsOf)
      .join('\n\n')
  })
  return { text: texts.filter((one) => one !== '').join('\n\n'), removed }
}

/** A line's words with every number alike: page numbers change from page to page. */
function keyOf(line: PdfLine): string {
  return line.text.replace(/\d+/g, '0').toLowerCase()
}

/** Lines near the edges of a page, and its outermost rows a little further in. */
function marginsOf({ page, lines }: Page): Set<PdfLine> {
  const rows = [...new Set(lines.map((line) => line.y))].sort((a, b) => a - b)
  const outermost = new Set([...rows.slice(0, MARGIN.rows), ...rows.slice(-MARGIN.rows)])
  const within = (line: PdfLine, share: number): boolean =>
    line.y < page.height * share || line.y > page.height * (1 - share)
  return new Set(
    lines.filter((line) => within(line, MARGIN.usual) || (outermost.has(line.y) && within(line, MARGIN.wide))),
  )
}

/** Lines that stand at the top or foot of two pages or more, numbers aside, and bare page numbers there. */
function runningLines(pages: readonly Page[]): Set<string> {
  const counts = new Map<string, number>()
  for (const one of pages) {
    const keys = new Set([...marginsOf(one)].map(keyOf))
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set([...counts].filter(([key, count]) => count >= 2 || /^[-–— ]*0[-–— ]*$/.test(key)).map(([key]) => key))
}

/** The size in which most letters are set. */
function usualSize(pages: readonly Page[]): number {
  const letters = new Map<number, number>()
  for (const { lines } of pages)
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 2) / 2
      letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
    }
  return [...letters].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

/** The notes at the foot of each column: small lines below all others, the first of which begins with a mark. */
function footnotes(lines: readonly PdfLine[], gutters: readonly Gutter[], usual: number): PdfLine[][] {
  const columns = new Map<number, PdfLine[]>()
  for (const line of [...lines].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const at = columnAt(line, gutters)
    const column = columns.get(at)
    if (column) column.push(line)
    else columns.set(at, [line])
  }
  return [...columns.values()].flatMap((column) => {
    const last = column.findLastIndex((line) => line.size >= usual * SMALL)
    const small = column.slice(last + 1)
    const first = small.findIndex((line) => NOTE.test(line.text))
    return last >= 0 && first >= 0 ? [small.slice(first)] : []
  })
}

function columnAt(line: PdfLine, gutters: readonly Gutter[]): number {
  return gutters.filter((gutter) => isBeside(line, gutter) && gutter.x <= line.x + 2).length
}

function isBeside(line: PdfLine, gutter: Gutter): boolean {
  return gutter.from <= line.y && line.y <= gutter.until
}

/** Put lines in reading order: a line across the page ends the columns above it; columns go from left to right. */
function columnsOf(lines: readonly PdfLine[], gutters: readonly Gutter[]): PdfLine[][] {
  const edge = gutters.length === 0 ? gutterOf(lines) : null
  const bands: { key: string; lines: PdfLine[] }[] = []
  for (const line of lines) {
    const key = bandOf(line, gutters, edge)
    const last = bands.at(-1)
    if (last?.key === key) last.lines.push(line)
    else bands.push({ key, lines: [line] })
  }
  return bands.flatMap((band) =>
    band.key === ACROSS ? [band.lines] : band.key === '' ? overlapping(band.lines) : byGutters(band.lines, gutters),
  )
}

const ACROSS = 'across'

/** The band that a line belongs to, by the gutters beside it; empty where there is none. */
function bandOf(line: PdfLine, gutters: readonly Gutter[], edge: number | null): string {
  if (edge !== null) return line.x < edge - 2 && line.right > edge + 2 ? ACROSS : ''
  const beside = gutters.filter((gutter) => isBeside(line, gutter))
  if (beside.some((gutter) => line.x < gutter.x - 4 && line.right > gutter.x + 2)) return ACROSS
  return beside.map((gutter) => gutter.x).join(' ')
}

function byGutters(band: readonly PdfLine[], gutters: readonly Gutter[]): PdfLine[][] {
  const columns = new Map<number, PdfLine[]>()
  for (const line of band) {
    const at = columnAt(line, gutters)
    const column = columns.get(at)
    if (column) column.push(line)
    else columns.set(at, [line])
  }
  return [...columns].sort(([a], [b]) => a - b).map(([, column]) => column.sort((a, b) => a.y - b.y || a.x - b.x))
}

/** Where a wide gutter runs down the page, if many lines stand beside one another: null for a single column. */
function gutterOf(lines: readonly PdfLine[]): number | null {
  const starts = new Map<number, number>()
  for (const [index, line] of lines.entries()) {
    const beside = lines[index + 1]
    if (beside && Math.abs(beside.y - line.y) < line.size * 0.4 && beside.x > line.right) {
      const at = Math.round(beside.x / 4)
      starts.set(at, (starts.get(at) ?? 0) + 1)
    }
  }
  const best = [...starts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]
  return best && best[1] >= 4 ? best[0] * 4 - 4 : null
}

/** The columns of a band of lines, by what overlaps from the left. */
function overlapping(band: readonly PdfLine[]): PdfLine[][] {
  const columns: { lines: PdfLine[]; right: number }[] = []
  for (const line of [...band].sort((a, b) => a.x - b.x)) {
    const column = columns.find((one) => line.x < one.right - 2)
    if (column) {
      column.lines.push(line)
      column.right = Math.max(column.right, line.right)
    } else columns.push({ lines: [line], right: line.right })
  }
  return columns.map(({ lines }) => lines.sort((a, b) => a.y - b.y))
}
