/** What the tagger looks at, for one word: its forms, its neighbours, and the tags of the two words before it. */
import { type FeatureList, valueAt } from './feature-list.ts'
import type { WordColumns } from './word-columns.ts'

/** At most this many features a word. */
export const TAG_FEATURES = 48

/**
 * Fill `features` for word `i`.
 * @param tags tag of each word before `i`
 */
export function tagFeatures(words: WordColumns, i: number, tags: Int32Array, features: FeatureList): void {
  features.clear()
  const last = i > 0 ? tags[i - 1]! : -1
  const before = i > 1 ? tags[i - 2]! : -1
  const w0 = words.word[i]!
  features.one(1, w0)
  features.one(2, words.form[i]!)
  features.one(3, words.suffix2[i]!)
  features.one(4, words.suffix3[i]!)
  features.one(5, words.suffix4[i]!)
  features.one(6, words.prefix2[i]!)
  features.one(7, words.prefix3[i]!)
  features.two(8, words.shape[i]!, i === 0 ? 1 : 0)
  features.two(9, words.shape[i]!, words.suffix3[i]!)
  features.one(10, words.coarse[i]!)
  features.one(11, words.fine[i]!)
  features.one(12, words.tagClass[i]!)
  features.two(13, words.names[i]!, words.shape[i]!)
  features.one(14, valueAt(words.word, i - 1))
  features.one(15, valueAt(words.word, i + 1))
  features.one(16, valueAt(words.word, i - 2))
  features.one(17, valueAt(words.word, i + 2))
  features.one(18, valueAt(words.suffix3, i - 1))
  features.one(19, valueAt(words.suffix3, i + 1))
  features.one(20, valueAt(words.shape, i - 1))
  features.one(21, valueAt(words.shape, i + 1))
  features.one(22, valueAt(words.tagClass, i + 1))
  features.one(23, valueAt(words.tagClass, i + 2))
  features.one(24, valueAt(words.coarse, i - 1))
  features.one(25, valueAt(words.coarse, i + 1))
  features.one(26, valueAt(words.fine, i - 1))
  features.one(27, valueAt(words.fine, i + 1))
  features.one(28, valueAt(words.coarse, i - 2))
  features.one(29, valueAt(words.coarse, i + 2))
  features.one(30, last)
  features.two(31, last, before)
  features.two(32, last, w0)
  features.two(33, last, words.tagClass[i]!)
  features.two(34, last, valueAt(words.tagClass, i + 1))
  features.two(35, words.tagClass[i]!, valueAt(words.tagClass, i + 1))
  features.two(36, w0, valueAt(words.word, i - 1))
  features.two(37, w0, valueAt(words.word, i + 1))
  features.two(38, last, words.suffix3[i]!)
  features.two(39, valueAt(words.tagClass, i + 1), valueAt(words.tagClass, i + 2))
  features.two(40, last, words.shape[i]!)
  features.two(41, words.tagClass[i]!, valueAt(words.word, i + 1))
  features.two(42, valueAt(words.suffix2, i + 1), words.tagClass[i]!)
  features.one(43, before)
}
