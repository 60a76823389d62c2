import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prepared } from '../../../../test/helpers/prepared.ts'
import { PRESET_NAMES } from '../../../cli/ledger.ts'
import { compare } from '../../../with-models.ts'
import type { PresetName } from '../../model/preset.ts'
import { derive, PRESETS } from './derive.ts'

const HARBOUR = 'The ferry left Quill Point in the morning. Fog lay over the bay. '

/** Independent reports of one event, each with its day and its sentence. */
function reports(...told: readonly (readonly [day: string, sentence: string])[]) {
  const asides = [
    'Divers from Tarn searched the hull.',
    'The council of Denby met at noon to speak of the pier.',
    'A choir sang in the church of Holm while families waited.',
  ]
  return compare(
    told.map(([day, sentence], i) =>
      prepared(`${i}.txt`, `${sentence}\n\n${HARBOUR}\n\n${asides[i]}`, { published: day }),
    ),
  )
}

function killed(dossier: ReturnType<typeof reports>, preset: PresetName) {
  const row = dossier.ledger.find(({ event }) => event === 'killed')
  return derive(dossier, preset).find((one) => one.row === row?.id)
}

const TWO = reports(
  ['2031-03-04', 'At least 11 people were killed when the ferry Aurel sank off Quill Point.'],
  ['2031-03-04', 'The sinking of the ferry Aurel off Quill Point killed 14 people, police said.'],
)

describe('presets', () => {
  it('show every value and choose none by default', () => {
    expect(killed(TWO, 'all-values')).toMatchObject({ low: null, best: null, high: null, leftOut: [] })
    expect(killed(TWO, 'all-values')?.used).toHaveLength(2)
  })

  it('take the lowest, acled-style, and say what was left out', () => {
    const found = killed(TWO, 'acled-style')
    expect(found).toMatchObject({ low: 11, best: 11, high: 11, rule: 'acled-lowest' })
    expect(found?.leftOut.map(({ value }) => value)).toEqual([14])
  })

  it('give low, best and high, ucdp-style, and a range, airwars-style', () => {
    expect(killed(TWO, 'ucdp-style')).toMatchObject({ low: 11, best: 11, high: 14 })
    expect(killed(TWO, 'airwars-style')).toMatchObject({ low: 11, best: null, high: 14 })
  })

  it('read vague words by their tables', () => {
    const vague = reports(['2031-03-04', 'Dozens of people were killed when the ferry Aurel sank off Quill Point.'])
    expect(killed(vague, 'acled-style')).toMatchObject({ low: 12 })
    expect(killed(vague, 'airwars-style')).toMatchObject({ low: 2 })
  })

  it('let a later report replace an earlier one of the same row', () => {
    const grown = reports(
      ['2031-03-04', 'The sinking of the ferry Aurel off Quill Point killed 11 people, police said.'],
      ['2031-03-06', 'The sinking of the ferry Aurel off Quill Point killed 14 people, police said.'],
    )
    expect(killed(grown, 'acled-style')).toMatchObject({ low: 14, high: 14 })
    expect(killed(grown, 'acled-style')?.leftOut[0]?.why).toMatch(/later report/)
  })

  it('have no number for what they do not count, and say so', () => {
    const animals = reports(['2031-03-04', 'The fire at the farm near Quill Point killed 24 sheep on Tuesday.'])
    expect(killed(animals, 'ucdp-style')).toMatchObject({ low: null, note: expect.stringContaining('Only') })
  })

  it('name every figure of the row once, used or left out, whatever the preset', () => {
    const numbers = fc.array(fc.integer({ min: 3, max: 90 }), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(numbers, fc.constantFrom(...PRESETS), (values, preset) => {
        const dossier = reports(
          ...values.map(
            (value, i) => [`2031-03-0${i + 4}`, `The storm off Quill Point killed ${value} people.`] as const,
          ),
        )
        for (const one of derive(dossier, preset)) {
          const row = dossier.ledger.find(({ id }) => id === one.row)!
          const named = [...one.used, ...one.leftOut].map(({ figure }) => figure)
          const all = row.cells.flatMap((cell) => (cell.figures.length > 0 ? cell.figures : cell.partFigures))
          expect([...named].sort()).toEqual([...all].sort())
        }
      }),
      { numRuns: 20 },
    )
  })

  it('count nobody whose death is denied or only feared', () => {
    const denied = reports(
      ['2031-03-04', 'The army denied that 40 people were killed when the ferry Aurel sank off Quill Point.'],
      ['2031-03-04', 'Police denied that 40 people were killed when the ferry Aurel sank off Quill Point.'],
    )
    for (const preset of PRESETS) {
      expect(killed(denied, preset)).toMatchObject({ low: null, best: null, high: null, used: [] })
      expect(killed(denied, preset)?.leftOut.map(({ why }) => why)).toEqual(['denied', 'denied'])
    }
  })

  it('are the ones that the command line offers', () => {
    expect([...PRESET_NAMES].sort()).toEqual([...PRESETS].sort())
  })
})
