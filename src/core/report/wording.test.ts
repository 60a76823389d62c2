import { describe, expect, it } from 'vitest'
import { article, figure } from '../../../test/helpers/dossier.ts'
import { bareWords, count, figureWords, grouped, moment, shorten } from './wording.ts'

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
