/** What is found of thousands of reports of one story grows with their number, not with its square. */
import { expect, it } from 'vitest'
import { prepared } from '../../../test/helpers/prepared.ts'
import { leastTime } from '../../../test/helpers/processor-time.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import { entities } from './entities.ts'
import { sharedQuotations } from './shared-quotations.ts'

const REPORTS = 5000
const LETTERS = 'bcdfghklmn'
/** A number as a word of four syllables. */
const word = (number: number): string =>
  [...String(number).padStart(4, '0')].map((digit) => `${LETTERS[Number(digit)]}o`).join('')

it('joins five thousand quotations of four sayings, each told a little otherwise, within a second', () => {
  const said = [
    'bridge that moves in the wind',
    'ship that nobody has seen',
    'train that has no driver',
    'road that is under water',
  ]
  const sources = said.map((one) =>
    prepared('a.txt', `“We will not wait for a ${one} or a bobobobo,” said Ann Roe, the mayor.`),
  )
  const articles = Array.from({ length: REPORTS }, (_, i): PreparedArticle => {
    const source = sources[i % said.length]!
    return { ...source, id: `a${i}`, text: source.text.replace('bobobobo', word(i)) }
  })
  expect(sharedQuotations(articles).map(({ quotations }) => quotations.length)).toEqual(
    said.map(() => REPORTS / said.length),
  )
  expect(leastTime(() => void sharedQuotations(articles))).toBeLessThan(1000)
})

it('knows ten thousand people apart within a second', () => {
  const source = prepared(
    'a.txt',
    'Ann Bobobobo, a teacher, spoke in Merenda. Karl Bobobobo and Mira Bobobobo did not.',
  )
  const articles = Array.from({ length: REPORTS }, (_, i): PreparedArticle => {
    const surname = word(i)[0]!.toUpperCase() + word(i).slice(1)
    const names = source.names.map((name) => ({ ...name, entity: name.entity.replace('Bobobobo', surname) }))
    return { ...source, id: `a${i}`, names, text: source.text.replace('Bobobobo', surname) }
  })
  const lineages = articles.map(({ id }) => ({ id, articles: [id], edges: [] }))
  const people = entities('story', { articles, lineages }).filter(({ kind }) => kind === 'person')
  expect(people).toHaveLength(2 * REPORTS)
  expect(leastTime(() => void entities('story', { articles, lineages }))).toBeLessThan(1000)
})
