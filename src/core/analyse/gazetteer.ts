/** Places by name: what kind of place, and what it lies in. */
import { int32, unpack } from './bytes.ts'

export type PlaceKind = 'town' | 'city' | 'region' | 'country'

export const PLACE_KINDS: readonly PlaceKind[] = ['town', 'city', 'region', 'country']

export interface Place {
  /** Stable name of the node: "GB", "GB.ENG", "GB.ENG:Croydon". */
  readonly id: string
  readonly kind: PlaceKind
  /** What it lies in, nearest first: regions and countries. */
  readonly within: readonly string[]
  /** Number of inhabitants, where known, else 0. */
  readonly population: number
}

export interface Gazetteer {
  /** Names in lower case, their words parted by one space → nodes. */
  readonly index: ReadonlyMap<string, readonly number[]>
  readonly nodes: readonly string[]
  readonly kinds: Uint8Array
  readonly populations: Int32Array
  /** Highest kind of each name, 1 to 4. */
  readonly best: ReadonlyMap<string, number>
  /** First word of a name of several words → most words that such a name has. */
  readonly longest: ReadonlyMap<string, number>
}

/** Read the gazetteer. @throws {RangeError} where the file is damaged. */
export function readGazetteer(file: Uint8Array): Gazetteer {
  const { sections } = unpack(file)
  const section = (name: string): Uint8Array => {
    const found = sections.get(name)
    if (!found) throw new RangeError(`the gazetteer has no section "${name}"`)
    return found
  }
  const decode = (name: string): string[] => new TextDecoder().decode(section(name)).split('\n')
  const nodes = decode('nodes')
  const kinds = section('kinds')
  const index = new Map<string, number[]>()
  const best = new Map<string, number>()
  const longest = new Map<string, number>()
  for (const line of decode('names')) {
    const [name = '', ...ids] = line.split('\t')
    const numbers = ids.map(Number)
    index.set(name, numbers)
    best.set(name, Math.max(...numbers.map((id) => kinds[id]!)))
    const space = name.indexOf(' ')
    if (space < 0) continue
    const words = name.split(' ').length
    const head = name.slice(0, space)
    if (words > (longest.get(head) ?? 0)) longest.set(head, words)
  }
  return { index, nodes, kinds, populations: int32(section('populations')), best, longest }
}

/** Every place that a name may mean, the most populous first. */
export function placesNamed(gazetteer: Gazetteer, name: string): Place[] {
  const ids = gazetteer.index.get(normalPlaceName(name)) ?? []
  return ids.map((id) => placeAt(gazetteer, id))
}

function placeAt({ nodes, kinds, populations }: Gazetteer, id: number): Place {
  const node = nodes[id]!
  const [area = '', town] = node.split(':')
  const [country = '', region] = area.split('.')
  const within: string[] = []
  if (town !== undefined && region !== undefined) within.push(area)
  if (town !== undefined || region !== undefined) within.push(country)
  return { id: node, kind: PLACE_KINDS[kinds[id]! - 1]!, within, population: populations[id]! }
}

/** Does the first place lie in the second, or is it the same? */
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
    const most = Math.min(gazetteer.longest.get(head) ?? 1, words.length - i)
    for (let length = most; length >= 1; length--) {
      const name = length === 1 ? head : words.slice(i, i + length).join(' ').toLowerCase().replace(/ - /g, '-')
      const kind = gazetteer.best.get(name)
      if (kind === undefined) continue
      if (length === 1) found[i] = kind * 4 + 3
      else for (let k = 0; k < length; k++) found[i + k] = kind * 4 + (k === 0 ? 1 : 2)
      i += length - 1
      break
    }
  }
  return found
}
