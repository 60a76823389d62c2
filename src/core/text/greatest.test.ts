import { expect, it } from 'vitest'
import { placesOfGreatest } from './greatest.ts'

const counts = Uint32Array.of(3, 1, 5, 3, 0, 3)

it('gives the places of all counts that are enough, where they are few', () => {
  expect(placesOfGreatest(counts, { least: 1, most: 5 })).toEqual([0, 1, 2, 3, 5])
  expect(placesOfGreatest(counts, { least: 3, most: 9 })).toEqual([0, 2, 3, 5])
})

it('gives the greatest of more, the first of those that are equal', () => {
  expect(placesOfGreatest(counts, { least: 1, most: 3 })).toEqual([0, 2, 3])
  expect(placesOfGreatest(counts, { least: 1, most: 1 })).toEqual([2])
})
