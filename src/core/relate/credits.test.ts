import { describe, expect, it } from 'vitest'
import { article } from '../../../test/helpers/dossier.ts'
import { processorTime } from '../../../test/helpers/processor-time.ts'
import { en } from '../languages/en/en.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import { creditsOf, outletKey } from './credits.ts'

const credits = (text: string, more: Partial<PreparedArticle> = {}) => creditsOf(article('a', text, more), en)

describe('the names of an outlet', () => {
  it.each([
    ['AP News', 'The Associated Press'],
    ['AP', 'A.P.'],
    ['PA', 'Press Association'],
    ['Agence France-Presse', 'AFP'],
    ['TollMark News', 'Tollmark'],
    ['the Carrow Echo', 'Carrow Echo'],
    ['Carrow Echo’s', 'Carrow Echo'],
  ])('have one key: %s, %s', (one, other) => {
    expect(outletKey(one, en.relations)).toBe(outletKey(other, en.relations))
  })

  it('have another for another outlet', () => {
    expect(outletKey('Carrow Times', en.relations)).not.toBe(outletKey('Carrow Echo', en.relations))
    expect(outletKey('PA', en.relations)).not.toBe(outletKey('AP', en.relations))
  })
})

describe('whose report a text is', () => {
  const told = 'Three people who were on the barge told TollMark that nobody had looked at the ropes since May.'

  it('shows where people told it something, and no other outlet is named', () => {
    expect([...credits(told).own]).toEqual(['tollmark'])
  })

  it.each([
    ['it retells a report', `${told} The website said that the owner had not answered.`],
    ['it says so at first', `According to a new report, the ropes were old. ${told}`],
    ['others are named too', `${told} The owner told the Carrow Echo that all was well.`],
    ['the outlet is said to have reported it', `${told} TollMark reported that the owner had left.`],
    ['it was told to an agency, which everybody prints', told.replace('TollMark', 'Reuters')],
    ['it was told to a ministry', told.replace('TollMark', 'the Harbour Ministry')],
  ])('is not told where %s', (_, text) => {
    expect([...credits(text).own]).toEqual([])
  })

  it('is told by the publisher', () => {
    expect([...credits(told, { publisher: 'The Carrow Echo' }).own]).toEqual(['carrow echo'])
  })
})

describe('the agencies that a text credits', () => {
  it.each([
    ['in its data', 'The barge broke loose.', { agency: 'AP' }, ['Associated Press']],
    ['as those to whom people spoke', 'A sailor told AFP that the rope was old.', {}, ['AFP']],
    ['not as those that reported it', 'Reuters reported that the rope was old.', {}, []],
    ['as publisher', 'The barge broke loose.', { publisher: 'Reuters' }, ['Reuters']],
  ] as const)('are found: %s', (_, text, more, agencies) => {
    expect([...credits(text, more).agencies]).toEqual(agencies)
  })
})

it.each([
  ['names without end', 'Osla Tarn Denby Holm '.repeat(20_000)],
  ['citations without end', 'according to Osla Tarn reported '.repeat(15_000)],
])('reads the credits of %s in bounded time', (_, text) => {
  expect(processorTime(() => credits(text))).toBeLessThan(4000)
})
