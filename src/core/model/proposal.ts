/**
 * Pairs of articles that something other than the words in common says may belong together: a language model's
 * embeddings. A pair that is proposed is aligned and judged like every other; the proposal itself counts for nothing.
 */
export interface Proposals {
  /** Who proposed, in words a reader understands: "the embeddings of example-model at http://localhost:1234/v1". */
  readonly by: string
  /** Pairs of ids of articles, in any order. */
  readonly pairs: readonly (readonly [string, string])[]
}
