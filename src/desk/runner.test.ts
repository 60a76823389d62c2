import { expect, it } from 'vitest'
import { manualClock } from '../../test/helpers/clock.ts'
import { isoNow } from '../io/clock.ts'
import { StemmaError } from '../io/failure.ts'
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
  for (let look = 0; look < 6; look++) {
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
