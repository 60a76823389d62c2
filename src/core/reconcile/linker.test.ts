import { describe, expect, it } from 'vitest'
import { prepared } from '../../../test/helpers/prepared.ts'
import { loadGrammar } from '../../io/models.ts'
import { countedBy } from '../counted.ts'
import { en } from '../languages/en/en.ts'
import { cannotLink } from './cannot-link.ts'
import type { PairGrounds } from './counted-relation.ts'
import { FEATURE_NAMES, FEATURES, featuresOf, type LinkFeature } from './features.ts'
import { askedOf } from './ledger.ts'
import { LINKER } from './link-weights.ts'
import { logOdds } from './linker.ts'
import type { FigureQuestion } from './question.ts'
import { pairGrounds } from './rows.ts'

/** Figures of two reports, the first of each where `nth` is left out. */
function pairOf(
  first: string,
  second: string,
  nth = 0,
): { a: FigureQuestion; b: FigureQuestion; grounds: PairGrounds; features: readonly number[] } {
  const articles = [prepared('a.txt', first), prepared('b.txt', second)]
  const lineages = articles.map(({ id }) => ({ id, articles: [id], edges: [] }))
  const { figures } = askedOf({ articles, lineages, counted: countedBy(loadGrammar) }, en)
  const [a, b] = articles.map(({ id }) => figures.filter(({ article }) => article.id === id)[nth])
  const grounds = pairGrounds(figures, { language: en, counted: countedBy(loadGrammar) })
  return { a: a!, b: b!, grounds, features: featuresOf(a!, b!, grounds) }
}

/** Each feature: two reports that have it, invented. */
const PAIRS: readonly (readonly [LinkFeature, string, string])[] = [
  ['counted the same', 'The mill at Roe has 40 looms.', 'Some 44 looms stand in the mill.'],
  ['counted another thing', 'The town bought 40 tables.', 'The town bought 44 barrels.'],
  ['same event', 'The flood killed 12 people.', 'Some 14 people were killed.'],
  ['other event', 'The town bought 40 looms.', 'The town sold 44 looms.'],
  ['event of one alone', 'The town bought 40 looms.', 'Inside the mill, 44 looms.'],
  ['same verb', 'The storm flattened 40 barns.', 'Some 44 barns were flattened.'],
  ['other verb', 'The storm flattened 40 barns.', 'Some 44 barns were painted.'],
  ['same group', 'The flood killed 12 Danish sailors.', 'Some 14 Danish sailors were killed.'],
  ['other group', 'The flood killed 12 Danish sailors.', 'Some 14 Swedish sailors were killed.'],
  ['group of one alone', 'The flood killed 12 Danish sailors.', 'Some 14 sailors were killed.'],
  ['same place', 'The flood killed 12 people in Osla.', 'Some 14 people were killed in Osla.'],
  ['other place', 'The flood killed 12 people in Osla.', 'Some 14 people were killed in Tarn.'],
  ['same period', 'The flood has killed 12 people since Friday.', 'Some 14 people were killed since Friday.'],
  ['words of the sentence', 'The mill at Roe has 40 looms.', 'Some 44 looms stand in the mill.'],
  ['words nearby', 'The mill at Roe has 40 looms.', 'Some 44 looms stand in the mill.'],
  ['both lead', 'The flood killed 12 people.', 'Some 14 people were killed.'],
  ['other year', 'In 1959 the flood killed 12 people.', 'Some 14 people were killed.'],
  ['numbers beside', 'The flood killed 12 people and hurt 90 others.', 'Some 14 people were killed and 90 were hurt.'],
  ['same speaker', 'The flood killed 12 people, said Anna Roe.', 'Some 14 people were killed, said Anna Roe.'],
  ['others on top of one alone', 'The flood killed another 12 people.', 'Some 14 people were killed.'],
]

