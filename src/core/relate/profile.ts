import type { Language } from '../languages/language.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { hash32, mix32 } from '../text/hash.ts'
import { nounLemma, verbLemma } from '../text/lemma.ts'
import { reading } from '../text/reading.ts'

/** Words in a shingle. Five is long enough that stock phrases rarely collide. */
const SHINGLE_WORDS = 5

/** A sentence as the set of its content words, each once. */
export interface SentenceProfile extends Span {
  /** Hashes of content lemmas, ascending. */
  readonly words: readonly number[]
  /** Number of word tokens. */
  readonly length: number
}

/** What relating needs of one article, drawn from it once. */
export interface Profile {
  readonly article: PreparedArticle
  /** Distinct hashes of five-word runs. */
  readonly shingles: ReadonlySet<number>
  readonly sentences: readonly SentenceProfile[]
}

export function profile(article: PreparedArticle, language: Language): Profile {
  const read = reading(article.text, language.sentences)
  const words = read.tokens.filter((token) => token.kind !== 'punctuation').map((token) => hash32(token.lower))
  const shingles = new Set<number>()
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) {
    let hash = 0
    for (let k = 0; k < SHINGLE_WORDS; k++) hash = mix32(Math.imul(hash, 31) + words[i + k]!)
    shingles.add(hash)
  }
  const sentences = read.sentences.map((sentence) => {
    const content = new Set<number>()
    let length = 0
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = read.tokens[i]!
      if (token.kind === 'punctuation') continue
      length++
      if (token.lower.length > 1 && !language.relations.stopWords.has(token.lower))
        content.add(hash32(lemma(token.lower, language)))
    }
    return { start: sentence.start, end: sentence.end, words: [...content].sort((a, b) => a - b), length }
  })
  return { article, shingles, sentences }
}

/** One key for the forms of a word, whatever its part of speech: a key, not a word to show. */
function lemma(lower: string, { figures }: Language): string {
  const noun = nounLemma(lower, figures.inflections)
  return noun !== lower ? verbLemma(noun, figures.inflections) : verbLemma(lower, figures.inflections)
}
