import type { FigureWords } from '../../languages/figure-words.ts'
import type { Token } from '../../text/tokens.ts'
import { countedAfter, isFiniteVerb } from './counted.ts'
import type { NumberMention } from './numbers.ts'

/**
 * What a number is of, in words of the sentence: for a measure what follows "of" ("5% of its workforce"), else the noun
 * phrase before the verb or before the number ("Nvidia advanced 8%", "a tax of 25%"); null where none is near.
 */
export function conceptOf(
  tokens: readonly Token[],
  number: NumberMention,
  { first, last, words }: { first: number; last: number; words: FigureWords },
): string | null {
  const counted = number.unit === null ? countedAfter(tokens, number, { words, end: last }) : null
  const after = counted?.last ?? number.last
  const link = tokens[after]?.lower
  if (number.unit !== null && (link === words.numbers.of || link === 'in')) {
    const phrase = forward(tokens, after + 1, last, words)
    if (phrase) return phrase
  }
  return backward(tokens, number.first - 1, first, words) ?? forward(tokens, after, last, words)
}

const LONGEST = 7

function forward(tokens: readonly Token[], from: number, last: number, words: FigureWords): string | null {
  const found: string[] = []
  for (let i = from; i < Math.min(last, from + LONGEST); i++) {
    const token = tokens[i]!
    if (isNominal(token, words)) found.push(token.text)
    else if (found.length > 0 || token.kind === 'punctuation' || words.grammar.auxiliaries.has(token.lower)) break
  }
  return found.length > 0 ? found.join(' ') : null
}

/** The nearest two noun phrases before the number within its clause. */
function backward(tokens: readonly Token[], from: number, first: number, words: FigureWords): string | null {
  const found: string[] = []
  for (let i = from; i >= Math.max(first, from - 16); i--) {
    const token = tokens[i]!
    if (/^[.;:!?]$/.test(token.text)) break
    if (token.text === ',' && found.length > 0) break
    if (isNominal(token, words)) found.unshift(token.text)
  }
  return found.length > 0 ? found.join(' ') : null
}

function isNominal(token: Token, words: FigureWords): boolean {
  if (token.kind !== 'word' || token.lower.length < 2) return false
  const { prepositions, determiners, auxiliaries, pronouns, conjunctions, adverbs } = words.grammar
  const closed = [prepositions, determiners, auxiliaries, pronouns, conjunctions, adverbs]
  if (closed.some((list) => list.has(token.lower)) || words.numbers.units.has(token.lower)) return false
  return !isFiniteVerb(token, words) && !token.lower.endsWith('ing') && !token.lower.endsWith('ly')
}
