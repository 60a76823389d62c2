import { expect, it } from 'vitest'
import { judge, type Likeness } from './classify.ts'

const NOTHING: Likeness = { aInB: 0, bInA: 0, covered: 0, lifted: 0 }

it.each<[string, Partial<Likeness>, string]>([
  ['nearly all of both in the other', { aInB: 0.9, bInA: 0.8, covered: 0.9, lifted: 0.9 }, 'copy'],
  ['all of the one in the other, which is longer', { aInB: 0.95, bInA: 0.3, covered: 0.9, lifted: 0.9 }, 'excerpt'],
  ['half of the shorter in passages in common', { aInB: 0.2, bInA: 0.2, covered: 0.6, lifted: 0.3 }, 'rewrite'],
  ['a fifth of the shorter in the same words', { aInB: 0.15, bInA: 0.15, covered: 0.25, lifted: 0.2 }, 'shared-source'],
  ['a quotation in common, however long', { aInB: 0.15, bInA: 0.15, covered: 0.25, lifted: 0 }, 'independent'],
  ['a few words in common', { aInB: 0.05, bInA: 0.05, covered: 0.1, lifted: 0.05 }, 'independent'],
])('texts that have %s', (_what, like, kind) => {
  expect(judge({ ...NOTHING, ...like }).kind).toBe(kind)
})
