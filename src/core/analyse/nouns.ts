/** What is known of nouns, whatever text they stand in: which are the same, which are a kind of which, and what sort of thing each is. */
import type { NounSort } from '../model/analysis.ts'
import { unpack } from './bytes.ts'

export const NOUN_SORTS: readonly NounSort[] = [
  ...(['person', 'organisation', 'place', 'event', 'time', 'artefact', 'animal'] as const),
]

/** Of the first noun to the second: the same, a kind of it, above it, neither though both are known, or not to be told. */
export type NounRelation = 'same' | 'kind' | 'kind-of-other' | 'apart' | 'unknown'

export interface Nouns {
  /** Lemmas in lower case, words parted by one space, in the order of their code units; decoded when they are first asked for. */
  readonly lemmas: () => readonly string[]
  /** Lemma → where its senses begin in `senses`; one more than there are lemmas. */
  readonly firstSense: () => Uint32Array
  /** Senses, the commonest first, as numbers of meanings. */
  readonly senses: () => Uint16Array
  /** Meaning → where the meanings above it begin in `above`; one more than there are meanings. */
  readonly firstAbove: () => Uint32Array
  readonly above: () => Uint16Array
  /** Sort → the meanings that everything of the sort lies under. */
  readonly roots: Readonly<Record<NounSort, readonly number[]>>
  /** Words for people in general, whatever else they mean: each takes in everything that is a person. */
  readonly anyone: ReadonlySet<string>
  /** Answers of `isA` that were given before: at most one for each lemma and sort. */
  readonly asked: Map<string, boolean>
}

/** A noun is a kind of another that lies at most this many steps above it. */
const STEPS = 3

/** A third meaning for a person is hardly ever meant: of "gun" it is a gunman, of "drone" an idler. */
const PERSON_SENSES = 2

/** Longest noun that is looked up, in characters. */
const LONGEST = 60

/** No meaning lies deeper than this under the highest one. */
const DEEPEST = 24

/** Read the nouns of a language. @throws {RangeError} where the file is damaged. */
export function readNouns(file: Uint8Array): Nouns {
  const { meta, sections } = unpack(file)
  const section = (name: string): Uint8Array => {
    const found = sections.get(name)
    if (!found) throw new RangeError(`the file of nouns has no section "${name}"`)
    return found
  }
  const [words, senseCounts, senses, aboveCounts, above] = [
    section('words'),
    section('sense-counts'),
    section('senses'),
    section('above-counts'),
    section('above'),
  ]
  const { roots, anyone } = meta as { roots?: Record<NounSort, number[]>; anyone?: string[] }
  if (!roots || !anyone || NOUN_SORTS.some((sort) => !Array.isArray(roots[sort])))
    throw new RangeError('the file of nouns does not tell its sorts')
  return {
    lemmas: once(() => new TextDecoder().decode(words).split('\n')),
    firstSense: once(() => sums(senseCounts)),
    senses: once(() => wide(senses)),
    firstAbove: once(() => sums(aboveCounts)),
    above: once(() => wide(above)),
    roots,
    anyone: new Set(anyone),
    asked: new Map(),
  }
}

/** Is the noun, or the last word of the phrase, one that is known? */
export function knowsNoun(nouns: Nouns, noun: string): boolean {
  return meaningsOf(nouns, noun).length > 0
}

/** Is exactly this known: the phrase with all of its words? */
export function listsNoun(nouns: Nouns, noun: string): boolean {
  return placeOf(nouns, noun) >= 0
}

/**
 * How the first noun stands to the second. Both are lemmas in lower case; of a phrase that is not listed, the last word counts.
 * A noun is a kind of another that is at most three steps above one of its three commonest meanings; "people" takes in every person
 * (by the two commonest meanings) and "animal" every animal, however far above.
 */
export function nounRelation(nouns: Nouns, a: string, b: string): NounRelation {
  const [ofA, ofB] = [meaningsOf(nouns, a), meaningsOf(nouns, b)]
  if (ofA.length === 0 || ofB.length === 0) return 'unknown'
  const [anyA, anyB] = [isAnyone(nouns, a), isAnyone(nouns, b)]
  if ((anyA && anyB) || ofA.some((meaning) => ofB.includes(meaning))) return 'same'
  if (anyA || anyB) {
    const [other, relation] = anyB ? ([ofA, 'kind'] as const) : ([ofB, 'kind-of-other'] as const)
    return liesUnder(nouns, other.slice(0, PERSON_SENSES), nouns.roots.person) ? relation : 'apart'
  }
  if (within(nouns, ofA, ofB, stepsTo(nouns, ofB))) return 'kind'
  if (within(nouns, ofB, ofA, stepsTo(nouns, ofA))) return 'kind-of-other'
  return within(nouns, ofA, ofB, DEEPEST) || within(nouns, ofB, ofA, DEEPEST) ? 'unknown' : 'apart'
}

