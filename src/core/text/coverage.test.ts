import fc from 'fast-check'
import { expect, it } from 'vitest'
import { coverage } from './coverage.ts'

it('counts each code unit once, as a slow count does', () => {
  const spans = fc.array(
    fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([start, size]) => ({ start, end: start + size })),
  )
  fc.assert(
    fc.property(spans, (all) => {
      const units = new Set(all.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))
      expect(coverage(all)).toBe(units.size)
    }),
  )
})
