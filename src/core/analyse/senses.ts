/** What is known of words by their meaning, whatever text they stand in: which say the same, the opposite, a kind of it, or another thing of one kind. */
import type { WordRelation, WordSense } from '../model/word-relation.ts'
import { int32, unpack } from './bytes.ts'
import { find, readWordIndex, type WordIndex } from './word-index.ts'

export interface Senses {
  /** "verb:rise" → place in the lists below. */
  readonly index: WordIndex
  /** Meanings of a word, up to five, the commonest first. */
  readonly meanings: Lists
  /** Words that say the opposite, by their places. */
  readonly opposites: Lists
  /** Words made from it or that it is made from: "danger", "dangerous". */
  readonly derived: Lists
  /** Meanings right above a meaning: "vehicle" of "car". */
  readonly above: Lists
  /** Meanings near a meaning: "huge" of "large". */
  readonly near: Lists
}

/** Lists of numbers, one after the other: those of `i` lie between `starts[i]` and `starts[i + 1]`. */
export interface Lists {
  readonly starts: Int32Array
  readonly values: Int32Array
}

const SECTIONS = ['meanings', 'opposites', 'derived', 'above', 'near'] as const

/** Read the senses of a language. @throws {RangeError} where the file is damaged. */
export function readSenses(file: Uint8Array): Senses {
  const { sections } = unpack(file)
  const section = (name: string): Uint8Array => {
    const found = sections.get(name)
    if (!found) throw new RangeError(`the file of senses has no section "${name}"`)
    return found
  }
  const lists = SECTIONS.map((name): [string, Lists] => {
    return [name, { starts: int32(section(`${name}-starts`)), values: int32(section(name)) }]
  })
  return { index: readWordIndex(section('index')), ...(Object.fromEntries(lists) as unknown as Omit<Senses, 'index'>) }
}

/** Parts of speech that have meanings, by the universal tag. */
const PARTS: Readonly<Record<string, string>> = { NOUN: 'noun', PROPN: 'noun', VERB: 'verb', ADJ: 'adj', ADV: 'adv' }

/**
 * How one word stands to another. What is closest counts: "opposite" before "alike", "alike" before "kind". Words that are not known, and
 * words of another part of speech that are not made from one another, are "unknown".
 */
export function wordRelation(senses: Senses, a: WordSense, b: WordSense): WordRelation {
  if (a.lemma === b.lemma) return 'same'
  const [at, other] = [placeOf(senses, a), placeOf(senses, b)]
  if (at < 0 || other < 0) return 'unknown'
  if (has(senses.opposites, at, other) || has(senses.opposites, other, at)) return 'opposite'
  const [ofA, ofB] = [valuesOf(senses.meanings, at), valuesOf(senses.meanings, other)]
  if (meet(ofA, ofB) || reaches(senses.near, ofA, ofB) || reaches(senses.near, ofB, ofA)) return 'alike'
  if (has(senses.derived, at, other) || has(senses.derived, other, at)) return 'alike'
  const [overA, overB] = [above(senses, ofA), above(senses, ofB)]
  if (meet(overA, ofB) || meet(overB, ofA)) return 'kind'
  return meet(overA, overB) ? 'beside' : 'unknown'
}

function placeOf({ index }: Senses, { lemma, tag }: WordSense): number {
  const part = PARTS[tag]
  return part === undefined ? -1 : find(index, `${part}:${lemma}`)
}

function valuesOf({ starts, values }: Lists, at: number): Int32Array {
  return values.subarray(starts[at]!, starts[at + 1]!)
}

function has(lists: Lists, at: number, value: number): boolean {
  return valuesOf(lists, at).includes(value)
}

function meet(a: ArrayLike<number>, b: Int32Array | readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) if (b.includes(a[i]!)) return true
  return false
}

function above({ above: lists }: Senses, meanings: Int32Array): number[] {
  const found: number[] = []
  for (const meaning of meanings) for (const higher of valuesOf(lists, meaning)) found.push(higher)
  return found
}

function reaches(lists: Lists, from: Int32Array, to: Int32Array): boolean {
  return from.some((meaning) => meet(valuesOf(lists, meaning), to))
}
