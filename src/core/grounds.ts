/** What the grammar of a language tells, for the stages that ask for it sentence by sentence. */
import { analyse } from './analyse/analyse.ts'
import type { Grammar } from './analyse/grammar.ts'
import { wordRelation } from './analyse/senses.ts'
import type { Analysis } from './model/analysis.ts'
import type { Grounds } from './model/grounds.ts'

/** Sentences whose grammar is kept: those of some long reports. What is beyond is analysed again. */
const MOST_KEPT = 4000

/** Grounds that keep what they analysed, so that a sentence that many reports share is read once. */
export function groundsOf(grammar: Grammar): Grounds {
  const known = new Map<string, Analysis>()
  return {
    analyse(text) {
      const found = known.get(text)
      if (found) return found
      if (known.size >= MOST_KEPT) known.clear()
      const made = analyse(text, grammar)
      known.set(text, made)
      return made
    },
    related: (a, b) => (grammar.senses ? wordRelation(grammar.senses, a, b) : 'unknown'),
  }
}
