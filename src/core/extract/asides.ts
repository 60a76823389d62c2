/**
 * What stands among the sentences of a plain text and is none of them: captions, headlines of other reports, labels. A fitted model judges
 * every line, and every sentence-like unit of a longer line; what it takes for no part of the report becomes a piece of its own, which the
 * rules see like any other, and which `amid` leaves out in the end where none of them knows it.
 */
import type { ExtractWords } from '../languages/extract-words.ts'
import { bodyRun } from './body-run.ts'
import type { DocumentPiece, ExtractDraft, ExtractRule } from './draft.ts'
import { removed, undecided } from './draft.ts'
import { piece } from './piece.ts'
import { type CuttingWords, type DocumentLine, lineOf } from './units/document.ts'
import { judgeUnits, modelOf } from './units/model.ts'
import { CUT_TOKENS, type LineUnit } from './units/units.ts'

/** Log-odds above which a unit is taken for no part of the report. Chosen with whole events and sites held out (decision 0021). */
const ASIDE = 1.25
/** The same for what ends as sentences do: a short last sentence ("The search goes on.") looks like a label. */
const ASIDE_SENTENCE = 3
/** The same for a line without a full stop that tells of what happened. */
const ASIDE_TOLD = 4
/** The same for what runs into the next text without a full stop: a caption tells something as a sentence does, and lacks its stop. */
const ASIDE_AT_SEAM = -1.5
/** Only where this share of the line's units end otherwise: of a text without full stops, nothing is a caption for lacking one. */
const MOSTLY_CLOSED = 0.6
/** Texts of more characters than this are no reports: nothing in them is judged. */
const LONGEST = 400_000

/** The pieces of a text, longer lines cut around what is no part of the report, each with its log-odds of being none (`aside`). */
export function judged(pieces: readonly DocumentPiece[], words: CuttingWords): DocumentPiece[] {
  if (pieces.reduce((sum, { text }) => sum + text.length, 0) > LONGEST) return [...pieces]
  const lines = pieces.map((one) => lineOf(one.plain, isOpen(one)))
  const gaps = pieces.map(({ gap }) => gap)
  const { units, odds } = judgeUnits(lines, gaps, words, modelOf(words.extract))
  let at = 0
  return pieces.flatMap((whole, index) => {
    const found: LineUnit[] = []
    const first = at
    for (; units[at]?.line === index; at++) found.push(units[at]!)
    const isClosed = found.filter(({ closes }) => closes !== 'seam').length >= MOSTLY_CLOSED * found.length
    const own = found.map((unit, i): Judged => ({ unit, odds: odds[first + i]!, runsOn: isClosed && runsOn(unit) }))
    return own.length > 1 && isLong(lines[index]!) ? cut(whole, own) : [{ ...whole, aside: weighed(own) }]
  })
}

interface Judged {
  readonly unit: LineUnit
  readonly odds: number
  /** It has no stop, and the next text begins behind it. */
  readonly runsOn: boolean
}

