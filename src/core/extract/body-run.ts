import { isContinued } from './continuation.ts'
import { type DocumentPiece, type ExtractDraft, undecided } from './draft.ts'
import { isProse } from './prose.ts'
import { topicOverlap } from './topic.ts'

/** First and last piece of the body, both included. */
export interface BodyRun {
  readonly first: number
  readonly last: number
}

/** Words of a paragraph that count as one point; more than MOST_WORDS count no further. */
const WORDS_PER_POINT = 20
const MOST_WORDS = 80
/** What the pieces that are no prose cost: a line left out already, a heading, a line like a headline. */
const COST = {
  decided: 0.1,
  caption: 0,
  shortSentence: 0.02,
  heading: 0.2,
  line: 0.4,
  linked: 1,
  relatedHeading: 1.5,
  commentsHeading: 8,
}
/** Share of the usual overlap in topic below which prose speaks against being of this report, and how steeply. */
const TOPIC_FLOOR = 0.4
const TOPIC_SLOPE = 2
/** Fewest words of the first half of a broken paragraph. */
const BROKEN_WORDS = 6
/** Longest heading of a list of other reports or of comments, in words. */
const LIST_HEADING_WORDS = 8
/** Share of the prose above a heading of comments from which nothing below it is the report. */
const ENOUGH_PROSE = 0.3
/** Share of lines like headlines below a heading from which it is that of a list to the end. */
const LIST_LINES = 0.35
/** A turn to a list: paragraphs and share of lines like headlines above it, lines and their share below it, and how many of the next pieces are lines. */
const TURN = { paragraphs: 5, above: 0.1, lines: 4, below: 0.4, next: 7, soon: 3 }
/** Fewest words of a line that is a headline more likely than a heading within the text. */
const HEADLINE_WORDS = 5
/** Short paragraphs at the end that are taken along, at most. */
const SHORT_ENDINGS = 2
/** Paragraphs on each side that a paragraph's topic is judged together with: one alone may well use other words. */
const TOPIC_SPAN = 2
/** Fewer paragraphs than this cannot tell what the topic is. */
const TOPIC_PARAGRAPHS = 5

/**
 * The body: the run of pieces with the greatest sum of points, where prose on the topic earns and everything else
 * costs. A promotion within the report is bridged by the prose after it; a list of other reports after its end is not.
 *
 * @returns null where no piece is prose
 */
export function bodyRun(draft: ExtractDraft): BodyRun | null {
  const points = piecePoints(draft)
  let best: BodyRun | null = null
  let bestSum = 0
  let first = 0
  let sum = 0
  for (const [index, value] of points.entries()) {
    if (sum <= 0) {
      sum = 0
      first = index
    }
    sum += value
    if (sum > bestSum + 1e-9) {
      bestSum = sum
      best = { first, last: index }
    }
  }
  return best && { first: best.first, last: lastOf(draft, best) }
}

