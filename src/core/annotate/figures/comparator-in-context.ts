/** What the words before a comparator make of it: "over" bounds, but it also tells how long something goes on, and what lies below. */
import type { FigureWords } from '../../languages/figure-words.ts'
import { nounLemma } from '../../text/lemma.ts'
import type { TaggedReading } from '../tagging/tagging.ts'
import type { NumberMention } from './numbers.ts'
import type { Range } from './scope.ts'

/** A number whose comparator is read with what stands before it. */
export function inContext(
  reading: TaggedReading,
  number: NumberMention,
  sentence: Range,
  words: FigureWords,
): NumberMention {
  if (tellsExtent(reading, number, sentence, words) || liesBelow(reading, number, words))
    return { ...number, first: number.first + 1, ...PLAIN, high: number.low }
  if (number.comparison === 'exactly' && isEstimate(reading, number, sentence, words))
    return { ...number, comparison: 'about', comparator: words.numbers.estimated }
  return number
}

const PLAIN = { comparison: 'exactly', comparator: null } as const

/** What has a length of time behind it that it goes on for: "cuts over three years", "$22 billion over three years". */
const HELD = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM'])

/** "Loans over three years" last as long; "for over three years" is more than three. */
function tellsExtent(
  { tokens, tags }: TaggedReading,
  { comparator, first, last, unit, attributive }: NumberMention,
  sentence: Range,
  { numbers, patterns, events, inflections }: FigureWords,
): boolean {
  if (comparator !== numbers.extent || unit === null || !numbers.timeUnits.has(unit) || attributive) return false
  const next = tokens[last]
  if (patterns.ago.test(next?.lower ?? '')) return false
  if (first === sentence.first) return next?.text === ','
  // "People over 75 years": an age.
  const before = tokens[first - 1]!
  return HELD.has(tags[first - 1]!) && !events.people.has(nounLemma(before.lower, inflections))
}

/** "It will pass directly over two power plants". */
function liesBelow({ tokens }: TaggedReading, { comparator, first }: NumberMention, { numbers }: FigureWords): boolean {
  return comparator === numbers.extent && numbers.straight.has(tokens[first - 1]?.lower ?? '')
}

/** Words between a verb of estimating and its "at": "estimated the size of the crowd at 70". */
const ESTIMATE_REACH = 8

function isEstimate(
  { tokens }: TaggedReading,
  { first }: NumberMention,
  sentence: Range,
  { numbers }: FigureWords,
): boolean {
  if (tokens[first - 1]?.lower !== numbers.at) return false
  for (let at = first - 2; at >= Math.max(sentence.first, first - ESTIMATE_REACH); at--) {
    const { kind, lower } = tokens[at]!
    if (kind === 'punctuation') return false
    if (numbers.estimating.has(lower)) return true
  }
  return false
}
