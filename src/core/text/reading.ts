import { type Sentence, type SentenceRules, sentences } from './sentences.ts'
import { type Token, tokenize } from './tokens.ts'

/** A text with its tokens and sentences: what every annotator reads. */
export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** For each token, the index of its sentence. */
  readonly sentenceOf: Int32Array
}

export function reading(text: string, rules: SentenceRules): Reading {
  const tokens = tokenize(text)
  const found = sentences(text, tokens, rules)
  const sentenceOf = new Int32Array(tokens.length)
  for (const [index, sentence] of found.entries()) sentenceOf.fill(index, sentence.first, sentence.last)
  return { text, tokens, sentences: found, sentenceOf }
}
