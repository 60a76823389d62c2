import { expect, it } from 'vitest'
import { ferry } from '../../../../test/helpers/dossier.ts'
import { view } from '../view.ts'
import { drawing } from './drawing.ts'

it('draws a ring for each report, and a line to each from the event or from its source', () => {
  const story = view(ferry()).stories[0]!
  const drawn = drawing(story)!.source
  expect(drawn.match(/<text /g)).toHaveLength(4)
  expect(drawn.match(/<path class="edge" /g)).toHaveLength(2)
  expect(drawn).toMatch(/<path class="edge copy"[\s\S]*<path class="edge rewrite"/)
})

it('draws nothing where a list says more: one report, or very many side by side', () => {
  const story = view(ferry()).stories[0]!
  const many = Array.from({ length: 20 }, () => story.accounts[0]!)
  expect(drawing({ ...story, articles: story.articles.slice(0, 1) })).toBeNull()
  expect(drawing({ ...story, accounts: many })).toBeNull()
})
