import { describe, expect, it } from 'vitest'
import { barFor, byHeadline, byTime, chance, needed, neededChance, SETTINGS } from './likeness.ts'

describe('byTime', () => {
  it('makes reports of one day more alike, and less with every day between', () => {
    expect(byTime(100, 100)).toBe(SETTINGS.sameDay)
    const apart = [0, 1, 5, 30, 400].map((days) => byTime(100, 100 + days))
    expect(apart).toEqual([...apart].sort((a, b) => b - a))
    expect(new Set(apart).size).toBe(5)
    expect(byTime(3, 9)).toBe(byTime(9, 3))
  })

  it('holds two undated reports to be neither of one day nor months apart, and asks more of an undated beside a dated one', () => {
    expect(byTime(null, null)).toBe(SETTINGS.undated)
    expect(byTime(null, null)).toBeLessThanOrEqual(byTime(100, 100))
    expect(byTime(null, null)).toBeGreaterThan(byTime(100, 130))
    expect(byTime(null, 100)).toBe(byTime(100, null))
    expect(byTime(null, 100)).toBeLessThan(byTime(100, 102))
    expect(byTime(null, 100)).toBeGreaterThan(byTime(100, 130))
  })
})

describe('byHeadline', () => {
  it('rises with what two headlines have in common, and says nothing where one is missing', () => {
    expect(byHeadline(null)).toBe(1)
    expect(byHeadline(1)).toBeGreaterThan(1)
    expect(byHeadline(0)).toBeLessThan(1)
  })
})

describe('barFor', () => {
  it('is higher in busy surroundings of either, and while rarity is being learnt', () => {
    const calm = barFor(0.01, 0.01, 5000)
    expect(barFor(0.01, 0.1, 5000)).toBeGreaterThan(calm)
    expect(barFor(0.01, 0.1, 5000)).toBe(barFor(0.1, 0.01, 5000))
    expect(barFor(0.1, 0.1, 5000)).toBeGreaterThan(barFor(0.01, 0.1, 5000))
    expect(barFor(0.01, 0.01, 5)).toBeGreaterThan(calm)
  })

  it('is where two accounts are one story as likely as not', () => {
    const bar = barFor(0.03, 0.05, 5000)
    expect(chance(bar, bar)).toBe(0.5)
    expect(chance(2 * bar, bar)).toBeGreaterThan(0.9)
    expect(chance(bar / 2, bar)).toBeLessThan(0.1)
    expect(chance(0, bar)).toBe(0)
  })
})

describe('needed', () => {
  it('grows with the smaller story, and falls while rarity is being learnt', () => {
    expect(needed(4, 5000)).toBeGreaterThan(needed(1, 5000))
    expect(needed(1, 10)).toBeGreaterThan(needed(1, 10_000))
  })

  it('grows for the mean chance likewise', () => {
    expect(neededChance(4, SETTINGS.around!)).toBeGreaterThan(neededChance(1, SETTINGS.around!))
  })
})