/**
 * May the noun name something of this sort, in one of its three commonest meanings, or a person in one of its two commonest?
 * A lemma in lower case; of a phrase that is not listed, the last word counts.
 */
export function isA(nouns: Nouns, lemma: string, sort: NounSort): boolean {
  const key = `${sort} ${lemma}`
  const known = nouns.asked.get(key)
  if (known !== undefined) return known
  const meanings = meaningsOf(nouns, lemma)
  if (meanings.length === 0) return false
  const found = liesUnder(nouns, sort === 'person' ? meanings.slice(0, PERSON_SENSES) : meanings, nouns.roots[sort])
  if (placeOf(nouns, lemma) >= 0) nouns.asked.set(key, found)
  return found
}

/** Is the commonest meaning of a noun, a lemma in lower case, of this sort? */
export function isMainly(nouns: Nouns, lemma: string, sort: NounSort): boolean {
  const key = `mainly ${sort} ${lemma}`
  const known = nouns.asked.get(key)
  if (known !== undefined) return known
  const meanings = meaningsOf(nouns, lemma)
  if (meanings.length === 0) return false
  const found = liesUnder(nouns, meanings.slice(0, 1), nouns.roots[sort])
  if (placeOf(nouns, lemma) >= 0) nouns.asked.set(key, found)
  return found
}

function isAnyone({ anyone }: Nouns, noun: string): boolean {
  return anyone.has(noun.slice(noun.lastIndexOf(' ') + 1))
}

function liesUnder(nouns: Nouns, meanings: readonly number[], roots: readonly number[]): boolean {
  return meanings.some((meaning) => roots.includes(meaning)) || within(nouns, meanings, roots, DEEPEST)
}

/** Animals are told apart in many more steps than anything else. */
function stepsTo(nouns: Nouns, meanings: readonly number[]): number {
  return meanings.some((meaning) => nouns.roots.animal.includes(meaning)) ? DEEPEST : STEPS
}

/** Does one of the wanted meanings lie above one of these, at most so many steps? */
function within(nouns: Nouns, from: readonly number[], wanted: readonly number[], steps: number): boolean {
  const [first, above] = [nouns.firstAbove(), nouns.above()]
  const seen = new Set(from)
  let reached = from
  for (let step = 0; step < steps && reached.length > 0; step++) {
    const next: number[] = []
    for (const meaning of reached)
      for (let i = first[meaning]!; i < first[meaning + 1]!; i++) {
        const higher = above[i]!
        if (wanted.includes(higher)) return true
        if (seen.has(higher)) continue
        seen.add(higher)
        next.push(higher)
      }
    reached = next
  }
  return false
}

/** Meanings of a noun; of a phrase that is not listed, those of its last word. */
function meaningsOf(nouns: Nouns, noun: string): readonly number[] {
  const place = placeOf(nouns, noun)
  const last = place < 0 ? placeOf(nouns, noun.slice(noun.lastIndexOf(' ') + 1)) : place
  if (last < 0) return []
  const first = nouns.firstSense()
  return [...nouns.senses().subarray(first[last]!, first[last + 1]!)]
}

function placeOf(nouns: Nouns, noun: string): number {
  if (noun.length === 0 || noun.length > LONGEST) return -1
  const lemmas = nouns.lemmas()
  let [low, high] = [0, lemmas.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = lemmas[middle]!
    if (at === noun) return middle
    if (at < noun) low = middle + 1
    else high = middle - 1
  }
  return -1
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

function sums(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1)
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i]! + counts[i]!
  return starts
}

function wide(bytes: Uint8Array): Uint16Array {
  const values = new Uint16Array(bytes.length >> 1)
  for (let i = 0; i < values.length; i++) values[i] = bytes[2 * i]! | (bytes[2 * i + 1]! << 8)
  return values
}
