import { expect, it } from 'vitest'
import { compare, prepare } from '../../index.ts'

/** The ledger of one text, as the whole pipeline makes it: a row is only as good as what is read before it. */
function ledgerOf(text: string) {
  const prepared = prepare({ input: 'text.txt', bytes: new TextEncoder().encode(text) })
  return compare(prepared.articles).ledger
}

const SENTENCE = 'The ferry company said on Monday that 12 passengers had been hurt. '

it('makes one question of a sentence that a text repeats, and loses none of its figures', () => {
  const [row, ...others] = ledgerOf(SENTENCE.repeat(300))
  expect(others).toEqual([])
  expect(row?.figures).toHaveLength(300)
})

it('takes seconds, not hours, over a text that repeats one sentence ten thousand times', () => {
  const started = performance.now()
  ledgerOf(SENTENCE.repeat(10_000))
  expect(performance.now() - started).toBeLessThan(15_000)
})

it('takes seconds over a text of a thousand different figures', () => {
  const different = Array.from(
    { length: 1000 },
    (_, i) => `In ward ${i + 7} some ${i * 3 + 11} people voted on Monday. `,
  )
  const started = performance.now()
  ledgerOf(different.join(''))
  expect(performance.now() - started).toBeLessThan(10_000)
})
