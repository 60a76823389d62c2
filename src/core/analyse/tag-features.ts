/** What the tagger looks at, for one word: its forms, its neighbours, and the tags of the two words before it. */
import { mix } from './hash.ts'
import type { WordColumns } from './word-columns.ts'

/** At most so many features a word. */
export const TAG_FEATURES = 48

const OUTSIDE = 0x5eed

/**
 * Fill `features` for word `i`.
 * @param tags tag of each word before `i`
 * @returns how many there are
 */
export function tagFeatures(words: WordColumns, i: number, tags: Int32Array, features: Int32Array): number {
  const { count } = words
  let n = 0
  const at = (column: Int32Array, j: number): number => (j >= 0 && j < count ? column[j]! : OUTSIDE)
  const one = (id: number, a: number): void => {
    features[n++] = mix(id, a)
  }
  const two = (id: number, a: number, b: number): void => {
    features[n++] = mix(mix(id, a), b)
  }
  const last = i > 0 ? tags[i - 1]! : -1
  const before = i > 1 ? tags[i - 2]! : -1
  const w0 = words.word[i]!
  one(1, w0)
  one(2, words.form[i]!)
  one(3, words.suffix2[i]!)
  one(4, words.suffix3[i]!)
  one(5, words.suffix4[i]!)
  one(6, words.prefix2[i]!)
  one(7, words.prefix3[i]!)
  two(8, words.shape[i]!, i === 0 ? 1 : 0)
  two(9, words.shape[i]!, words.suffix3[i]!)
  one(10, words.coarse[i]!)
  one(11, words.fine[i]!)
  one(12, words.tagClass[i]!)
  two(13, words.names[i]!, words.shape[i]!)
  one(14, at(words.word, i - 1))
  one(15, at(words.word, i + 1))
  one(16, at(words.word, i - 2))
  one(17, at(words.word, i + 2))
  one(18, at(words.suffix3, i - 1))
  one(19, at(words.suffix3, i + 1))
  one(20, at(words.shape, i - 1))
  one(21, at(words.shape, i + 1))
  one(22, at(words.tagClass, i + 1))
  one(23, at(words.tagClass, i + 2))
  one(24, at(words.coarse, i - 1))
  one(25, at(words.coarse, i + 1))
  one(26, at(words.fine, i - 1))
  one(27, at(words.fine, i + 1))
  one(28, at(words.coarse, i - 2))
  one(29, at(words.coarse, i + 2))
  one(30, last)
  two(31, last, before)
  two(32, last, w0)
  two(33, last, words.tagClass[i]!)
  two(34, last, at(words.tagClass, i + 1))
  two(35, words.tagClass[i]!, at(words.tagClass, i + 1))
  two(36, w0, at(words.word, i - 1))
  two(37, w0, at(words.word, i + 1))
  two(38, last, words.suffix3[i]!)
  two(39, at(words.tagClass, i + 1), at(words.tagClass, i + 2))
  two(40, last, words.shape[i]!)
  two(41, words.tagClass[i]!, at(words.word, i + 1))
  two(42, at(words.suffix2, i + 1), words.tagClass[i]!)
  one(43, before)
  return n
}
