import { expect, it } from 'vitest'
import { prepared } from '../../../../test/helpers/prepared.ts'

const weights = (text: string): (string | undefined)[] =>
  prepared('a.txt', `${text} It rained all week in the valley.`).figures.map(({ weight }) => weight)

it('a count of things in passing is one below ten', () => {
  expect(weights('The park in Osla has nine benches.')).toEqual(['passing'])
  expect(weights('The park in Osla has ten benches.')).toEqual(['main'])
  expect(weights('The park in Osla has eleven benches.')).toEqual(['main'])
})
