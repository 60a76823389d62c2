import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ApparatusSegment, apparatus } from './apparatus.ts'
import { collated } from './collated.ts'

/** What one text says, read off its apparatus. */
function readOff(segments: readonly ApparatusSegment[], witness: number): string {
  return segments
    .map((one) => {
      if (typeof one === 'string') return one
      const own = one.filter(({ witnesses }) => witnesses.includes(witness))
      expect(own).toHaveLength(1)
      return own[0]!.words
    })
    .join('')
}

const whole = (a: string, b: string) =>
  collated(a, b, [{ source: { start: 0, end: a.length }, derived: { start: 0, end: b.length } }])

describe('an apparatus of several texts', () => {
  it('has what all share once, and each reading with those that have it', () => {
    const base = 'At least nine people died in the flood on Tuesday.'
    const others = ['At least nine died in the flood on Tuesday.', 'At least ten people died in the flood on Tuesday.']
    const segments = apparatus(
      base,
      others.map((one) => whole(base, one)),
    )
    expect(segments).toEqual([
      'At least',
      [
        { witnesses: [0], words: ' nine people' },
        { witnesses: [1], words: ' nine' },
        { witnesses: [2], words: ' ten people' },
      ],
      ' died in the flood on Tuesday.',
    ])
  })

  it('gives every text back, word for word', () => {
    const texts = fc.array(fc.constantFrom('nine ', 'ten ', 'died ', 'in ', 'Orrin ', '. '), { maxLength: 14 })
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 4 }), (first, rest) => {
        const [base, others] = [first.join(''), rest.map((one) => one.join(''))]
        const segments = apparatus(
          base,
          others.map((one) => whole(base, one)),
        )
        for (const [witness, text] of [base, ...others].entries()) expect(readOff(segments, witness)).toBe(text)
      }),
    )
  })

  it('puts the same words of several together', () => {
    const segments = apparatus('a b c', [whole('a b c', 'a x c'), whole('a b c', 'a x c')])
    expect(segments.find((one) => typeof one !== 'string')).toEqual([
      expect.objectContaining({ witnesses: [0] }),
      expect.objectContaining({ witnesses: [1, 2] }),
    ])
  })
})
