import { describe, expect, it } from 'vitest'
import { englishGrounds } from '../../../../test/helpers/grammar.ts'
import { prepared } from '../../../../test/helpers/prepared.ts'
import { en } from '../../languages/en/en.ts'
import { tokenize } from '../../text/tokens.ts'
import { drift } from './drift.ts'
import { covers, isNear } from './name-forms.ts'
import { numbersOf } from './numbers.ts'

const GROUNDS = englishGrounds()
const BEFORE = 'The council of Denby met on Monday to speak about the new lock at Orlem.'
const AFTER = 'Work on the sea wall at Holm Point will begin in the spring, the council of Tarn decided.'

/** Kind, weight and words of what a text did to its source, what was left out aside. */
function marks(source: string, derived: string): string[] {
  const [from, to] = [source, derived].map((text) => [BEFORE, text, AFTER].join('\n\n')) as [string, string]
  const { findings } = drift(prepared('s.txt', from), prepared('d.txt', to), {
    language: en,
    others: [],
    grounds: GROUNDS,
  })
  return findings
    .filter(({ kind }) => kind !== 'dropped')
    .map(({ kind, weight, derived: span }) => `${weight} ${kind}: ${span ? to.slice(span.start, span.end) : ''}`)
}

describe('numbers as values', () => {
  it.each([
    ['1,900 sheep', [1900]],
    ['seven sheep', [7]],
    ['7. 8 per cent', [7, 7.8, 8]],
    ['36, 000 sheep', [36, 36000, 0]],
    ['a 50-year-old and a one-storey house', [50, 1]],
    ['$5 million', [5, 5e6]],
  ])('reads those of “%s”', (text, values) => {
    expect(numbersOf(tokenize(text), en)).toEqual(values)
  })

  it.each([
    [
      'a round number with a bound that holds',
      'The storm sank 116 boats at Tarn.',
      'The storm sank more than 100 boats at Tarn.',
    ],
    [
      'a number that the source sentence has of the same, read otherwise there',
      'The 36-year-old keeper retired last May after 15 years at the old light of Tarn.',
      'The keeper retired last May after 15 years at the light of Tarn.',
    ],
    [
      'a number that was cut apart in the source',
      'Prices at the fish market of Tarn fell by 7. 8 per cent last year.',
      'Prices at the fish market of Tarn fell by 7.8 per cent last year.',
    ],
    [
      'a number in words',
      'The storm sank forty boats at Tarn and broke the sea wall.',
      'The storm sank 40 boats at Tarn and broke the sea wall.',
    ],
  ])('says nothing of %s', (_what, source, derived) => {
    expect(marks(source, derived)).toEqual([])
  })

  it('does not take a measure for a conversion of one that stands before a word', () => {
    const [source, derived] = [0.505, 0.803].map(
      (rate) => `The 10-year harbour bonds of Tarn touched ${rate}% on Monday.`,
    )
    expect(marks(source!, derived!)).toEqual(['weighty figure-changed: 0.803%'])
  })

  it('holds a bound that does not hold, or is far off, to be a change', () => {
    const source = 'The storm sank 116 boats at Tarn and broke the sea wall.'
    for (const bound of ['more than 150', 'more than 40'])
      expect(marks(source, source.replace('116', bound)).join()).toContain(`weighty figure-changed: ${bound} boats`)
  })

  it('sees “nearly” put before a number', () => {
    const plain = 'The storm sank 140 boats at Tarn and broke the sea wall.'
    expect(marks(plain, plain.replace('140', 'nearly 140')).join()).toContain('comparator-changed: nearly 140 boats')
  })

  it('takes the day of a month for no number of something else', () => {
    const source = 'Harbour dues at Tarn doubled on July 1 because of the council’s vote. At Denby they stand at 6.8%.'
    expect(marks(source, 'Harbour dues at Tarn doubled to 6.8% because of the council’s vote.').join()).not.toContain(
      'figure-changed',
    )
  })

  it('shows a month that the source has nowhere', () => {
    expect(
      marks(
        'The keeper of the light at Tarn was hurt in the storm.',
        'The keeper of the light at Tarn was hurt in the storm in November.',
      ),
    ).toEqual(['weighty unsupported: November'])
  })
})

describe('names as values', () => {
  it.each([
    ['South Tarn', 'S. Tarn'],
    ['Harbour Department', 'Harbour Dept'],
    ['Democrats', 'Dems'],
    ['Tarn Docks Holdings', 'Tarn Docks Co'],
    ['U.S. Coast Guard', 'US Coast Guard'],
    ['Patricia Russo', 'Pat Russo'],
  ])('“%s” covers “%s”', (known, written) => {
    expect(covers(known, written, en)).toBe(true)
  })

  it.each([
    ['Mali', 'Malindi'],
    ['Tarn Docks', 'Tarn Ferries'],
    ['North Tarn', 'South Tarn'],
  ])('“%s” does not cover “%s”', (known, written) => {
    expect(covers(known, written, en)).toBe(false)
  })

  it('holds a company under another legal form to be no other name', () => {
    expect(isNear('Denby Ferry Enterprise', 'Denby Ferry Co', en)).toBe(false)
    expect(isNear('Osla Harbour Board', 'Oslan Harbour Board', en)).toBe(true)
  })

  it('knows the place that a place of the source lies in', () => {
    const source = 'The ferry from Bristol sank in the night with all its cars.'
    expect(marks(source, 'A ferry from Bristol in England sank in the night with all its cars.')).toEqual([])
    expect(marks(source, 'A ferry from Bristol in Portugal sank in the night with all its cars.').join()).toContain(
      'Portugal',
    )
  })

  it('knows the writer of the report', () => {
    const page = (text: string): string => `Ferry sinks off Tarn\n\nBy Petra Voss\n\n${text}\n\n${AFTER}`
    const source = prepared('s.txt', page('The ferry was older than its papers say, as the yard at Denby knew.'))
    expect(source.authors).toEqual(['Petra Voss'])
    const derived = prepared(
      'd.txt',
      `The ferry was older than its papers say, Petra Voss writes, as the yard at Denby knew.\n\n${AFTER}`,
    )
    const { findings } = drift(source, derived, { language: en, others: [], grounds: GROUNDS })
    expect(findings.filter(({ kind }) => kind === 'name-added')).toEqual([])
  })

  it('tells a name or a number from nowhere once in a text', () => {
    const source = 'The ferry sank in the night with all its cars.\n\nThe owners of the ferry paid for the cars.'
    const derived =
      'The ferry of Petra Voss sank in the night with all its cars.\n\nThe owners of the ferry, among them Voss, paid for the cars.'
    expect(
      marks(source, derived)
        .filter((mark) => mark.includes('name-added'))
        .map((mark) => mark.split(' ')[0]),
    ).toEqual(['weighty', 'folded'])
  })
})