/** Words of somebody that begin within it and end behind it are no caption's. */
function runsOn({ closes, plain }: LineUnit): boolean {
  const isOpen = /^["']/.test(plain) && !/["']$/.test(plain)
  return closes === 'seam' && !isOpen && !/[.!?…]["')\]]*$/.test(plain)
}

function isAside({ odds, runsOn }: Judged): boolean {
  return odds > (runsOn ? ASIDE_AT_SEAM : ASIDE)
}

function isOpen({ kind, links, known }: DocumentPiece): boolean {
  return kind === 'paragraph' && links.length === 0 && known === undefined
}

function isLong({ tokens }: DocumentLine): boolean {
  return tokens.length >= CUT_TOKENS
}

/** The odds of several units together, each by its words. */
function weighed(all: readonly Judged[]): number {
  let sum = 0
  let count = 0
  for (const { unit, odds } of all) {
    sum += odds * unit.tokens.length
    count += unit.tokens.length
  }
  return count === 0 ? 0 : sum / count
}

/** Runs of units that are alike: what is of the report stays together, and so does what is not. */
function cut(whole: DocumentPiece, units: readonly Judged[]): DocumentPiece[] {
  const runs: Judged[][] = []
  for (const one of units) {
    const last = runs.at(-1)
    const isAlike = last && isAside(last[0]!) === isAside(one) && !(isAside(one) && last[0]!.runsOn !== one.runsOn)
    if (isAlike && !isApart(one)) last.push(one)
    else runs.push([one])
  }
  if (runs.length === 1) return [{ ...whole, aside: weighed(units) }]
  return runs.map((run, at) => {
    const text = whole.text.slice(run[0]!.unit.start, run.at(-1)!.unit.end)
    return {
      ...piece({ raw: text, text, gap: at > 0 || whole.gap }),
      aside: weighed(run),
      isCut: true,
      runsOn: run.every((one) => one.runsOn),
    }
  })
}

/** Two captions side by side are two pieces. */
function isApart(one: Judged): boolean {
  return isAside(one) && one.unit.opens === 'stop'
}

/** A line of fewer words is a heading of the report as likely as a label. */
const HEADING_WORDS = 5
/** What ends as sentences do and has this many words is of the report, whatever it looks like. */
const SENTENCE_WORDS = 15

/** A figure or words of somebody in a sentence, however short: nothing that filters may drop them. */
const TELLING = /\d|"/

/** What is never left out by its looks alone. */
function isOwn({ closed, words, isCut, plain }: DocumentPiece): boolean {
  // Of what was cut out of a line, a few words are half a sentence as likely as a label, unless brackets hold them.
  if (!closed) return words < HEADING_WORDS && !(isCut && /^[([@#]/.test(plain))
  return words >= SENTENCE_WORDS || (words >= HEADING_WORDS && TELLING.test(plain))
}

/** What begins in lower case goes on with the sentence before it: that is half a sentence, however it looks. */
function goesOn(next: DocumentPiece | undefined): boolean {
  return next !== undefined && /^\p{Ll}/u.test(next.plain)
}

/** A line of this many words with a verb of telling and an article tells something, though no full stop ends it; headlines drop articles. */
const TOLD_WORDS = 8

function tells({ words, plain, isCut }: DocumentPiece, { told }: ExtractWords): boolean {
  return words >= (isCut ? SENTENCE_WORDS : TOLD_WORDS) && told.every((pattern) => pattern.test(plain))
}

/** A line that announces a list, and the lines behind it up to a sentence or a long paragraph: a list that the report gives. */
function listedIn({ pieces }: ExtractDraft, open: ReadonlySet<number>): Set<number> {
  const found = new Set<number>()
  for (const index of open) {
    const [before, one] = [pieces[index - 1], pieces[index]!]
    if (!before || !open.has(index - 1) || one.closed || (one.gap && one.words >= SENTENCE_WORDS)) continue
    const announces = before.plain.trim().endsWith(':')
    if (announces && before.words >= HEADING_WORDS) found.add(index - 1)
    if (announces || found.has(index - 1)) found.add(index)
  }
  return found
}

function leastOf(one: DocumentPiece, words: ExtractWords): number {
  if (one.runsOn) return ASIDE_AT_SEAM
  if (one.closed) return ASIDE_SENTENCE
  return tells(one, words) ? ASIDE_TOLD : ASIDE
}

/** Lines and sentences within the body that the model takes for no part of the report. */
export const amid: ExtractRule = {
  name: 'amid-the-text',
  decide: (draft: ExtractDraft) => {
    const run = bodyRun(draft)
    if (!run) return []
    const open = new Set(undecided(draft))
    const listed = listedIn(draft, open)
    return [...open].flatMap((index) => {
      const { aside = Number.NEGATIVE_INFINITY } = draft.pieces[index]!
      const one = draft.pieces[index]!
      if (
        aside <= leastOf(one, draft.words) ||
        index < run.first ||
        index > run.last ||
        isOwn(one) ||
        listed.has(index)
      )
        return []
      if (!one.closed && goesOn(draft.pieces[index + 1])) return []
      return [removed(index, 'amid-the-text')]
    })
  },
}
