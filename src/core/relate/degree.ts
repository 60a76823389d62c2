import type { Token } from '../text/tokens.ts'

/** How far a text is from the one it was made from. Source of the scale: P. Clough and M. Stevenson (2011). */
export type Degree = 'near-copy' | 'light-revision' | 'heavy-revision' | 'none'

/** Shares, 0 to 1, of the derived text's distinct runs of one, two, three and five words that its source has. */
export interface Containment {
  readonly words: number
  readonly pairs: number
  readonly triples: number
  readonly fives: number
  /** Of the derived text's words, in the longest series that the source has in the same order. */
  readonly inOrder: number
}

export function containment(source: readonly Token[], derived: readonly Token[]): Containment {
  const share = (length: number): number => {
    const there = runs(source, length)
    const here = runs(derived, length)
    let common = 0
    for (const run of here) if (there.has(run)) common++
    return here.size === 0 ? 0 : common / here.size
  }
  return { words: share(1), pairs: share(2), triples: share(3), fives: share(5), inOrder: inOrder(source, derived) }
}

/** Words that the source has more often than this say little about order. */
const OFTEN = 6

/**
 * Length of the longest common subsequence over the words that the source does not have too often, by patience sorting
 * over its places: linear times logarithm.
 */
function inOrder(source: readonly Token[], derived: readonly Token[]): number {
  const places = new Map<string, number[]>()
  const words = (tokens: readonly Token[]): string[] =>
    tokens.filter((token) => token.kind !== 'punctuation').map((token) => token.lower)
  for (const [i, word] of words(source).entries()) places.set(word, [...(places.get(word) ?? []).slice(0, OFTEN), i])
  const tails: number[] = []
  const own = words(derived).filter((word) => (places.get(word)?.length ?? 0) <= OFTEN)
  for (const word of own) {
    // From the last place to the first, so that one word is taken once.
    for (const place of [...(places.get(word) ?? [])].reverse()) {
      let low = 0
      let high = tails.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (tails[middle]! < place) low = middle + 1
        else high = middle
      }
      tails[low] = place
    }
  }
  return own.length === 0 ? 0 : tails.length / own.length
}

function runs(tokens: readonly Token[], length: number): Set<string> {
  const words = tokens.filter((token) => token.kind !== 'punctuation').map((token) => token.lower)
  const found = new Set<string>()
  for (let i = 0; i + length <= words.length; i++) found.add(words.slice(i, i + length).join(' '))
  return found
}

export interface DegreeThresholds {
  /** Below both of these, two texts on one subject share no more than its vocabulary. */
  readonly triples: number
  readonly words: number
  /** What was copied was left as it was: this share of the pairs in common stand in runs of five. */
  readonly unbroken: number
  /** A light hand leaves this share of the words where they were. */
  readonly light: number
}

/** Chosen on all three tasks; `npm run eval -- degrees` prints what thresholds chosen on two score on the third. */
export const DEGREES: DegreeThresholds = { triples: 0.06, words: 0.525, unbroken: 0.68, light: 0.5 }

export function degree(shares: Containment, thresholds: DegreeThresholds = DEGREES): Degree {
  if (shares.triples < thresholds.triples && shares.words < thresholds.words) return 'none'
  if (shares.fives >= thresholds.unbroken * shares.pairs) return 'near-copy'
  return shares.inOrder >= thresholds.light ? 'light-revision' : 'heavy-revision'
}
