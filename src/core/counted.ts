/** What a dictionary and the language's own lists tell of two phrases of what is counted, for the ledger, which knows no other stage. */
import type { Nouns } from './analyse/nouns.ts'
import { sameQuestionWords } from './analyse/same-question.ts'
import type { CountedRelation } from './reconcile/features.ts'

/** The nouns of a language, by its ISO 639-1 code. */
export type NounsOf = (language: string) => Nouns

/** Do two phrases count the same, by the nouns of the language that they are in? */
export function countedBy(nounsOf: NounsOf): CountedRelation {
  return (language, a, b) => sameQuestionWords({ nouns: nounsOf(language.code), words: language.nouns }, a, b)
}
