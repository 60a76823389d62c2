import type { NumberWords } from '../../languages/figure-words.ts'
import type { Token } from '../../text/tokens.ts'
import { type Core, scales } from './number-value.ts'

/** "dozens", "tens of thousands", "several hundred", "a few", "a couple of dozen". */
export function vague(tokens: readonly Token[], i: number, words: NumberWords): Core | null {
  const word = tokens[i]!.lower
  const least = words.vague.get(word)
  if (least !== undefined) return vaguePlural(tokens, i, words, least)
  const start = words.articles.has(word) ? i + 1 : i
  const few = tokens[start] ? words.few.get(tokens[start]!.lower) : undefined
  if (few === undefined) return null
  let last = start + 1
  if (tokens[last]?.lower === words.of && scales(tokens, last + 1, words, false).last > last + 1) last++
  const scaled = scales(tokens, last, words, false)
  const text = phrase(tokens, i, scaled.last)
  return {
    last: scaled.last,
    low: few * scaled.by,
    high: null,
    written: scaled.by > 1 ? 'vague' : 'few',
    scale: 1,
    vague: text,
    unit: null,
  }
}

/** "hundreds" is two hundred at least, "hundreds of thousands" two hundred thousand, "tens of thousands" twenty thousand. */
function vaguePlural(tokens: readonly Token[], i: number, words: NumberWords, least: number): Core | null {
  let low = least
  let last = i + 1
  while (tokens[last]?.lower === words.of && words.vague.has(tokens[last + 1]?.lower ?? '')) {
    low *= words.vague.get(tokens[last + 1]!.lower)! / 2
    last += 2
  }
  if (last === i + 1 && least === 20) return null
  // "He scores seven points": what comes before a number is a verb.
  const next = tokens[last]
  if (next?.kind === 'number' || words.units.has(next?.lower ?? '')) return null
  return { last, low, high: null, written: 'vague', scale: 1, vague: phrase(tokens, i, last), unit: null }
}

function phrase(tokens: readonly Token[], first: number, last: number): string {
  return tokens
    .slice(first, last)
    .map((token) => token.lower)
    .join(' ')
}
