import type { Passage } from '../model/relation.ts'
import type { Profile, SentenceProfile } from './profile.ts'

/** A sentence of one article tied to one of another, with how much of its content it has from there. */
export interface Pairing {
  readonly a: number
  readonly b: number
  /** 0 to 1: weight of the words both have, over the weight of the words of the lighter one. */
  readonly share: number
  /** 0 to 1: weight of the words both have, over the weight of all words of either. */
  readonly overlap: number
}

/** Rarer words weigh more: the logarithm of how many sentences of all articles there are for each that has it. */
export interface Weights {
  readonly of: (word: number) => number
}

export function weights(profiles: readonly Profile[]): Weights {
  const counts = new Map<number, number>()
  let sentences = 0
  for (const { sentences: all } of profiles) {
    sentences += all.length
    for (const { words } of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return { of: (word) => Math.log(1 + sentences / (counts.get(word) ?? 1)) }
}

/** Below this share of content two sentences are not held to be the same in other words. */
export const REWORDED = 0.38

/**
 * Tie each sentence of `b` to the sentence of `a` that it shares most with; several may share one.
 * Work grows with the pairs of sentences that have a word in common, found by an index, not with all pairs.
 */
export function pairings(a: Profile, b: Profile, { of }: Weights): Pairing[] {
  const index = new Map<number, number[]>()
  for (const [i, sentence] of a.sentences.entries()) {
    for (const word of sentence.words) {
      const list = index.get(word)
      if (list) list.push(i)
      else index.set(word, [i])
    }
  }
  const weightA = a.sentences.map((sentence) => total(sentence, of))
  return b.sentences.flatMap((sentence, j) => {
    const best = bestMatch(sentence, { index, weightA, of })
    return best && best.share >= REWORDED ? [{ ...best, b: j }] : []
  })
}

/** A word in more sentences than this ties nothing: it keeps hostile texts of one repeated sentence linear. */
const COMMON = 64

function bestMatch(
  sentence: SentenceProfile,
  {
    index,
    weightA,
    of,
  }: { index: ReadonlyMap<number, readonly number[]>; weightA: readonly number[]; of: Weights['of'] },
): Omit<Pairing, 'b'> | null {
  const shared = new Map<number, { weight: number; words: number }>()
  for (const word of sentence.words) {
    const list = index.get(word)
    if (!list) continue
    const weight = of(word)
    for (const i of list.length > COMMON ? list.slice(0, COMMON) : list) {
      const sum = shared.get(i)
      if (sum) {
        sum.weight += weight
        sum.words++
      } else shared.set(i, { weight, words: 1 })
    }
  }
  const own = total(sentence, of)
  let best: Omit<Pairing, 'b'> | null = null
  for (const [i, { weight, words }] of shared) {
    if (words < 3) continue
    const share = weight / Math.max(1e-9, Math.min(own, weightA[i]!))
    const overlap = weight / Math.max(1e-9, own + weightA[i]! - weight)
    const value = share * 0.5 + overlap
    const bestValue = best ? best.share * 0.5 + best.overlap : 0
    if (!best || value > bestValue || (value === bestValue && i < best.a))
      best = { a: i, share: Math.min(1, share), overlap }
  }
  return best
}

function total(sentence: SentenceProfile, of: Weights['of']): number {
  let sum = 0
  for (const word of sentence.words) sum += of(word)
  return sum
}

/** The paired sentences as passages; neighbours that stay in step and are of one kind become one passage. */
export function passagesFrom(a: Profile, b: Profile, pairs: readonly Pairing[]): Passage[] {
  const passages: Passage[] = []
  let last: Pairing | null = null
  for (const pair of pairs) {
    const from = a.sentences[pair.a]!
    const to = b.sentences[pair.b]!
    const kind = pair.overlap > 0.95 ? 'verbatim' : pair.overlap > 0.6 ? 'edited' : 'reworded'
    const before = passages.at(-1)
    if (before && last && before.kind === kind && pair.a === last.a + 1 && pair.b === last.b + 1) {
      passages[passages.length - 1] = {
        kind,
        a: { start: before.a.start, end: from.end },
        b: { start: before.b.start, end: to.end },
      }
    } else passages.push({ kind, a: { start: from.start, end: from.end }, b: { start: to.start, end: to.end } })
    last = pair
  }
  return passages
}
