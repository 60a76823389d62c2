/**
 * A set of words, each with a number, as a table that is read as it lies in a file: no word is stored, but two hashes of it tell it from
 * all others. A word that is not in the set is taken for one that is in less than one of a thousand million cases.
 */
import { bytesOf, int32 } from './bytes.ts'
import { hashString, mix } from './hash.ts'

export interface WordIndex {
  /** Slots of two integers: fingerprint (0: empty) and number. */
  readonly slots: Int32Array
  readonly mask: number
}

/** Write the index of a list: each word has its place in the list as its number. Words are distinct. */
export function writeWordIndex(words: readonly string[]): Uint8Array {
  let size = 16
  while (size < words.length * 1.6) size *= 2
  const slots = new Int32Array(size * 2)
  for (const [number, word] of words.entries()) {
    const hash = hashString(word)
    let slot = hash & (size - 1)
    while (slots[2 * slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[2 * slot] = fingerprint(word, hash)
    slots[2 * slot + 1] = number
  }
  return bytesOf(slots)
}

export function readWordIndex(bytes: Uint8Array): WordIndex {
  const slots = int32(bytes)
  return { slots, mask: slots.length / 2 - 1 }
}

/** The number of a word, or -1 where it is not in the set. */
export function find({ slots, mask }: WordIndex, word: string): number {
  const hash = hashString(word)
  const wanted = fingerprint(word, hash)
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const found = slots[2 * slot]!
    if (found === wanted) return slots[2 * slot + 1]!
    if (found === 0) return -1
  }
}

/** A second hash, from the other end of the word, which is never 0. */
function fingerprint(word: string, hash: number): number {
  let other = word.length
  for (let i = word.length - 1; i >= 0; i--) other = Math.imul(other ^ word.charCodeAt(i), 0x5bd1e995) ^ (other >>> 13)
  return mix(other, hash) | 1
}