describe('the linker of the ledger', () => {
  it.each(PAIRS)('reads "%s" off the words of two reports', (name, first, second) => {
    expect(pairOf(first, second).features[FEATURE_NAMES.indexOf(name)]).toBeGreaterThan(0)
  })

  it('has a pair of reports for every feature, and no more than twenty features', () => {
    expect(PAIRS.map(([name]) => name)).toEqual(FEATURE_NAMES)
    expect(FEATURE_NAMES.length).toBeLessThanOrEqual(20)
  })

  it.each(PAIRS)('holds "%s" for or against one question as its name says', (name, first, second) => {
    const { features } = pairOf(first, second)
    const without = features.map((value, i) => (FEATURE_NAMES[i] === name ? 0 : value))
    expect(Math.sign(logOdds(LINKER, features) - logOdds(LINKER, without))).toBe(FEATURES[name])
  })

  it('holds an upper bound by the number that it names', () => {
    const { a, b } = pairOf('The flood killed up to 30 people.', 'The flood killed 20 to 40 people.')
    expect([a.value, b.value]).toEqual([30, 30])
  })

  it('takes a kind of thing for the thing in part', () => {
    const { features } = pairOf('The flood killed 12 firefighters.', 'The flood killed 14 rescuers.')
    expect(features[FEATURE_NAMES.indexOf('counted the same')]).toBe(0.25)
  })

  it('never looks at the value', () => {
    const near = pairOf('The flood killed 12 people.', 'Some 12 people were killed.')
    const far = pairOf('The flood killed 12 people.', 'Some 95 people were killed.')
    expect(near.features).toEqual(far.features)
  })

  it('takes what is not told for no mismatch', () => {
    const silent = pairOf('The flood killed 12 people in Osla.', 'Some 14 people were killed.').features
    expect(['same place', 'other place'].map((name) => silent[FEATURE_NAMES.indexOf(name as LinkFeature)])).toEqual([
      0, 0,
    ])
  })

  it('asks more of a pair whose values do not meet', () => {
    expect(LINKER.differ).toBeGreaterThan(LINKER.row)
  })
})

it.each([
  ['another dimension', 'The wall is 12 km long.', 'The wall took 14 days.'],
  ['a rate and a plain count', 'The mill takes 12 sacks a day.', 'The mill took 14 sacks.'],
  ['a change and a level', 'Prices rose by 12 per cent.', 'The share was 14 per cent.'],
  ['another outcome', 'The flood killed 12 people.', 'The flood injured 14 people.'],
  ['some and all', 'The nurse knew 11 of the dead.', 'The flood killed 12 people.'],
  ['things and people', 'The flood swept away 12 cars.', 'The flood swept away 14 people.'],
])('never links %s', (_name, first, second) => {
  const { a, b, grounds } = pairOf(first, second)
  expect(cannotLink(a, b, grounds)).toBe(true)
})

it.each([
  ['people by where they are from and people', 'The flood killed 12 Danes.', 'The flood killed 14 people.'],
  ['a verb of its own and an outcome', 'The flood killed 12 people.', 'The number of people climbed past 14.'],
  ['a denial of another event', 'The mill ran for 12 days.', 'The mill did not stop for 14 days.'],
  ['rescue units and units', 'The town sent five fire rescue units.', 'Four fire units were sent.'],
])('may link %s', (_name, first, second) => {
  const { a, b, grounds } = pairOf(first, second)
  expect(cannotLink(a, b, grounds)).toBe(false)
})

it('never links two parts of a whole that other words tell', () => {
  const women = 'The camp holds 128 people, among them 19 women.'
  const old = pairOf(women, 'The camp holds 130 people, among them 10 pensioners.', 1)
  expect([old.a.value, old.b.value, cannotLink(old.a, old.b, old.grounds)]).toEqual([19, 10, true])
  const same = pairOf(women, 'The camp holds 130 people, among them 21 women.', 1)
  expect(cannotLink(same.a, same.b, same.grounds)).toBe(false)
})
