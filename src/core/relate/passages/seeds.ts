import type { Fragments } from './fragments.ts'

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
  const { own, other } = weighted(a, b)
  const found: Seed[] = []
  const dots = new Float64Array(a.fragments.length)
  const shares = new Uint16Array(a.fragments.length)
  const touched = new Uint32Array(a.fragments.length)
  for (let j = 0; j < b.fragments.length; j++) {
    let count = 0
    for (let k = other.starts[j]!; k < other.starts[j + 1]!; k++) {
      const word = other.words[k]!
      const weight = other.weights[k]!
      const end = own.listStarts[word + 1]!
      if (end - own.listStarts[word]! > COMMON) continue
      for (let at = own.listStarts[word]!; at < end; at++) {
        const i = own.listed[at]!
        if (shares[i] === 0) touched[count++] = i
        shares[i]!++
        dots[i]! += weight * own.listWeights[at]!
      }
    }
    const size = b.fragments[j]!.words.length
    for (let at = 0; at < count; at++) {
      const i = touched[at]!
      const cosine = dots[i]! / (other.norms[j]! * own.norms[i]! || 1)
      const dice = (2 * shares[i]!) / (size + a.fragments[i]!.words.length)
      if (cosine > options.cosine && dice > options.dice) found.push({ a: i, b: j, likeness: cosine })
      dots[i] = 0
      shares[i] = 0
    }
  }
  return found
}

/** The fragments of a text as vectors, one after another: words by a number of their own, and their weights. */
interface Vectors {
  readonly starts: Uint32Array
  readonly words: Uint32Array
  readonly weights: Float64Array
  readonly norms: Float64Array
}

/** The same by word: which fragments have it, and its weight in each. */
interface Lists {
  readonly listStarts: Uint32Array
  readonly listed: Uint32Array
  readonly listWeights: Float64Array
}

function weighted(a: Fragments, b: Fragments): { own: Vectors & Lists; other: Vectors } {
  const numbers = new Map<number, number>()
  const inFragments: number[] = []
  const numbered = ({ fragments }: Fragments): Uint32Array => {
    const words = new Uint32Array(fragments.reduce((sum, fragment) => sum + fragment.words.length, 0))
    let at = 0
    for (const fragment of fragments) {
      for (const key of fragment.words) {
        let number = numbers.get(key)
        if (number === undefined) {
          number = inFragments.length
          numbers.set(key, number)
          inFragments.push(0)
        }
        inFragments[number]!++
        words[at++] = number
      }
    }
    return words
  }
  const [inA, inB] = [numbered(a), numbered(b)]
  const all = a.fragments.length + b.fragments.length
  const rarity = Float64Array.from(inFragments, (count) => Math.log(all / count) + 0.05)
  const own = vectors(a, inA, rarity)
  return { own: { ...own, ...lists(own, rarity.length) }, other: vectors(b, inB, rarity) }
}

function vectors({ fragments }: Fragments, words: Uint32Array, rarity: Float64Array): Vectors {
  const starts = new Uint32Array(fragments.length + 1)
  const weights = new Float64Array(words.length)
  const norms = new Float64Array(fragments.length)
  let at = 0
  for (const [i, { counts }] of fragments.entries()) {
    let squares = 0
    for (const count of counts) {
      const weight = count * rarity[words[at]!]!
      squares += weight ** 2
      weights[at++] = weight
    }
    norms[i] = Math.sqrt(squares)
    starts[i + 1] = at
  }
  return { starts, words, weights, norms }
}

function lists({ starts, words, weights }: Vectors, distinct: number): Lists {
  const listStarts = new Uint32Array(distinct + 1)
  for (const word of words) listStarts[word + 1]!++
  for (let word = 0; word < distinct; word++) listStarts[word + 1]! += listStarts[word]!
  const next = listStarts.slice(0, distinct)
  const listed = new Uint32Array(words.length)
  const listWeights = new Float64Array(words.length)
  for (let i = 0; i + 1 < starts.length; i++) {
    for (let at = starts[i]!; at < starts[i + 1]!; at++) {
      const place = next[words[at]!]!++
      listed[place] = i
      listWeights[place] = weights[at]!
    }
  }
  return { listStarts, listed, listWeights }
}
