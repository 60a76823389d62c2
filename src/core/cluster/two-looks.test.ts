import { describe, expect, it } from 'vitest'
import { NAMED, SETTINGS } from './likeness.ts'
import { type AccountGroup, type AccountNode, twoLooks } from './two-looks.ts'

const SEEN = 10_000

/** Accounts with the likeness of some pairs, the same from both ends; those named last are in no item. */
function itemsOf(
  pairs: readonly (readonly [number, number, number])[],
  outside: readonly number[] = [],
): AccountGroup[] {
  const near = new Map<number, Map<number, number>>()
  const note = (a: number, b: number, likeness: number): void => {
    near.set(a, (near.get(a) ?? new Map()).set(b, likeness * 1e6))
  }
  for (const [a, b, likeness] of pairs) {
    note(a, b, likeness)
    note(b, a, likeness)
  }
  return [...near]
    .filter(([serial]) => !outside.includes(serial))
    .map(([serial, own]) => ({ accounts: [{ serial, near: own } satisfies AccountNode], held: false }))
}

const areOne = (items: readonly AccountGroup[], settings = SETTINGS): boolean => {
  const { groups } = twoLooks(items, SEEN, settings)
  return groups[0] === groups[1]
}

const PAIR = [0, 1, 0.095] as const

describe('two looks', () => {
  it('asks for more where others are much like both, though those are in none of the stories in question', () => {
    const others = [10, 11, 12, 13, 14, 15]
    const busy = others.flatMap((other) => [[0, other, 0.07] as const, [1, other, 0.07] as const])
    expect(areOne(itemsOf([PAIR]))).toBe(true)
    expect(areOne(itemsOf([PAIR, ...busy], others))).toBe(false)
    expect(areOne(itemsOf([[0, 1, 0.2], ...busy], others))).toBe(true)
  })

  it('does not count the rest of an account’s own story among what is around it', () => {
    const story = [0, 1, 2, 3, 4, 5, 6, 7]
    const pairs = story.flatMap((a) => story.filter((b) => b > a).map((b) => [a, b, 0.13] as const))
    expect(new Set(twoLooks(itemsOf(pairs), SEEN, SETTINGS).groups).size).toBe(1)
  })

  it('looks once at reports that somebody named together: nothing is around them', () => {
    expect(areOne(itemsOf([[0, 1, 0.04]]), NAMED)).toBe(true)
    expect(areOne(itemsOf([[0, 1, 0.04]]))).toBe(false)
  })

  it('never joins two items that a person has set', () => {
    const held = itemsOf([[0, 1, 0.9]]).map((item) => ({ ...item, held: true }))
    expect(areOne(held)).toBe(false)
  })

  it('tells the chance of two accounts from both ends alike', () => {
    const items = itemsOf([PAIR, [0, 2, 0.05]])
    const { chance } = twoLooks(items, SEEN, SETTINGS)
    const [a, b] = [items[0]!.accounts[0]!, items[1]!.accounts[0]!]
    expect(chance(a, b)).toBe(chance(b, a))
    expect(chance(a, b)).toBeGreaterThan(0)
    expect(chance(a, b)).toBeLessThan(1e6)
  })
})
