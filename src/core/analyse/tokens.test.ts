import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenRules } from '../languages/en/tokens.ts'
import { sentenceRanges } from './sentences.ts'
import { tokens } from './tokens.ts'

const cut = (text: string): string[] => tokens(text, tokenRules).map((one) => one.text)

function sentences(text: string): string[] {
  const found = tokens(text, tokenRules)
  return sentenceRanges(text, found, tokenRules).map(({ first, last }) =>
    text.slice(found[first]!.start, found[last - 1]!.end),
  )
}

describe('tokens', () => {
  it.each([
    ["The mayor didn't pay.", "The mayor did n't pay ."],
    ['Osla’s well-known e-mail', 'Osla ’s well - known e-mail'],
    ['a 12-year-old boy', 'a 12 - year - old boy'],
    ['$3.4mn, £5m and 80%', '$ 3.4 mn , £ 5 m and 80 %'],
    ['US$13m', 'US$ 13 m'],
    ['the U.S. firm and Mr. Roe', 'the U.S. firm and Mr. Roe'],
    ['the 20th, in the 1990s', 'the 20th , in the 1990s'],
    ['They cannot go.', 'They can not go .'],
    ['Route A12 and flight MH370', 'Route A12 and flight MH370'],
    [
      'See https://x.example/a?b=c, or write to ann@osla.example.',
      'See https://x.example/a?b=c , or write to ann@osla.example .',
    ],
    ['and/or', 'and / or'],
    ['Wait... what?!', 'Wait ... what ?!'],
    ['1,200 of 4.800', '1,200 of 4.800'],
  ])('%s', (text, expected) => {
    expect(cut(text).join(' ')).toBe(expected)
  })

  it('of any text lie in order, apart, and read back as their words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        let last = 0
        for (const { start, end, text: word } of tokens(text, tokenRules)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end)).toBe(word)
          last = end
        }
      }),
    )
  })

  it('leave out nothing but space', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(cut(text).join('')).toBe(text.replace(/\s+/g, ''))
      }),
    )
  })
})

describe('sentences', () => {
  it.each([
    ['Gen. J. R. Vane spoke. He left.', ['Gen. J. R. Vane spoke.', 'He left.']],
    ['“We are here. We stay.” She left.', ['“We are here.', 'We stay.”', 'She left.']],
    ['It rained at 5 p.m. on Monday in the U.S. capital.', ['It rained at 5 p.m. on Monday in the U.S. capital.']],
    ['It ended in the U.S. The bank said so.', ['It ended in the U.S.', 'The bank said so.']],
    ['… of the year.The bank said so.', ['… of the year.', 'The bank said so.']],
    ['Fire at the mill\n\nTwo were hurt.', ['Fire at the mill', 'Two were hurt.']],
    ['Three were held:\n• Ann Roe\n• Paul Vane', ['Three were held:', '• Ann Roe', '• Paul Vane']],
    ['It cost 3.5 million. 40 were hurt.', ['It cost 3.5 million.', '40 were hurt.']],
    ['Is it No. 10? Yes.', ['Is it No. 10?', 'Yes.']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })
})
