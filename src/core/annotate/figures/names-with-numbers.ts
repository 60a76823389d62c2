/**
 * Numbers in words that are part of a name: "the Big Four", "the Group of Seven", "Four Seasons". A capital within a sentence tells, and
 * at its head a thing in the plural with a capital, which would have a small letter if it were counted.
 */

import type { FigureWords } from '../../languages/figure-words.ts'
import { nounLemma } from '../../text/lemma.ts'
import type { TaggedReading } from '../tagging/tagging.ts'
import type { NumberMention } from './numbers.ts'
import type { Range } from './scope.ts'

export function isInName(reading: TaggedReading, number: NumberMention, sentence: Range, words: FigureWords): boolean {
  const { tokens } = reading
  const token = tokens[number.coreFirst]!
  if (number.written !== 'words' || number.unit !== null || number.coreLast !== number.coreFirst + 1) return false
  if (!isCapital(token.text)) return false
  return endsName(reading, number, sentence, words) || opensName(reading, number, words)
}

const isCapital = (text: string | undefined): boolean => text !== undefined && /^\p{Lu}\p{Ll}/u.test(text)

/** "The Big Four", "the Group of Seven": the article, one word with a capital, and a verb or a small letter behind. */
function endsName(
  { tokens }: TaggedReading,
  { coreFirst, coreLast, first }: NumberMention,
  sentence: Range,
  words: FigureWords,
): boolean {
  if (first !== coreFirst || isCapital(tokens[coreLast]?.text)) return false
  const at = tokens[coreFirst - 1]?.lower === words.numbers.of ? coreFirst - 2 : coreFirst - 1
  return at > sentence.first && isCapital(tokens[at]?.text) && words.patterns.definite.test(tokens[at - 1]?.lower ?? '')
}

/** "Four Seasons guests", "Fifty Shades Cafe": things in the plural, with a capital and another noun behind them. */
function opensName({ tokens, analysis }: TaggedReading, { coreLast }: NumberMention, words: FigureWords): boolean {
  const [noun, next] = [tokens[coreLast], tokens[coreLast + 1]]
  if (!noun || !isCapital(noun.text) || next?.kind !== 'word' || words.numbers.months.has(noun.lower)) return false
  const lemma = nounLemma(noun.lower, words.inflections)
  if (lemma === noun.lower || words.events.people.has(lemma)) return false
  return analysis.knowsNoun(lemma) && !LIVING.some((sort) => analysis.isA(lemma, sort))
}

/** "Four Marines were killed", "two Rangers players": people are counted with a capital too, and so are places and what people found. */
const LIVING = ['person', 'organisation', 'place', 'animal'] as const
