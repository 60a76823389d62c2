/** What each word of a sentence is, as the grammar of its language tells it. The arrays are as long as the words given. */
export interface TaggedWords {
  /** Universal tags: "NOUN", "SCONJ". */
  readonly tags: readonly string[]
  /** Tags of the language: "NNS", "VBD". */
  readonly fineTags: readonly string[]
  /** Is the word the first name of many people? */
  readonly firstNames: readonly boolean[]
}

/** Tells what words are by what stands around them. Pure, and linear in their number. */
export type WordTagger = (words: readonly string[]) => TaggedWords
