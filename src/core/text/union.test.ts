import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Union } from './union.ts'

it('gives the first of all that pairs lead to from an item', () => {
  const union = new Union(7)
  for (const [a, b] of [
    [5, 6],
    [3, 5],
    [1, 2],
    [6, 4],
  ] as const)
    union.join(a, b)
  expect([0, 1, 2, 3, 4, 5, 6].map((item) => union.first(item))).toEqual([0, 1, 1, 3, 3, 3, 3])
})

it('does not depend on the order of the pairs', () => {
  const pairs = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 30 })
  fc.assert(
    fc.property(pairs, (all) => {
      const firsts = (order: readonly (readonly [number, number])[]): number[] => {
        const union = new Union(20)
        for (const [a, b] of order) union.join(a, b)
        return Array.from({ length: 20 }, (_, item) => union.first(item))
      }
      expect(firsts(all.map(([a, b]) => [b, a] as const).reverse())).toEqual(firsts(all))
    }),
  )
})
