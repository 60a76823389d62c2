import type { Language } from '../languages/language.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import { nounLemma } from '../text/lemma.ts'
import { reading } from '../text/reading.ts'

/** Content words with their weights; the squares of the weights sum to 1. */
export type WordVector = ReadonlyMap<string, number>

/** Names tell events apart better than other words: a capital counts this often. */
const CAPITAL = 2

export function wordVector(article: PreparedArticle, language: Language): WordVector {
  const counts = new Map<string, number>()
  const text = [article.title ?? '', article.text].join('\n\n')
  for (const token of reading(text, language.sentences).tokens) {
    if (token.kind === 'punctuation' || token.lower.length < 2 || language.relations.stopWords.has(token.lower))
      continue
    const key = nounLemma(token.lower, language.figures.inflections)
    counts.set(key, (counts.get(key) ?? 0) + (/^\p{Lu}/u.test(token.text) ? CAPITAL : 1))
  }
  const damped = [...counts].map(([word, count]): [string, number] => [word, 1 + Math.log(count)])
  const norm = Math.sqrt(damped.reduce((sum, [, weight]) => sum + weight * weight, 0))
  return new Map(damped.map(([word, weight]) => [word, weight / norm]))
}

/** Cosine of two vectors, 0 to 1. */
export function cosine(a: WordVector, b: WordVector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [word, weight] of few) sum += weight * (many.get(word) ?? 0)
  return sum
}
