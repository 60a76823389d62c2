import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { englishGrounds } from '../../../../test/helpers/grammar.ts'
import { prepared } from '../../../../test/helpers/prepared.ts'
import { en } from '../../languages/en/en.ts'
import { drift } from './drift.ts'

const GROUNDS = englishGrounds()

/** What was found in a text beside its source: kind, the source's words and the text's own. */
function changes(source: string, derived: string): string[] {
  const found = drift(prepared('s.txt', source), prepared('d.txt', derived), {
    language: en,
    others: [],
    grounds: GROUNDS,
  })
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
    [
      'a country for another, though the source names both',
      'Engineers from Norway will rebuild the lower lock at Osla next spring. Denmark lent the cranes.',
      'Engineers from Denmark will rebuild the lower lock at Osla next spring.',
      'place-changed: Norway > Denmark',
    ],
    [
      'another name for "US", which is no pronoun',
      'The stone for the new lock at Osla came to Denby on a US barge in the spring. Quorley Freight had offered its own.',
      'The stone for the new lock at Osla came to Denby on a Quorley Freight barge in the spring.',
      'name-changed: US > Quorley Freight',
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
      'a country by its other name',
      'The stone for the new lock came to Denby on a British barge. The U.K. paid for it.',
      'The stone for the new lock came to Denby on a U.K. barge.',
    ],
    [
      'a colour that moved within a sentence',
      'The crew of the lower lock painted wide red doors near the old quay and left green gates alone.',
      'The crew of the lower lock painted wide doors, all red and new, near the old quay and left green gates alone.',
    ],
    [
      'a number that another sentence gives in words as near',
      'The storm sank four boats at Holm harbour in the night. By noon it had sunk six boats at Holm harbour in all.',
      'By noon the storm sank six boats at Holm harbour in all.',
    ],
  ])('finds nothing in %s', (_name, source, derived) => {
    expect(changes(source, derived)).toEqual([])
  })

  it('lays no two sentences over each other that share less than a third', () => {
    const source =
      'The mayor of Osla saw the council at the lock on Thursday to read the plan. Tired crews from Denby, Tarn and Quorley sang old songs by the quay after a week of work and left on Friday.'
    const derived =
      'Tired crews from Denby, Tarn and Quorley met the council at the lock on Friday to read old songs by the quay after a week of work.'
    expect(changes(source, derived)).not.toContain('time-changed: Thursday > Friday')
  })

  it('finds a "not" in a sentence that comes from two', () => {
    const source =
      'The port agency of Osla will open a tracking centre for small boats. Its head said in May that the centre has moved from tests into daily service.'
    const derived =
      'The port agency of Osla, which will open a tracking centre for small boats, has not moved from tests into daily service.'
    expect(changes(source, derived)).toContain('polarity-changed: moved > not moved')
  })
})

/** Reports in which one name, day or number stands where another of its kind did, four of each kind, with the place. */
function swapped(raw: string): { report: string; at: number }[] {
  const { text, names } = prepared('s.txt', raw)
  const days = [...text.matchAll(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g)]
  const numbers = [...text.matchAll(/(?<![\d.,:])\b\d{1,3}\b(?![\d.,:])/g)]
  const kinds = [
    ...['person', 'organisation', 'place'].map((kind) =>
      names.flatMap((one) =>
        one.kind === kind && one.part === undefined ? { at: one.start, words: text.slice(one.start, one.end) } : [],
      ),
    ),
    ...[days, numbers].map((all) => all.map((one) => ({ at: one.index, words: one[0] }))),
  ]
  const before = raw.indexOf(text)
  return kinds.flatMap((all) =>
    all
      .flatMap(({ at, words }, i) => {
        const other = all[(i + 1) % all.length]!.words
        if (words.includes(other) || other.includes(words)) return []
        const from = before + at
        return [{ report: raw.slice(0, from) + other + raw.slice(from + words.length), at }]
      })
      .slice(0, 4),
  )
}

describe('the names, days and numbers of a report', () => {
  it('are found nineteen times of twenty where one is put for another of the same report', () => {
    const reports = readdirSync('samples/drift', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => readFileSync(`samples/drift/${name}/source.txt`, 'utf8'))
    const found = reports.flatMap((raw) => {
      const source = prepared('s.txt', raw)
      return swapped(raw).map(({ report, at }) =>
        drift(source, prepared('d.txt', report), { language: en, others: [], grounds: GROUNDS }).findings.some(
          (one) => one.weight === 'weighty' && one.derived && one.derived.start <= at && one.derived.end > at,
        ),
      )
    })
    expect(found.length).toBeGreaterThan(50)
    expect(found.filter(Boolean).length / found.length).toBeGreaterThanOrEqual(0.95)
  })
})
