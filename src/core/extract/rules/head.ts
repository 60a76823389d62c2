import { bodyRun } from '../body-run.ts'
import { type ExtractDraft, type ExtractRule, type PieceDecision, removed, undecided } from '../draft.ts'
import { readDateline } from '../metadata/dateline.ts'
import { readMoments } from '../metadata/moment.ts'
import { isProse } from '../prose.ts'
import { topicWords } from '../topic.ts'

/** Share of the best candidate's score from which the earlier line is taken for the headline. */
const GOOD_ENOUGH = 0.55
/** Shortest and longest headline, in words, and the longest that is a sentence; a shorter line above it is a label. */
const HEADLINE_WORDS = { least: 3, usual: 5, sentence: 20, most: 32 }
/** Lines that a dateline of several lines may have. */
const DATELINE_LINES = 4

/** What stands above the body: the headline, the standfirst, a dateline on lines of its own; the rest is left out. */
export const head: ExtractRule = {
  name: 'head',
  decide: (draft) => {
    const run = bodyRun(draft)
    if (!run) return []
    const { first } = run
    const above = undecided(draft).filter((index) => index < first)
    const early = standfirstInRun(draft, first)
    const dateline = datelineLines(draft, above, first)
    const rest = above.filter((index) => !dateline.some((decision) => decision.piece === index))
    const headline = pickHeadline(draft, rest, first)
    return [
      ...dateline,
      ...headDecisions(draft, rest, headline),
      ...(headline === null ? sentenceHeadline(draft, early) : early),
    ]
  },
}

function headDecisions(draft: ExtractDraft, rest: readonly number[], headline: number | null): PieceDecision[] {
  return rest.map((index) => {
    if (index === headline) return { piece: index, fate: { to: 'part', part: 'headline' } }
    const piece = draft.pieces[index]!
    const isStandfirst = headline !== null && index > headline && index <= headline + 4 && piece.words >= 6
    return isStandfirst ? { piece: index, fate: { to: 'part', part: 'standfirst' } } : removed(index, 'before-the-text')
  })
}

/** Prose above the byline, where there is a headline above both: the standfirst, though it reads like a first paragraph. */
function standfirstInRun(draft: ExtractDraft, first: number): PieceDecision[] {
  const open = undecided(draft).filter((index) => index >= first)
  const marker = draft.fates.findIndex(
    (fate, index) => index > first && index <= first + 5 && fate?.to === 'removed' && fate.reason === 'byline',
  )
  const before = open.filter((index) => index < marker)
  if (marker < 0 || before.length === 0 || before.length > 2) return []
  return before.map((piece) => ({ piece, fate: { to: 'part', part: 'standfirst' } }))
}

/** A headline may be a sentence, or two: where nothing else stands above the byline, the first line there is it. */
function sentenceHeadline(draft: ExtractDraft, early: readonly PieceDecision[]): PieceDecision[] {
  const [first, ...rest] = early
  const words = first ? draft.pieces[first.piece]!.words : 0
  if (!first || words > HEADLINE_WORDS.sentence) return []
  return [{ piece: first.piece, fate: { to: 'part', part: 'headline' } }, ...rest]
}

/** The first line that is nearly as like the text as the best: it shares the text's words and has a headline's length. */
function pickHeadline(draft: ExtractDraft, above: readonly number[], first: number): number | null {
  const body = new Set<string>()
  for (let at = first; at < draft.pieces.length; at++) {
    if (draft.fates[at] === null) for (const word of topicWords(draft.pieces[at]!, draft.words)) body.add(word)
  }
  const scored = above.map((index) => ({ index, score: headlineScore(draft, index, body) }))
  const best = Math.max(0, ...scored.map((one) => one.score))
  if (best === 0) return null
  return scored.find((one) => one.score >= best * GOOD_ENOUGH)?.index ?? null
}

function headlineScore(draft: ExtractDraft, index: number, body: ReadonlySet<string>): number {
  const piece = draft.pieces[index]!
  const { least, usual, most } = HEADLINE_WORDS
  if (piece.words > most || (piece.words < least && !piece.marked)) return 0
  if (/[.]["']?$/.test(piece.plain) && isProse(piece)) return 0
  if (isMenu(piece.plain) || isRunningHead(piece.text, draft)) return 0
  if (!piece.marked && isSlogan(piece.plain, body)) return 0
  const words = [...topicWords(piece, draft.words)]
  const shared = words.filter((word) => body.has(word)).length
  if (shared === 0 && !piece.marked) return 0
  const length = piece.words >= usual ? 1 : piece.words / usual / 2
  return (0.4 + (words.length === 0 ? 0 : shared / words.length)) * length * (piece.marked ? 1.6 : 1)
}

/** "Home | News | Weather | Sport": a menu on one line. */
function isMenu(line: string): boolean {
  return line.split(/\s[|•·›»]\s/).length > 3
}

/** "DailyBrief24 - all the news in one place": a site's name, of which the text says nothing, and words without a capital. */
function isSlogan(line: string, body: ReadonlySet<string>): boolean {
  const [, name] = /^(\p{Lu}\S*(?: \p{Lu}\S*){0,2}) [-–—|] \p{Ll}/u.exec(line) ?? []
  return (
    name !== undefined &&
    !name
      .toLowerCase()
      .split(' ')
      .some((word) => body.has(word.replace(/(?<=..)s$/, '')))
  )
}

/** "Carrow Gazette    Wednesday, March 5, 2031": a paper's name with the day of the issue. */
function isRunningHead(line: string, draft: ExtractDraft): boolean {
  const day = /\b\p{L}{3,9}\.? \d{1,2},? \d{4}\b|\b\d{1,2} \p{L}{3,9}\.? \d{4}\b/u.exec(line)
  if (!day || readMoments(day[0], draft.words) === null) return false
  return line.replace(day[0], '').trim().split(/\s+/).length <= 5
}

/** "City, Country" / "AGENCY" / "—": up to four short lines directly above the first paragraph. */
function datelineLines(draft: ExtractDraft, above: readonly number[], first: number): PieceDecision[] {
  for (let count = Math.min(DATELINE_LINES, above.length); count >= 1; count--) {
    const lines = above.slice(-count)
    if (!isContiguous(draft, lines, first)) continue
    const written = lines.map((index) => draft.pieces[index]!.text).join(' / ')
    const read = readDateline(`${written.replace(/(?<! ) [-–—]$/u, '')} —`, draft.words, { whole: true })
    if (!read || (count === 1 && !read.agency && !hasDashBelow(draft, lines[0]!, first))) continue
    const facts = {
      dateline: read.place,
      ...(read.agency ? { agency: read.agency } : {}),
      ...(read.published ? { published: read.published } : {}),
    }
    return lines.map((index, at) => removed(index, 'dateline', at === 0 ? facts : undefined))
  }
  return []
}

function isContiguous(draft: ExtractDraft, lines: readonly number[], first: number): boolean {
  const from = lines[0]!
  for (let at = from; at < first; at++) {
    const fate = draft.fates[at]
    if (fate && !(fate.to === 'removed' && fate.reason === 'ornament')) return false
  }
  return true
}

function hasDashBelow(draft: ExtractDraft, index: number, first: number): boolean {
  return (
    draft.pieces.slice(index + 1, first).some((piece) => /^[—–-]+$/.test(piece.text)) ||
    /[—–]$/.test(draft.pieces[index]!.text)
  )
}
