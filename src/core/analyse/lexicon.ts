/**
 * What is known of single words, whatever sentence they stand in: distributional clusters, the tags that they had in the trees,
 * first names and places.
 */
import { unpack } from './bytes.ts'
import { readWordIndex, type WordIndex } from './word-index.ts'

export interface Lexicon {
  /** Lower-case word → its place in the columns below. */
  readonly index: WordIndex
  /** Cluster of 128 and of 1,024, counted from 1; 0 where there is none. */
  readonly coarse: Uint8Array
  readonly fine: Uint16Array
  /** Class of the tags that the word had in the trees, counted from 1; 0 where it was too rare to tell. */
  readonly tagClass: Uint8Array
  /** 1: a first name. */
  readonly firstName: Uint8Array
  /** Kind of place that the word alone names: 1 town, 2 city, 3 region, 4 country; 0 for none. */
  readonly place: Uint8Array
}

/** Read the lexicon of a language. @throws {RangeError} where the file is damaged. */
export function readLexicon(file: Uint8Array): Lexicon {
  const { sections } = unpack(file)
  const bytes = (name: string): Uint8Array => {
    const found = sections.get(name)
    if (!found) throw new RangeError(`the lexicon has no section "${name}"`)
    return found
  }
  const coarse = bytes('coarse')
  const fine = bytes('fine')
  const wide = new Uint16Array(coarse.length)
  for (let i = 0; i < wide.length; i++) wide[i] = fine[2 * i]! | (fine[2 * i + 1]! << 8)
  return {
    index: readWordIndex(bytes('index')),
    coarse,
    fine: wide,
    tagClass: bytes('tag-class'),
    firstName: bytes('first-name'),
    place: bytes('place'),
  }
}
