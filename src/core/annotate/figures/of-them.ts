import type { FigureWords } from '../../languages/figure-words.ts'
import { nounLemma } from '../../text/lemma.ts'
import type { Token } from '../../text/tokens.ts'
import { type CountedPhrase, isPlural } from './counted.ts'
import type { NumberMention } from './numbers.ts'

/** How many words may stand before who they were: "17 of whom were reported to be young women". */
const REACH = 8

/**
 * Who the members of a number are, where that is said of them behind it.
 *
 *   43 bodies, 17 of them women and nine of them children        of the 52, 21 were women
 *                 ^^^^^^^^^^^^^           ^^^^^^^^^^^^^^^^                     ^^^^^^^^^^
 *
 * @returns null where it is not a noun for people, in the plural, behind "of them", "of whom", "of those killed" or "were"
 */
export function ofThemAfter(
  tokens: readonly Token[],
  number: NumberMention,
  { last, words }: { last: number; words: FigureWords },
): CountedPhrase | null {
  if (number.unit !== null) return null
  const { grammar, patterns } = words
  const opens = tokens[number.last]?.lower === words.numbers.of
  if (!opens && !patterns.being.test(tokens[number.last]?.lower ?? '')) return null
  let at = number.last
  if (opens) {
    const whom = tokens[at + 1]?.lower ?? ''
    const isGroup = patterns.groupOpener.test(whom) && words.events.notHeads.has(tokens[at + 2]?.lower ?? '')
    if (!isGroup && !patterns.ofWhom.test(whom)) return null
    at += 2
    if (words.events.notHeads.has(tokens[at]?.lower ?? '')) at++
  }
  const limit = Math.min(last, number.last + REACH)
  while (at < limit) {
    const token = tokens[at]!
    const person = words.events.people.has(nounLemma(token.lower, words.inflections)) && isPlural(token, words)
    if (person) return { first: at, last: at + 1, headFirst: at, nested: false, narrows: false }
    const passes =
      patterns.being.test(token.lower) || grammar.adverbs.has(token.lower) || patterns.ofAge.test(token.lower)
    if (token.kind !== 'word' || !passes) return null
    at++
  }
  return null
}
