/** What the word behind a number tells: is it one that is counted? */
import type { FigureWords } from '../../languages/figure-words.ts'
import { nounLemma } from '../../text/lemma.ts'
import type { Token } from '../../text/tokens.ts'

export function isLower(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Ll}/u.test(token.text)
}

/** Is a number behind a label's word counted by what follows? "The group 12 people joined"; "Article 19 protests" are none of nineteen. */
export function isCounted(
  next: Token | undefined,
  isCapital: boolean,
  { patterns, events, inflections }: FigureWords,
): boolean {
  if (!isLower(next) || patterns.notPlural.test(next!.lower)) return false
  if (events.people.has(nounLemma(next!.lower, inflections))) return true
  return !isCapital && /s$/.test(next!.lower)
}
