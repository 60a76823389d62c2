import { describe, expect, it } from 'vitest'
import { prepared } from '../../../test/helpers/prepared.ts'
import { en } from '../languages/en/en.ts'
import { pairEvidence } from './features.ts'
import { commonPassages } from './passages/passages.ts'
import { profile } from './profile.ts'

const features = (a: string, b: string) => {
  const [first, second] = [a, b].map((text) => profile(prepared('a.txt', text), en)) as [never, never]
  return pairEvidence(
    first,
    second,
    commonPassages((first as { fragments: never }).fragments, (second as { fragments: never }).fragments),
  ).features
}

const COMMON =
  'Sailors heard ropes snap one after another before the barge drifted into the bridge. Workers had mended the old ropes twice in spring, and nobody looked at them again.'
const ONE = `${COMMON} A crane lifts the wreck today.`
const OTHER = `${COMMON} Shops along the quay stayed open while divers searched beneath it for the missing anchor chain, and a ferry took passengers across instead.`

describe('more than half of the reporter’s own wording', () => {
  it('is told by the shorter text, from one half on', () => {
    const { ownShare, ownMost } = features(ONE, OTHER)
    expect(ownShare).toBeGreaterThan(0.6)
    expect(ownMost).toBeCloseTo(2 * ownShare - 1)
    expect(
      features(`${ONE} ${'Nothing of this had been foreseen by any engineer there. '.repeat(3)}`, OTHER).ownMost,
    ).toBe(0)
  })

  it('is no sign where either credits an agency, whose words they may be', () => {
    const credited = `CARROW (Reuters) - ${OTHER}`
    expect(features(ONE, credited)).toMatchObject({ ownMost: 0 })
    expect(features(credited, ONE)).toMatchObject({ ownMost: 0 })
    expect(features(ONE, credited).ownShare).toBeGreaterThan(0.6)
  })
})
