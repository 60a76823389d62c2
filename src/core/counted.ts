/** What a dictionary and the language's own lists tell of two phrases of what is counted, for the ledger, which knows no other stage. */
import type { Grammar } from './analyse/grammar.ts'
import { sameQuestionWords } from './analyse/same-question.ts'
import type { CountedRelation } from './reconcile/counted-relation.ts'

/** Do two phrases count the same, by the nouns of the language that they are in? @param grammar of a language, by its ISO 639-1 code */
export function countedBy(grammar: (language: string) => Grammar): CountedRelation {
  return (language, a, b) => {
    const { nouns } = grammar(language.code)
    return nouns === null ? (a === b ? 'same' : 'unknown') : sameQuestionWords({ nouns, words: language.nouns }, a, b)
  }
}
