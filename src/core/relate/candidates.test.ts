import { expect, it } from 'vitest'
import { prepared } from '../../../test/helpers/prepared.ts'
import { en } from '../languages/en/en.ts'
import { candidates } from './candidates.ts'
import { type Profile, profile } from './profile.ts'
import { relate } from './relate.ts'

const WORDS = 40
const ONE = prepared('one.txt', 'The ferry sank.')
const LETTERS = 'bcdfghklmn'
/** A number as a word. */
const word = (number: number): string => [...String(number)].map((digit) => `${LETTERS[Number(digit)]}o`).join('')
/** Words that no other text has. */
const words = (name: string, of: number, count = WORDS): string =>
  Array.from({ length: count }, (_, i) => `${name}${word(of)}u${word(i)}`).join(' ')
const article = (i: number, text: string) => ({ ...ONE, id: `a${String(i).padStart(5, '0')}`, input: `${i}.txt`, text })
const profiles = (texts: readonly string[]): Profile[] => texts.map((text, i) => profile(article(i, text), en))
const partnersOf = (found: readonly { readonly a: number; readonly b: number }[], own: number): number[] =>
  found.flatMap(({ a, b }) => (a === own ? [b] : b === own ? [a] : []))

it('ties reports that print one text, also where most of all reports print it', () => {
  const printed = `${words('agency', 0, 80)}.`
  const articles = Array.from({ length: 60 }, (_, i) => article(i, i % 3 === 0 ? `${words('own', i)}.` : printed))
  const { lineages } = relate(articles)
  expect(Math.max(...lineages.map((lineage) => lineage.articles.length))).toBe(40)
  expect(lineages).toHaveLength(21)
})

it('holds each of thousands of reports against those that share most with it', () => {
  // A tenth of the reports have one paragraph in common; each tenth of them copy one another.
  const texts = Array.from({ length: 2000 }, (_, i) => `${words('shared', i % 10)}. ${words('copy', i % 200)}.`)
  const found = candidates(profiles(texts))
  expect(found.length).toBeLessThan(110_000)
  for (const own of [0, 777, 1999]) {
    const copies = texts.flatMap((text, i) => (i !== own && text === texts[own] ? [i] : []))
    expect(partnersOf(found, own)).toEqual(expect.arrayContaining(copies))
  }
})
