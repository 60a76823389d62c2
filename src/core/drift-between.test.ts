import { describe, expect, it } from 'vitest'
import { prepared } from '../../test/helpers/prepared.ts'
import { driftBetween } from '../with-models.ts'

const TANNERY = prepared(
  'tannery.txt',
  `Fire destroyed the Holloway tannery in Vexley on Friday night, and four workers may have been inside, the fire chief Edda Marsh said.

About 60 families in Quay Street were told to keep their windows shut. Marsh said the cause was not known.`,
)

const COUNCIL = prepared(
  'council.txt',
  `The council of Vexley voted in May to move every tannery out of the harbour district by the end of the decade.

Councillor Piet Oram told the meeting that the Holloway works had failed three inspections since January.`,
)

const REWRITE = prepared(
  'rewrite.txt',
  `Fire destroyed the Holloway tannery in Vexley on Friday night, and four workers were inside.

About 90 families in Quay Street were told to keep their windows shut. Councillor Piet Oram told the meeting that the Holloway works had failed three inspections since January.`,
)

describe('driftBetween', () => {
  it('holds a text against the source that it has most from, whatever the order of the sources', () => {
    const drift = driftBetween([COUNCIL, TANNERY], REWRITE)
    expect(drift?.source).toBe(TANNERY.id)
    expect(drift?.derived).toBe(REWRITE.id)
    expect(driftBetween([TANNERY, COUNCIL], REWRITE)).toEqual(drift)
  })

  it('finds what was changed, and names the other source that has the rest', () => {
    const findings = driftBetween([COUNCIL, TANNERY], REWRITE)?.findings ?? []
    expect(findings.map((one) => one.kind)).toContain('figure-changed')
    expect(findings.filter((one) => one.elsewhere === COUNCIL.id)).toMatchObject([
      { kind: 'unsupported', weight: 'slight' },
    ])
  })

  it('shows what that sentence gives as unsupported where its source is not given', () => {
    const findings = driftBetween([TANNERY], REWRITE)?.findings ?? []
    const shown = findings.filter((one) => one.kind === 'unsupported' && one.weight !== 'folded')
    expect(shown).toMatchObject([{ weight: 'slight', note: expect.stringContaining('three inspections') }])
  })

  it('finds nothing in a text that is its own source, and has no answer without one', () => {
    expect(driftBetween([TANNERY, COUNCIL], TANNERY)?.findings).toEqual([])
    expect(driftBetween([], TANNERY)).toBeNull()
  })
})
