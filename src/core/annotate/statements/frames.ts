/** What follows a word that may be a cue: the likelihood that it is one hangs on it. */
import { isBreak, isVerb, type SentenceView } from './line.ts'

/**
 * One letter: `t` that, `q` a quotation, `c` a clause, `i` "to" and a verb, `n` a noun phrase, `w` what or how or whether, `e` the end of
 * the clause, `o` anything else, `v` the cue itself is passive; `own` a preposition that belongs to the cue, `>on` another.
 */
export type Frame = string

const NOMINAL = new Set(['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON', 'SYM'])
/** How many words after the cue a verb may stand for what follows to be a clause. */
const CLAUSE_REACH = 9

/** What begins at token `at`. */
export function frameAt(line: SentenceView, at: number): Frame {
  if (at >= line.last) return 'e'
  if (line.quoteOf[at] !== -1) return 'q'
  const { lower } = line.tokens[at]!
  if (line.words.that.has(lower)) return 't'
  if (isBreak(line, at)) return quoteBehind(line, at) ? 'q' : 'e'
  if (line.words.questionWords.has(lower)) return 'w'
  const tag = line.tags[at] ?? 'X'
  if (line.words.to.has(lower)) return line.tags[at + 1] === 'VERB' || line.tags[at + 1] === 'AUX' ? 'i' : '>to'
  if (tag === 'ADP' || tag === 'SCONJ' || tag === 'PART') return `>${lower}`
  if (tag === 'ADV' && at + 1 < line.last && line.tags[at + 1] !== 'ADV') return frameAt(line, at + 1)
  if (NOMINAL.has(tag)) return isClause(line, at) ? 'c' : 'n'
  return 'o'
}

function quoteBehind(line: SentenceView, at: number): boolean {
  return at + 1 < line.last && line.quoteOf[at + 1] !== -1
}

/** A subject and, before the next mark, its verb: "said the road was shut". */
function isClause(line: SentenceView, at: number): boolean {
  for (let i = at; i < Math.min(at + CLAUSE_REACH, line.last); i++) {
    if (isBreak(line, i) || line.quoteOf[i] !== -1) return false
    const { lower } = line.tokens[i]!
    if (line.words.to.has(lower) || line.words.relatives.has(lower)) return false
    if (i > at && isVerb(line, i) && !lower.endsWith(line.words.endings.present)) return true
  }
  return false
}
