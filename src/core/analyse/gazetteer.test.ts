import { describe, expect, it } from 'vitest'
import { loadGrammar } from '../../io/models.ts'
import { highestKind, liesIn, listedPlaces, placesNamed } from './gazetteer.ts'

const { gazetteer } = loadGrammar('en')
const place = (name: string) => placesNamed(gazetteer, name)[0]!

describe('the gazetteer', () => {
  it.each([
    ['London', 'city', ['GB.ENG', 'GB']],
    ['Norway', 'country', []],
    ['Texas', 'region', ['US']],
    ['the Netherlands', 'country', []],
    ['U.K.', 'country', []],
  ])('knows what %s is and lies in', (name, kind, within) => {
    expect(place(name)).toMatchObject({ kind, within })
  })

  it.each([
    ['London', 'England', true],
    ['London', 'Britain', true],
    ['Oman', 'Romania', false],
    ['Mali', 'Somalia', false],
    ['Niger', 'Nigeria', false],
    ['Britain', 'London', false],
    ['America', 'USA', true],
    ['Mali', 'Malta', false],
    ['Texas', 'Spain', false],
  ])('%s lies in %s: %s', (inner, outer, expected) => {
    expect(liesIn(place(inner), place(outer))).toBe(expected)
  })

  it('lists all places of one name, the country first, and none for a name that it does not know', () => {
    const georgias = placesNamed(gazetteer, 'Georgia')
    expect(georgias[0]?.kind).toBe('country')
    expect(georgias.some(({ id }) => id.startsWith('US.'))).toBe(true)
    expect(placesNamed(gazetteer, 'Quorley Sedge')).toEqual([])
    expect(highestKind(gazetteer, 'quorley sedge')).toBe(0)
  })

  it('finds names of several words, and none in small letters', () => {
    const words = 'He left New York for reading in south Norway'.split(' ')
    expect([...listedPlaces(gazetteer, words)].map((mark) => (mark === 0 ? 0 : mark & 3))).toEqual([
      0, 0, 1, 2, 0, 0, 0, 0, 3,
    ])
  })
})
