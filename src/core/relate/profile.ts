import type { Language } from '../languages/language.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import { mix32 } from '../text/hash.ts'
import { type Credits, creditsOf } from './credits.ts'
import { type Fragments, fragmentsOf } from './passages/fragments.ts'
import { marksOf, type WordMarks } from './wording.ts'

/** Words in a shingle. Five is long enough that stock phrases rarely collide. */
const SHINGLE_WORDS = 5

/** What relating needs of one article, drawn from it once. */
export interface Profile {
  readonly article: PreparedArticle
  readonly fragments: Fragments
  /** Distinct hashes of five-word runs. */
  readonly shingles: ReadonlySet<number>
  /** Of each word: whose it is. */
  readonly marks: WordMarks
  readonly credits: Credits
}

export function profile(article: PreparedArticle, language: Language): Profile {
  const fragments = fragmentsOf(article.text, language)
  return {
    article,
    fragments,
    shingles: shingles(fragments.keys),
    marks: marksOf(article, fragments, language.relations.stopWords),
    credits: creditsOf(article, language),
  }
}

/** Distinct hashes of the runs of five word keys. */
export function shingles(keys: Int32Array): Set<number> {
  const found = new Set<number>()
  for (let i = 0; i + SHINGLE_WORDS <= keys.length; i++) {
    let hash = 0
    for (let k = 0; k < SHINGLE_WORDS; k++) hash = mix32(Math.imul(hash, 31) + keys[i + k]!) | 0
    found.add(hash)
  }
  return found
}
