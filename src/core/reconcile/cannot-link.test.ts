/** What two reports tell of one thing, and of what it was before. */
import { expect, it } from 'vitest'
import { prepareNow } from '../../../test/helpers/grammar.ts'
import { compare } from '../../index.ts'

function rowsOf(...texts: string[]): number[][] {
  const articles = texts.flatMap(
    (text, i) => prepareNow({ input: `${i}.txt`, bytes: new TextEncoder().encode(`Story ${i}\n\n${text}`) }).articles,
  )
  const { ledger, articles: known } = compare(articles)
  const values = new Map(known.flatMap((one) => one.figures.map((figure) => [`${one.id}:${figure.id}`, figure.low])))
  return ledger.map((row) => row.figures.map((id) => values.get(id) ?? -1).sort((a, b) => a - b))
}

it('keeps what a number was before apart from what it is', () => {
  const rows = rowsOf(
    'The unemployment rate in Osla fell to 7.7 per cent from 7.9 per cent, the labour office said on Friday.',
    'The unemployment rate in Osla rose to 7.9 per cent, the labour office said on Friday.',
  )
  expect(rows).not.toContainEqual([7.9, 7.9])
})

it('lays what it was before side by side where two reports tell it', () => {
  const told = 'The unemployment rate in Osla fell to 7.7 per cent from 7.9 per cent, the labour office said on Friday.'
  expect(rowsOf(told, told.replace(', the', ' in May, the'))).toContainEqual([7.9, 7.9])
})
