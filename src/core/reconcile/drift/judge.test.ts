import { describe, expect, it } from 'vitest'
import { FEATURE_NAMES, FEATURES } from './finding-features.ts'
import { chanceOf, type FindingDraft, judged, type Traits } from './judge.ts'
import { JUDGEMENT } from './judgement.ts'

const draft = (traits: Traits, more: Partial<FindingDraft> = {}): FindingDraft => ({
  kind: 'figure-changed',
  derived: { start: 0, end: 4 },
  source: { start: 0, end: 4 },
  note: '',
  traits,
  retold: true,
  ...more,
})

describe('the judgement of a finding', () => {
  it.each(FEATURE_NAMES.filter((name) => FEATURES[name] !== 0))('gives “%s” the sign that it must have', (name) => {
    expect(JUDGEMENT.weights[name] * FEATURES[name]).toBeGreaterThanOrEqual(0)
  })

  it('holds another number to be weighty, what a summary leaves out to be folded', () => {
    expect(judged(draft({ 'another number': 1 })).weight).toBe('weighty')
    expect(judged(draft({}, { kind: 'dropped', retold: false })).weight).toBe('folded')
    expect(judged(draft({}, { kind: 'dropped' })).weight).toBe('slight')
  })

  it('holds a lost speaker to be weightier in a text that retells its source', () => {
    expect(chanceOf({ speaker: 1, 'lost in a retelling': 1 })).toBeGreaterThan(chanceOf({ speaker: 1 }))
  })

  it('never calls weighty what another report has', () => {
    expect(judged(draft({ 'another number': 1 }, { elsewhere: 'other' })).weight).toBe('slight')
  })

  it('keeps traits and sentence out of the finding', () => {
    expect(Object.keys(judged(draft({ opposite: 1 }, { sentence: 3 }))).sort()).toEqual(
      ['derived', 'kind', 'note', 'source', 'weight'].sort(),
    )
  })
})
