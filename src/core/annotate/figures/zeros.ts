/**
 * Words for nought where something befalls people: "no one was hurt", "none of the crew was killed", "there were no casualties".
 *
 * Elsewhere the same words count nothing ("no one knows", "no plans").
 */
import type { FigureWords } from '../../languages/figure-words.ts'
import { nounLemma } from '../../text/lemma.ts'
import type { Token } from '../../text/tokens.ts'
import type { NumberMention } from './numbers.ts'

/** Words between "no" and its noun: "no serious injuries". */
const MODIFIERS = 2

/** The nought that begins at a token; null where none does. Whether something befell people is for the event to tell. */
export function zeroAt(tokens: readonly Token[], at: number, words: FigureWords): NumberMention | null {
  const { nobody, none, no } = words.zeros
  const { lower } = tokens[at]!
  if (nobody.has(lower) || none.has(lower)) return nought(at, at + 1)
  if (!no.has(lower)) return null
  if (nobody.has(`${lower} ${tokens[at + 1]?.lower ?? ''}`)) return nought(at, at + 2)
  for (let i = at + 1; i <= at + 1 + MODIFIERS; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word') return null
    if (words.events.eventNouns.has(nounLemma(token.lower, words.inflections))) return nought(at, at + 1)
  }
  return null
}

function nought(first: number, last: number): NumberMention {
  return {
    ...{ first, last, coreFirst: first, coreLast: last, low: 0, high: 0 },
    ...{ comparison: 'exactly', comparator: null, unit: null, written: 'none', attributive: false },
  }
}
