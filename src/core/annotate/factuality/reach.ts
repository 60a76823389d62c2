/** How far a cue reaches: which figures it marks. */
import type { FactualityScope, FactualityWords } from '../../languages/factuality-words.ts'
import type { Ground, PatternMatch, TokenPattern } from '../../text/token-pattern.ts'

/** A figure as token indexes. */
export interface FigurePosition {
  /** Among all figures of the text. */
  readonly index: number
  /** With its comparator. */
  readonly first: number
  readonly number: number
  readonly last: number
}

export interface PlacedFigures extends Ground {
  /** Its first word. */
  readonly head: number
  readonly placed: readonly FigurePosition[]
  /** Tokens within a figure, behind its first: the second "as" of "as many as 40". */
  readonly inside: ReadonlySet<number>
  readonly before: PlacedFigures | null
  readonly words: FactualityWords
}

/** Tokens that a cue reaches, at most: keeps a text without a stop linear. */
const REACH = 80

/** The figures that a match marks, by the scope of its rule. */
export function reached(scope: FactualityScope, match: PatternMatch, line: PlacedFigures): readonly FigurePosition[] {
  switch (scope) {
    case 'it':
      return within(match.first, match.last, line).filter(
        ({ first, number }) => match.items.includes(first) || match.items.includes(number),
      )
    case 'in':
      return within(match.first - NEAR, match.last, line)
    case 'after':
      return after(match, line)
    case 'indefinite':
      return after(match, line).filter((one) => isIndefinite(one, line))
    case 'phrase':
      return within(match.last, endOfClause(match, line), line).filter((one) => isIndefinite(one, line))
    case 'clause':
      return inClause(match, line).filter((one) => isIndefinite(one, line))
    case 'before':
      return before(match, line)
    case 'last':
      return before(match, line).slice(-1)
  }
}

/** Figures between two tokens. */
function within(from: number, to: number, { placed }: PlacedFigures): FigurePosition[] {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placed[middle]!.first < from) low = middle + 1
    else high = middle
  }
  const found: FigurePosition[] = []
  for (let i = low; i < placed.length && placed[i]!.last <= to; i++) found.push(placed[i]!)
  return found
}

/** "The $110bn figure": a number this near before what is said to be false belongs to it. */
const NEAR = 4

/** "Did not deny", "refused to rule out": words this near before a cue take it back. */
const UNDOING = 3

/** Is the cue itself negated? Where the pattern has a negator of its own, it means it. */
export function takenBack({ elements }: TokenPattern, { first, last }: PatternMatch, line: PlacedFigures): boolean {
  const { undoing } = line.words
  const negates = elements.some(
    (one) => one.kind === 'word' && [...one.words].some((word) => line.words.negating.has(word)),
  )
  if (negates) return false
  for (let at = first - 1; at >= Math.max(line.first, first - UNDOING); at--) {
    const token = line.tokens[at]!
    if (token.kind === 'punctuation') break
    if (undoing.has(token.lower)) return true
  }
  // "The report was not false": between the words of the pattern.
  for (let at = Math.max(first + 1, last - UNDOING); at < last - 1; at++)
    if (undoing.has(line.tokens[at]!.lower)) return true
  return false
}

function after(match: PatternMatch, line: PlacedFigures): readonly FigurePosition[] {
  return within(match.last, endOfReach(match, line), line)
}

/** Where what a cue governs ends: at a stop, a "but", a relative behind a comma, an "and" that takes up another statement. */
function endOfReach(match: PatternMatch, { tokens, last, words }: PlacedFigures): number {
  const limit = Math.min(last, match.last + REACH)
  for (let at = match.last; at < limit; at++) {
    const { text, lower } = tokens[at]!
    if (text === ';' || words.ends.has(lower)) return at
    const next = tokens[at + 1]?.lower ?? ''
    if (text === ',' && words.endsAfterComma.has(next)) return at
    if (lower === words.joiner && words.resumes.has(next)) return at
  }
  return limit
}

