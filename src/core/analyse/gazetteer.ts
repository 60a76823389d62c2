/** Places by name: what kind of place, and what it lies in. */
import type { Place, PlaceKind } from '../model/analysis.ts'
import { int32, unpack } from './bytes.ts'
import { find, readWordIndex, type WordIndex } from './word-index.ts'

const KINDS: readonly PlaceKind[] = ['town', 'city', 'region', 'country']

export interface Gazetteer {
  /** Names in lower case, their words parted by one space → number of the name. */
  readonly names: WordIndex
  /** Where the places of each name begin in `places`; one more than there are names. */
  readonly offsets: Int32Array
  /** Places of each name, the highest and most populous first, as indices of nodes. */
  readonly places: Int32Array
  /** Highest kind of each name, 1 to 4. */
  readonly kindOfName: Uint8Array
  /** First words of names of several words → most words that such a name has. */
  readonly heads: WordIndex
  readonly longest: Uint8Array
  readonly kinds: Uint8Array
  readonly populations: Int32Array
  /** Names of the nodes, read when the first is asked for. */
  readonly nodes: () => readonly string[]
}

/** Read the gazetteer. @throws {RangeError} where the file is damaged. */
export function readGazetteer(file: Uint8Array): Gazetteer {
  const { sections } = unpack(file)
  const section = (name: string): Uint8Array => {
    const found = sections.get(name)
    if (!found) throw new RangeError(`the gazetteer has no section "${name}"`)
    return found
  }
  const nodes = section('nodes')
  let read: string[] | null = null
  return {
    names: readWordIndex(section('names')),
    offsets: int32(section('offsets')),
    places: int32(section('places')),
    kindOfName: section('kind-of-name'),
    heads: readWordIndex(section('heads')),
    longest: section('longest'),
    kinds: section('kinds'),
    populations: int32(section('populations')),
    nodes: () => {
      read ??= new TextDecoder().decode(nodes).split('\n')
      return read
    },
  }
}

/** Highest kind of place that a name in lower case has, 1 town to 4 country; 0 where it names none. */
export function highestKind({ names, kindOfName }: Gazetteer, name: string): number {
  const number = find(names, name)
  return number < 0 ? 0 : kindOfName[number]!
}

/** Every place that a name may mean, countries and regions first, then the most populous. */
export function placesNamed(gazetteer: Gazetteer, name: string): Place[] {
  const number = find(gazetteer.names, normalPlaceName(name))
  if (number < 0) return []
  const { offsets, places } = gazetteer
  return Array.from(places.subarray(offsets[number]!, offsets[number + 1]!), (id) => placeAt(gazetteer, id))
}

function placeAt({ nodes, kinds, populations }: Gazetteer, id: number): Place {
  const node = nodes()[id]!
  const [area = '', town] = node.split(':')
  const [country = '', region] = area.split('.')
  const within: string[] = []
  if (town !== undefined && region !== undefined) within.push(area)
  if (town !== undefined || region !== undefined) within.push(country)
  return { id: node, kind: KINDS[kinds[id]! - 1]!, within, population: populations[id]! }
}

/**
 * Does the first place lie in the second, or is it the same?
 * @returns true where `place` is `other`, or lies in it at any depth
 */
export function liesIn(place: Place, other: Place): boolean {
  return place.id === other.id || place.within.includes(other.id)
}

export function normalPlaceName(name: string): string {
  return name.toLowerCase().replaceAll('’', "'").replace(/^the /, '').replace(/\s+/g, ' ').trim()
}

/** For each word, the place that it is part of: 0 for none, else kind x 4 + (1 first, 2 within, 3 alone). Longest match wins. */
export function listedPlaces(gazetteer: Gazetteer, words: readonly string[]): Int32Array {
  const found = new Int32Array(words.length)
  const capital = (word: string): boolean => /^\p{Lu}/u.test(word)
  for (let i = 0; i < words.length; i++) {
    if (!capital(words[i]!)) continue
    const head = words[i]!.toLowerCase()
    const known = find(gazetteer.heads, head)
    const most = Math.min(known < 0 ? 1 : gazetteer.longest[known]!, words.length - i)
    for (let length = most; length >= 1; length--) {
      const name =
        length === 1
          ? head
          : words
              .slice(i, i + length)
              .join(' ')
              .toLowerCase()
              .replace(/ - /g, '-')
      const kind = highestKind(gazetteer, name)
      if (kind === 0) continue
      if (length === 1) found[i] = kind * 4 + 3
      else for (let k = 0; k < length; k++) found[i + k] = kind * 4 + (k === 0 ? 1 : 2)
      i += length - 1
      break
    }
  }
  return found
}
