/** The HTTP API, asked as a page would ask it; and as somebody who means no good would. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { manualClock } from '../../test/helpers/clock.ts'
import { SAMPLE_NAMES, samplePage } from '../../test/helpers/samples.ts'
import { createDesk, type Desk } from '../desk/desk.ts'
import { inlineAnalyst } from '../desk/inline.ts'
import { openStore } from '../store/open.ts'
import { createApp, type DeskApp } from './app.ts'
import { LOOPBACK_HOSTS } from './guard.ts'

const TOKEN = 'a-token-for-the-tests'
const HOSTILE = '<img src=x onerror=alert(1)>'

let desk: Desk
let open: DeskApp
let locked: DeskApp
const log: object[] = []

beforeAll(async () => {
  const clock = manualClock()
  desk = createDesk({ store: await openStore(':memory:'), analyst: inlineAnalyst(), clock, fetcher: null })
  const options = { version: '0', pagesFolder: '/nowhere', log: (event: object) => void log.push(event) }
  open = createApp(desk, { ...options, token: null, hosts: LOOPBACK_HOSTS })
  locked = createApp(desk, { ...options, token: TOKEN, hosts: [] })
  for (const name of SAMPLE_NAMES) await desk.add(samplePage(name))
  await desk.runner.drain()
})
afterAll(() => desk.store.close())

interface Asked {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly json?: unknown
  readonly body?: string | Uint8Array<ArrayBuffer>
  readonly to?: DeskApp
}

async function ask(path: string, { method, headers = {}, json, body, to = open }: Asked = {}): Promise<Response> {
  const content = json === undefined ? body : JSON.stringify(json)
  return to.app.request(path, {
    method: method ?? (content === undefined ? 'GET' : 'POST'),
    headers: {
      host: '127.0.0.1:7070',
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(content === undefined ? {} : { body: content }),
  })
}

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at as a page sees them
const got = async (path: string, asked: Asked = {}): Promise<any> => (await ask(path, asked)).json()

const storyId = async (): Promise<string> => (await got('/api/v1/stories')).items[0].id

describe('stories', () => {
  it('are listed with what a card shows', async () => {
    const { items, total, limit, offset } = await got('/api/v1/stories')
    expect({ total, limit, offset }).toEqual({ total: 1, limit: 50, offset: 0 })
    expect(items[0]).toMatchObject({ reports: 5, accounts: 3, title: expect.any(String) })
    expect(items[0].disagreements).toBeGreaterThan(0)
  })

  it('are found by words', async () => {
    expect((await got('/api/v1/stories?q=weir')).total).toBe(1)
    expect((await got('/api/v1/stories?q=submarine')).total).toBe(0)
    expect((await got('/api/v1/stories?accounts=4')).total).toBe(0)
  })

  it.each(['/stories?accounts=', '/stories?reports=', '/figures?accounts=', '/figures/export?accounts='])(
    'are not asked for numbers that no database holds: %s',
    async (path) => {
      expect((await ask(`/api/v1${path}2147483648`)).status).toBe(400)
      expect((await ask(`/api/v1${path}2147483647`)).status).toBe(200)
    },
  )

  it('have their dossier, and the words that it points to in their sentence', async () => {
    const story = await got(`/api/v1/stories/${await storyId()}`)
    expect(story.articles).toHaveLength(5)
    const row = story.dossier.ledger.find((one: { verdict: string }) => one.verdict === 'differ')
    const figure = story.figures.find((one: { ref: string }) => one.ref === row.figures[0])
    expect(figure.context.slice(figure.inContext.start, figure.inContext.end)).toBe(figure.words)
    expect(story.dossier.stories[0].id).toBe(story.summary.id)
  })

  it('are found by the id of any of their reports', async () => {
    const id = await storyId()
    const { articles } = await got(`/api/v1/stories/${id}`)
    for (const article of articles) expect((await got(`/api/v1/stories/story-${article.id}`)).summary.id).toBe(id)
  })

  it.each(['json', 'csv', 'markdown', 'html'])('can be had as a file: %s, which no browser shows', async (format) => {
    const answer = await ask(`/api/v1/stories/${await storyId()}/export?format=${format}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(answer.headers.get('content-security-policy')).toBe('sandbox')
    expect((await answer.text()).length).toBeGreaterThan(500)
  })
})

describe('articles', () => {
  const articleIds = async (): Promise<string[]> =>
    (await got(`/api/v1/stories/${await storyId()}`)).articles.map((one: { id: string }) => one.id)

  it('have their text with annotations that read back, what was left out, and their relations', async () => {
    const [id] = await articleIds()
    const page = await got(`/api/v1/articles/${id}`)
    expect(page.article.figures.length).toBeGreaterThan(0)
    expect(page.document.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(page.relations.length).toBeGreaterThan(0)
    expect(page.related.length).toBe(page.relations.length)
  })

  it('have their bytes as a download, never as a page', async () => {
    const [id] = await articleIds()
    const answer = await ask(`/api/v1/articles/${id}/original`)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    const originals = SAMPLE_NAMES.map((name) => Buffer.from(samplePage(name).bytes).toString('base64'))
    expect(originals).toContain(Buffer.from(await answer.arrayBuffer()).toString('base64'))
  })

  it('can be laid side by side', async () => {
    const { dossier } = await got(`/api/v1/stories/${await storyId()}`)
    const { source, derived } = dossier.drift[0]
    const pair = await got(`/api/v1/compare?a=${source}&b=${derived}`)
    expect(pair.relation.kind).not.toBe('independent')
    expect(pair.drift.aligned.length).toBeGreaterThan(0)
  })
})

it('figures of all stories can be filtered, sorted and turned over', async () => {
  const all = await got('/api/v1/figures?sort=high&descending=true')
  expect(all.total).toBeGreaterThan(5)
  const highs = all.items.map((one: { high: number | null }) => one.high).filter((one: number | null) => one !== null)
  expect(highs).toEqual([...highs].sort((a: number, b: number) => b - a))
  expect((await got('/api/v1/figures?verdict=differ')).total).toBeLessThan(all.total)
  expect((await got('/api/v1/figures?limit=2&offset=2&sort=high&descending=true')).items).toEqual(all.items.slice(2, 4))
})

describe('adding', () => {
  it('keeps pasted text, once, and says how far it is', async () => {
    const json = { text: `Two cows were lost in Quorley on Monday, the farmer said. ${HOSTILE}` }
    const first = await ask('/api/v1/reports/text', { json })
    expect(first.status).toBe(202)
    const { document } = (await first.json()) as { document: string }
    expect(await got('/api/v1/reports/text', { json })).toEqual({ document, added: false })
    expect((await got(`/api/v1/documents/${document}`)).document.state).toBe('waiting')
    await desk.runner.drain()
    expect(await got(`/api/v1/documents/${document}`)).toMatchObject({
      document: { state: 'prepared' },
      articles: [{ input: expect.stringMatching(/^Two cows were lost in Quorley/) }],
    })
  })

  it('keeps a file as it is, and a file that cannot be read with a notice', async () => {
    const answer = await got('/api/v1/reports?name=a.bin', { body: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]) })
    await desk.runner.drain()
    const { items } = await got('/api/v1/notices')
    expect(items).toMatchObject([{ id: answer.document, notices: [{ code: 'binary-file' }] }])
  })

  it('refuses an address where the desk fetches none', async () => {
    const answer = await ask('/api/v1/reports/address', { json: { address: 'https://news.example/' } })
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'fetching-off'])
  })
})

describe('decisions', () => {
  it('are kept with who and when, and show whether they still apply', async () => {
    const { figures, articles } = await got(`/api/v1/stories/${await storyId()}`)
    const [figure] = figures
    const { start, end, words, article, id, part } = figure
    const anchor = { start, end, words, ...(part === undefined ? {} : { part }) }
    const target = { story: await storyId(), articles: [article], item: id, anchor }
    const json = {
      kind: 'figure',
      target,
      action: 'correct',
      correction: { counted: 'cows' },
      note: 'They moo.',
      who: 'desk',
    }
    const made = await got('/api/v1/decisions', { json })
    expect(made).toMatchObject({
      who: 'desk',
      standing: 'applies',
      undoneAt: null,
      stories: [await storyId()],
      pending: [],
    })
    const page = await got(`/api/v1/articles/${article}`)
    expect(page.decisions).toMatchObject([
      {
        id: made.id,
        target: { about: `“${words}” in ${articles.find((one: { id: string }) => one.id === article).publisher}` },
      },
    ])
    expect(page.article.figures.find((one: { id: string }) => one.id === id)).toMatchObject({
      ...{ counted: 'cows', decided: [{ who: 'desk', computed: { counted: figure.counted } }] },
    })
    expect((await ask('/api/v1/decisions', { json: { ...json, target: { articles: ['none'] } } })).status).toBe(422)
    expect(await got(`/api/v1/decisions/${made.id}/undo`, { json: { who: 'chief' } })).toMatchObject({
      undoneBy: 'chief',
    })
    const lines = await (await ask('/api/v1/decisions/export')).text()
    expect(
      lines
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual([made.id])
    const other = lines
      .replace(made.id, 'from-elsewhere')
      .replace(/"undoneAt":"[^"]*","undoneBy":"chief"/, '"undoneAt":null,"undoneBy":null')
    const headers = { 'content-type': 'text/plain' }
    expect(await got('/api/v1/decisions/import', { body: other, headers })).toEqual({ kept: 1, known: 0 })
    expect(await got('/api/v1/decisions/import', { body: other, headers })).toEqual({ kept: 0, known: 1 })
    expect(
      (await got(`/api/v1/articles/${article}`)).article.figures.find((one: { id: string }) => one.id === id).counted,
    ).toBe('cows')
  })

  it('need a correction where they correct, and a name', async () => {
    const json = { kind: 'story', target: { articles: ['a'] }, action: 'correct', who: 'x' }
    expect((await ask('/api/v1/decisions', { json })).status).toBe(422)
    expect(await got('/api/v1/decisions', { json: { ...json, who: ' ' } })).toMatchObject({
      status: 400,
      errors: [{ path: 'who' }],
    })
  })
})

describe('errors', () => {
  it.each([
    ['/api/v1/stories?limit=0', 400],
    ['/api/v1/stories?limit=1e9', 400],
    ['/api/v1/stories?from=yesterday', 400],
    ['/api/v1/stories/none', 404],
    ['/api/v1/articles/%00', 404],
    ['/api/v1/nothing', 404],
    ['/%2e%2e/%2e%2e/etc/passwd.txt', 404],
    ['/assets/missing.js', 404],
  ])('%s is %i, as problem+json', async (path, status) => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  it('for a body that is no JSON', async () => {
    const answer = await ask('/api/v1/decisions', { body: '{', headers: { 'content-type': 'application/json' } })
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  it('for a body that is too large', async () => {
    const json = { kind: 'story', note: 'x'.repeat(300_000) }
    const answer = await ask('/api/v1/decisions', { json })
    // What is left of the body is not read, so that no other request can follow on this connection.
    expect([answer.status, answer.headers.get('connection')]).toEqual([413, 'close'])
  })
})

describe('who may ask', () => {
  it('nobody by a name that was turned to this machine', async () => {
    expect((await ask('/api/v1/stories', { headers: { host: 'evil.example' } })).status).toBe(403)
    expect((await ask('/api/v1/stories', { headers: { host: '[::1]:7070' } })).status).toBe(200)
  })

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['another port, told by its origin alone', { origin: 'http://127.0.0.1:9999' }],
    ['no origin that can be told', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port', { 'sec-fetch-site': 'same-site', origin: 'http://127.0.0.1:9999' }],
  ])('no page of %s', async (_name, headers) => {
    expect((await ask('/api/v1/stories', { headers })).status).toBe(403)
    expect((await ask('/api/v1/reports/text', { json: { text: 'x' }, headers })).status).toBe(403)
  })

  it('the desk’s own pages', async () => {
    const headers = { origin: 'http://127.0.0.1:7070', 'sec-fetch-site': 'same-origin' }
    expect((await ask('/api/v1/stories', { headers })).status).toBe(200)
  })

  it('who follows a link from another site to a page', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    expect((await ask('/stories/s1', { headers })).status).toBe(200)
    expect((await ask('/api/v1/stories', { headers })).status).toBe(403)
  })

  it('no page of another site that loads one of ours into itself', async () => {
    for (const mode of ['no-cors', 'cors', 'nested-navigate', undefined]) {
      const headers = { 'sec-fetch-site': 'cross-site', ...(mode === undefined ? {} : { 'sec-fetch-mode': mode }) }
      expect((await ask('/stories/s1', { headers })).status).toBe(403)
    }
    const post = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    expect((await ask('/stories/s1', { method: 'POST', headers: post })).status).toBe(403)
  })

  it('by the names of this machine, in whatever letters', async () => {
    for (const host of ['LocalHost:7070', 'localhost', '127.0.0.1'])
      expect((await ask('/api/v1/stories', { headers: { host } })).status).toBe(200)
  })

  it('with a token: nothing whose name only begins like what is open', async () => {
    for (const path of ['/api/v1/sessions', '/api/v1/session/x', '/api/v1/healthz'])
      expect((await ask(path, { to: locked })).status).toBe(401)
  })

  it('with a token: who has it, by header or by session', async () => {
    const to = locked
    expect((await ask('/api/v1/stories', { to })).status).toBe(401)
    expect((await ask('/metrics', { to })).status).toBe(401)
    expect(
      (await ask('/api/v1/stories', { to, headers: { authorization: 'Bearer wrong-token-entirely' } })).status,
    ).toBe(401)
    expect((await ask('/api/v1/stories', { to, headers: { authorization: `Bearer ${TOKEN}` } })).status).toBe(200)
    expect((await ask('/api/v1/session', { to, json: { token: 'no' } })).status).toBe(401)
    const session = await ask('/api/v1/session', { to, json: { token: TOKEN } })
    const cookie = session.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    expect(cookie).not.toContain(TOKEN)
    expect((await ask('/api/v1/stories', { to, headers: { cookie: cookie.split(';')[0]! } })).status).toBe(200)
    expect((await ask('/healthz', { to })).status).toBe(200)
    expect((await ask('/', { to })).status).toBe(200)
  })

  it('no session that the token did not make, that was changed, or that has ended', async () => {
    const to = locked
    const opened = async (): Promise<string> => {
      const { headers } = await ask('/api/v1/session', { to, json: { token: TOKEN } })
      return headers.get('set-cookie')!.split(';')[0]!
    }
    const status = async (cookie: string): Promise<number> =>
      (await ask('/api/v1/stories', { to, headers: { cookie } })).status
    const [own, other] = [await opened(), await opened()]
    expect(own).not.toBe(other)
    const [, id, until, proof] = /=([^.]+)\.([^.]+)\.(.+)$/.exec(own)!
    const forged = [
      'stemma-session=',
      'stemma-session=x',
      `stemma-session=${id}.${until}`,
      `stemma-session=${id}.${Number(until) + 1}.${proof}`,
      `stemma-session=${id!.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))}.${until}.${proof}`,
      `stemma-session=${id}.${until}.${proof!.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'))}`,
    ]
    for (const cookie of forged) expect(await status(cookie)).toBe(401)
    expect([await status(own), await status(other)]).toEqual([200, 200])
    expect((await ask('/api/v1/session', { to, method: 'DELETE', headers: { cookie: own } })).status).toBe(204)
    expect([await status(own), await status(other)]).toEqual([401, 200])
  })
})

describe('every answer', () => {
  it.each(['/', '/api/v1/stories', '/api/v1/nothing', '/healthz', '/livez', '/metrics'])(
    '%s has the strict policy',
    async (path) => {
      const { headers } = await ask(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/default-src 'none'/)
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  it('that is no page is no HTML, whatever an article says', async () => {
    for (const path of ['/api/v1/stories', '/api/v1/notices', `/api/v1/stories?q=${encodeURIComponent(HOSTILE)}`])
      expect((await ask(path)).headers.get('content-type')).toMatch(/json/)
  })
})

describe('the OpenAPI document', () => {
  it('is of version 3.1, and has every address with a summary and its answers', async () => {
    const document = await got('/api/v1/openapi.json')
    expect(document.openapi).toBe('3.1.0')
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods as object))
    expect(operations.length).toBeGreaterThan(25)
    for (const one of operations as { summary?: string; responses: object }[]) {
      expect(one.summary?.length ?? 0, JSON.stringify(one).slice(0, 100)).toBeGreaterThan(3)
      expect(Object.keys(one.responses)).toContain('default')
    }
    const named = JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)
    expect([...named].filter(([, name]) => !(name! in document.components.schemas))).toEqual([])
  })
})

it('the log has a line for each request, and none of its words', () => {
  expect(log.length).toBeGreaterThan(20)
  expect(JSON.stringify(log)).not.toContain('cows')
})

it('metrics count requests by the pattern of their address', async () => {
  await desk.runner.drain()
  const text = await (await ask('/metrics')).text()
  expect(text).toMatch(/^stemma_event_loop_stall_max_seconds \d/m)
  expect(text).toMatch(/stemma_requests_total\{method="GET",route="\/api\/v1\/stories\/:id",status="200"\} \d+/)
  expect(text).toMatch(/stemma_jobs\{state="queued"\} 0/)
  expect(
    text.split('\n').filter((line) => line && !/^(# TYPE \w+ \w+|[a-z_]+(\{[^}]*\})? [\d.e+-]+)$/.test(line)),
  ).toEqual([])
})

it('a rebuild can be asked for, and is seen to its end', async () => {
  const before = await got('/api/v1/stories')
  expect((await ask('/api/v1/rebuild', { method: 'POST' })).status).toBe(202)
  await desk.runner.drain()
  const { rebuild } = await got('/api/v1/status')
  expect(rebuild).toMatchObject({ phase: 'done', done: rebuild.total })
  expect((await got('/api/v1/stories')).total).toBe(before.total)
  expect((await got('/api/v1/decisions')).items.map((one: { standing: string }) => one.standing)).toEqual([
    'applies',
    'applies',
  ])
})
