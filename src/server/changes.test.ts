import { afterEach, expect, it, vi } from 'vitest'
import { manualClock } from '../../test/helpers/clock.ts'
import { createDesk } from '../desk/desk.ts'
import { inlineAnalyst } from '../desk/inline.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { Changes, type Status } from './changes.ts'

afterEach(() => vi.useRealTimers())

it('counts for pages that listen where something was written, not each second, and tells them each change', async () => {
  const store = await openStore(':memory:')
  let counts = 0
  const counting: Store = {
    ...store,
    documents: {
      ...store.documents,
      count: () => {
        counts++
        return store.documents.count()
      },
    },
  }
  const desk = createDesk({ store: counting, analyst: inlineAnalyst(), clock: manualClock(), fetcher: null })
  const changes = new Changes(desk)
  const told: Status[] = []
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  const seconds = async (number: number): Promise<void> => {
    for (let i = 0; i < number; i++) {
      vi.advanceTimersByTime(1000)
      await new Promise((resolve) => setImmediate(resolve))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  const stop = changes.listen(
    (status) => void told.push(status),
    () => {},
  )
  await seconds(10)
  expect([counts, told.length]).toEqual([1, 1])
  await desk.add({ input: 'a.txt', bytes: new TextEncoder().encode('Three cows were lost in Osla.') })
  await seconds(10)
  expect(counts).toBe(2)
  expect(told.at(-1)).toMatchObject({ documents: 1, jobs: { queued: 1 } })
  stop()
  await seconds(3)
  expect(counts).toBe(2)
  await store.close()
})
