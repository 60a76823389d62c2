import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SpanIndex } from './span-index.ts'

it('finds the same items as looking at every one', () => {
  const span = fc
    .tuple(fc.nat(3000), fc.integer({ min: 1, max: 1500 }))
    .map(([start, length]) => ({ start, end: start + length }))
  fc.assert(
    fc.property(fc.array(span, { maxLength: 30 }), span, (spans, inner) => {
      const index = new SpanIndex(spans.map((one, i) => ({ span: one, item: i })))
      const slow = spans.flatMap((one, i) => (one.start <= inner.start && inner.end <= one.end ? [i] : []))
      expect(index.holding(inner)).toEqual(slow)
      const inside = spans.flatMap((one, i) => (one.start >= inner.start && one.end <= inner.end ? [i] : []))
      expect(index.near(inner)).toEqual(expect.arrayContaining(inside))
    }),
  )
})
