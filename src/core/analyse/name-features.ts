/** What the name tagger looks at, for one word: its forms and tags, its neighbours, what the lists know, and the labels before it. */
import { type FeatureList, valueAt } from './feature-list.ts'
import type { WordColumns } from './word-columns.ts'

/** At most this many features a word. */
export const NAME_FEATURES = 80

/** A run is looked at so far on each side. */
const LONGEST_RUN = 8

export interface NameInput {
  readonly words: WordColumns
  /** Hash of the full tag of each word. */
  readonly tag: Int32Array
  /** For each word, the place in the gazetteer that it is part of: 0 for none, else kind x 4 + (1 first, 2 within, 3 alone). */
  readonly listed: Int32Array
}

/** Fill `features` for word `i`. */
export function nameFeatures(
  { words, tag, listed }: NameInput,
  i: number,
  labels: Int32Array,
  features: FeatureList,
): void {
  features.clear()
  const { count } = words
  const previous = i > 0 ? labels[i - 1]! : -1
  const before = i > 1 ? labels[i - 2]! : -1
  const shape = words.shape[i]!
  const opens = i === 0 ? 1 : 0
  features.one(101, words.word[i]!)
  features.one(102, words.form[i]!)
  features.one(103, words.suffix2[i]!)
  features.one(104, words.suffix3[i]!)
  features.one(105, words.suffix4[i]!)
  features.one(106, words.prefix3[i]!)
  features.two(107, shape, opens)
  features.one(108, words.coarse[i]!)
  features.one(109, words.fine[i]!)
  features.two(110, words.tagClass[i]!, shape)
  features.two(111, words.names[i]!, shape)
  features.one(112, tag[i]!)
  features.one(113, listed[i]!)
  for (const [j, id] of NEIGHBOURS) {
    features.one(id, valueAt(words.word, i + j))
    features.one(id + 1, valueAt(words.shape, i + j))
    features.one(id + 2, valueAt(tag, i + j))
    features.one(id + 3, valueAt(words.fine, i + j))
    features.one(id + 4, valueAt(words.coarse, i + j))
    features.two(id + 5, valueAt(words.names, i + j), shape)
    features.one(id + 6, valueAt(listed, i + j))
  }
  features.one(160, previous)
  features.two(161, previous, before)
  features.two(162, previous, words.word[i]!)
  features.two(163, previous, tag[i]!)
  features.two(164, previous, shape)
  features.two(165, previous, listed[i]!)
  features.two(166, previous, words.fine[i]!)
  features.two(167, valueAt(words.word, i - 1), shape)
  features.two(168, valueAt(words.word, i + 1), shape)
  features.two(169, valueAt(words.fine, i - 1), words.fine[i]!)
  features.two(170, words.fine[i]!, valueAt(words.fine, i + 1))
  features.two(171, valueAt(words.names, i - 1), words.names[i]!)
  features.two(172, words.names[i]!, valueAt(words.names, i + 1))
  features.two(173, valueAt(tag, i - 1), tag[i]!)
  features.two(174, tag[i]!, valueAt(tag, i + 1))
  features.two(175, listed[i]!, words.names[i]!)
  // The run of words with a capital that this one stands in: how it begins and ends, and what stands around it.
  let first = i
  let last = i
  while (first > 0 && i - first < LONGEST_RUN && words.capital[first - 1] === 1) first--
  while (last + 1 < count && last - i < LONGEST_RUN && words.capital[last + 1] === 1) last++
  const length = Math.min(last - first, 4)
  features.two(176, length, Math.min(i - first, 3))
  features.two(177, words.word[last]!, last === i ? 1 : 0)
  features.two(178, words.word[first]!, first === i ? 1 : 0)
  features.two(179, words.fine[last]!, length)
  features.two(180, words.fine[first]!, length)
  features.two(181, valueAt(words.word, first - 1), length)
  features.two(182, valueAt(words.word, last + 1), length)
  features.two(183, valueAt(tag, last + 1), length)
  features.two(184, valueAt(words.fine, first - 1), words.names[first]!)
  features.two(185, valueAt(words.fine, last + 1), words.names[last]!)
  features.two(186, words.names[first]!, words.names[last]!)
  features.two(187, words.suffix3[last]!, length)
}

const NEIGHBOURS = [
  [-1, 120],
  [1, 130],
  [-2, 140],
  [2, 150],
] as const
