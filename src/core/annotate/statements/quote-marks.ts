/**
 * Runs of words between quotation marks.
 *
 *   He said: “It is over.     She added: 'Not ‘so’.'      ""Go now."                        "It is late. "Go now."
 *             ^^^^^^^^^^^ no closing mark   ^^^^^^^^ nested marks stay within    ^^^^^^^ doubled marks are one    ^^^^^^^^^^^ paragraphs run together
 *
 * A paragraph is read at a time, so that one mark left open spoils no other paragraph. Linear in the text.
 */
import type { Span } from '../../model/span.ts'

/** What stands between two marks. `start`..`end` leaves the marks out, `outer` takes them in. */
export interface QuotedSpan extends Span {
  readonly outer: Span
  /** False where the mark at the end is missing and the paragraph's end was taken for it. */
  readonly closed: boolean
  /** True where it carries on the quotation that the paragraph before left open. */
  readonly continues: boolean
}

const OPENING = new Set(['“', '„', '«', '‟'])
const CLOSING = new Set(['”', '»'])
/** A mark that opens may follow these, or a space, or nothing. */
const BEFORE_OPENING = /[\s([{—–\-:/“"‘'*]/
const LETTER = /[\p{L}\p{N}]/u
/** "’em", "’s", "'90s", "'n'": an apostrophe at the head of a word is no quotation mark. */
const ELISION = /^['’‘](?:\d0s|(?:s|t|m|d|ll|ve|re|em|til|cause|tis|twas|n)(?![\p{L}]))/iu

interface Mark {
  readonly at: number
  readonly length: number
}

/**
 * @param teller the words behind a quotation that tell whose it is, up to its end: ", she said."; they close one that was left open
 */
export function findQuoted(text: string, teller: RegExp | null = null): QuotedSpan[] {
  const found: QuotedSpan[] = []
  /** Paragraphs without a mark behind a quotation that was left open, and where they end. */
  let bare = { count: 0, end: 0 }
  for (const paragraph of paragraphs(text)) {
    const last = found.at(-1)
    const from = Math.max(last?.end ?? 0, bare.end)
    const open = last !== undefined && !last.closed && /^\s*$/.test(text.slice(from, paragraph.start))
    const doubles = doubleRuns(text, paragraph).map((run) => withoutTeller(text, run, teller))
    const singles = singleRuns(text, paragraph, doubles)
    const closes = open && closeLate(found, text, { paragraph, runs: doubles, isFar: bare.count > 0 })
    for (const [index, run] of outermost([...doubles, ...singles]).entries()) {
      const first = index === 0 && text.slice(paragraph.start, run.outer.start).trim() === ''
      found.push(first && open && bare.count === 0 ? { ...run, continues: true } : run)
    }
    const isBare = open && !closes && found.at(-1) === last && bare.count < MOST_BARE
    bare = isBare ? { count: bare.count + 1, end: paragraph.end } : { count: 0, end: 0 }
  }
  return found
}

/** Paragraphs without a mark that a quotation may run over: texts that are written a sentence a line have several. */
const MOST_BARE = 6

/**
 * A quotation left open at the end of a paragraph, and a mark further on that closes what nobody opened: the breaks were put in by whoever
 * copied the text, and it is one quotation.
 *
 * @returns whether it was closed
 */
function closeLate(
  found: QuotedSpan[],
  text: string,
  { paragraph, runs, isFar }: { paragraph: Span; runs: readonly QuotedSpan[]; isFar: boolean },
): boolean {
  const end = runs[0]?.outer.start ?? paragraph.end
  for (let at = paragraph.start; at < end; at++) {
    const length = markLength(text, at, paragraph.end)
    if (length === 0) continue
    if (opensHere(text, { at, length }, paragraph) && !closesHere(text, { at, length }, paragraph)) return false
    // Over several paragraphs a mark of inches is no end; what was said ends with a stop or a comma.
    if (isFar && !/[.,!?…]['’]?\s?$/.test(text.slice(Math.max(paragraph.start, at - 3), at))) return false
    const { start } = found.pop()!.outer
    pushRun(found, text, {
      open: { at: start, length: markLength(text, start, paragraph.start) || 1 },
      close: { at, length },
    })
    return true
  }
  return false
}

/** “The bell is heavy, he said. “Nobody ...”: where the mark at the end was forgotten, the words ended before the one who spoke them. */
function withoutTeller(text: string, run: QuotedSpan, teller: RegExp | null): QuotedSpan {
  if (run.closed || teller === null) return run
  const from = Math.max(run.start, run.end - LONGEST_TELLER)
  const found = teller.exec(text.slice(from, run.end))
  const end = found ? from + found.index + 1 : run.end
  return found && end > run.start + 1 ? { ...run, end, outer: { start: run.outer.start, end } } : run
}

/** In code units. */
const LONGEST_TELLER = 80

/** Does a sentence end before a mark that opens? Then what was open ended there: each paragraph of a long quotation opens anew. */
function opensAnew(text: string, at: number): boolean {
  return /[.!?…]['’]?\s{1,2}$/.test(text.slice(Math.max(0, at - 4), at))
}

/** The runs that stand in no other, in order; of two that cross, the first. */
function outermost(runs: QuotedSpan[]): QuotedSpan[] {
  runs.sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end)
  const found: QuotedSpan[] = []
  for (const run of runs) if (run.outer.start >= (found.at(-1)?.outer.end ?? 0)) found.push(run)
  return found
}

/** Stretches parted by line breaks; a break in the middle of a sentence (a hard-wrapped text) parts nothing. */
function paragraphs(text: string): Span[] {
  const found: Span[] = []
  let start = 0
  for (const match of text.matchAll(/\n/g)) {
    const at = match.index
    const next = text[at + 1]
    const before = text[at - 1] ?? '\n'
    const parts = next === undefined || next === '\n' || before === '\n' || /[.!?…:”"’')*\s]/.test(before)
    if (!parts && !OPENING.has(next) && next !== '"') continue
    if (at > start) found.push({ start, end: at })
    start = at + 1
  }
  if (start < text.length) found.push({ start, end: text.length })
  return found
}

function doubleRuns(text: string, paragraph: Span): QuotedSpan[] {
  const found: QuotedSpan[] = []
  const continued = new Set<number>()
  let open: Mark | null = null
  let single: Mark | null = null
  for (let at = paragraph.start; at < paragraph.end; at++) {
    if (open === null && text[at] === '‘' && opensSingle(text, at, paragraph)) single = { at, length: 1 }
    const length = markLength(text, at, paragraph.end)
    if (length === 0) continue
    const opens = opensHere(text, { at, length }, paragraph)
    const closes = closesHere(text, { at, length }, paragraph)
    if (open !== null && (closes || !opens)) {
      if (!OPENING.has(text[at]!)) {
        pushRun(found, text, { open, close: { at, length } })
        open = null
      }
    } else if (open === null && !opens && single !== null && isShort(single.at, at) && CLOSING.has(text[at]!)) {
      pushRun(found, text, { open: single, close: { at, length } })
    } else if (opens && open !== null && crossedEnd(text, open.at, at) !== null) {
      pushRun(found, text, { open, close: { at: crossedEnd(text, open.at, at)!, length: 1 } })
      open = { at, length }
    } else if (opens && open !== null && opensAnew(text, at)) {
      pushRun(found, text, { open, close: { at, length: 0 } })
      open = { at, length }
      continued.add(at)
    } else if (opens && (open === null || !OPENING.has(text[open.at]!))) open = { at, length }
    if (length > 0) single = null
    at += length - 1
  }
  if (open !== null) {
    const crossed = crossedEnd(text, open.at, paragraph.end)
    const close = crossed === null ? { at: paragraph.end, length: 0 } : { at: crossed, length: 1 }
    pushRun(found, text, { open, close })
  }
  return found.map((run) => (continued.has(run.outer.start) ? { ...run, continues: true } : run))
}

/** A quotation whose marks do not match is no longer than this, in code units. */
const LONGEST_CROSSED = 160

function isShort(from: number, to: number): boolean {
  return to - from <= LONGEST_CROSSED
}

/** “a scandal’.: where a single mark before a stop closes what a double one opened. Null where none does. */
function crossedEnd(text: string, open: number, end: number): number | null {
  if (!OPENING.has(text[open]!)) return null
  const found = /^[^“”‘’]{1,160}[^\s‘’“”](?=’[.,;:!?])/u.exec(
    text.slice(open + 1, Math.min(end, open + LONGEST_CROSSED)),
  )
  return found ? open + 1 + found[0].length : null
}

/** Code units of the double mark at `at`: 2 for `""`, `''` and ` `` `, 1 for one mark, 0 for none. */
function markLength(text: string, at: number, end: number): number {
  const char = text[at]!
  const twice = text[at + 1] === char && at + 1 < end
  if (char === '"' || OPENING.has(char) || CLOSING.has(char)) return twice ? 2 : 1
  return twice && (char === "'" || char === '`' || char === '‘' || char === '’') ? 2 : 0
}

function opensHere(text: string, mark: Mark, paragraph: Span): boolean {
  const char = text[mark.at]!
  if (OPENING.has(char) || char === '`' || char === '‘') return true
  if (CLOSING.has(char) || char === '’') return false
  const after = mark.at + mark.length < paragraph.end ? text[mark.at + mark.length]! : ' '
  const before = mark.at > paragraph.start ? text[mark.at - 1]! : ' '
  return !/[\s,.;!?)]/.test(after) && BEFORE_OPENING.test(before)
}

function closesHere(text: string, mark: Mark, paragraph: Span): boolean {
  const char = text[mark.at]!
  if (CLOSING.has(char) || char === '’') return true
  if (OPENING.has(char) || char === '`' || char === '‘') return false
  const before = mark.at > paragraph.start ? text[mark.at - 1]! : ' '
  return !/[\s([]/.test(before)
}

/** Single marks: only a pair that clearly opens and closes, for an apostrophe looks the same. */
function singleRuns(text: string, paragraph: Span, doubles: readonly QuotedSpan[]): QuotedSpan[] {
  const found: QuotedSpan[] = []
  const continued = new Set<number>()
  let open: Mark | null = null
  let end: Mark | null = null
  const finish = (): void => {
    if (open && end) pushRun(found, text, { open, close: end })
    open = null
    end = null
  }
  let next = 0
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const char = text[at]!
    if (char !== "'" && char !== '’' && char !== '‘') continue
    if (markLength(text, at, paragraph.end) === 2) {
      at++
      continue
    }
    while (next < doubles.length && doubles[next]!.outer.end <= at) next++
    if (open === null && next < doubles.length && doubles[next]!.outer.start <= at) continue
    if (opensSingle(text, at, paragraph)) {
      if (open !== null && end === null && opensAnew(text, at)) {
        end = { at, length: 0 }
        continued.add(at)
      }
      finish()
      open = { at, length: 1 }
    } else if (open !== null && closesSingle(text, at, paragraph)) {
      const sure = !maybePossessive(text, at)
      if (sure || end === null) end = { at, length: 1 }
      if (sure) finish()
    }
  }
  finish()
  return found.map((run) => (continued.has(run.outer.start) ? { ...run, continues: true } : run))
}

function opensSingle(text: string, at: number, paragraph: Span): boolean {
  const before = at > paragraph.start ? text[at - 1]! : ' '
  const after = at + 1 < paragraph.end ? text[at + 1]! : ' '
  if (text[at] === '’' || !BEFORE_OPENING.test(before)) return false
  return /[\p{L}\p{N}“"[(.…]/u.test(after) && !ELISION.test(text.slice(at, at + 8))
}

function closesSingle(text: string, at: number, paragraph: Span): boolean {
  if (text[at] === '‘') return false
  const before = text[at - 1]!
  const after = at + 1 < paragraph.end ? text[at + 1]! : ' '
  // "' We look , ' he said", as tokenised texts set their marks.
  const isSpaced = /\s/.test(after) && /^[,.?!] $/.test(text.slice(Math.max(paragraph.start, at - 2), at))
  return (!/\s/.test(before) || isSpaced) && !LETTER.test(after)
}

/** "the workers’ rights": after an s and before a small letter, a mark is likelier a possessive than an end. */
function maybePossessive(text: string, at: number): boolean {
  return /[sS]/.test(text[at - 1]!) && /^ \p{Ll}/u.test(text.slice(at + 1, at + 4))
}

function pushRun(found: QuotedSpan[], text: string, marks: { open: Mark; close: Mark }): void {
  let start = marks.open.at + marks.open.length
  let end = marks.close.at
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  if (end <= start || !LETTER.test(text.slice(start, Math.min(end, start + 200)))) return
  const closed = marks.close.length > 0
  const outer = { start: marks.open.at, end: closed ? marks.close.at + marks.close.length : end }
  found.push({ start, end, outer, closed, continues: false })
}
