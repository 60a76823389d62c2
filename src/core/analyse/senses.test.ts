import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { WordRelation } from '../model/word-relation.ts'
import { readSenses, wordRelation } from './senses.ts'

const SENSES = readSenses(new Uint8Array(readFileSync('models/en/senses.bin')))

/** "rise VERB" and "fall VERB": a lemma and its part of speech. */
const relation = (a: string, b: string): WordRelation => {
  const [one, other] = [a, b].map((word) => {
    const [lemma = '', tag = ''] = word.split(' ')
    return { lemma, tag }
  })
  return wordRelation(SENSES, one!, other!)
}

describe('words by their meaning', () => {
  it.each([
    ['rise VERB', 'fall VERB', 'opposite'],
    ['big ADJ', 'tiny ADJ', 'opposite'],
    ['ill ADJ', 'sick ADJ', 'alike'],
    ['danger NOUN', 'dangerous ADJ', 'alike'],
    ['drop VERB', 'fall VERB', 'kind'],
    ['activist NOUN', 'protester NOUN', 'beside'],
    ['quay NOUN', 'quay NOUN', 'same'],
    ['rise VERB', 'tiny ADJ', 'unknown'],
    ['rise VERB', 'qwxz VERB', 'unknown'],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(relation(a, b)).toBe(expected)
    expect(relation(b, a)).toBe(expected)
  })

  it('refuses a file that ends early', () => {
    const file = new Uint8Array(readFileSync('models/en/senses.bin'))
    expect(() => readSenses(file.subarray(0, file.length / 2))).toThrow(RangeError)
  })
})
