import { describe, expect, it } from 'vitest'
import { compare } from '../src/with-models.ts'
import { prepared } from './helpers/prepared.ts'

const FIRE = [
  prepared(
    'fire-1.txt',
    'A fire at the Quill Point tannery in Osla killed four workers on Monday, police said. The roof fell in at dawn.',
    { published: '2031-03-04' },
  ),
  prepared(
    'fire-2.txt',
    '"We smelt smoke for days," said Ann Roe, whose son never came home from the Quill Point tannery. Lawyers for its owners kept silent in court, and the judge adjourned until the spring.',
    { published: '2031-04-29' },
  ),
]
const VOTE = [
  prepared(
    'vote-1.txt',
    'Denby council voted 14 to 9 for a new tram line along the harbour. Mayor Ilse Morrow called it a fresh start for commuters.',
    { published: '2031-03-04' },
  ),
  prepared(
    'vote-2.txt',
    'The tram line that Denby council approved will cost 40 million crowns, Mayor Ilse Morrow told commuters.',
    { published: '2031-03-05' },
  ),
]

describe('reports that are named together', () => {
  it('are of one event though they share few words', () => {
    expect(compare(FIRE).stories.map((story) => story.articles.length)).toEqual([2])
    expect(compare(FIRE).notices).toEqual([])
    expect(compare(FIRE, [], { byStory: true }).stories).toHaveLength(2)
  })

  it('come apart where two events are named, with a notice that names those that stand apart', () => {
    const dossier = compare([...FIRE, ...VOTE])
    const inputs = new Map(dossier.articles.map(({ id, input }) => [id, input]))
    const stories = dossier.stories.map((story) => story.articles.map((id) => inputs.get(id)!.slice(0, 4)))
    expect(stories.map((story) => new Set(story).size)).toEqual([1, 1])
    expect(dossier.notices).toMatchObject([
      { code: 'several-stories', message: expect.stringContaining('vote-1.txt, vote-2.txt') },
    ])
  })
})
