import type { DocumentPiece } from './draft.ts'
import { readMarks } from './markdown.ts'
import { piece } from './piece.ts'

/** One line of a text, as it stands. */
interface Line {
  readonly raw: string
  readonly gap: boolean
  readonly indent: number
}

/** Share of the widest common line that a line must fill to be one that was broken for width. */
const FULL_LINE = 0.75

/** Split a plain text into pieces: one a paragraph where lines are whole paragraphs, lines joined where they were broken for width. */
export function textPieces(text: string): DocumentPiece[] {
  const lines = linesOf(text)
  const width = wrapWidth(lines)
  const fragmented = width === null && isFragmented(lines)
  const pieces: DocumentPiece[] = []
  let open: Line[] = []
  const close = (): void => {
    if (open.length > 0) pieces.push(toPiece(open))
    open = []
  }
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const goesOn = before && (width !== null ? isBroken(before, line, width) : fragmented && isFragment(lines, index))
    if (!goesOn) close()
    open.push(line)
  }
  close()
  return pieces
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let gap = true
  for (const raw of text.split('\n')) {
    if (raw.trim() === '') {
      gap = true
      continue
    }
    lines.push({ raw, gap, indent: raw.length - raw.trimStart().length })
    gap = false
  }
  return lines
}

/**
 * The width at which a text was broken into lines, or null where its lines are whole paragraphs. Broken texts have
 * many lines close to one width, hardly any beyond it, and lines that go on in lower case.
 */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines.map((line) => line.raw.trim().length).filter((length) => length > 30)
  if (lengths.length < 4) return null
  const sorted = [...lengths].sort((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.9)] ?? 0
  if (width > 130) return null
  let following = 0
  let goesOn = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (!next || next.gap || line.raw.trim().length < width * FULL_LINE) continue
    following++
    if (/^\s*\p{Ll}/u.test(next.raw) && !/[.!?:]["'”’)]*\s*$/u.test(line.raw)) goesOn++
  }
  return following >= 3 && goesOn / following >= 0.35 ? width : null
}

/** "THE CHAIR: When ...", "Q. And then?": who speaks, in a transcript. */
const SPEAKER = /^\s*(?:\p{Lu}[\p{Lu}.'’-]*(?: \p{Lu}[\p{Lu}.'’-]*){0,4}:|[QA][.:])\s+\S/u

function isBroken(line: Line, next: Line, width: number): boolean {
  if (
    next.gap ||
    SPEAKER.test(next.raw) ||
    next.indent > line.indent + 1 ||
    /^\s*(?:[-*•■▪●◦]\s|#{1,6}\s|>)/u.test(next.raw)
  )
    return false
  // A headline or a caption of two lines is shorter than the text below it, and goes on in lower case.
  if (/^\s*\p{Ll}/u.test(next.raw) && !/[.!?:;]["'”’)]*\s*$/u.test(line.raw)) return true
  const length = line.raw.trim().length
  const first = next.raw.trim().split(/\s/)[0]?.length ?? 0
  if (length + 1 + first > width * 0.95) return length >= width * 0.5 || !/[.!?]["'”’)]*\s*$/u.test(line.raw)
  return length >= width * FULL_LINE && !/[.!?:]["'”’)]*\s*$/u.test(line.raw)
}

/** Letters at the end of a line that tell how the next is joined to it. */
const JOINT = 8
/** Share of lines that begin in the middle of a sentence from which a text's lines are taken for fragments. */
const FRAGMENTED = 0.12

/** Was every link and every emphasis put on a line of its own, as some scrapers do? */
function isFragmented(lines: readonly Line[]): boolean {
  const inner = lines.filter((line, index) => !line.gap && index > 0 && beginsWithin(line.raw)).length
  return lines.length >= 12 && inner / lines.length >= FRAGMENTED
}

/** In lower case, or with a mark that no sentence begins with. */
function beginsWithin(line: string): boolean {
  return /^\s*(?:\p{Ll}|[,.;:!?)\]%’”](?!\S*\.\w))/u.test(line)
}

/**
 * Is line `index` the rest of the line before? It is where it begins within a sentence, and where the next line does
 * while the line before has not ended: "said", "Jane Roe", "on Monday."
 */
function isFragment(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!
  const before = lines[index - 1]!
  if (line.gap || /[.!?]["'”’)]*\s*$/u.test(before.raw))
    return beginsWithin(line.raw) && /^\s*[,.;:!?)\]%’”]/u.test(line.raw)
  if (beginsWithin(line.raw)) return true
  const next = lines[index + 1]
  return next !== undefined && !next.gap && beginsWithin(next.raw) && before.raw.trim().split(/\s+/).length >= 3
}

/** Join two lines that were one: a hyphen at the end goes where lower case follows it. */
export function joinLines(left: string, right: string): string {
  if (/\p{Ll}[-‐­]$/u.test(left) && /^\p{Ll}/u.test(right)) return left.slice(0, -1) + right
  if (/^[,.;:!?)\]%’”]/u.test(right)) return left + right
  return /[-‐/—–([]$/u.test(left) && !/\s[-–—]$/u.test(left) ? left + right : `${left} ${right}`
}

function toPiece(lines: readonly Line[]): DocumentPiece {
  const { text, kind, marked, links } = readMarks(joinAll(lines))
  return piece({ raw: lines.map((line) => line.raw).join('\n'), text, kind, gap: lines[0]!.gap, marked, links })
}

/** Join the lines of a paragraph, pair by pair, so that its length counts once. */
function joinAll(lines: readonly Line[]): string {
  const parts: string[] = [lines[0]!.raw.trim()]
  for (const line of lines.slice(1)) {
    const last = parts.pop()!
    const right = line.raw.trim()
    const cut = Math.max(0, last.length - JOINT)
    const joined = joinLines(last.slice(cut), right)
    parts.push(last.slice(0, cut) + joined.slice(0, joined.length - right.length), right)
  }
  return parts.join('')
}
