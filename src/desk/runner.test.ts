import { expect, it } from 'vitest'
import { manualClock } from '../../test/helpers/clock.ts'
import { isoNow } from '../io/clock.ts'
import { StemmaError } from '../io/failure.ts'
import { FetchError } from '../io/fetch/refused.ts'
import { openStore } from '../store/open.ts'
import { type JobEvent, Runner } from './runner.ts'

/** What becomes of a job that fails so, attempt by attempt. */
async function outcomes(error: Error): Promise<{ events: JobEvent['outcome'][]; givenUp: string[] }> {
  const store = await openStore(':memory:')
  const clock = manualClock()
  const events: JobEvent['outcome'][] = []
  const givenUp: string[] = []
  const runner = new Runner({
    ...{ store, clock, name: 'w' },
    handlers: { prepare: () => Promise.reject(error) },
    givenUp: async (_parts, job, words) => void givenUp.push(`${job.key}: ${words}`),
    report: ({ outcome }) => void events.push(outcome),
  })
  await store.jobs.add({ kind: 'prepare', key: 'a', payload: {}, runAt: isoNow(clock) }, isoNow(clock))
  for (let look = 0; look < 40; look++) {
    await runner.drain()
    clock.advance(3_600_000)
  }
  await store.close()
  return { events, givenUp }
}

it('a job that took too much of the processor is given up at once: it would again', async () => {
  expect(await outcomes(new StemmaError('too-slow', 'it took more than 60 s of the processor'))).toEqual({
    events: ['failed'],
    givenUp: ['a: it took more than 60 s of the processor'],
  })
})

it('a job that fails for another reason is tried three times', async () => {
  expect(await outcomes(new Error('it fell'))).toEqual({
    events: ['again', 'again', 'failed'],
    givenUp: ['a: it fell'],
  })
})

it('what a site keeps from being done is tried for about a day, and what it refuses once', async () => {
  const down = new FetchError('https://news.example/', 'fetch-failed', 'the server is down', { passing: true })
  const { events, givenUp } = await outcomes(down)
  expect([events.length, events.at(-1), givenUp]).toEqual([12, 'failed', ['a: the server is down']])
  const gone = new FetchError('https://news.example/', 'fetch-status', 'there is no such page')
  expect(await outcomes(gone)).toEqual({ events: ['failed'], givenUp: ['a: there is no such page'] })
})

it('a job that went to another meanwhile is not given up by who lost it', async () => {
  const store = await openStore(':memory:')
  const clock = manualClock()
  const givenUp: string[] = []
  const claim = (): object => ({
    ...{ kinds: ['prepare'], worker: 'other', now: isoNow(clock) },
    leasedUntil: new Date(clock.now() + 60_000).toISOString(),
  })
  const runner = new Runner({
    ...{ store, clock, name: 'w' },
    handlers: {
      async prepare() {
        clock.advance(60_000)
        expect(await store.jobs.claim(claim() as never)).toMatchObject({ key: 'a', worker: 'other' })
        throw new StemmaError('too-slow', 'it took too long')
      },
    },
    givenUp: async (_parts, job) => void givenUp.push(job.key),
  })
  await store.jobs.add({ kind: 'prepare', key: 'a', payload: {}, runAt: isoNow(clock) }, isoNow(clock))
  await runner.once()
  expect([givenUp, await store.jobs.counts()]).toEqual([[], { queued: 0, active: 1, done: 0, failed: 0 }])
  await store.close()
})
