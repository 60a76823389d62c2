/** Which of the words before a cue and behind it are what was said. */
import type { Span } from '../../model/span.ts'
import { frameAt } from './frames.ts'
import { quotesOver, type SentenceView } from './line.ts'

/**
 * Both sides of a cue. What was said stands on the left where the right has nothing, another piece of the same
 * quotation, or only the circumstances ("..., the minister told reporters after meeting the envoys").
 */
export function bothSides(line: SentenceView, pieces: { left: Span[]; after: Span[]; heard: boolean }): Span[] {
  const { left, after, heard } = pieces
  if (left.length === 0 || after.length === 0) return [...left, ...after]
  // "In one speech on Monday, she said: “...”": the words before tell when.
  if (startsQuote(line, after[0]!)) return endsQuote(line, left.at(-1)!) ? [...left, ...after] : after
  if (heard || endsQuote(line, left.at(-1)!)) return isSaid(line, after[0]!) ? after : left
  return opensCircumstances(line, after[0]!) ? left : after
}

function endsQuote(line: SentenceView, piece: Span): boolean {
  return quotesOver(line.quotes, piece).some((quote) => quote.outer.end === piece.end)
}

function opensCircumstances(line: SentenceView, piece: Span): boolean {
  return line.rules.circumstances.has(line.tokens[tokenAt(line, piece.start)]!.lower)
}

function tokenAt(line: SentenceView, start: number): number {
  let at = line.first
  while (at < line.last - 1 && line.tokens[at]!.start < start) at++
  return at
}

/** A clause or a quotation can be what was said; a bare phrase behind a cue with words before it hardly is. */
function isSaid(line: SentenceView, piece: Span): boolean {
  const at = tokenAt(line, piece.start)
  const { lower } = line.tokens[at]!
  return !line.words.when.has(lower) && 'tqcw'.includes(frameAt(line, at)) && !line.rules.circumstances.has(lower)
}

function startsQuote(line: SentenceView, piece: Span): boolean {
  return quotesOver(line.quotes, piece)[0]?.outer.start === piece.start
}
