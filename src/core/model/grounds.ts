import type { Analysis } from './analysis.ts'
import type { WordRelation, WordSense } from './word-relation.ts'

/** What the grammar of a language tells, for a stage that knows no other stage. */
export interface Grounds {
  /** The grammar of a text; of the same text, the same. */
  readonly analyse: (text: string) => Analysis
  /** How one word stands to another by its meaning. */
  readonly related: (a: WordSense, b: WordSense) => WordRelation
}
