import { expect, it } from 'vitest'
import { openStore } from '../store/open.ts'
import { SESSION_SECONDS, Sessions } from './sessions.ts'

it('a session is known to every process on the store, ends for all of them, and expires', async () => {
  const store = await openStore(':memory:')
  let now = Date.parse('2031-03-04T08:00:00Z')
  const clock = { now: () => now, sleep: async () => {} }
  const [one, other] = [new Sessions({ token: 't', store, clock }), new Sessions({ token: 't', store, clock })]
  const [a, b] = [one.open(), one.open()]
  expect(await Promise.all([one.isOpen(a), other.isOpen(a), other.isOpen(b)])).toEqual([true, true, true])
  expect(await new Sessions({ token: 'another', store, clock }).isOpen(a)).toBe(false)

  await one.end(a)
  now += 6000
  expect(await Promise.all([one.isOpen(a), other.isOpen(a), other.isOpen(b)])).toEqual([false, false, true])

  // What was ended stays so when another session ends.
  const c = other.open()
  await other.end(c)
  now += 6000
  const fresh = new Sessions({ token: 't', store, clock })
  expect(await Promise.all([fresh.isOpen(a), fresh.isOpen(b), fresh.isOpen(c)])).toEqual([false, true, false])

  now += SESSION_SECONDS * 1000
  expect(await other.isOpen(b)).toBe(false)
  await store.close()
})
