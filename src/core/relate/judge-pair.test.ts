import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PairFeatures } from './features.ts'
import { chanceOf, judgePair, MADE_FROM, RELATED } from './judge-pair.ts'
import { DEPENDENCE, WHOLE } from './relation-weights.ts'

/** Two accounts of one event that have nothing in common but what happened. */
const APART: PairFeatures = {
  ...{
    ownWords: 0.4,
    longestOwn: 0.3,
    longestRun: 0.45,
    ownShare: 0.03,
    ownMost: 0,
    told: 0.2,
    toldMost: 0,
    same: 0.05,
    rewordedMost: 0,
  },
  ...{ retells: 0, retellsUnnamed: 0, contained: 0.03, mutual: 0.02, apart: 0 },
}

describe('the chance that two reports are related', () => {
  it.each([
    ['more of the reporter’s own words', { ownWords: 0.9 }],
    ['a longer stretch of them', { longestOwn: 0.9 }],
    ['a longer stretch of any words', { longestRun: 0.9 }],
    ['a larger share of the shorter one’s', { ownShare: 0.5 }],
    ['more told that is the same', { toldMost: 0.8 }],
    ['the other’s outlet named as the one whose report it is', { retells: 0.9 }],
    ['another’s report told in its words', { retellsUnnamed: 0.9 }],
  ])('grows with %s', (_, more) => {
    expect(chanceOf(DEPENDENCE, { ...APART, ...more })).toBeGreaterThan(chanceOf(DEPENDENCE, APART) + 0.01)
  })

  it('is small of two accounts of one event, and neither 0 nor 1 of any two', () => {
    expect(judgePair(APART)).toMatchObject({ kind: 'independent' })
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, share, share, (ownWords, ownShare, told, contained) => {
        const { confidence } = judgePair({
          ...APART,
          ownWords,
          ownShare,
          told,
          toldMost: Math.max(0, 2 * told - 1),
          contained,
        })
        expect(confidence).toBeGreaterThanOrEqual(Math.min(RELATED, 1 - RELATED))
        expect(confidence).toBeLessThanOrEqual(0.99)
      }),
    )
  })
})

describe('the chance that one of two related reports is made from the other', () => {
  const shared: PairFeatures = { ...APART, told: 0.6, toldMost: 0.2 }

  it.each([
    ['more told that is the same', { toldMost: 0.9 }],
    ['more told in other words', { rewordedMost: 0.6 }],
    ['more than half of the reporter’s own words, and no agency credited', { ownMost: 0.3 }],
    ['another’s report told in its words', { retellsUnnamed: 0.9 }],
  ])('grows with %s', (_, more) => {
    expect(chanceOf(WHOLE, { ...shared, ...more })).toBeGreaterThan(chanceOf(WHOLE, shared) + 0.05)
  })

  it('is under one half of two longer reports that share passages', () => {
    expect(chanceOf(WHOLE, shared)).toBeLessThan(MADE_FROM)
  })
})

describe('the kind of a relation', () => {
  const related: PairFeatures = {
    ...APART,
    ownWords: 1,
    longestOwn: 0.8,
    longestRun: 1,
    ownShare: 0.4,
    told: 0.5,
    same: 0.4,
  }

  it('is a shared source by default', () => {
    expect(judgePair(related).kind).toBe('shared-source')
  })

  it('is a rewrite where one names the other’s outlet as the one whose report it is', () => {
    expect(judgePair({ ...related, retells: 0.9 }).kind).toBe('rewrite')
  })

  it('is an excerpt where three fifths of the runs of one are the other’s, and a copy where those of both are', () => {
    expect(judgePair({ ...related, contained: 0.65, mutual: 0.2 }).kind).toBe('excerpt')
    expect(judgePair({ ...related, contained: 0.65, mutual: 0.62 }).kind).toBe('copy')
  })

  it('is a copy where nearly all is the same, whoever’s words they are', () => {
    const quoted = {
      ...APART,
      ownWords: 0,
      longestOwn: 0,
      longestRun: 0,
      ownShare: 0,
      told: 0,
      contained: 1,
      mutual: 0.9,
    }
    expect(judgePair(quoted).kind).toBe('copy')
    expect(judgePair({ ...quoted, mutual: 0.5 }).kind).toBe('independent')
  })

  it('is a template’s where the names are others and half of the words are the same, and not where few are', () => {
    const filled = { ...related, retells: 0.9, apart: 0.6 }
    expect(judgePair({ ...filled, contained: 0.7, mutual: 0.6 }).kind).toBe('shared-source')
    expect(judgePair({ ...filled, contained: 0.3, mutual: 0.2 }).kind).toBe('rewrite')
    expect(judgePair({ ...APART, apart: 0.6 }).kind).toBe('independent')
  })
})