/** "40 people", but neither "the 40 people" nor "the death of the 40". */
function isIndefinite({ first, last }: FigurePosition, { tokens, words }: PlacedFigures): boolean {
  const lower = (at: number): string => tokens[at]?.lower ?? ''
  // "From 900 men to 550": what there is before is so.
  if (lower(first - 1) === words.from && lower(last) === words.to) return false
  if (words.definite.has(lower(first - 1)) || lower(first - 2) === words.possessive) return false
  if (lower(first - 1) !== words.of) return true
  for (let at = first - 2; at > first - 2 - DETERMINED; at--) if (words.definite.has(lower(at))) return false
  return true
}

/** Words of a noun before "of" in which a determiner makes the number one of certain things: "the official count of 24". */
const DETERMINED = 3

/** Words between a number that is a subject and its verb. */
const SUBJECT = 10

function inClause(match: PatternMatch, line: PlacedFigures): readonly FigurePosition[] {
  const { tokens, words } = line
  if (isHomonym(match, line)) return []
  let first = match.first
  while (first > Math.max(line.first, match.first - REACH) && !opensClause(first, line)) first--
  return within(first, endOfClause(match, line), line).filter((one) => {
    if (one.first >= match.last) return true
    if (one.last > match.first) return false
    const opening = tokens
      .slice(first, one.first)
      .filter((token) => token.kind === 'word' && !isOpener(token.lower, line))
    const joined = tokens[match.first - 1]!.lower === words.joiner
    return opening.length === 0 && match.first - one.last <= SUBJECT && !joined
  })
}

/** Words between the head of a clause and the number that is its subject: "and the 40". */
function isOpener(lower: string, { words }: PlacedFigures): boolean {
  return words.opens.has(lower) || words.definite.has(lower) || lower === words.joiner
}

function endOfClause(match: PatternMatch, line: PlacedFigures): number {
  let last = match.last
  while (last < Math.min(line.last, match.last + REACH) && !opensClause(last, line)) last++
  return last
}

/** "May" is a month and "Will" a man, with a capital within a sentence. */
function isHomonym({ first }: PatternMatch, { tokens, first: start, words }: PlacedFigures): boolean {
  const { lower, text } = tokens[first]!
  return first > start && words.homonyms.has(lower) && text !== lower
}

/** Does a clause begin at this token? */
function opensClause(at: number, { tokens, words, inside, items }: PlacedFigures): boolean {
  if (inside.has(at)) return false
  const { lower } = tokens[at]!
  const before = tokens[at - 1]!
  if (
    /^[,;:—–()“”"]$/.test(before.text) ||
    /^[;:—–()“”"]$/.test(tokens[at]!.text) ||
    (words.opens.has(lower) && !items.has(at))
  )
    return true
  return before.lower === words.joiner && (words.asks.has(lower) || words.resumes.has(lower))
}

function before(match: PatternMatch, line: PlacedFigures): readonly FigurePosition[] {
  // "Denied the claim that 40 had died" is of the 40, not of a number before.
  if (after(match, line).length > 0) return []
  const here = within(match.first - REACH, match.first, line)
  if (here.length > 0) return told(here, match, line)
  return match.first - line.first <= OPENING_OF_ANSWER || line.placed.length === 0 ? (line.before?.placed ?? []) : []
}

/** A sentence that answers the one before does so at its head. */
const OPENING_OF_ANSWER = 12

/** "12 were saved, and a paper said that 40 had died, which is not true": what was said last, where something was said. */
function told(
  here: readonly FigurePosition[],
  match: PatternMatch,
  { tokens, first, words }: PlacedFigures,
): readonly FigurePosition[] {
  for (let at = match.first - 1; at >= Math.max(first, match.first - REACH); at--) {
    if (!words.telling.has(tokens[at]!.lower)) continue
    const last = here.filter((one) => one.first > at)
    if (last.length > 0) return last
  }
  return here
}
