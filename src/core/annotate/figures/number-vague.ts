import type { NumberWords } from '../../languages/number-words.ts'
import type { Token } from '../../text/tokens.ts'
import { type Core, scales } from './number-value.ts'

/** "dozens", "tens of thousands", "several hundred", "a few", "a couple of dozen". */
export function vague(tokens: readonly Token[], i: number, words: NumberWords): Core | null {
  const word = tokens[i]!.lower
  const joined = joinedVague(word, words)
  if (joined !== null)
    return { last: i + 1, low: joined, high: null, written: 'vague', scale: 1, vague: word, unit: null }
  const least = words.vague.get(word)
  if (least !== undefined) return vaguePlural(tokens, i, words, least)
  const start = words.articles.has(word) ? i + 1 : i
  const few = tokens[start] ? words.few.get(tokens[start]!.lower) : undefined
  if (few === undefined) return null
  let last = start + 1
  // "Few details" are hardly any; "a few", "few hundred" and "the next few days" are some.
  const isSome = start > i || !words.fewWithArticle.has(word) || scales(tokens, last, words, false).last > last
  if (!isSome) return null
  if (tokens[last]?.lower === words.of && scales(tokens, last + 1, words, false).last > last + 1) last++
  const scaled = scales(tokens, last, words, false)
  const text = phrase(tokens, i, scaled.last)
  return {
    last: scaled.last,
    low: few * scaled.by,
    high: words.pairs.has(tokens[start]!.lower) ? few * scaled.by : null,
    written: scaled.by > 1 ? 'vague' : 'few',
    scale: 1,
    vague: text,
    unit: null,
  }
}

/** "Hundreds-of-thousands", written as one word. */
function joinedVague(word: string, words: NumberWords): number | null {
  const [first = '', link, second = '', ...rest] = word.split('-')
  const [least, by] = [words.vague.get(first), words.vague.get(second)]
  return link === words.of && rest.length === 0 && least !== undefined && by !== undefined ? (least * by) / 2 : null
}

/** "hundreds" is two hundred at least, "hundreds of thousands" two hundred thousand, "tens of thousands" twenty thousand. */
function vaguePlural(tokens: readonly Token[], i: number, words: NumberWords, least: number): Core | null {
  let low = least
  let last = i + 1
  while (tokens[last]?.lower === words.of && words.vague.has(tokens[last + 1]?.lower ?? '')) {
    low *= words.vague.get(tokens[last + 1]!.lower)! / 2
    last += 2
  }
  // "Tens" by themselves are notes or a column of sums.
  if (last === i + 1 && least === 20 && tokens[last]?.lower !== words.of) return null
  // "Their scores" are points: a word that means something else is a number before "of" and where it stands for people.
  const isDoubtful = last === i + 1 && words.doubtfulVague.has(tokens[i]!.lower)
  if (isDoubtful && !words.afterVague.has(tokens[last]?.lower ?? '')) return null
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
