import { describe, expect, it } from 'vitest'
import { AccountIndex } from './account-index.ts'
import { byTime } from './likeness.ts'
import { Rarity, UNIT, type WeighedFeatures } from './rarity.ts'

const [COMMON, RARE] = [1, 2]

const account = (day: number | null, words: Readonly<Record<number, number>>, headline: readonly number[] = []) => ({
  day,
  weighed: {
    keys: Uint32Array.from(Object.keys(words), Number),
    weights: Uint16Array.from(Object.values(words), (weight) => weight * UNIT),
    heads: Uint8Array.from(Object.keys(words), (key) => (headline.includes(Number(key)) ? 1 : 0)),
  } satisfies WeighedFeatures,
})
/** Cosine in millionths, as two undated accounts have it. */
const millionths = (...products: number[]): number =>
  byTime(null, null) * products.reduce((sum, one) => sum + one, 0) * 1e6

describe('the index of accounts', () => {
  it('counts a word for nothing once more than a tenth of the accounts have it', () => {
    const index = new AccountIndex()
    const one = account(null, { [COMMON]: 0.8, [RARE]: 0.6 })
    index.add(7, one)
    const rarity = new Rarity()
    const like = (): number => index.like(one, rarity).get(7) ?? 0
    expect(like() / millionths(0.64, 0.36)).toBeCloseTo(1, 3)
    const learn = (keys: readonly number[]): void =>
      rarity.learn({
        keys: Uint32Array.from(keys),
        weights: Float64Array.from(keys, () => 1),
        heads: new Uint8Array(keys.length),
      })
    // As if 200 had been seen: 22 of 222 are less than a tenth, 23 of 223 are more.
    for (let i = 0; i < 22; i++) learn([COMMON])
    expect(like() / millionths(0.64, 0.36)).toBeCloseTo(1, 3)
    learn([COMMON])
    expect(like() / millionths(0.36)).toBeCloseTo(1, 3)
  })

  it('follows no word that more than forty accounts of the window have', () => {
    const index = new AccountIndex()
    const one = account(null, { [RARE]: 1 })
    for (let i = 0; i < 40; i++) index.add(i, one)
    expect(index.like(one, new Rarity()).size).toBe(40)
    index.add(40, one)
    expect(index.like(one, new Rarity()).size).toBe(0)
    index.remove(3)
    expect([...index.like(one, new Rarity()).keys()]).toEqual([...Array(41).keys()].filter((i) => i !== 3))
  })

  it('holds reports of one day to be more alike than those of far days', () => {
    const index = new AccountIndex()
    index.add(1, account(100, { [RARE]: 1 }))
    const like = (day: number): number => index.like(account(day, { [RARE]: 1 }), new Rarity()).get(1)!
    expect(like(100)).toBeGreaterThan(like(101))
    expect(like(101)).toBeGreaterThan(like(140))
  })

  it('holds reports to be more alike whose headlines each have, and less alike where neither has the other’s', () => {
    const like = (one: readonly number[], other: readonly number[]): number => {
      const index = new AccountIndex()
      const words = { [COMMON]: 0.5, [RARE]: 0.7 }
      index.add(1, account(null, { ...words, 3: 0.5 }, other))
      return index.like(account(null, { ...words, 4: 0.5 }, one), new Rarity()).get(1)!
    }
    expect(like([RARE], [RARE])).toBeGreaterThan(like([], [RARE]))
    expect(like([], [])).toBe(like([RARE], []))
    expect(like([4], [3])).toBeLessThan(like([], []))
    expect(like([4, RARE], [RARE])).toBe(
      like(
        [RARE],
        [4, RARE].map((key) => (key === 4 ? 3 : key)),
      ),
    )
  })
})
