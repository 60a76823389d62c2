/** An article of its own: natural words, sentences and lengths, and no run of words long enough to be a copy of any. */
import type { Random } from './random.ts'
import { ENDS_SENTENCE, NAME, NUMBER, type WordStore } from './word-store.ts'

/** Words taken in a row from one place of the corpus before the text goes on elsewhere. */
const SHORTEST_RUN = 3
const LONGEST_RUN = 9
/** A sentence that has not ended by then is ended. */
const LONGEST_SENTENCE = 45
/** Share of its names that an article has in the place of the corpus's. */
const OTHER_NAMES = 0.6

/** Paragraphs of sentences; `length` in words. */
export type Sentence = readonly string[]
export type Body = readonly (readonly Sentence[])[]

export function original(store: WordStore, draw: Random, length: number): Body {
  const salt = draw.below(0x7fffffff)
  const body: Sentence[][] = []
  for (let words = 0; words < length; ) {
    const paragraph: Sentence[] = []
    for (let left = draw.between(1, 4); left > 0 && words < length; left--) {
      const one = sentence(store, draw, salt)
      paragraph.push(one)
      words += one.length
    }
    body.push(paragraph)
  }
  return body
}

/**
 * One sentence: a few words from one place of the corpus, on from another place at which the last of them stands too, and
 * so on to a sentence's end. Names and numbers are exchanged, the same for the same throughout an article.
 */
export function sentence(store: WordStore, draw: Random, salt: number): Sentence {
  const { sequence, sentences, marks, elsewhere } = store
  const found: string[] = []
  let place = sentences[draw.below(sentences.length)]!
  let run = draw.between(SHORTEST_RUN, LONGEST_RUN)
  for (;;) {
    const word = sequence[place]!
    found.push(exchanged(store, word, salt))
    if (marks[word]! & ENDS_SENTENCE) return found
    if (found.length >= LONGEST_SENTENCE || place + 1 >= sequence.length) {
      found.push('there.')
      return found
    }
    if (--run <= 0) {
      place = elsewhere(place, draw.share())
      run = draw.between(SHORTEST_RUN, LONGEST_RUN)
    }
    place = Math.min(place + 1, sequence.length - 1)
  }
}

function exchanged(store: WordStore, word: number, salt: number): string {
  const mark = store.marks[word]!
  const text = store.words[word]!
  if (mark & NAME && share(word, salt) < OTHER_NAMES)
    return store.words[store.names[Math.floor(share(word, salt + 1) * store.names.length)]!]!
  if (mark & NUMBER) return text.replace(/\d/g, (digit, at: number) => otherDigit(Number(digit), word, salt + at, at))
  return text
}

/** The first digit stays above nought, so that a number keeps its size. */
function otherDigit(digit: number, word: number, salt: number, at: number): string {
  const drawn = Math.floor(share(word, salt + 7) * 10)
  return String(at <= 1 && digit !== 0 ? Math.max(1, drawn) : drawn)
}

function share(word: number, salt: number): number {
  let hash = Math.imul(word ^ (salt * 0x9e3779b9), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296
}
