import { expect, it } from 'vitest'
import type { JobEntry, StorySummary } from '../store/records.ts'
import type { Store } from '../store/store.ts'
import { drawForReader } from './reconcile-job.ts'

const NOW = '2031-03-04T12:00:00.000Z'
const after = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1000).toISOString()

/** What a reader has queued for a story of so many reports that was drawn so long ago and is to be drawn in an hour. */
async function queued(reports: number, drawnBefore: number, more: Partial<Store['jobs']> = {}): Promise<string[]> {
  const at: string[] = []
  const jobs = {
    waiting: async () => after(3600),
    add: async ({ runAt }: JobEntry) => {
      at.push(runAt)
      return false
    },
    ...more,
  }
  const summary = { id: 's', reports, updatedAt: after(-drawnBefore) } as StorySummary
  expect(await drawForReader({ jobs } as unknown as Store, summary, NOW)).toBe(true)
  return at
}

it('a small story is drawn for its reader at once, a large one a while after it was drawn last', async () => {
  expect(await queued(59, 0)).toEqual([NOW])
  expect(await queued(500, 0)).toEqual([after(10)])
  expect(await queued(500, 8)).toEqual([after(2)])
  expect(await queued(500, 60)).toEqual([NOW])
  expect(await queued(1_000_000, 0)).toEqual([after(600)])
})

it('a story that is to be drawn sooner than its reader could ask for is left alone', async () => {
  expect(await queued(500, 0, { waiting: async () => after(9) })).toEqual([])
})

it('a story is read also where nothing can be written', async () => {
  expect(await queued(5, 0, { add: () => Promise.reject(new Error('no room')) })).toEqual([])
})
