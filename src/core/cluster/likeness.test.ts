import { describe, expect, it } from 'vitest'
import { byTime, needed, SETTINGS } from './likeness.ts'

describe('byTime', () => {
  it('makes reports of one day more alike, and less with every day between', () => {
    expect(byTime(100, 100)).toBe(SETTINGS.sameDay)
    const apart = [0, 1, 5, 30, 400].map((days) => byTime(100, 100 + days))
    expect(apart).toEqual([...apart].sort((a, b) => b - a))
    expect(new Set(apart).size).toBe(5)
    expect(byTime(3, 9)).toBe(byTime(9, 3))
  })

  it('leaves two undated reports to their words, and asks more of an undated beside a dated one', () => {
    expect(byTime(null, null)).toBe(1)
    expect(byTime(null, 100)).toBe(byTime(100, null))
    expect(byTime(null, 100)).toBeLessThan(byTime(100, 102))
    expect(byTime(null, 100)).toBeGreaterThan(byTime(100, 130))
  })
})

describe('needed', () => {
  it('grows with the smaller story, and falls while rarity is being learnt', () => {
    expect(needed(4, 5000)).toBeGreaterThan(needed(1, 5000))
    expect(needed(1, 10)).toBeGreaterThan(needed(1, 10_000))
  })
})
