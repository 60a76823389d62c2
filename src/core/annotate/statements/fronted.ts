/** Words that open a sentence before its subject, and hold a relative clause. */
import type { Span } from '../../model/span.ts'
import type { Cue } from './cue.ts'
import { isBreak, isComma, type SentenceView } from './line.ts'

/** "Among people who said they had voted, 40 % were glad": what they said ends with the words that open the sentence. */
export function withinFronted(line: SentenceView, cue: Cue, content: Span[]): Span[] {
  let opener = cue.first - 2
  while (opener > line.first && line.tags[opener] !== 'ADP' && !isBreak(line, opener)) opener--
  if (!opensClause(line, opener)) return content
  const stop =
    line.tokens.slice(cue.last, line.last).find((_, i) => isComma(line, cue.last + i))?.start ?? line.text.length
  return content.flatMap((piece) => (piece.start >= stop ? [] : [{ ...piece, end: Math.min(piece.end, stop) }]))
}

/** Is a preposition the first word of its clause? */
function opensClause(line: SentenceView, at: number): boolean {
  return line.tags[at] === 'ADP' && (at === line.first || line.tags[at - 1] === 'SCONJ' || isBreak(line, at - 1))
}
