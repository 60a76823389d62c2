/** Decisions whose words were chosen by somebody who means no good, on every engine: refused in words, or kept and shown everywhere. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { manualClock } from '../../test/helpers/clock.ts'
import { hostileText } from '../../test/helpers/hostile.ts'
import { SAMPLE_NAMES, samplePage } from '../../test/helpers/samples.ts'
import { ENGINES, type Place } from '../../test/helpers/stores.ts'
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { LedgerRow } from '../core/model/ledger.ts'
import { wellFormed } from '../core/report/interchange/well-formed.ts'
import { createDesk, type Desk } from '../desk/desk.ts'
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
  let desk: Desk
  let app: ReturnType<typeof createApp>['app']
  let story = ''
  let ids: readonly string[] = []
  let article: PreparedArticle
  let row: LedgerRow

  beforeAll(async () => {
    place = await fresh()
    store = await openStore(place.place)
    desk = createDesk({ store, analyst: inlineAnalyst(), clock: manualClock(), fetcher: null })
    const options = { version: '0', pagesFolder: '/nowhere', log: () => {}, token: null, hosts: LOOPBACK_HOSTS }
    app = createApp(desk, options).app
    for (const name of SAMPLE_NAMES) await desk.add(samplePage(name))
    await desk.runner.drain()
    const [only] = (await store.stories.list({ limit: 9, offset: 0 })).items
    story = only!.id
    ids = await store.articles.idsOfStory(story)
    article = (await store.articles.get(ids[0]!))!.article
    row = (await store.stories.get(story))!.dossier.ledger.find(({ verdict }) => verdict === 'differ')!
  })
  afterAll(async () => {
    await store.close()
    await place.remove()
  })

  const ask = async (path: string, body?: string, type = 'application/json'): Promise<Response> =>
    app.request(path, {
      headers: { host: '127.0.0.1:7070', ...(body === undefined ? {} : { 'content-type': type }) },
      ...(body === undefined ? {} : { method: 'POST', body }),
    })
  const decided = (body: object | string): Promise<Response> =>
    ask('/api/v1/decisions', typeof body === 'string' ? body : JSON.stringify(body))
  const imported = (line: object | string): Promise<Response> =>
    ask('/api/v1/decisions/import', typeof line === 'string' ? line : JSON.stringify(line), 'text/plain')

  const views = (): string[] => [
    ...['json', 'csv', 'markdown', 'html'].map((format) => `/api/v1/stories/${story}/export?format=${format}`),
    ...['', '/overview', '/ledger', '/over-time', '/voices', '/entities'].map(
      (part) => `/api/v1/stories/${story}${part}`,
    ),
    ...['/api/v1/stories', `/api/v1/articles/${ids[0]}`, '/api/v1/figures', '/api/v1/decisions'],
    '/api/v1/decisions/export',
  ]
  /** Every page that shows a decision still does. */
  async function allIsShown(): Promise<void> {
    for (const path of views()) expect([path, (await ask(path)).status]).toEqual([path, 200])
    await desk.runner.drain()
    expect((await store.jobs.counts()).failed).toBe(0)
  }
  /** What was decided is undone, so that the next case begins where this one did. */
  async function undoAll(): Promise<void> {
    const { items } = await store.decisions.list({ limit: 500, offset: 0 })
    for (const { id, undoneAt } of items)
      if (undoneAt === null)
        expect((await ask(`/api/v1/decisions/${encodeURIComponent(id)}/undo`, '{"who":"w"}')).status).toBe(200)
  }

  const onFigure = () => {
    const { id, start, end, part } = article.figures[0]!
    const words = article.text.slice(start, end)
    return { articles: [article.id], item: id, anchor: { start, end, words, ...(part === undefined ? {} : { part }) } }
  }
  const onRow = () => ({ story, item: row.id })

  it('are kept as they are and shown everywhere, whatever their words', async () => {
    let [kept, runs] = [0, 0]
    await fc.assert(
      fc.asyncProperty(hostileText(), hostileText(), hostileText(), async (a, b, c) => {
        const word = ['__proto__', 'constructor', a, 'toString'][runs++ % 4]
        const figure = { counted: a, event: word, place: b, period: c, unit: word, speaker: b }
        for (const wanted of [
          { kind: 'figure', action: 'correct', target: onFigure(), correction: figure },
          { kind: 'row', action: 'correct', target: onRow(), correction: { question: a } },
          { kind: 'story', action: 'correct', target: { story }, correction: { title: c } },
          { kind: 'note', action: 'note', target: { articles: [article.id], anchor: { start: 0, end: 9, words: c } } },
        ]) {
          const answer = await decided({ note: c, who: `w${a}`.slice(0, 100), ...wanted })
          expect([201, 400, 422]).toContain(answer.status)
          if (answer.status !== 201) continue
          kept++
          const { id, note } = (await answer.json()) as { id: string; note: string }
          expect(wellFormed(note)).toBe(wellFormed(c.replaceAll('\0', '\ufffd')))
          expect(wellFormed((await store.decisions.get(id))!.note)).toBe(wellFormed(note))
        }
        await allIsShown()
        await undoAll()
      }),
      { numRuns: 6 },
    )
    expect(kept).toBeGreaterThan(6)
  })

  it('that were made here are taken over as they are', async () => {
    await decided({ kind: 'row', action: 'hide', target: onRow(), note: '=1+1 <b>', who: 'w' })
    await decided({ kind: 'figure', action: 'correct', target: onFigure(), correction: { low: '1e308' }, who: 'w' })
    const lines = await (await ask('/api/v1/decisions/export')).text()
    const known = lines.trim().split('\n').length
    expect(await (await imported(lines)).json()).toEqual({ kept: 0, known })
    await undoAll()
  })

  const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`
  it.each([
    [
      'lists within lists',
      (target: string) => `"kind":"figure","action":"correct",${target},"correction":{"low":${deep}}`,
    ],
    [
      'a prototype',
      (target: string) => `"kind":"figure","action":"correct",${target},"correction":{"__proto__":{"low":1}}`,
    ],
    [
      'an object for a text',
      (target: string) => `"kind":"figure","action":"correct",${target},"correction":{"unit":{"a":1}}`,
    ],
    [
      'a number without end',
      () => '"kind":"figure","action":"confirm","target":{"articles":["a"],"anchor":{"start":0,"end":1e400}}',
    ],
    ['a list for an object', () => '"kind":"figure","action":"confirm","target":[]'],
    ['no action', (target: string) => `"kind":"figure","verdict":"confirm",${target}`],
    ['a kind that is none', (target: string) => `"kind":"constructor","action":"confirm",${target}`],
  ])('of %s are refused', async (_what, body) => {
    const target = `"target":${JSON.stringify(onFigure())}`
    expect([400, 422]).toContain((await decided(`{${body(target)},"who":"w"}`)).status)
    expect(({} as { low?: number }).low).toBeUndefined()
  })

  /** As another desk might export them, but for what is wrong with each. */
  const lines = (): readonly (readonly [string, object])[] => {
    const whole = { story, articles: ids, item: row.id }
    const figure = { kind: 'figure', action: 'correct', target: onFigure() }
    const rows = { kind: 'row', action: 'hide' }
    return [
      ['a text for the figures of a row', { ...rows, target: { ...whole, figures: 'x' } }],
      ['numbers for the figures of a row', { ...rows, target: { ...whole, figures: [1, null] } }],
      ['an object for its name', { ...rows, target: { ...whole, about: {} } }],
      ['a number for a story', { ...rows, target: { ...whole, story: 5 } }],
      ['no articles', { ...rows, target: { story } }],
      ['a field that no target has', { ...rows, target: { ...whole, toString: 'x' } }],
      ['a prototype', { ...rows, target: { ...whole, placed: { a: {} } } }],
      ['a text for another row', { kind: 'row', action: 'merge', target: { ...whole, other: 'x' } }],
      ['numbers for another story', { kind: 'story', action: 'merge', target: { ...whole, other: { articles: [5] } } }],
      [
        'an anchor before the text',
        { ...figure, action: 'reject', target: { ...onFigure(), anchor: { start: -5, end: 4, words: 'x' } } },
      ],
      ['a text for a correction', { ...figure, correction: 'x' }],
      ['a list for a correction', { ...figure, correction: [1] }],
      ['an object in a correction', { ...figure, correction: { counted: { a: 1 } } }],
      ['a correction of what a figure does not have', { ...figure, correction: { id: 'x' } }],
      ['a verdict that is none', { kind: 'verdict', action: 'correct', target: whole, correction: { verdict: 'x' } }],
      ['an action of another kind', { kind: 'figure', action: 'delete', target: onFigure() }],
      ['an object for a note', { ...rows, target: whole, note: {} }],
      ['a number for who undid it', { ...rows, target: whole, undoneAt: '2031-03-04T08:00:00Z', undoneBy: 5 }],
      ['a number for when it was undone', { ...rows, target: whole, undoneAt: 5 }],
      ['a name of a million letters', { ...rows, target: whole, who: 'w'.repeat(1_000_000) }],
      ['no name', { ...rows, target: whole, who: '' }],
      ['an id of a thousand letters', { ...rows, target: whole, id: 'i'.repeat(1000) }],
      ['no id', { ...rows, target: whole, id: '' }],
      ['no time', { ...rows, target: whole, at: '1' }],
    ]
  }

  it('of another desk that are no decisions are refused, each in words, and nothing is kept of them', async () => {
    const before = (await store.decisions.list({ limit: 1, offset: 0 })).total
    for (const [what, line] of lines()) {
      const own = { id: `x ${what}`, who: 'w', at: '2031-03-04T08:00:00Z', note: 'n', correction: null, ...line }
      const answer = await imported(own)
      expect([what, answer.status]).toEqual([what, 422])
      expect(((await answer.json()) as { detail: string }).detail).toMatch(/^Line 1 is no decision: /)
    }
    for (const text of ['{', '[]', 'null', '"x"', '{"id":1}', `{"id":${deep}}`])
      expect((await imported(text)).status).toBe(422)
    expect((await store.decisions.list({ limit: 1, offset: 0 })).total).toBe(before)
    await allIsShown()
  })

  it('of another desk about what is not here, or about itself, are kept and change nothing that is shown', async () => {
    const whole = { story, articles: ids, item: row.id }
    for (const [at, line] of [
      { kind: 'relation', action: 'reject', target: { articles: ['none'] } },
      {
        kind: 'relation',
        action: 'correct',
        correction: { kind: 'copy', source: 'x' },
        target: { articles: [ids[0], ids[0]] },
      },
      {
        kind: 'relation',
        action: 'correct',
        correction: { kind: 'rewrite', source: 'zz' },
        target: { articles: ids.slice(0, 2) },
      },
      { kind: 'row', action: 'merge', target: { ...whole, other: { item: row.id } } },
      { kind: 'row', action: 'split', target: { ...whole, other: { figures: [] } } },
      { kind: 'story', action: 'merge', target: { ...whole, other: { story, articles: ids } } },
      { kind: 'story', action: 'move', target: { ...whole, other: { story: 'story-none', articles: ['none'] } } },
      { kind: 'figure', action: 'correct', correction: { low: 9, high: 1 }, target: onFigure() },
      {
        kind: 'note',
        action: 'note',
        note: '<b>',
        target: { articles: [ids[0]], anchor: { start: 1, end: 9_000_000, words: 'x' } },
      },
    ].entries()) {
      const own = { id: `odd-${at}`, who: 'w', at: '2031-03-04T08:00:00Z', note: '', correction: null, ...line }
      expect((await imported(own)).status).toBe(200)
    }
    await allIsShown()
    await undoAll()
    await allIsShown()
  })
})
