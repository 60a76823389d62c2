import type { Fragment, Fragments } from './fragments.ts'

/** Two fragments that are alike: the point where a passage may begin. */
export interface Seed {
  readonly a: number
  readonly b: number
  readonly likeness: number
}

/** How alike two fragments must be, by the cosine of their weighted words and by the Dice coefficient of the sets. */
export interface SeedOptions {
  readonly cosine: number
  readonly dice: number
}

/** A word in more fragments of one text than this is not followed up: repeated sentences stay linear. */
const COMMON = 48

/**
 * Every pair of fragments that is alike enough, by the words they share.
 *
 * Words weigh by how rare they are among the fragments of the two texts. Source of the measure: M. Sanchez-Perez, G.
 * Sidorov, A. Gelbukh, "A winning approach to text alignment" (PAN, 2014).
 */
export function seeds(a: Fragments, b: Fragments, options: SeedOptions): Seed[] {
  const rarity = weightsOf(a, b)
  const vectorsA = a.fragments.map((fragment) => vector(fragment, rarity))
  const vectorsB = b.fragments.map((fragment) => vector(fragment, rarity))
  const index = new Map<number, number[]>()
  for (const [i, fragment] of a.fragments.entries()) {
    for (const word of fragment.words) {
      const list = index.get(word)
      if (list) list.push(i)
      else index.set(word, [i])
    }
  }
  const found: Seed[] = []
  const dots = new Float64Array(a.fragments.length)
  const shares = new Uint16Array(a.fragments.length)
  for (const [j, fragment] of b.fragments.entries()) {
    const touched: number[] = []
    const own = vectorsB[j]!
    for (const [k, word] of fragment.words.entries()) {
      const list = index.get(word)
      if (!list || list.length > COMMON) continue
      for (const i of list) {
        if (shares[i] === 0) touched.push(i)
        shares[i]!++
        dots[i]! += own.weights[k]! * vectorsA[i]!.byWord.get(word)!
      }
    }
    for (const i of touched) {
      const cosine = dots[i]! / (own.norm * vectorsA[i]!.norm || 1)
      const dice = (2 * shares[i]!) / (fragment.words.length + a.fragments[i]!.words.length)
      if (cosine > options.cosine && dice > options.dice) found.push({ a: i, b: j, likeness: cosine })
      dots[i] = 0
      shares[i] = 0
    }
  }
  return found
}

interface Vector {
  readonly weights: Float64Array
  readonly byWord: ReadonlyMap<number, number>
  readonly norm: number
}

function vector(fragment: Fragment, rarity: ReadonlyMap<number, number>): Vector {
  const weights = Float64Array.from(fragment.words, (word, i) => fragment.counts[i]! * rarity.get(word)!)
  let squares = 0
  const byWord = new Map<number, number>()
  for (const [i, word] of fragment.words.entries()) {
    squares += weights[i]! ** 2
    byWord.set(word, weights[i]!)
  }
  return { weights, byWord, norm: Math.sqrt(squares) }
}

function weightsOf(a: Fragments, b: Fragments): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { fragments } of [a, b])
    for (const { words } of fragments) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const all = a.fragments.length + b.fragments.length
  for (const [word, count] of counts) counts.set(word, Math.log(all / count) + 0.05)
  return counts
}
