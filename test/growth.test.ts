/**
 * A small part of `npm run fuzz:growth`: no reader and no stage takes a time that grows faster than the text. The units are the same
 * on every run; `FC_SEED` gives others.
 */
import { describe, expect, it } from 'vitest'
import { type Growth, growthOf, type Lengths, randomUnit, type Stage } from '../bench/fuzz/growth.ts'
import { Dice } from '../bench/fuzz/mutate.ts'
import { BESIDE, COMPARING, PREPARING, READERS } from '../bench/fuzz/stages.ts'

const SEED = Number(process.env['FC_SEED'] ?? 2031)

describe('the time for a text of random units, at doubled lengths', () => {
  it.each<[string, readonly Stage[], number, Lengths]>([
    ['in every reader', READERS, 2, { first: 8192, last: 65_536 }],
    ['of the whole pipeline for one page', PREPARING, 6, { first: 4096, last: 16_384 }],
    ['of comparing and drawing', COMPARING, 2, { first: 2048, last: 8192 }],
    ['beside', BESIDE, 10, { first: 16_384, last: 131_072 }],
  ])('grows as the length does: %s', { timeout: 600_000 }, async (_name, stages, units, lengths) => {
    const dice = new Dice(SEED)
    const found: (Growth | null)[] = []
    for (const stage of stages) found.push(await growthOf(stage, 'The weir holds. ', lengths))
    for (let count = 0; count < units; count++) {
      const unit = randomUnit(dice)
      for (const stage of stages) found.push(await growthOf(stage, unit, lengths))
    }
    expect(found.filter((one) => one !== null)).toEqual([])
  })

  it('is found where it grows with the square of the length', async () => {
    const stage: Stage = { name: 'square', make: (repeated) => () => /(?:a|b)+c/.exec(repeated) }
    expect(await growthOf(stage, 'ab', { first: 4096, last: 262_144 })).toMatchObject({ stage: 'square', unit: 'ab' })
  })
})
