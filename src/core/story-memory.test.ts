import { expect, it } from 'vitest'
import { prepareNow } from '../../test/helpers/grammar.ts'
import { largeStory } from '../../test/helpers/large-story.ts'
import { loadGrammar } from '../io/models.ts'
import type { PreparedArticle } from './model/annotation.ts'
import { storyDossier } from './one-story.ts'
import { storyMemory } from './story-memory.ts'

const articles = largeStory({ reports: 30, figures: 8 }).flatMap((page, i) =>
  prepareNow(page).articles.map((article) => ({ ...article, id: `a${String(i).padStart(2, '0')}` })),
)
const drawn = (some: readonly PreparedArticle[], memory = storyMemory()) =>
  storyDossier(some, 's', { grammar: loadGrammar, memory })

it('a story drawn again with one more report is what it is when drawn at once', () => {
  const memory = storyMemory()
  for (const count of [10, 29, 30])
    expect(drawn(articles.slice(0, count), memory)).toEqual(drawn(articles.slice(0, count)))
})

it('two reports that were looked at before are not looked at again, unless one was read otherwise', () => {
  const memory = storyMemory()
  let looks = 0
  const counting = {
    ...memory,
    relation: (...[a, b, find]: Parameters<typeof memory.relation>) =>
      memory.relation(a, b, () => {
        looks++
        return find()
      }),
  }
  drawn(articles.slice(0, 29), counting)
  const first = looks
  drawn(articles, counting)
  const own = looks - first
  expect(own).toBeGreaterThan(0)
  expect(first).toBeGreaterThan(2 * own)

  const changed = articles.map((one, i) => (i === 3 ? { ...one, publisher: 'Another Paper' } : one))
  looks = 0
  drawn(changed, counting)
  expect(looks).toBeGreaterThan(0)
  expect(looks).toBeLessThanOrEqual(29)
})
