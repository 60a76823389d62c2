import { expect, it } from 'vitest'
import { prepareNow } from '../../../test/helpers/grammar.ts'
import { processorNow } from '../../../test/helpers/processor-time.ts'
import { compare } from '../../index.ts'

/** The ledger of one text, as the whole pipeline makes it: a row is only as good as what is read before it. */
function ledgerOf(text: string) {
  const prepared = prepareNow({ input: 'text.txt', bytes: new TextEncoder().encode(text) })
  return compare(prepared.articles).ledger
}

const SENTENCE = 'The ferry company said on Monday that 12 passengers had been hurt. '

it('makes one question of a sentence that a text says again and again, and loses none of its figures', () => {
  const again = Array.from(
    { length: 300 },
    (_, i) => `${SENTENCE}Boat ${String.fromCharCode(97 + (i % 26))}${i} left. `,
  )
  const [row, ...others] = ledgerOf(again.join(''))
  expect(others).toEqual([])
  expect(row?.figures).toHaveLength(300)
})

it('takes seconds, not hours, over a text that repeats one sentence ten thousand times', () => {
  const started = processorNow()
  ledgerOf(SENTENCE.repeat(10_000))
  expect(processorNow() - started).toBeLessThan(15_000)
})

it('takes seconds over a text of a thousand different figures', () => {
  const different = Array.from(
    { length: 1000 },
    (_, i) => `In ward ${i + 7} some ${i * 3 + 11} people voted on Monday. `,
  )
  const started = processorNow()
  ledgerOf(different.join(''))
  expect(processorNow() - started).toBeLessThan(10_000)
})

it.each([
  ['a measure, by what is measured', 'A rain delay of 17 minutes held up the match.', 'rain delay (minutes)'],
  ['a number that tells what befell people', 'Of them 12 were killed.', 'people killed'],
  ['a number of which nothing is known, by its sentence', 'In all, Roe has 51.', '“In all, Roe has …”'],
  [
    'a period that tells the same in every report',
    'The slide has killed 12 people since 2019.',
    'people killed since 2019',
  ],
  ['no period that moves with its report', 'The slide killed 12 people since Friday.', 'people killed'],
  ['a place with its preposition', 'The slide killed 12 people near Tarn.', 'people killed near Tarn'],
  ['a distance, by its sentence', 'Tarn is 14 miles from Osla.', '“Tarn is … (miles) from Osla”'],
  [
    'a period that tells a story of its own',
    'The slide killed 12 people after the old wall above the upper town gave way in the heavy rain.',
    'people killed',
  ],
])('asks for %s', (_name, text, question) => {
  expect(ledgerOf(text)[0]?.question).toBe(question)
})

it('takes two things that one sentence counts for two questions', () => {
  const ledger = ledgerOf('Divers found 12 anchors in the lake near the town and 12 chains in the lake near the town.')
  expect(ledger.map(({ figures }) => figures.length)).toEqual([1, 1])
})

it('asks what befell people rather than what their families did', () => {
  const [row] = ledgerOf('The families of the 12 wounded men wrote to the town.')
  expect(row).toMatchObject({ event: 'injured' })
})
