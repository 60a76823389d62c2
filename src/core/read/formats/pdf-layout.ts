import type { Removal } from '../../model/article.ts'

/** A run of letters on a page: `x` from the left, `y` of its base line from the top, in points. */
export interface TextItem {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface PageItems {
  readonly width: number
  readonly height: number
  readonly items: readonly TextItem[]
}

/** Letters on one base line within one column. */
interface Line {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
}

interface Region {
  readonly lines: readonly Line[]
}

/** Gaps between items of one line, as shares of the letters' size: a blank; and the gutter between two columns. */
const BLANK = 0.16
const GUTTER = 1.2
/** Distance of base lines, as a share of the usual one, beyond which a new paragraph begins. */
const PARAGRAPH_GAP = 1.35
/** Indent, in letters' sizes, that begins a paragraph. */
const INDENT = 0.8
/** Share of a page at its top and foot where running heads and page numbers stand. */
const MARGIN = 0.09
/** A line this much shorter than its column, as a share, ends a paragraph where it ends a sentence. */
const SHORT_LINE = 0.85

/**
 * Lay a PDF's letters out as text in reading order: columns one after the other, lines joined into paragraphs, words
 * whole again. Running heads and page numbers are left out, and listed.
 */
export function layOut(pages: readonly PageItems[]): { text: string; removed: Removal[] } {
  const lined = pages.map((page) => ({ page, lines: linesOf(page) }))
  const running = runningLines(lined)
  const isRunning = (line: Line, page: PageItems): boolean => running.has(keyOf(line)) && isMargin(line, page)
  const text = lined
    .map(({ page, lines }) =>
      columnsOf(lines.filter((line) => !isRunning(line, page)))
        .flatMap(paragraphsOf)
        .join('\n\n'),
    )
    .filter((one) => one !== '')
    .join('\n\n')
  const removed = lined.flatMap(({ page, lines }) => lines.filter((line) => isRunning(line, page)))
  return { text, removed: removed.map((line) => ({ text: line.text, reason: 'running-head' })) }
}

function linesOf(page: PageItems): Line[] {
  const sorted = [...page.items].sort((a, b) => a.y - b.y || a.x - b.x)
  const rows: TextItem[][] = []
  for (const item of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(item.y - first.y) <= Math.min(item.size, first.size) * 0.4) row.push(item)
    else rows.push([item])
  }
  return rows.flatMap((row) => partsOfRow(row))
}

/** Split a row at gutters, and put blanks where letters stand apart. */
function partsOfRow(row: readonly TextItem[]): Line[] {
  const items = [...row].sort((a, b) => a.x - b.x)
  const lines: Line[] = []
  for (const item of items) {
    const last = lines.at(-1)
    const gap = last ? item.x - last.right : Number.POSITIVE_INFINITY
    if (last && gap < GUTTER * Math.max(item.size, last.size)) {
      const blank = gap > BLANK * item.size && !last.text.endsWith(' ') && !item.text.startsWith(' ') ? ' ' : ''
      lines[lines.length - 1] = {
        ...last,
        text: last.text + blank + item.text,
        right: Math.max(last.right, item.x + item.width),
        size: Math.max(last.size, item.size),
      }
    } else lines.push({ text: item.text, x: item.x, right: item.x + item.width, y: item.y, size: item.size })
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
}

/** A line's words with every number alike: page numbers change from page to page. */
function keyOf(line: Line): string {
  return line.text.replace(/\d+/g, '0').toLowerCase()
}

function isMargin(line: Line, page: PageItems): boolean {
  return line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN)
}

/** Lines that stand at the top or foot of two pages or more, numbers aside, and bare page numbers there. */
function runningLines(pages: readonly { page: PageItems; lines: readonly Line[] }[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { page, lines } of pages) {
    const keys = new Set(lines.filter((line) => isMargin(line, page)).map(keyOf))
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set([...counts].filter(([key, count]) => count >= 2 || /^[-–— ]*0[-–— ]*$/.test(key)).map(([key]) => key))
}

/** Put lines in reading order: a line across the page ends the columns above it; columns go from left to right. */
function columnsOf(lines: readonly Line[]): Region[] {
  const regions: Region[] = []
  let band: Line[] = []
  const close = (): void => {
    if (band.length > 0) regions.push(...bandColumns(band))
    band = []
  }
  const edges = gutterOf(lines)
  for (const line of lines) {
    const isAcross = edges !== null && line.x < edges - 2 && line.right > edges + 2
    if (isAcross) {
      close()
      const last = regions.at(-1)
      const open = last?.lines.at(-1)
      if (last && open && open.x < edges && open.right > edges)
        regions[regions.length - 1] = { lines: [...last.lines, line] }
      else regions.push({ lines: [line] })
    } else band.push(line)
  }
  close()
  return regions
}

/** Where a gutter runs down the page, if many lines stand beside one another: null for a single column. */
function gutterOf(lines: readonly Line[]): number | null {
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

/** The columns of a band of lines, by where they begin. */
function bandColumns(band: readonly Line[]): Region[] {
  const columns: Line[][] = []
  for (const line of [...band].sort((a, b) => a.x - b.x)) {
    const column = columns.find((one) => one.some((other) => line.x < other.right - 2 && other.x < line.right - 2))
    if (column) column.push(line)
    else columns.push([line])
  }
  return columns.map((column) => ({ lines: column.sort((a, b) => a.y - b.y) }))
}

/** Join a column's lines into paragraphs. */
function paragraphsOf({ lines }: Region): string[] {
  const step = usualStep(lines)
  const left = Math.min(...lines.map((line) => line.x))
  const right = Math.max(...lines.map((line) => line.right))
  const paragraphs: { text: string; last: Line }[] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (open && !beginsParagraph(line, open.last, { step, left, right })) {
      paragraphs[paragraphs.length - 1] = { text: joined(open.text, line.text), last: line }
    } else paragraphs.push({ text: line.text, last: line })
  }
  return paragraphs.map((paragraph) => paragraph.text)
}

function beginsParagraph(line: Line, before: Line, column: { step: number; left: number; right: number }): boolean {
  if (line.y - before.y > column.step * PARAGRAPH_GAP) return true
  if (Math.abs(line.size - before.size) > before.size * 0.12) return true
  if (line.x - column.left > INDENT * line.size && before.x - column.left < INDENT * line.size) return true
  const ends = /[.!?]["'”’)]*$/u.test(before.text)
  return ends && before.right - column.left < (column.right - column.left) * SHORT_LINE
}

/** The commonest distance between base lines. */
function usualStep(lines: readonly Line[]): number {
  const steps = lines
    .slice(1)
    .map((line, index) => Math.round((line.y - lines[index]!.y) * 2) / 2)
    .filter((step) => step > 0)
  const counts = new Map<number, number>()
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 12
}

/** A word parted at a line's end is whole again, unless its halves are words of their own joined by the hyphen. */
function joined(left: string, right: string): string {
  if (/\p{Ll}[-‐­]$/u.test(left) && /^\p{Ll}/u.test(right)) return left.slice(0, -1) + right
  return /[-‐–—/]$/u.test(left) && !/\s[-–—]$/u.test(left) ? left + right : `${left} ${right}`
}
