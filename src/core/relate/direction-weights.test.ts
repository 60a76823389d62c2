import { describe, expect, it } from 'vitest'
import { decide } from './direction.ts'
import { DECIDES, DIRECTION_WEIGHTS, FROM_TEXT } from './direction-weights.ts'

const evidence = (codes: readonly string[], favours: string) =>
  codes.map((code) => ({ code, favours, note: '', weight: DIRECTION_WEIGHTS[code as keyof typeof DIRECTION_WEIGHTS] }))

const SIGNS = ['has-byline', 'quotations-cut', 'more-detail', 'headline-missing']

describe('an arrow', () => {
  it.each(Object.keys(DIRECTION_WEIGHTS).filter((code) => !SIGNS.includes(code)))('is drawn upon %s alone', (code) => {
    expect(decide('a', 'b', evidence([code], 'b'))).toMatchObject({ source: 'b' })
  })

  it.each(SIGNS)('is not drawn upon %s alone, nor without it upon two other signs', (code) => {
    expect(decide('a', 'b', evidence([code], 'b')).source).toBeNull()
    expect(DIRECTION_WEIGHTS[code as keyof typeof DIRECTION_WEIGHTS]).toBeGreaterThan(0)
    const others = SIGNS.filter((one) => one !== code).slice(0, 2)
    expect(decide('a', 'b', evidence(others, 'b')).source).toBeNull()
  })

  it('is drawn upon all signs together, and not against as much for the other side', () => {
    expect(decide('a', 'b', evidence(SIGNS, 'a')).source).toBe('a')
    expect(decide('a', 'b', [...evidence(SIGNS, 'a'), ...evidence(['truncated'], 'b')]).source).toBeNull()
  })

  it('needs more than what the texts alone show where both credit one agency', () => {
    const outside = Object.entries(DIRECTION_WEIGHTS).filter(([code]) => !FROM_TEXT.has(code))
    for (const [, weight] of outside) expect(weight).toBeGreaterThanOrEqual(DECIDES)
  })
})
