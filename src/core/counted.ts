/** What the language's own lists tell of two phrases of what is counted, for the ledger, which knows no other stage. */
import { NO_NOUNS } from './analyse/nouns.ts'
import { type SameQuestion, sameQuestionWords } from './analyse/same-question.ts'
import type { NounWords } from './languages/noun-words.ts'

/** Do two phrases count the same? Without a dictionary: what the lists do not tell is unknown. */
export function counted(words: NounWords, a: string, b: string): SameQuestion {
  return sameQuestionWords({ nouns: NO_NOUNS, words }, a, b)
}
