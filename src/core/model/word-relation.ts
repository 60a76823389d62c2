/** A word as a dictionary has it. */
export interface WordSense {
  /** Lower case. */
  readonly lemma: string
  /** Universal part of speech. */
  readonly tag: string
}

/**
 * How one word stands to another by its meaning: the same word, one that says the same or is made from it, the opposite, one a kind of the
 * other, both kinds of one thing ("car", "bus"), or not to be told.
 */
export type WordRelation = 'same' | 'alike' | 'opposite' | 'kind' | 'beside' | 'unknown'
