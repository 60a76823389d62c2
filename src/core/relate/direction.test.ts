import { describe, expect, it } from 'vitest'
import { prepared } from '../../../test/helpers/prepared.ts'
import { compare } from '../../with-models.ts'
import { en } from '../languages/en/en.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import type { Relation } from '../model/relation.ts'
import { namesApart } from './names-apart.ts'
import { profile } from './profile.ts'

const FERRY =
  'The ferry Lark left the quay of Tarrow at nine on Monday with 43 people on board. Half an hour later it struck a buoy off the cape and began to take in water. Fishermen from Osla brought all of them ashore, the harbour master said.'
const MORE =
  ' The Lark was built in 1987 and had been repaired twice since the spring, and its owner has no other ferry.'

function related(a: PreparedArticle, b: PreparedArticle): Relation {
  return compare([a, b]).relations.find(({ kind }) => kind !== 'independent')!
}

describe('what speaks for a direction', () => {
  const codes = (source: string, derived: string): string[] =>
    related(prepared('a.txt', source), prepared('b.txt', derived)).evidence.map(({ code }) => code)

  it('is a text that breaks off where the other goes on, and not where both end soon', () => {
    const cut = `${FERRY.slice(0, -12)}…`
    expect(codes(FERRY + MORE, cut)).toContain('truncated')
    expect(codes(FERRY, cut)).not.toContain('truncated')
  })

  it('is a byline that the other has not', () => {
    const signed = (input: string, authors: string[]) => prepared(input, FERRY, { authors })
    const codesOf = (a: string[], b: string[]) =>
      related(signed('a.txt', a), signed('b.txt', b)).evidence.map(({ code, favours }) => [code, favours])
    expect(codesOf(['Ann Roe'], []).map(([code]) => code)).toContain('has-byline')
    expect(codesOf(['Ann Roe'], ['Karl Hale']).map(([code]) => code)).not.toContain('has-byline')
  })
})

it('the passages of a relation lie apart in the text that has them from the other', () => {
  const rest =
    'Nobody was hurt, said a doctor who met them at the quay with blankets and hot tea in the early afternoon.'
  const { passages } = related(prepared('a.txt', FERRY + MORE), prepared('b.txt', `${rest} ${FERRY}`))
  expect(passages.length).toBeGreaterThan(0)
  const inOrder = passages.map(({ b }) => b).sort((x, y) => x.start - y.start)
  for (const [at, span] of inOrder.entries()) expect(span.start).toBeGreaterThanOrEqual(inOrder[at - 1]?.end ?? 0)
})

it('the word that begins a sentence is no name of its own', () => {
  const saidOf = (heads: readonly string[]): string =>
    heads.map((head) => `${head} the crew of the Lark left the quay of Tarrow with 43 people on board.`).join(' ')
  const [one, other] = [
    ['Yesterday', 'Meanwhile', 'Afterwards', 'Eventually'],
    ['Earlier', 'Somehow', 'Later', 'Once'],
  ].map((heads, i) => profile(prepared(`${i}.txt`, saidOf(heads)), en))
  expect(namesApart(one!, other!)).toBe(0)
})

it('an excerpt has no names of its own, however many more the whole text has', () => {
  const whole = `${FERRY} Later the mayor Ilse Morrow met Karl Hale, Nele Brandt, Ida Moor, Jonas Weir and Petra Lund in Harlow.`
  const [excerpt, text] = [prepared('a.txt', FERRY), prepared('b.txt', whole)].map((one) => profile(one, en))
  expect(namesApart(excerpt!, text!)).toBe(0)
  expect(namesApart(text!, excerpt!)).toBe(0)
  const other = FERRY.replace('Lark', 'Heron').replace('Tarrow', 'Merenda').replace('43', '57').replace('Osla', 'Sela')
  expect(namesApart(excerpt!, profile(prepared('c.txt', other), en))).toBeGreaterThan(0.4)
})
