import { expect, it } from 'vitest'
import { type Case, chanceOf, fitLogistic } from './logistic.ts'

/** Of every ten cases with a value, as many are so as the value says in tenths. */
const cases: Case[] = Array.from({ length: 9 }, (_, i) => i + 1).flatMap((tenths) =>
  Array.from(
    { length: 10 },
    (_, at): Case => ({ values: [tenths / 10, at / 10], label: at < tenths ? 1 : 0, weight: 1 }),
  ),
)

it('gives chances that are as often right as they say', () => {
  const weights = fitLogistic(
    cases.map((one) => ({ ...one, values: one.values.slice(0, 1) })),
    0.001,
  )
  for (const tenths of [2, 5, 8]) expect(chanceOf(weights, [tenths / 10])).toBeCloseTo(tenths / 10, 1)
})

it('gives a feature that speaks against a weight below nothing', () => {
  const [, more, less] = fitLogistic(cases, 0.1)
  expect(more).toBeGreaterThan(0)
  expect(less).toBeLessThan(0)
})

it('gives the same weights again, and for twice the weight of all with twice the ridge', () => {
  const weights = fitLogistic(cases, 0.5)
  expect(fitLogistic([...cases], 0.5)).toEqual(weights)
  const doubled = fitLogistic(
    cases.map((one) => ({ ...one, weight: 2 })),
    1,
  )
  for (const [i, weight] of doubled.entries()) expect(weight).toBeCloseTo(weights[i]!, 2)
})

it('holds the weights nearer to nothing with more ridge', () => {
  expect(Math.abs(fitLogistic(cases, 10)[1]!)).toBeLessThan(Math.abs(fitLogistic(cases, 0.1)[1]!))
})
