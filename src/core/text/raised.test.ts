import { describe, expect, it } from 'vitest'
import { type RaisedPlace, readRaised } from './raised.ts'

const written = (raised: string, place: RaisedPlace): string => place.before + readRaised(raised, place).text

describe('raised characters', () => {
  it.each([
    ['a digit behind a number', '3', { before: 'of whom 37' }],
    ['a digit behind a word', '12', { before: 'the inspector' }],
    ['several of them', '4, 5', { before: 'in 2029.' }],
    ['a letter behind a number', 'a', { before: '1,200' }],
    ['a dagger', '†', { before: 'Castell' }],
    ['a link, even behind a ten', '6', { before: 'killed 10', linked: true }],
  ])('are the mark of a note where they are %s', (_name, raised, place) => {
    expect(readRaised(raised, place)).toEqual({ text: '', note: raised })
  })

  it.each([
    ['a power of ten', '6', { before: 'some 10', after: ' bees' }, 'some 10⁶'],
    ['a negative power', '−3', { before: 'about 5 mg dm', after: ' of it' }, 'about 5 mg dm⁻³'],
    ['an area', '2', { before: 'it is 14 km', after: ' wide' }, 'it is 14 km²'],
    ['an ordinal', 'th', { before: 'the 4', after: ' flood' }, 'the 4th'],
    ['a fraction', '3', { before: '2', after: '⁄4 tonnes' }, '2 3'],
    ['an isotope', '14', { before: 'dated by ', after: 'C' }, 'dated by ¹⁴'],
    ['the number of a note at its own head', '4', { before: '', after: ' See page 7.' }, '4'],
  ])('stay in the text as %s', (_name, raised, place, expected) => {
    expect(written(raised, place)).toBe(expected)
    expect(readRaised(raised, place).note).toBeNull()
  })
})
