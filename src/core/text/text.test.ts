import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processorNow } from '../../../test/helpers/processor-time.ts'
import { sentenceRules } from '../languages/en/sentences.ts'
import { reading } from './reading.ts'
import { tokenize } from './tokens.ts'

const split = (text: string): string[] => reading(text, sentenceRules).sentences.map((s) => text.slice(s.start, s.end))

describe('tokenize', () => {
  it.each([
    ['a suffix on a number', 'the 3.4mn people', ['the', '3.4', 'mn', 'people']],
    ['a possessive', 'Osla’s port, the ministers’ plan', ['Osla', '’s', 'port', ',', 'the', 'ministers', '’', 'plan']],
    ['hyphens and inner apostrophes', "O'Brien's nine-day trip", ["O'Brien", "'s", 'nine-day', 'trip']],
    ['a dotted abbreviation', 'the U.S. port', ['the', 'U.S.', 'port']],
    ['a spaced ellipsis', 'urban . . . close', ['urban', '. . .', 'close']],
    ['an emoji', 'a 📈 9%', ['a', '📈', '9', '%']],
  ])('splits %s', (_name, text, words) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(words)
  })

  it('reads back every token at its place, leaving only whitespace between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let end = 0
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text)
          expect(text.slice(end, token.start).trim()).toBe('')
          end = token.end
        }
        expect(text.slice(end).trim()).toBe('')
      }),
    )
  })
})

describe('sentences', () => {
  it.each([
    ['a lost space', 'They closed the lock.The mayor left.', ['They closed the lock.', 'The mayor left.']],
    ['a lost space after a name', 'It was Monday.The mayor left.', ['It was Monday.', 'The mayor left.']],
    ['a stop within a name', 'He runs Quay.Net and tarn.example now.', ['He runs Quay.Net and tarn.example now.']],
    ['titles', 'Lt. Col. Roe spoke. Dr. Moss did not.', ['Lt. Col. Roe spoke.', 'Dr. Moss did not.']],
    ['closing quotation marks', '“We go.” They went. "No." He left.', ['“We go.”', 'They went.', '"No."', 'He left.']],
    ['initials', 'J. R. Hale won. B. lost.', ['J. R. Hale won.', 'B. lost.']],
    [
      'a spaced ellipsis',
      'We saw fire . . . smoke and dust. It rose.',
      ['We saw fire . . . smoke and dust.', 'It rose.'],
    ],
    [
      'no clock time before its day',
      'It began at 5 p.m. Monday. It ended.',
      ['It began at 5 p.m. Monday.', 'It ended.'],
    ],
    ['a clock time before a new sentence', 'It began at 5 a.m. The end came.', ['It began at 5 a.m.', 'The end came.']],
    ['paragraphs without a stop', 'A heading\n\nA line', ['A heading', 'A line']],
    ['a question in a quotation', '“Is it?” he asked. Yes.', ['“Is it?” he asked.', 'Yes.']],
    ['numbers', 'It cost 3.5 pounds. No. 2 was cheaper.', ['It cost 3.5 pounds.', 'No. 2 was cheaper.']],
  ])('splits at %s', (_name, text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('covers every token once, in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', 'b', '.', '”', '“', '\n', ' ', '3', '!'), maxLength: 80 }),
        (text) => {
          const read = reading(text, sentenceRules)
          let next = 0
          for (const sentence of read.sentences) {
            expect(sentence.first).toBe(next)
            next = sentence.last
          }
          expect(next).toBe(read.tokens.length)
        },
      ),
    )
  })

  it('takes linear time on a line of a million full stops', () => {
    const began = processorNow()
    split('a.'.repeat(500_000))
    expect(processorNow() - began).toBeLessThan(4000)
  })
})

it('what never ends is cut into sentences that do, with each token in one of them', () => {
  const { sentences, tokens } = reading('=41'.repeat(5000), sentenceRules)
  expect(Math.max(...sentences.map((one) => one.last - one.first))).toBeLessThanOrEqual(500)
  expect(sentences.map((one) => one.first)).toEqual([0, ...sentences.slice(0, -1).map((one) => one.last)])
  expect(sentences.at(-1)?.last).toBe(tokens.length)
})
