import { expect, it } from 'vitest'
import { prepared } from '../../../test/helpers/prepared.ts'
import type { LineageEdge } from '../model/relation.ts'
import { besidesIn } from './besides.ts'

const ONE = prepared('one.txt', 'The ferry sank.')
const report = (i: number, text: string) => ({ ...ONE, id: `a${i}`, text })
const edge: LineageEdge = { source: 'a0', derived: 'a1', kind: 'rewrite', sure: true }

it('gives all other reports of a story of usual size, in their order', () => {
  const members = [report(2, 'Rain.'), report(0, 'Wind.'), report(1, 'Snow.'), report(3, 'Hail.')]
  expect(besidesIn(members)(edge).map(({ id }) => id)).toEqual(['a2', 'a3'])
})

it('gives those of a large story that have most uncommon words of the derived text, in their order', () => {
  const derived = 'The ferry sank. The harbour master resigned over a forged certificate.'
  const texts = Array.from(
    { length: 1000 },
    (_, i) => `The ferry sank. ${i % 3 === 0 ? 'A certificate was shown.' : 'Nothing else.'}`,
  )
  const members = [report(0, 'The ferry sank.'), report(1, derived), ...texts.map((text, i) => report(i + 2, text))]
  members[900] = report(900, 'The harbour master resigned, it turned out.')
  const found = besidesIn(members)(edge).map(({ id }) => id)
  expect(found).toContain('a900')
  expect(found).toHaveLength(200)
  expect(found).not.toContain('a1')
  expect(found.map((id) => Number(id.slice(1)))).toEqual(found.map((id) => Number(id.slice(1))).sort((a, b) => a - b))
})
