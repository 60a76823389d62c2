import type { Language } from '../../languages/language.ts'
import type { Span } from '../../model/span.ts'
import { hash32 } from '../../text/hash.ts'
import { nounLemma, verbLemma } from '../../text/lemma.ts'
import { reading } from '../../text/reading.ts'
import type { Token } from '../../text/tokens.ts'

/** A sentence, or several short ones together, as a bag of word keys. */
export interface Fragment extends Span {
  /** Distinct word keys and how often each stands in it. */
  readonly words: readonly number[]
  readonly counts: readonly number[]
  /** First and last (exclusive) index into the text's words. */
  readonly first: number
  readonly last: number
}

/** A text cut into fragments, with every word's key and place. */
export interface Fragments {
  readonly text: string
  readonly fragments: readonly Fragment[]
  /** Signed: numbers of 31 bits are the quickest keys of a map. */
  readonly keys: Int32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** Shorter sentences say too little to be matched alone: they go with the next. */
const LEAST_WORDS = 3
/** Longer ones (lists, texts without full stops) are cut, so that a passage within them can be found. */
const MOST_WORDS = 60

/** Cut a text into fragments. Linear in its length. */
export function fragmentsOf(text: string, language: Language): Fragments {
  const read = reading(text, language.sentences)
  const words = read.tokens.filter((token) => token.kind !== 'punctuation')
  const keyOf = wordKeys(language)
  const keys = new Int32Array(words.length)
  for (let i = 0; i < words.length; i++) keys[i] = keyOf(words[i]!.lower)
  const fragments: Fragment[] = []
  let first = 0
  let at = 0
  for (const sentence of read.sentences) {
    while (at < words.length && words[at]!.start < sentence.end) {
      at++
      if (at - first >= MOST_WORDS) {
        fragments.push(fragment(words, keys, first, at))
        first = at
      }
    }
    if (at - first < LEAST_WORDS) continue
    fragments.push(fragment(words, keys, first, at))
    first = at
  }
  if (at > first) fragments.push(fragment(words, keys, first, at))
  return {
    text,
    fragments,
    keys,
    starts: Uint32Array.from(words, (word) => word.start),
    ends: Uint32Array.from(words, (word) => word.end),
  }
}

function fragment(words: readonly Token[], keys: Int32Array, first: number, last: number): Fragment {
  const counts = new Map<number, number>()
  for (let i = first; i < last; i++) counts.set(keys[i]!, (counts.get(keys[i]!) ?? 0) + 1)
  return {
    start: words[first]!.start,
    end: words[last - 1]!.end,
    words: [...counts.keys()],
    counts: [...counts.values()],
    first,
    last,
  }
}

/** Spellings remembered for each language; a hostile text of endless new words begins afresh. */
const remembered = new WeakMap<Language, Map<string, number>>()
const MOST_REMEMBERED = 200_000

/** One key for the forms of a word. */
function wordKeys(language: Language): (lower: string) => number {
  const { figures } = language
  let known = remembered.get(language)
  if (!known || known.size > MOST_REMEMBERED) {
    known = new Map()
    remembered.set(language, known)
  }
  const map = known
  return (lower) => {
    const key = map.get(lower)
    if (key !== undefined) return key
    const noun = nounLemma(lower, figures.inflections)
    const made = hash32(verbLemma(noun, figures.inflections)) | 0
    map.set(lower, made)
    return made
  }
}
