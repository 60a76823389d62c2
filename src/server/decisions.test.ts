/** Decisions whose words were chosen by somebody who means no good, on every engine. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { manualClock } from '../../test/helpers/clock.ts'
import { hostileText } from '../../test/helpers/hostile.ts'
import { ENGINES, type Place } from '../../test/helpers/stores.ts'
import { wellFormed } from '../core/report/interchange/well-formed.ts'
import { createDesk } from '../desk/desk.ts'
import { inlineAnalyst } from '../desk/inline.ts'
import { openStore } from '../store/open.ts'
import type { Store } from '../store/store.ts'
import { createApp } from './app.ts'
import { LOOPBACK_HOSTS } from './guard.ts'

describe.each(ENGINES)('decisions on %s', (_name, answers, fresh) => {
  if (!answers) {
    it('there is a server', ({ skip }) => skip())
    return
  }
  let place: Place
  let store: Store
  let app: ReturnType<typeof createApp>['app']
  beforeAll(async () => {
    place = await fresh()
    store = await openStore(place.place)
    const desk = createDesk({ store, analyst: inlineAnalyst(), clock: manualClock(), fetcher: null })
    app = createApp(desk, {
      version: '0',
      pagesFolder: '/nowhere',
      log: () => {},
      token: null,
      hosts: LOOPBACK_HOSTS,
    }).app
  })
  afterAll(async () => {
    await store.close()
    await place.remove()
  })

  const post = (body: string): Response | Promise<Response> =>
    app.request('/api/v1/decisions', {
      method: 'POST',
      headers: { host: '127.0.0.1:7070', 'content-type': 'application/json' },
      body,
    })
  const listed = async (): Promise<{ items: Record<string, unknown>[] }> =>
    (await app.request('/api/v1/decisions', { headers: { host: '127.0.0.1:7070' } })).json() as never

  it('are kept as they are, or refused in words', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText(), hostileText(), hostileText(), async (a, b, c) => {
        const target = { articles: [a, b, a], item: c, question: b, anchor: { start: 0, end: 1, words: c } }
        const answer = await post(
          JSON.stringify({ kind: 'figure', target, verdict: 'correct', correction: { [a]: b }, note: c, who: `w${a}` }),
        )
        expect([201, 400, 422]).toContain(answer.status)
        expect(answer.headers.get('content-type')).toMatch(/json/)
        if (answer.status !== 201) return
        const made = (await answer.json()) as { id: string }
        const found = (await listed()).items.find(({ id }) => id === made.id)
        const { note, target: kept } = found as { note: string; target: typeof target }
        const expected = [c.replaceAll('\0', '\ufffd'), b, a, b, a]
        expect([note, kept.question, kept.articles].flat().map(wellFormed)).toEqual(expected.map(wellFormed))
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    [
      'lists within lists',
      `{"kind":"figure","target":{"articles":["a"]},"verdict":"correct","correction":{"a":${'['.repeat(60_000)}${']'.repeat(60_000)}},"who":"w"}`,
    ],
    [
      'a prototype',
      '{"kind":"figure","target":{"articles":["a"],"__proto__":{"x":1}},"verdict":"correct","correction":{"__proto__":{"low":1}},"who":"w"}',
    ],
    [
      'a number without end',
      '{"kind":"figure","target":{"articles":["a"],"anchor":{"start":0,"end":1e400,"words":"x"}},"verdict":"confirm","who":"w"}',
    ],
    ['lists in the place of objects', '{"kind":"figure","target":[],"verdict":"confirm","who":"w"}'],
    ['a key twice', '{"kind":"figure","target":{"articles":["a"]},"verdict":"confirm","who":"w","who":"v"}'],
  ])('of %s are refused or kept, and bring down nothing', async (_what, body) => {
    expect((await post(body)).status).toBeLessThan(500)
    expect(({} as { low?: number }).low).toBeUndefined()
    expect((await app.request('/api/v1/decisions', { headers: { host: '127.0.0.1:7070' } })).status).toBe(200)
  })
})
