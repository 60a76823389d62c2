import { describe, expect, it } from 'vitest'
import { prepared } from '../../../../test/helpers/prepared.ts'
import { en } from '../../languages/en/en.ts'
import { drift } from './drift.ts'

/** What was found in a text beside its source: kind, the source's words and the text's own. */
function changes(source: string, derived: string): string[] {
  const found = drift(prepared('s.txt', source), prepared('d.txt', derived), { language: en, others: [] })
  return found.findings
    .filter((one) => one.kind !== 'dropped')
    .map((one) => {
      const [from, to] = [one.source, one.derived].map((span, i) =>
        span ? (i === 0 ? source : derived).slice(span.start, span.end) : '',
      )
      return `${one.kind}: ${from} > ${to}`
    })
}

const SURVEY = 'The survey boat reached Denby on Friday, where its crew had left a second camera on the quay.'

describe('what stands in the place of something else', () => {
  it.each([
    [
      'a day that the source tells of something else',
      `The council of Tarn said on Thursday it would close the lower lock for repairs. ${SURVEY}`,
      'The council of Tarn said on Friday it would close the lower lock for repairs.',
      'time-changed: Thursday > Friday',
    ],
    [
      'a name that the source tells of something else',
      'Divers used the Brannock Survey Camera to look into the flooded tunnel at Holm. The older Quorley Survey Camera has mapped the coast since spring.',
      'Divers used the Quorley Survey Camera to look into the flooded tunnel at Holm.',
      'name-changed: Brannock Survey Camera > Quorley Survey Camera',
    ],
    [
      'numbers that changed places',
      'Water at the weir rose to 4.21 metres for a third day, above the 3.9 metres at which sirens sound in Osla.',
      'Water at the weir rose to 3.9 metres for a third day, above the 4.21 metres at which sirens sound in Osla.',
      'figure-changed: 4.21 > 3.9',
    ],
    [
      'a word that rules the other out, though the source has it elsewhere',
      'The council of Tarn will paint the swing bridge blue before the summer fair. Its ferries stay green.',
      'The council of Tarn will paint the swing bridge green before the summer fair.',
      'role-changed: blue > green',
    ],
    [
      'the last part of a compound ruled out',
      'Dozens of schoolgirls missed the ferry at Holm after the siren sounded. Most boys had gone home.',
      'Dozens of boys missed the ferry at Holm after the siren sounded.',
      'role-changed: schoolgirls > boys',
    ],
    [
      'two things that changed places',
      'The red ferry struck the wall, and the green ferry towed it to the quay at Denby.',
      'The green ferry struck the wall, and the red ferry towed it to the quay at Denby.',
      'role-changed: red > green',
    ],
  ])('finds %s', (_name, source, derived, expected) => {
    expect(changes(source, derived)).toContain(expected)
  })

  it.each([
    [
      'hours told as a day',
      'The harbour crew made 40 trips in the first 24 hours of the flood at Holm. The day was cold.',
      'The harbour crew made 40 trips in the first day of the flood at Holm.',
    ],
    [
      'a number written otherwise',
      'The quay at Osla holds 1,900 crates of salt. It was built in 1900.',
      'The quay at Osla holds 1900 crates of salt.',
    ],
    [
      'a colour that moved within a sentence',
      'The crew of the lower lock painted wide red doors near the old quay and left green gates alone.',
      'The crew of the lower lock painted wide doors, all red and new, near the old quay and left green gates alone.',
    ],
    [
      'a number that another sentence gives of the same thing',
      'The storm sank four boats at Holm harbour in the night. By noon six boats had gone down at Holm harbour, the storm still strong.',
      'The storm sank six boats at Holm harbour in the night.',
    ],
  ])('finds nothing in %s', (_name, source, derived) => {
    expect(changes(source, derived)).toEqual([])
  })

  it('finds a "not" in a sentence that comes from two', () => {
    const source =
      'The port agency of Osla will open a tracking centre for small boats. Its head said in May that the centre has moved from tests into daily service.'
    const derived =
      'The port agency of Osla, which will open a tracking centre for small boats, has not moved from tests into daily service.'
    expect(changes(source, derived)).toContain('polarity-changed: moved > not moved')
  })
})
