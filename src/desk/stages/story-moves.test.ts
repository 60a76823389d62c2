/** What placing reports changes in the stories of the store. */
import { expect, it } from 'vitest'
import { manualClock } from '../../../test/helpers/clock.ts'
import { SAMPLE_NAMES, samplePage } from '../../../test/helpers/samples.ts'
import { isoNow } from '../../io/clock.ts'
import { openStore } from '../../store/open.ts'
import { createDesk } from '../desk.ts'
import { inlineAnalyst } from '../inline.ts'
import { Moves } from './story-moves.ts'

const MARKET = {
  input: 'market.txt',
  bytes: new TextEncoder().encode(
    'Potato prices fall in Harlow\n\nPotato prices fell by 4 per cent at the Harlow market on Thursday, traders said. Growers blamed a warm spring.',
  ),
}

it('two stories that become one take along the reports that the stream has let go of', async () => {
  const store = await openStore(':memory:')
  const clock = manualClock()
  const desk = createDesk({ store, analyst: inlineAnalyst(), clock, fetcher: null })
  for (const page of [...SAMPLE_NAMES.map((name) => samplePage(name)), MARKET]) await desk.add(page)
  await desk.runner.drain()
  const { items } = await store.stories.list({ limit: 9, offset: 0 })
  const [large, small] = items.toSorted((a, b) => b.reports - a.reports).map(({ id }) => id)
  const [kept, gone] = [await store.articles.idsOfStory(large!), await store.articles.idsOfStory(small!)]
  expect([kept.length, gone.length]).toEqual([5, 1])

  const moves = new Moves(
    new Map([
      ['story-1', large!],
      ['story-2', small!],
    ]),
  )
  const merge = { kind: 'merge', story: 'story-1', other: 'story-2', articles: [] } as const
  moves.add({ article: kept[0]!, story: 'story-1', changes: [merge] } as unknown as Parameters<typeof moves.add>[0])
  await store.transaction((parts) => moves.write(parts, isoNow(clock)))
  expect((await store.articles.idsOfStory(large!)).toSorted()).toEqual([...kept, ...gone].toSorted())
  expect(await store.articles.idsOfStory(small!)).toEqual([])
  await store.close()
})
