/** Letters of a PDF's page put together into lines: words at their places, raised marks, numbers of lines. */
import type { Removal } from '../../model/article.ts'
import { readRaised } from '../../text/raised.ts'
import { type Gutter, guttersOf } from './pdf-gutters.ts'

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
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** A page's lines from the top, the gutters between its columns, and what was taken out of its lines. */
export interface LinedPage {
  readonly lines: readonly PdfLine[]
  readonly gutters: readonly Gutter[]
  readonly removed: readonly Removal[]
}

/** An item that stands raised behind another, on whose base line it is put. */
interface Placed extends TextItem {
  readonly raised: boolean
}

/** Gaps between items of one line, as shares of the letters' size: a blank; a gutter that nothing else tells; one beside told ones. */
const BLANK = 0.16
const WIDE = 1.2
const WIDER = 2.5
/** Raised characters: their size beside the letters before them at most, how far they stand above and behind them, as shares of the size; and their number. */
const RAISED = { size: 0.85, least: 0.08, most: 0.75, behind: 0.4, letters: 8 }
/** Items with one place that are looked at for the one before a raised item. */
const MOST_HOSTS = 8
/** Numbered lines in a row from which the numbers are those of lines. */
const NUMBERED = 5

export function linesOf(page: PageItems): LinedPage {
  const rows = rowsOf(placed(page.items))
  const { rows: bare, removed } = withoutNumbers(rows)
  const gutters = guttersOf(bare)
  const parts = bare.map((row) => partsOfRow(row, gutters))
  return {
    lines: parts.flatMap((part) => part.lines),
    gutters,
    removed: [...removed, ...parts.flatMap((part) => part.removed)],
  }
}

/** Raised characters on the base line of what they stand behind. */
function placed(items: readonly TextItem[]): Placed[] {
  const ends = new Map<number, TextItem[]>()
  const key = (y: number, x: number): number => Math.round(y) * 10_000 + Math.round(x)
  for (const item of items) {
    const at = key(item.y, item.x + item.width)
    const list = ends.get(at)
    if (!list) ends.set(at, [item])
    else if (list.length < MOST_HOSTS) list.push(item)
  }
  return items.map((item) => {
    const host = item.text.trim().length <= RAISED.letters ? hostOf(item, ends, key) : undefined
    return host ? { ...item, y: host.y, raised: true } : { ...item, raised: false }
  })
}

function hostOf(
  item: TextItem,
  ends: ReadonlyMap<number, readonly TextItem[]>,
  key: (y: number, x: number) => number,
): TextItem | undefined {
  const reach = Math.min(30, Math.ceil(item.size))
  const span = Math.min(6, Math.ceil(item.size * RAISED.behind))
  for (let down = 0; down <= reach; down++)
    for (let left = -span; left <= span; left++)
      for (const host of ends.get(key(item.y + down, item.x + left)) ?? []) {
        const above = host.y - item.y
        const isSmall = item.size <= host.size * RAISED.size
        if (isSmall && above >= host.size * RAISED.least && above <= host.size * RAISED.most) return host
      }
  return undefined
}

function rowsOf(items: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = []
  for (const item of [...items].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    const near = first ? Math.abs(item.y - first.y) <= Math.min(item.size, first.size) * 0.4 : false
    if (row && (near || (item.raised && first!.y === item.y))) row.push(item)
    else rows.push([item])
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x))
}

/** Rows without the numbers of lines at their left, as transcripts and drafts of laws have them; and the list of those. */
function withoutNumbers(rows: readonly (readonly Placed[])[]): {
  rows: readonly (readonly Placed[])[]
  removed: Removal[]
} {
  const numbers = rows.map((row) => (/^\d{1,3}$/.test(row[0]!.text.trim()) ? Number(row[0]!.text) : null))
  const isNumbered = rows.map(() => false)
  let run: number[] = []
  const close = (): void => {
    if (run.length >= NUMBERED) for (const at of run) isNumbered[at] = true
    run = []
  }
  for (const [index, number] of numbers.entries()) {
    if (number === null) continue
    const last = run.at(-1)
    const goesOn = last !== undefined && number === numbers[last]! + 1 && isBelow(rows[last]![0]!, rows[index]![0]!)
    if (!goesOn) close()
    run.push(index)
  }
  close()
  const taken = numbers.filter((_number, index) => isNumbered[index])
  if (taken.length === 0) return { rows, removed: [] }
  return {
    rows: rows.map((row, index) => (isNumbered[index] ? row.slice(1) : row)).filter((row) => row.length > 0),
    removed: [{ text: taken.join(' '), reason: 'line-number' }],
  }
}

/** Do two numbers stand one below the other: at one right or left edge? */
function isBelow(a: TextItem, b: TextItem): boolean {
  return Math.abs(a.x - b.x) < 2 || Math.abs(a.x + a.width - b.x - b.width) < 2
}

/** Split a row at gutters, put blanks where letters stand apart, and take out the marks of notes. */
function partsOfRow(
  items: readonly Placed[],
  gutters: readonly Gutter[],
): { lines: PdfLine[]; removed: readonly Removal[] } {
  const lines: PdfLine[] = []
  const removed: Removal[] = []
  for (const [index, item] of items.entries()) {
    const last = lines.at(-1)
    if (!last || isParted(last, item, gutters)) {
      lines.push({ text: item.text, x: item.x, right: item.x + item.width, y: item.y, size: item.size })
      continue
    }
    const { text, note } = item.raised
      ? readRaised(item.text, { before: last.text, after: items[index + 1]?.text ?? '' })
      : { text: item.text, note: null }
    if (note !== null) removed.push({ text: note, reason: 'note-mark' })
    const apart = item.x - last.right > BLANK * item.size && !item.raised
    const blank = apart && !last.text.endsWith(' ') && !text.startsWith(' ') ? ' ' : ''
    lines[lines.length - 1] = {
      ...last,
      text: last.text + blank + text,
      right: Math.max(last.right, item.x + item.width),
      size: Math.max(last.size, item.size),
    }
  }
  return { lines: lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() })), removed }
}

function isParted(last: PdfLine, item: TextItem, gutters: readonly Gutter[]): boolean {
  const told = gutters.filter((gutter) => gutter.from <= item.y && item.y <= gutter.until)
  if (told.some((gutter) => last.right <= gutter.x + 1 && item.x >= gutter.x - 1)) return true
  return item.x - last.right >= (told.length > 0 ? WIDER : WIDE) * Math.max(item.size, last.size)
}
