import { expect, it } from 'vitest'
import { en } from '../../languages/en/en.ts'
import type { Analysis } from '../../model/analysis.ts'
import type { Figure } from '../../model/annotation.ts'
import { withHolders } from './holder.ts'

const TEXT = 'analysts 300'
const TOKENS = [
  { start: 0, end: 8, lower: 'analysts', lemma: 'analyst', tag: 'NOUN' },
  { start: 9, end: 12, lower: '300', lemma: '300', tag: 'NUM' },
]
const FIGURE = { number: { start: 9, end: 12 }, speaker: null } as unknown as Figure

/** Whose word a figure is on, in a clause that stands so to the one that it is part of and that the analysts hold. */
function speakerIn(relation: string): string | null | undefined {
  const analysis = {
    ...{ text: TEXT, tokens: TOKENS, sentenceOf: [0, 0], mentions: [], entities: [] },
    clauseOf: () => ({ relation, holder: 0, subject: null, agent: null, passive: false, parent: null }),
    clauses: () => [],
    tree: () => ({ children: () => [], relation: () => '', head: () => -1 }),
  } as unknown as Analysis
  return withHolders([FIGURE], analysis, en.analysis)[0]!.speaker?.name
}

it('is that of the holder of its clause, but not in a relative clause or a circumstance, which are the writer’s own', () => {
  expect(speakerIn('ccomp')).toBe('analysts')
  expect(speakerIn('acl:relcl')).toBeUndefined()
  expect(speakerIn('acl')).toBeUndefined()
  expect(speakerIn('advcl')).toBeUndefined()
})
