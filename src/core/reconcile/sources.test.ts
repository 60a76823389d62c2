import { expect, it } from 'vitest'
import { prepareNow } from '../../../eval/now.ts'
import { compare } from '../../with-models.ts'

const page = (agency: string | null, text: string): string =>
  `<html><head><title>Flood in Osla</title></head><body><article><h1>Flood in Osla</h1>${agency === null ? '' : `<p>By ${agency}</p>`}<p>${text}</p></article></body></html>`

/** On how many sources the row of those killed rests. */
function sources(texts: readonly string[], agency: string | null = null): number | undefined {
  const articles = texts.flatMap(
    (text, i) => prepareNow({ input: `${i}.html`, bytes: new TextEncoder().encode(page(agency, text)) }).articles,
  )
  return compare(articles).ledger.find(({ event }) => event === 'killed')?.sources
}

const FIRST = 'The river rose over the lower town on Friday night and took two bridges. The flood killed 12 people.'
const SECOND = 'Rescuers went from house to house after the water had fallen. In all 12 people were killed in Osla.'

it('counts accounts that speak for themselves as sources of their own', () => {
  expect(sources([FIRST, SECOND])).toBe(2)
})

it('counts accounts on the word of one speaker as one source', () => {
  const said = (text: string): string => text.replace(/\.$/, ', said Anna Roe, the mayor of Osla.')
  expect(sources([said(FIRST), said(SECOND)])).toBe(1)
})

it('counts accounts that credit one agency, and name no speaker, as one source', () => {
  expect(sources([FIRST, SECOND], 'Associated Press')).toBe(1)
})
