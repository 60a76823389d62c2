import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Mark, segments } from './segments.ts'

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
const spanIn = (length: number) =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

it('gives the words back, whatever the marks, each piece with the marks that cover it', () => {
  const cases = text.chain((words) =>
    fc.tuple(fc.constant(words), fc.array(spanIn(words.length), { maxLength: 8 }), spanIn(words.length)),
  )
  fc.assert(
    fc.property(cases, ([words, spans, within]) => {
      const marks: Mark[] = spans.map((span, index) => ({ ...span, kind: `k${index}` }))
      const pieces = segments(words, within, marks)
      expect(pieces.map((piece) => piece.text).join('')).toBe(words.slice(within.start, within.end))
      for (const piece of pieces) {
        const covering = marks.filter((mark) => mark.start <= piece.start && mark.end >= piece.end)
        expect([...piece.kinds].sort()).toEqual(covering.map((mark) => mark.kind).sort())
      }
    }),
  )
})

it('names a mark once, where it begins, and leads where the shortest one leads', () => {
  const marks: Mark[] = [
    { start: 0, end: 9, kind: 'quotation', id: 'q1', to: '#q1' },
    { start: 2, end: 5, kind: 'figure', id: 'f1', to: '#f1', lit: true },
  ]
  const pieces = segments('at 40 men ran', { start: 0, end: 13 }, marks)
  expect(pieces.map(({ ids }) => ids)).toEqual([['q1'], ['f1'], [], []])
  expect(pieces.map(({ to }) => to)).toEqual(['#q1', '#f1', '#q1', null])
  expect(pieces.map(({ lit }) => lit)).toEqual([false, true, false, false])
})

it('cuts a long text with thousands of marks in no time', () => {
  const words = 'x'.repeat(200_000)
  const marks = Array.from({ length: 5000 }, (_, i): Mark => ({ start: i * 40, end: i * 40 + 90, kind: 'name' }))
  const cut = (): number => {
    const started = performance.now()
    expect(segments(words, { start: 0, end: words.length }, marks).length).toBeGreaterThan(5000)
    return performance.now() - started
  }
  // The pages' own types know no processor's time: others may be at work in one of three, hardly in each.
  expect(Math.min(cut(), cut(), cut())).toBeLessThan(1500)
})
