import { expect, it } from 'vitest'
import { manualClock } from '../../../test/helpers/clock.ts'
import { Politeness } from './polite.ts'

const DAY = 24 * 3_600_000

it('a clock that is put back keeps no host waiting for longer than any host may ask for', async () => {
  const clock = manualClock()
  const polite = new Politeness(clock, { pause: 1000, longest: 15 * 60_000, patience: 60_000 })
  const ask = (): Promise<string> => polite.inTurn('news.example', async () => 'asked')
  expect(await ask()).toBe('asked')
  clock.advance(-3650 * DAY)
  const refused = await ask().catch((error: { retryAfter?: number }) => error.retryAfter)
  expect(refused).toBeLessThanOrEqual(15 * 60_000)
  clock.advance(15 * 60_000)
  expect(await ask()).toBe('asked')
})

it('a host that asks for days keeps its turn from other processes no longer than any host may ask for', async () => {
  const clock = manualClock()
  const started = clock.now()
  let given: number | null = null
  const turns = {
    take: async () => async () => {
      given = clock.now() - started
    },
  }
  const polite = new Politeness(clock, { pause: 1000, longest: 15 * 60_000, patience: 60_000, turns })
  await polite.inTurn('news.example', async () => polite.backOff('news.example', 3 * DAY))
  await new Promise((resolve) => setImmediate(resolve))
  expect(given).toBe(15 * 60_000)
})

it('the pause that a robots.txt asks for stands between any two requests, also of those that wait together', async () => {
  const clock = manualClock()
  const polite = new Politeness(clock, { pause: 1000, longest: 15 * 60_000, patience: 60_000 })
  polite.slow('news.example', 10_000)
  const at: number[] = []
  const ask = (): Promise<void> => polite.inTurn('news.example', async () => void at.push(clock.now()))
  await Promise.all([ask(), ask(), ask()])
  expect(at.slice(1).map((time, i) => time - at[i]!)).toEqual([10_000, 10_000])
})
