/** The words of a corpus, in order, and every place at which each of them stands. */
export interface WordStore {
  /** Distinct words with their punctuation. */
  readonly words: readonly string[]
  /** The corpus as numbers of words. */
  readonly sequence: Uint32Array
  /** Places in `sequence` at which a sentence begins. */
  readonly sentences: Uint32Array
  /** What a word is: see the marks below. */
  readonly marks: Uint8Array
  /** Distinct words that are names, by their capital within a sentence. */
  readonly names: Uint32Array
  /** Where the word at a place stands too: one of its places, chosen by a share from 0 to 1. */
  readonly elsewhere: (place: number, share: number) => number
}

export const ENDS_SENTENCE = 1
export const NAME = 2
export const NUMBER = 4
/** Lower case letters alone: what a rewriter swaps. */
export const PLAIN = 8

export function wordStore(texts: Iterable<string>): WordStore {
  const words: string[] = []
  const numbers = new Map<string, number>()
  const marks: number[] = []
  const sentences: number[] = []
  let sequence = new Uint32Array(1 << 16)
  let length = 0
  for (const text of texts) {
    let begins = true
    for (const [word] of text.matchAll(/\S+/g)) {
      let number = numbers.get(word)
      if (number === undefined) {
        number = words.push(word) - 1
        numbers.set(word, number)
        marks.push(markOf(word))
      }
      if (length === sequence.length) sequence = grown(sequence)
      if (begins) sentences.push(length)
      else if (/^[A-Z][a-z]{2,}$/.test(word)) marks[number]! |= NAME
      sequence[length++] = number
      begins = (marks[number]! & ENDS_SENTENCE) !== 0
    }
  }
  if (length === 0) throw new Error('the corpus to vary holds no words')
  const own = sequence.slice(0, length)
  const all = Uint8Array.from(marks)
  const names = Uint32Array.from(words.keys()).filter((word) => (all[word]! & NAME) !== 0)
  return {
    words,
    sequence: own,
    sentences: Uint32Array.from(sentences),
    marks: all,
    names,
    elsewhere: places(own, words.length),
  }
}

function markOf(word: string): number {
  const ends = /[.!?]["'”’)]{0,2}$/.test(word) && !/^(?:[A-Z]|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|U\.S)\.$/.test(word)
  return (ends ? ENDS_SENTENCE : 0) | (/^\$?\d/.test(word) ? NUMBER : 0) | (/^[a-z]{3,}$/.test(word) ? PLAIN : 0)
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** The places of each word one after another, and where each word's begin. */
function places(sequence: Uint32Array, distinct: number): WordStore['elsewhere'] {
  const starts = new Uint32Array(distinct + 1)
  for (const word of sequence) starts[word + 1]!++
  for (let word = 0; word < distinct; word++) starts[word + 1]! += starts[word]!
  const next = starts.slice(0, distinct)
  const list = new Uint32Array(sequence.length)
  for (let place = 0; place < sequence.length; place++) list[next[sequence[place]!]!++] = place
  return (place, share) => {
    const word = sequence[place]!
    const from = starts[word]!
    return list[from + Math.floor(share * (starts[word + 1]! - from))]!
  }
}
