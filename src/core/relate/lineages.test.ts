import { expect, it } from 'vitest'
import { article } from '../../../test/helpers/dossier.ts'
import type { Relation } from '../model/relation.ts'
import { lineages } from './lineages.ts'

function made(source: string, derived: string, score: number): Relation {
  const articles = [source, derived].sort() as [string, string]
  return { articles, kind: 'rewrite', source, score, confidence: 1, directionConfidence: 1, passages: [], evidence: [] }
}

const three = ['a', 'b', 'c'].map((id) => article(id, `Text ${id}.`))

it('breaks a circle of sources at the least sure of its links', () => {
  const [lineage] = lineages(three, [made('a', 'b', 0.9), made('b', 'c', 0.8), made('c', 'a', 0.6)])
  expect(lineage?.articles).toEqual(['a', 'b', 'c'])
  expect(lineage?.edges.map((edge) => `${edge.source}>${edge.derived}`)).toEqual(['a>b', 'b>c'])
})

it('gives a derived text its surest source', () => {
  const [lineage] = lineages(three, [made('a', 'c', 0.6), made('b', 'c', 0.9), made('a', 'b', 0.8)])
  expect(lineage?.edges.map((edge) => `${edge.source}>${edge.derived}`)).toEqual(['a>b', 'b>c'])
})

it('takes a source that a person named before any that was computed', () => {
  const said = {
    id: 'd',
    kind: 'relation',
    action: 'confirm',
    note: '',
    who: 'Ida Moor',
    at: '',
    computed: null,
  } as const
  const relations = [made('a', 'c', 0.9), { ...made('b', 'c', 0.2), decided: [said] }, made('a', 'b', 0.8)]
  const [lineage] = lineages(three, relations)
  expect(lineage?.edges.map((edge) => `${edge.source}>${edge.derived}`)).toEqual(['a>b', 'b>c'])
})
