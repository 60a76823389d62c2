/** Lines of one column joined into paragraphs. */
import type { PdfLine } from './pdf-lines.ts'

/** Distance of base lines, as a share of the usual one, beyond which a new paragraph begins. */
const PARAGRAPH_GAP = 1.35
/** Indent, in letters' sizes, that begins a paragraph. */
const INDENT = 0.8
/** A line this much shorter than its column, as a share, ends a paragraph where it ends a sentence. */
const SHORT_LINE = 0.85

/** Join a column's lines into paragraphs. */
export function paragraphsOf(lines: readonly PdfLine[]): string[] {
  const step = usualStep(lines)
  const left = lines.reduce((least, line) => Math.min(least, line.x), Number.POSITIVE_INFINITY)
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0)
  const paragraphs: { text: string; last: PdfLine }[] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (open && !beginsParagraph(line, open.last, { step, left, right })) {
      paragraphs[paragraphs.length - 1] = { text: joined(open.text, line.text), last: line }
    } else paragraphs.push({ text: line.text, last: line })
  }
  return paragraphs.map((paragraph) => paragraph.text)
}

function beginsParagraph(
  line: PdfLine,
  before: PdfLine,
  column: { step: number; left: number; right: number },
): boolean {
  if (line.y - before.y > column.step * PARAGRAPH_GAP) return true
  if (Math.abs(line.size - before.size) > before.size * 0.12) return true
  const isShort = before.right - column.left < (column.right - column.left) * SHORT_LINE
  // Two indented lines, the first of them short: a byline or a paragraph of one line, and the next.
  const indented = (one: PdfLine): boolean => one.x - column.left > INDENT * line.size
  if (indented(line) && (!indented(before) || isShort)) return true
  const ends = /[.!?]["'”’)]*$/u.test(before.text)
  return ends && isShort
}

/** The commonest distance between base lines. */
function usualStep(lines: readonly PdfLine[]): number {
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
