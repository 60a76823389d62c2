/** What the name tagger looks at, for one word: its forms and tags, its neighbours, what the lists know, and the labels before it. */
import { mix } from './hash.ts'
import type { WordColumns } from './word-columns.ts'

/** At most so many features a word. */
export const NAME_FEATURES = 80

/** A run is looked at so far on each side. */
const LONGEST_RUN = 8

const OUTSIDE = 0x5eed

export interface NameInput {
  readonly words: WordColumns
  /** Hash of the full tag of each word. */
  readonly tag: Int32Array
  /** For each word, the place in the gazetteer that it is part of: 0 for none, else kind x 4 + (1 first, 2 within, 3 alone). */
  readonly listed: Int32Array
}

/** Fill `features` for word `i`. @returns how many there are */
export function nameFeatures(
  { words, tag, listed }: NameInput,
  i: number,
  labels: Int32Array,
  features: Int32Array,
): number {
  const { count } = words
  let n = 0
  const at = (column: Int32Array, j: number): number => (j >= 0 && j < count ? column[j]! : OUTSIDE)
  const one = (id: number, a: number): void => {
    features[n++] = mix(id, a)
  }
  const two = (id: number, a: number, b: number): void => {
    features[n++] = mix(mix(id, a), b)
  }
  const previous = i > 0 ? labels[i - 1]! : -1
  const before = i > 1 ? labels[i - 2]! : -1
  const shape = words.shape[i]!
  const opens = i === 0 ? 1 : 0
  one(101, words.word[i]!)
  one(102, words.form[i]!)
  one(103, words.suffix2[i]!)
  one(104, words.suffix3[i]!)
  one(105, words.suffix4[i]!)
  one(106, words.prefix3[i]!)
  two(107, shape, opens)
  one(108, words.coarse[i]!)
  one(109, words.fine[i]!)
  two(110, words.tagClass[i]!, shape)
  two(111, words.names[i]!, shape)
  one(112, tag[i]!)
  one(113, listed[i]!)
  for (const [j, id] of NEIGHBOURS) {
    one(id, at(words.word, i + j))
    one(id + 1, at(words.shape, i + j))
    one(id + 2, at(tag, i + j))
    one(id + 3, at(words.fine, i + j))
    one(id + 4, at(words.coarse, i + j))
    two(id + 5, at(words.names, i + j), shape)
    one(id + 6, at(listed, i + j))
  }
  one(160, previous)
  two(161, previous, before)
  two(162, previous, words.word[i]!)
  two(163, previous, tag[i]!)
  two(164, previous, shape)
  two(165, previous, listed[i]!)
  two(166, previous, words.fine[i]!)
  two(167, at(words.word, i - 1), shape)
  two(168, at(words.word, i + 1), shape)
  two(169, at(words.fine, i - 1), words.fine[i]!)
  two(170, words.fine[i]!, at(words.fine, i + 1))
  two(171, at(words.names, i - 1), words.names[i]!)
  two(172, words.names[i]!, at(words.names, i + 1))
  two(173, at(tag, i - 1), tag[i]!)
  two(174, tag[i]!, at(tag, i + 1))
  two(175, listed[i]!, words.names[i]!)
  // The run of words with a capital that this one stands in: how it begins and ends, and what stands around it.
  let first = i
  let last = i
  while (first > 0 && i - first < LONGEST_RUN && words.capital[first - 1] === 1) first--
  while (last + 1 < count && last - i < LONGEST_RUN && words.capital[last + 1] === 1) last++
  const length = Math.min(last - first, 4)
  two(176, length, Math.min(i - first, 3))
  two(177, words.word[last]!, last === i ? 1 : 0)
  two(178, words.word[first]!, first === i ? 1 : 0)
  two(179, words.fine[last]!, length)
  two(180, words.fine[first]!, length)
  two(181, at(words.word, first - 1), length)
  two(182, at(words.word, last + 1), length)
  two(183, at(tag, last + 1), length)
  two(184, at(words.fine, first - 1), words.names[first]!)
  two(185, at(words.fine, last + 1), words.names[last]!)
  two(186, words.names[first]!, words.names[last]!)
  two(187, words.suffix3[last]!, length)
  return n
}

const NEIGHBOURS = [
  [-1, 120],
  [1, 130],
  [-2, 140],
  [2, 150],
] as const