/** A last paragraph may be too short to count for prose: "The trial continues." */
function lastOf(draft: ExtractDraft, run: BodyRun): number {
  let last = run.last
  for (let at = last + 1; at <= run.last + SHORT_ENDINGS; at++) {
    const piece = draft.pieces[at]
    if (!piece || draft.fates[at] !== null || piece.linked > 0.6 || piece.words < 3 || piece.marked) break
    if (!piece.closed && !(/"$/.test(piece.plain) && piece.words >= BROKEN_WORDS)) break
    if (isProse(piece) && piece.closed) break
    last = at
  }
  return last
}

/** What the points of a piece depend on besides the piece itself. */
interface Surroundings {
  readonly draft: ExtractDraft
  readonly prose: readonly boolean[]
  /** For each piece, the nearest undecided piece before and after it; -1 for none. */
  readonly before: Int32Array
  readonly after: Int32Array
  /** Share of the document's prose that stands before each piece, 0 to 1. */
  readonly past: Float64Array
  /** Share of the lines like headlines among the undecided pieces below each piece, 0 to 1. */
  readonly lines: Float64Array
}

function piecePoints(draft: ExtractDraft): number[] {
  const around = surroundings(draft)
  const topic = topicFactors(draft, around.prose)
  const doubtful = doubtfulPieces(around)
  const barriers = draft.pieces.map((_piece, index) => isBarrier(around, index))
  const turn = barriers.includes(true) ? -1 : turnToList(around)
  return draft.pieces.map((piece, index) => {
    const fate = draft.fates[index]
    if (index === turn || barriers[index]) return -COST.commentsHeading
    if (fate !== null) return fate?.to === 'part' ? -COST.caption : -COST.decided
    if (!around.prose[index]) return -costOf(piece, draft)
    return proseWorth(piece) * (doubtful[index] ? topic[index]! * company(around, index) : 1)
  })
}

function surroundings(draft: ExtractDraft): Surroundings {
  const { length } = draft.pieces
  const before = new Int32Array(length).fill(-1)
  const after = new Int32Array(length).fill(-1)
  for (let index = 1; index < length; index++)
    before[index] = draft.fates[index - 1] === null ? index - 1 : before[index - 1]!
  for (let index = length - 2; index >= 0; index--)
    after[index] = draft.fates[index + 1] === null ? index + 1 : after[index + 1]!
  const prose = proseFlags(draft, after)
  const past = new Float64Array(length)
  let total = 0
  for (let index = 0; index < length; index++) {
    past[index] = total
    if (prose[index]) total += proseWorth(draft.pieces[index]!)
  }
  const shares = past.map((sum) => (total > 0 ? sum / total : 0))
  return { draft, prose, before, after, past: shares, lines: linesBelow(draft, prose) }
}

/** Running text by its looks, or half a sentence whose other half follows where a page was broken. */
function proseFlags(draft: ExtractDraft, after: Int32Array): boolean[] {
  const flags = draft.pieces.map((piece, index) => draft.fates[index] === null && isProse(piece))
  for (const [index, piece] of draft.pieces.entries()) {
    if (draft.fates[index] !== null || piece.closed || piece.words < BROKEN_WORDS) continue
    const next = after[index]!
    if (next < 0 || !isContinued(piece.text, draft.pieces[next]!.text, draft.words)) continue
    flags[index] = true
    flags[next] = true
  }
  return flags
}

/**
 * A heading below enough prose for the report to be over: of the readers' comments; or of other reports, where what
 * follows is headlines and lines that go with them to the end, not paragraphs again.
 */
function isBarrier(around: Surroundings, index: number): boolean {
  const { draft, past, lines } = around
  const piece = draft.pieces[index]!
  if (piece.words > LIST_HEADING_WORDS || past[index]! < ENOUGH_PROSE) return false
  if (draft.words.commentsHeading.test(piece.plain)) return true
  return draft.words.relatedHeading.test(piece.plain) && lines[index]! >= LIST_LINES
}

/**
 * Where a page's list of other reports begins though no heading says so: paragraphs without a headline among them, then
 * headlines and captions by turns to the end. -1 where there is no such change.
 */
function turnToList({ draft, prose }: Surroundings): number {
  const open = undecided(draft)
  const isLine = open.map((index) => !prose[index] && isHeadline(draft.pieces[index]!))
  const firstProse = open.findIndex((index) => prose[index])
  const total = isLine.filter((line, at) => line && at > firstProse).length
  let above = 0
  for (let at = firstProse + 1; firstProse >= 0 && at < open.length; at++) {
    if (!isLine[at]) continue
    const below = total - above
    const paragraphs = at - firstProse - above
    if (below < TURN.lines) return -1
    const soon = isLine.slice(at, at + TURN.next).filter(Boolean).length >= TURN.soon && paragraphs + above >= TURN.next
    const isTurn = above <= paragraphs * TURN.above && below >= (open.length - at) * TURN.below
    if (paragraphs >= TURN.paragraphs && soon && isTurn) {
      // A list that ends with a headline puts the caption first: the one above this headline belongs to the list.
      return open[isLine.at(-1) && prose[open[at - 1]!] ? at - 1 : at]!
    }
    above++
  }
  return -1
}

/** For each piece, the share of the undecided pieces below it that are lines like headlines, 0 to 1. */
function linesBelow(draft: ExtractDraft, prose: readonly boolean[]): Float64Array {
  const shares = new Float64Array(draft.pieces.length)
  let open = 0
  let lines = 0
  for (let index = draft.pieces.length - 1; index >= 0; index--) {
    shares[index] = open === 0 ? 0 : lines / open
    if (draft.fates[index] !== null) continue
    open++
    if (!prose[index] && isHeadline(draft.pieces[index]!)) lines++
  }
  return shares
}

function proseWorth(piece: DocumentPiece): number {
  return Math.min(piece.words, MOST_WORDS) / WORDS_PER_POINT
}

function costOf(piece: DocumentPiece, draft: ExtractDraft): number {
  if (draft.words.relatedHeading.test(piece.plain)) return COST.relatedHeading
  if (piece.linked > 0.6) return COST.linked
  if (piece.closed && !piece.marked && piece.words >= 3) return COST.shortSentence
  return piece.marked || piece.kind === 'list' ? COST.heading : COST.line
}

/**
 * Prose whose place makes it doubtful: between two lines like headlines, or anywhere below a heading such as "Related
 * stories". Only there does the topic count: within a run of paragraphs each may well speak of something new.
 */
function doubtfulPieces({ draft, prose, before, after, past }: Surroundings): boolean[] {
  let below = false
  const isLine = (at: number): boolean => !prose[at] && isHeadline(draft.pieces[at]!)
  return draft.pieces.map((piece, index) => {
    const isShort = piece.words <= LIST_HEADING_WORDS && past[index]! > 0
    if (isShort && (draft.words.relatedHeading.test(piece.plain) || draft.words.commentsHeading.test(piece.plain)))
      below = true
    const [above, next] = [before[index]!, after[index]!]
    return below || (above >= 0 && isLine(above) && (next < 0 || isLine(next)))
  })
}

/** A line as long as a headline, without a full stop. */
function isHeadline(piece: DocumentPiece): boolean {
  return !piece.closed && !piece.marked && piece.words >= HEADLINE_WORDS
}

/** 1 where the topic is as usual or cannot be told, down to -0.6 where a paragraph shares hardly a word with the rest. */
function topicFactors(draft: ExtractDraft, prose: readonly boolean[]): number[] {
  const overlap = smoothed(topicOverlap(draft.pieces, prose, draft.words), prose)
  const usual = overlap.filter((_share, index) => prose[index]).sort((a, b) => a - b)
  if (usual.length < TOPIC_PARAGRAPHS) return overlap.map(() => 1)
  const median = Math.max(0.1, usual[Math.floor(usual.length * 0.6)] ?? 0)
  return overlap.map((share) => Math.max(-0.6, Math.min(1, (share / median - TOPIC_FLOOR) * TOPIC_SLOPE)))
}

/** The mean over each piece and the pieces of prose next to it. */
function smoothed(shares: readonly number[], prose: readonly boolean[]): number[] {
  return shares.map((share, index) => {
    let sum = share
    let count = 1
    for (let at = Math.max(0, index - TOPIC_SPAN); at <= index + TOPIC_SPAN && at < shares.length; at++) {
      if (at === index || !prose[at]) continue
      sum += shares[at]!
      count++
    }
    return sum / count
  })
}

/** A sentence that stands between two lines like headlines is a caption or a teaser more often than a paragraph. */
function company({ draft, prose, before, after }: Surroundings, index: number): number {
  const alone = [before[index]!, after[index]!].filter((at) => at >= 0 && !prose[at]).length
  return draft.pieces[index]!.sentences > 1 || alone < 2 ? 1 : 0.3
}
