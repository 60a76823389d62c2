/** Numbers as they are written, each with its bounds, unit and comparator. */
import { expect, it } from 'vitest'
import { prepareNow } from '../../../../test/helpers/grammar.ts'

function figuresIn(text: string) {
  const bytes = new TextEncoder().encode(`The Osla Gazette\n\n${text}`)
  return prepareNow({ input: 'osla.txt', bytes }).articles.flatMap(({ figures }) => figures)
}

it.each<[string, string, number, number | null, string | null]>([
  ['cents in whole dollars, where the text names dollars', 'Wages rose 4 cents to $23.82.', 0.04, 0.04, 'USD'],
  ['pence in pounds', 'The fare rose by 40 pence on Monday.', 0.4, 0.4, 'GBP'],
  ['ends with a unit each', 'The rate is between 5.5 percent and 6.0 percent.', 5.5, 6, 'per cent'],
  ['a range told by a verb of ranging', 'The new duties range from 5% to 25%.', 5, 25, 'per cent'],
  ['the nearer of two bounds', 'At least four or five people were treated.', 4, null, null],
  ['the greater of two bounds', 'Up to 20 or 30 people were hurt.', 0, 30, null],
  ['a suffix on a multiplier', 'It is a $20 billion-plus trade.', 20_000_000_000, null, 'USD'],
  ['ends that share a unit written on', 'The larger was a 24- to 30-foot dhow.', 24, 30, 'foot'],
  ['a part of one without a unit', 'The magnitude was put at 5.9, officials said.', 5.9, 5.9, null],
  ['a magnitude before a spaced hyphen', 'A 6 . 1 - magnitude quake struck .', 6.1, 6.1, 'magnitude'],
  ['a magnitude behind a spaced hyphen', 'It was a magnitude - 5 . 9 quake .', 5.9, 5.9, 'magnitude'],
  ['a magnitude behind its verb', 'The magnitude was 5.9.', 5.9, 5.9, 'magnitude'],
  ['a length with what it is of written on', 'The 10-metre-long dhow sank.', 10, 10, 'm'],
  ['the length of a period, ranked low', 'The yard has grown over the past four years.', 4, 4, 'year'],
  ['how old a thing is, where that is told of it', 'The bridge is 8 months old.', 8, 8, 'month'],
  ['somebody who is counted', 'There was only one attacker, police said.', 1, 1, null],
])('reads %s', (_name, text, low, high, unit) => {
  expect(figuresIn(text)[0]).toMatchObject({ low, high, unit })
})

it.each([
  ['both sides of a vote', 'The bill passed on a 235-179 vote.', [235, 179]],
  ['no year of the Middle Ages', 'The law of 1349 was changed in 1351.', []],
  ['no age between two', 'Men between the ages of 15 and 34 drive there.', []],
  ['a change as two numbers', 'The rate fell from 10% to 5%.', [10, 5]],
])('lists %s', (_name, text, values) => {
  expect(figuresIn(text).map(({ low }) => low)).toEqual(values)
})

it('takes the mark before a rank for no denial', () => {
  expect(figuresIn('It is the No. 1 cause of death for 300 men.').map(({ negated }) => negated)).toEqual([false])
})

it('takes when it was for no part of what is counted', () => {
  expect(figuresIn('Wages rose to $23.82 last month.')[0]?.counted).toBeNull()
})

it('reads what is counted over the spaced hyphens of tokenised texts', () => {
  expect(figuresIn('The four hardest - hit villages burned .')[0]?.counted).toBe('villages')
})

it('takes money that was gathered for no change', () => {
  expect(figuresIn('They had raised $900 million from donors.')[0]?.change).toBeNull()
})
