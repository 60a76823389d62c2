import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judge } from './classify.ts'
import { CURVE, chanceOfRelation } from './confidence.ts'

it('rises with the evidence, and stays a chance', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 10, noNaN: true }), fc.double({ min: 0, max: 10, noNaN: true }), (a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a]
      expect(chanceOfRelation(less)).toBeLessThanOrEqual(chanceOfRelation(more))
      expect(chanceOfRelation(less)).toBeGreaterThan(0)
      expect(chanceOfRelation(more)).toBeLessThan(1)
    }),
  )
  for (const [at, chance] of CURVE) expect(chanceOfRelation(at)).toBeCloseTo(chance, 10)
})

it('leaves a judgement at the border of a kind open, and is sure far from it', () => {
  const like = (covered: number) => judge({ aInB: 0, bInA: 0, covered, lifted: 0 })
  expect(like(0.51)).toMatchObject({ kind: 'rewrite' })
  expect(like(0.51).confidence).toBeLessThan(0.55)
  expect(like(0.99).confidence).toBeGreaterThan(0.9)
  expect(like(0)).toMatchObject({ kind: 'independent' })
  expect(like(0).confidence).toBeGreaterThan(0.99)
})
