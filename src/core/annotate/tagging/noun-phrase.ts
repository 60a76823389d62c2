/**
 * The one reader of noun phrases over the tokens of the analysis: a run of determiners, adjectives, participles, numbers and nouns.
 *
 *   the naval hospital at Castra        the town's 9,000 inhabitants
 *   ^^^^^^^^^^^^^^^^^^                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
import type { AnalysedToken } from '../../model/analysis.ts'

/** Tokens `[first, last)`; the head is the last noun. `opens` is the first token behind determiners. */
export interface NounPhrase {
  readonly first: number
  readonly opens: number
  readonly last: number
  readonly head: number
}

/** Words of one phrase, at most: lists without a stop stay linear. */
const LONGEST = 12

/** The noun phrase that begins at a token; null where none does. */
export function nounPhraseFrom(tokens: readonly AnalysedToken[], at: number, end: number): NounPhrase | null {
  const limit = Math.min(end, at + LONGEST)
  let opens = at
  while (opens < limit && isDeterminer(tokens[opens]!)) opens++
  let head = -1
  let i = opens
  for (; i < limit; i++) {
    const token = tokens[i]!
    if (isNoun(token)) head = i
    else if (head >= 0 ? !carriesOn(tokens, i, limit) : !isModifier(tokens, i)) break
  }
  return head < 0 ? null : { first: at, opens, last: head + 1, head }
}

export function isNoun({ tag }: AnalysedToken): boolean {
  return tag === 'NOUN' || tag === 'PROPN'
}

function isDeterminer({ tag, fineTag }: AnalysedToken): boolean {
  return tag === 'DET' || fineTag === 'PRP$' || fineTag === 'PDT'
}

/** What stands before the first noun of a phrase. */
function isModifier(tokens: readonly AnalysedToken[], at: number): boolean {
  const { tag, fineTag, text } = tokens[at]!
  if (tag === 'ADJ' || tag === 'NUM' || tag === 'SYM') return true
  if (text === '-') return at > 0 && tokens[at - 1]!.end === tokens[at]!.start
  if (tag === 'ADV') return /^(?:ADJ|NUM|VERB)$/.test(tokens[at + 1]?.tag ?? '')
  return tag === 'VERB' && /^VB[NG]$/.test(fineTag)
}

/** What stands between two nouns of one phrase: a genitive, a hyphen, "and" between names is none. */
function carriesOn(tokens: readonly AnalysedToken[], at: number, end: number): boolean {
  const { tag, text, fineTag } = tokens[at]!
  if (fineTag === 'POS') return true
  const next = at + 1 < end ? tokens[at + 1]! : null
  if (next === null) return false
  if (text === '-' || text === '/') return tokens[at - 1]!.end === tokens[at]!.start && tokens[at]!.end === next.start
  const afterGenitive = tokens[at - 1]!.fineTag === 'POS' || isModifier(tokens, at - 1)
  return afterGenitive && (tag === 'ADJ' || tag === 'NUM' || tag === 'SYM') && at - 1 >= 0
}
