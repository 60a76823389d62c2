import type { SentenceRules } from '../text/sentences.ts'

/** What a language tells of cutting a text into words and sentences. */
export interface TokenRules extends SentenceRules {
  /** Ends of words that are words of their own ("n't", "'s"), with plain apostrophes, lower case. */
  readonly clitics: readonly string[]
  /** Words that are two written as one → where they are cut. */
  readonly fused: ReadonlyMap<string, readonly number[]>
  /** First parts that a hyphen does not part from the rest ("non-", "co-"). */
  readonly joinedPrefixes: ReadonlySet<string>
  /** Letters that stay with the digits before them ("20th", "1990s"). */
  readonly ordinalSuffixes: ReadonlySet<string>
  /** Abbreviated titles, which a name follows ("Lt. Roe"). */
  readonly titleAbbreviation: ReadonlySet<string>
}
