import type { AnalysedToken } from './analysis.ts'

/** Heads and relations of one sentence. Words count from 1; head 0 is the root. */
export interface ParsedSentence {
  readonly heads: ArrayLike<number>
  readonly relations: readonly string[]
}

/** Anything that draws dependency trees by the conventions of Universal Dependencies: ours by default, or another. */
export interface Parser {
  /** Name that results tell of: "stemma-en", "udpipe". */
  readonly name: string
  /** The tree of one sentence. One head and one relation a token. Pure: the same tokens give the same tree. */
  parse(tokens: readonly AnalysedToken[]): ParsedSentence
}
