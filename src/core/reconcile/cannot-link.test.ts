/** Figures that cannot answer one question. */
import { expect, it } from 'vitest'
import { prepareNow } from '../../../test/helpers/grammar.ts'
import { loadGrammar } from '../../io/models.ts'
import { countedBy } from '../counted.ts'
import { en } from '../languages/en/en.ts'
import { cannotLink } from './cannot-link.ts'
import { askedOf } from './ledger.ts'
import { pairGrounds } from './rows.ts'

const counted = countedBy(loadGrammar)

/** The figures of each text, as questions are asked of them. */
function askedIn(...texts: string[]) {
  return askedOn(null, ...texts)
}

/** The same, where all were published on one day. */
function askedOn(published: string | null, ...texts: string[]) {
  const articles = texts.flatMap((text, i) => {
    const bytes = new TextEncoder().encode(`Story ${i}\n\n${text}`)
    return prepareNow({ input: `${i}.txt`, bytes }).articles.map((one) => ({ ...one, published, id: `${i}` }))
  })
  const lineages = articles.map(({ id }) => ({ id, articles: [id], edges: [] }))
  const { figures } = askedOf({ articles, lineages, counted }, en)
  return texts.map((_, i) => figures.filter(({ article }) => article.id === `${i}`))
}

const FELL = 'The unemployment rate in Osla fell to 7.7 per cent from 7.9 per cent, the labour office said.'

it.each([
  ['what a number was before and what it is', 'The unemployment rate in Osla rose to 7.9 per cent.', true],
  [
    'what a number was before in both',
    'The jobless rate in Osla fell to 7.7 per cent from the current 7.9 per cent.',
    false,
  ],
])('tells of %s', (_name, other, apart) => {
  const [[, before] = [], rest = []] = askedIn(FELL, other)
  const grounds = pairGrounds([], { language: en, counted })
  expect(before?.value).toBe(7.9)
  expect(cannotLink(before!, rest.at(-1)!, grounds)).toBe(apart)
})

it('tells of what happened in two years, where the year of the news is known', () => {
  const texts = [
    'In 1959 a ferry sank off Osla and 12 people drowned.',
    'In 1987 a ferry sank off Osla and 14 people drowned.',
  ]
  const grounds = pairGrounds([], { language: en, counted })
  const apart = (published: string | null, first: string, second: string): boolean => {
    const [[a] = [], [b] = []] = askedOn(published, first, second)
    return cannotLink(a!, b!, grounds)
  }
  expect(apart('2031-03-04', texts[0]!, texts[1]!)).toBe(true)
  expect(apart('2031-03-04', texts[0]!, texts[0]!)).toBe(false)
})
