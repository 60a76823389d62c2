/** Verbs that tell what happened together with another word: "let out", "taken hostage", "rushed to hospital". */
import type { FigureWords } from '../../languages/figure-words.ts'
import { verbLemma } from '../../text/lemma.ts'
import type { Token } from '../../text/tokens.ts'

/** A verb with its complement at once after it: "let out", "taken hostage", "set free". */
export function idiom(tokens: readonly Token[], i: number, words: FigureWords, last: number): string | null {
  const lemma = verbLemma(tokens[i]!.lower, words.inflections)
  return idiomAcross(tokens, { lemma, at: i, after: i + 1, last }, words)
}

/** A verb with its complement on either side of what it counts: "taking more than 260 people hostage". */
export function idiomAcross(
  tokens: readonly Token[],
  { lemma, at, after, last }: { lemma: string; at: number; after: number; last: number },
  words: FigureWords,
): string | null {
  for (const { verb, complement, event } of words.events.idioms) {
    if (verb !== lemma) continue
    const owned = words.patterns.owner.test(tokens[at + 1]?.lower ?? '') ? tokens[at + 2] : tokens[at + 1]
    const near = [
      owned,
      after < last ? tokens[after] : undefined,
      tokens[after - 1],
      broughtTo(tokens, after, last, words),
    ]
    if (near.some((token) => token?.lower === complement)) return event
  }
  return null
}

/** Words between "to" and the place: "to the nearest regional hospital". */
const WAY = 4

/** "Taken to a nearby hospital": the noun where the way ends that opens at `at`. */
function broughtTo(
  tokens: readonly Token[],
  at: number,
  last: number,
  { numbers, grammar }: FigureWords,
): Token | undefined {
  if (tokens[at]?.lower !== numbers.to) return undefined
  let end = at + 1
  while (end < Math.min(last - 1, at + 1 + WAY)) {
    const next = tokens[end + 1]!
    if (next.kind !== 'word' || grammar.prepositions.has(next.lower) || grammar.auxiliaries.has(next.lower)) break
    if (grammar.conjunctions.has(next.lower) || grammar.adverbs.has(next.lower)) break
    end++
  }
  return tokens[end]
}
