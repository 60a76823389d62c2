import { describe, expect, it } from 'vitest'
import { article, figure, speaker } from '../../../test/helpers/dossier.ts'
import { bareWords, bounds, count, figureWords, grouped, moment, offsets, shorten, speakerBasis } from './wording.ts'

describe('moment', () => {
  it.each([
    ['2031-03-11', '11 March 2031'],
    ['2031-03-11T06:20', '11 March 2031, 06:20'],
    ['2031-03-11T06:20-05:00', '11 March 2031, 06:20 (UTC−05:00)'],
    ['2031-03-11T06:20:31.5Z', '11 March 2031, 06:20 (UTC)'],
    ['2031-03', 'March 2031'],
    ['last spring', 'last spring'],
  ])('prints %s no more exactly than it is written', (written, printed) => {
    expect(moment(written)).toBe(printed)
  })
})

describe('figureWords', () => {
  it.each([
    ['The repair costs $4.2mn.', '4.2', { comparator: null }, '$4.2mn'],
    ['About 94mm fell.', '94', { comparator: 'about', unit: 'mm' }, 'about 94mm'],
    ['Some 35 per cent voted.', '35', { comparator: 'some', unit: 'per cent' }, 'some 35 per cent'],
    ['Dozens were hurt.', 'Dozens', { comparator: 'dozens' }, 'Dozens'],
  ])('shows %j as the article has it', (text, number, more, shown) => {
    const one = {
      ...figure('f1', text, number, more),
      number: { start: text.indexOf(number), end: text.indexOf(number) + number.length },
    }
    expect(figureWords(article('a00000000001', text), one)).toBe(shown)
  })
})

describe('shorten', () => {
  it('cuts at a word, and never through a character of two code units', () => {
    expect(shorten('one two three four', 12)).toBe('one two…')
    expect(shorten('🚢'.repeat(10), 6)).toBe('🚢🚢…')
    expect(shorten('short', 12)).toBe('short')
  })
})

it('counts in words', () => {
  expect([count(1, 'story', 'stories'), count(1200, 'story', 'stories'), grouped(9_842_000)]).toEqual([
    '1 story',
    '1,200 stories',
    '9,842,000',
  ])
})

it('takes quotation marks off, and what belongs to the sentence around', () => {
  expect(['“Too late,”', "'no'", '"as they “said”"', 'plain'].map(bareWords)).toEqual([
    'Too late',
    'no',
    'as they “said”',
    'plain',
  ])
})

it.each([
  [14_300, 14_300, '14,300'],
  [1.25, 1.25, '1.25'],
  [11, null, '11 or more'],
  [null, 30, '30 or less'],
  [12, 4000, '12 to 4,000'],
  [-3, -3, '-3'],
  [null, null, 'no number'],
])('shows the bounds %j and %j as %s', (low, high, shown) => {
  expect(bounds({ ...figure('f1', 'Some 12 fell.', '12'), low, high })).toBe(shown)
})

it('names the part that an item stands in, where it is not the body', () => {
  expect([offsets({ start: 3, end: 9 }), offsets({ part: 'caption-1', start: 3, end: 9 })]).toEqual([
    '3–9',
    'caption-1 3–9',
  ])
})

it('says how a speaker was found, and who else it could be', () => {
  const text = 'She told the Ledger that, citing the harbour office, no ship was lost.'
  const found = { ...speaker('Ada Winmark'), basis: 'pronoun' as const, written: { start: 0, end: 3 } }
  expect(speakerBasis(found, text)).toBe('from the pronoun “She”')
  const more = {
    ...found,
    candidates: ['Ada Winmark', 'Bea Lowe'],
    toldTo: 'the Ledger',
    citing: ['the harbour office'],
  }
  expect(speakerBasis(more, text)).toBe(
    'from the pronoun “She”; could be Ada Winmark or Bea Lowe; told the Ledger; citing the harbour office',
  )
  expect(speakerBasis(speaker(null), text)).toBe('not told')
})
