/** Sources watched by a clock that is moved by hand, on a server of this machine. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ManualClock, manualClock } from '../../test/helpers/clock.ts'
import { feedItem as item, rssFeed as rss } from '../../test/helpers/feed.ts'
import { createFetcher } from '../io/fetch/fetch.ts'
import { openStore } from '../store/open.ts'
import { createDesk, type Desk } from './desk.ts'
import { inlineAnalyst } from './inline.ts'
import { watch } from './watch.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let desk: Desk
let clock: ManualClock
let answer: (
  path: string,
  request: IncomingMessage,
) => { status?: number; headers?: Record<string, string>; body?: string | Buffer }
let asked: string[]
const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  const path = request.url ?? ''
  asked.push(path)
  const { status = 200, headers = {}, body = '' } = path === '/robots.txt' ? { status: 404 } : answer(path, request)
  response.writeHead(status, headers).end(body)
})
let base: string

beforeEach(async () => {
  clock = manualClock()
  asked = []
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const fetcher = createFetcher({ allowPrivate: true, clock, pause: 1 })
  desk = createDesk({ store: await openStore(':memory:'), analyst: inlineAnalyst(), clock, fetcher })
  return async () => {
    await fetcher.close()
    await desk.store.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

const HTML = { 'content-type': 'text/html' }
const page = (cows: number): string =>
  `<!doctype html><title>Cows lost in Quorley</title><article><h1>Cows lost in Quorley</h1><p>${cows} cows were lost in Quorley on Monday when a gate was left open, the farmer said.</p><p>Neighbours searched the lanes until the evening and found the herd by the river.</p></article>`
const feed = (...paths: string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Quorley</title>${paths.map((path) => `<item><title>x</title><link>${base}${path}</link></item>`).join('')}</channel></rss>`

const health = async () => (await desk.store.sources.list())[0]!.health
const inputs = async () =>
  (await desk.store.documents.list({ limit: 99, offset: 0 })).items.map((one) => one.input.replace(base, '')).sort()
const later = async (milliseconds: number): Promise<void> => {
  clock.advance(milliseconds)
  await desk.runner.drain()
}

const watchFeed = async (): Promise<void> => {
  await watch(desk.store, clock, { kind: 'feed', address: `${base}/rss` })
  await later(0)
}

describe('a feed', () => {
  it('gives its reports, each once, and new ones when they appear', async () => {
    let listed = ['/a', '/b']
    answer = (path) => (path === '/rss' ? { body: feed(...listed) } : { body: page(2), headers: HTML })
    await watchFeed()
    expect(await inputs()).toEqual(['/a', '/b'])
    listed = ['/c', '/a', '/b']
    await later(16 * MINUTE)
    expect(await inputs()).toEqual(['/a', '/b', '/c'])
    expect(asked.filter((path) => path === '/a')).toHaveLength(1)
    expect(await health()).toMatchObject({ failures: 0, error: null, found: 3 })
  })

  it('that says that nothing changed is believed', async () => {
    answer = (path, request) => {
      if (path !== '/rss') return { body: page(2) }
      if (request.headers['if-none-match'] === '"1"') return { status: 304 }
      return { body: feed('/a'), headers: { etag: '"1"' } }
    }
    await watchFeed()
    await later(16 * MINUTE)
    expect(asked.filter((path) => path === '/rss')).toHaveLength(2)
    expect(await health()).toMatchObject({ failures: 0, etag: '"1"', found: 1 })
  })

  it('that fails is asked less and less, and comes back', async () => {
    let down = true
    answer = (path) => (path === '/rss' && down ? { status: 500 } : { body: path === '/rss' ? feed('/a') : page(2) })
    await watchFeed()
    expect(await health()).toMatchObject({ failures: 1, error: expect.stringContaining('500'), lastWorked: null })
    await later(16 * MINUTE)
    expect(asked.filter((path) => path === '/rss')).toHaveLength(1)
    await later(15 * MINUTE)
    expect(await health()).toMatchObject({ failures: 2 })
    down = false
    await later(24 * HOUR)
    expect(await health()).toMatchObject({ failures: 0, error: null })
    expect(await inputs()).toEqual(['/a'])
  })

  it('that asks to be left alone for years is asked again after a day', async () => {
    let asking = '999999999'
    answer = (path) => (path === '/rss' ? { status: 429, headers: { 'retry-after': asking } } : { body: page(2) })
    await watch(desk.store, clock, { kind: 'feed', address: `${base}/rss` })
    for (const one of [
      '999999999',
      '9'.repeat(40),
      'Sat, 13 Sep 275760 00:00:00 GMT',
      'Sat, 14 Sep 275760 00:00:00 GMT',
      'soon',
    ]) {
      asking = one
      const times = asked.filter((path) => path === '/rss').length
      await later(25 * HOUR)
      expect(asked.filter((path) => path === '/rss').length).toBeGreaterThan(times)
      const { next, error } = await health()
      expect(Date.parse(next!) - clock.now()).toBeLessThanOrEqual(24 * HOUR)
      expect(error).toContain('429')
    }
  })

  const entries = (links: readonly string[], more = ''): string =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Q</title>${links.map((link) => `<item><title>x</title><link>${link}</link>${more}</item>`).join('')}</channel></rss>`
  const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${'bcdefgh'.replace(/./g, (name) => `<!ENTITY ${name} "${`&${String.fromCharCode(name.charCodeAt(0) - 1)};`.repeat(10)}">`)}]><rss><channel><title>&h;</title></channel></rss>`
  it.each<[string, () => ReturnType<typeof answer>]>([
    ['is none any more', () => ({ body: 'x'.repeat(100_000) })],
    ['swells', () => ({ body: gzipSync(Buffer.alloc(60 * 1024 * 1024)), headers: { 'content-encoding': 'gzip' } })],
    ['is packed and damaged', () => ({ body: 'no gzip', headers: { 'content-encoding': 'gzip' } })],
    ['has entities within entities', () => ({ body: bomb })],
    [
      'reads a file of this machine',
      () => ({
        body: '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title><link>&x;</link></item></channel></rss>',
      }),
    ],
    ['leads out of the web', () => ({ status: 302, headers: { location: 'file:///etc/passwd' } })],
    ['leads in a circle', () => ({ status: 302, headers: { location: '/rss' } })],
    ['answers that nothing changed, unasked', () => ({ status: 304 })],
    [
      'names what is no address',
      () => ({
        body: entries(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '\u0000', '//', 'http://u:p@']),
      }),
    ],
    ['lies within itself', () => ({ body: `<rss>${'<channel>'.repeat(20_000)}` })],
    [
      'says that it is of another time',
      () => ({ body: entries([`${base}/z`], '<pubDate>Sat, 13 Sep 275760 00:00:00 GMT</pubDate>') }),
    ],
  ])('that %s does no harm, and is believed again when it is a feed again', async (_what, hostile) => {
    let turned = false
    let listed = ['/a']
    answer = (path) =>
      path === '/rss' ? (turned ? hostile() : { body: feed(...listed) }) : { body: page(2), headers: HTML }
    await watchFeed()
    expect(await inputs()).toEqual(['/a'])
    turned = true
    await later(16 * MINUTE)
    const { error, next } = await health()
    expect(`${error}`).not.toContain('root:')
    expect(Date.parse(next!)).toBeGreaterThan(clock.now())
    expect(Date.parse(next!) - clock.now()).toBeLessThanOrEqual(24 * HOUR)
    turned = false
    listed = ['/b', '/a']
    await later(25 * HOUR)
    // What it named of its own site may have come in; itself it is no report, and nothing else is.
    expect((await inputs()).filter((path) => path !== '/z' && path !== '/&x;')).toEqual(['/a', '/b'])
    expect(await health()).toMatchObject({ failures: 0, error: null })
    const jobs = await desk.store.jobs.list({ state: 'failed', limit: 9, offset: 0 })
    expect(jobs.items.filter(({ kind }) => kind !== 'fetch')).toEqual([])
  })

  it('that lists a hundred thousand reports at once brings in some at each look', async () => {
    let count = 100_000
    answer = (path) =>
      path === '/rss' ? { body: entries(Array.from({ length: count }, (_, at) => `${base}/r${at}`)) } : { status: 404 }
    await watch(desk.store, clock, { kind: 'feed', address: `${base}/rss` })
    await desk.runner.once()
    expect((await desk.store.jobs.counts()).queued).toBeLessThanOrEqual(202)
    count = 0
    await later(16 * MINUTE)
    expect((await health()).failures).toBe(0)
  })

  it('of which not all was taken is asked for whole again, also by a server that would say that nothing changed', async () => {
    const unchanged: boolean[] = []
    answer = (path, request) => {
      if (path !== '/rss') return { body: page(2), headers: HTML }
      unchanged.push(request.headers['if-none-match'] === '"1"')
      if (unchanged.at(-1)) return { status: 304 }
      return { body: feed(...Array.from({ length: 250 }, (_, at) => `/r${at}`)), headers: { etag: '"1"' } }
    }
    await watchFeed()
    expect(await health()).toMatchObject({ found: 200 })
    await later(16 * MINUTE)
    expect(await health()).toMatchObject({ found: 250 })
    await later(16 * MINUTE)
    expect(unchanged).toEqual([false, false, true])
  }, 60_000)

  it('is looked at again within a day though the clock was put back by years', async () => {
    answer = (path) => (path === '/rss' ? { body: feed('/a') } : { body: page(2), headers: HTML })
    await watchFeed()
    const before = asked.filter((path) => path === '/rss').length
    clock.advance(-3650 * 24 * HOUR)
    for (let hour = 0; hour < 25; hour++) await later(HOUR)
    expect(asked.filter((path) => path === '/rss').length).toBeGreaterThan(before)
    expect(Date.parse((await health()).next!)).toBeLessThanOrEqual(clock.now() + 24 * HOUR)
  })

  it('that is paused is left alone', async () => {
    answer = () => ({ body: feed() })
    const { id } = await watch(desk.store, clock, { kind: 'feed', address: `${base}/rss` })
    await desk.store.sources.setPaused(id, true)
    await later(HOUR)
    expect(asked).toEqual([])
  })
})

describe('what a feed tells of its reports', () => {
  const articles = async () => {
    const { items } = await desk.store.documents.list({ limit: 99, offset: 0 })
    const found = await Promise.all(items.map((one) => desk.store.articles.ofDocument(one.id)))
    return Promise.all(found.flat().map(async (one) => (await desk.store.articles.get(one.id))!.article))
  }
  it.each([404, 403, 410])('is kept where the page answers %i, with its title, date and author', async (status) => {
    answer = (path) => (path === '/rss' ? { body: rss(item(base, '/a')) } : { status })
    await watchFeed()
    const [article, ...others] = await articles()
    expect(others).toEqual([])
    expect(article).toMatchObject({
      ...{ title: 'Cows lost in Quorley', authors: ['Ida Brook'], published: '2026-02-06T18:30Z' },
      ...{ publisher: 'Quorley Post', url: `${base}/a` },
    })
    expect(article!.text).toContain('found the herd by the river')
  })

  it('leaves a failure a failure where the feed has no text', async () => {
    answer = (path) => (path === '/rss' ? { body: rss(item(base, '/a', 'Soon.')) } : { status: 404 })
    await watchFeed()
    expect((await desk.store.jobs.list({ state: 'failed', limit: 9, offset: 0 })).items).toHaveLength(1)
  })

  it('is kept where the server stays down for some attempts, and not at once', async () => {
    answer = (path) => (path === '/rss' ? { body: rss(item(base, '/a')) } : { status: 503 })
    await watchFeed()
    expect(await articles()).toEqual([])
    await later(2 * HOUR)
    await later(2 * HOUR)
    await later(2 * HOUR)
    expect(await articles()).toHaveLength(1)
  })

  it('gives the date and the author of a page that has none, and not of one that has', async () => {
    const dated = page(2).replace('<p>', '<p>By Tom Moss</p><p>Published 3 February 2026</p><p>')
    answer = (path) =>
      path === '/rss'
        ? { body: rss(item(base, '/a'), item(base, '/b')) }
        : { body: path === '/a' ? page(2) : dated, headers: HTML }
    await watchFeed()
    const found = (await articles()).map(({ url, published, authors }) => [url, published, authors])
    expect(found.sort()).toEqual([
      [`${base}/a`, '2026-02-06T18:30Z', ['Ida Brook']],
      [`${base}/b`, '2026-02-03', ['Tom Moss']],
    ])
  })

  it('gives no date that lies weeks ahead: that is a fault of the feed', async () => {
    const ahead = rss(item(base, '/a')).replace(/<pubDate>[^<]*/, '<pubDate>Fri, 06 Feb 2099 18:30:00 GMT')
    answer = (path) => (path === '/rss' ? { body: ahead } : { body: page(2), headers: HTML })
    await watchFeed()
    expect(ahead).toContain('2099')
    expect((await articles()).map(({ published, authors }) => [published, authors])).toEqual([[null, ['Ida Brook']]])
  })

  it('makes no second report of one whose address changes only in where the reader comes from', async () => {
    let term = 1
    answer = (path) =>
      path === '/rss'
        ? { body: rss(item(base, `/a?id=7&utm_source=rss&utm_term=${term}`), item(base, '/a?id=7&fbclid=x')) }
        : { body: page(term), headers: HTML }
    await watchFeed()
    term = 2
    await later(16 * MINUTE)
    expect(await inputs()).toEqual(['/a?id=7&utm_source=rss&utm_term=1'])
    answer = (path) =>
      path === '/rss' ? { body: rss(item(base, '/a?id=8&utm_term=1')) } : { body: page(9), headers: HTML }
    await later(16 * MINUTE)
    expect(await inputs()).toHaveLength(2)
  })
})

it('a list of sitemaps leads to its sitemaps, and these to their reports', async () => {
  answer = (path) => {
    if (path === '/map')
      return { body: `<?xml version="1.0"?><sitemapindex><sitemap><loc>${base}/map1</loc></sitemap></sitemapindex>` }
    if (path === '/map1') return { body: `<?xml version="1.0"?><urlset><url><loc>${base}/a</loc></url></urlset>` }
    return { body: page(2) }
  }
  await watch(desk.store, clock, { kind: 'sitemap', address: `${base}/map` })
  await later(0)
  expect(await inputs()).toEqual(['/a'])
})

it('a list of sitemaps that never ends brings in those of its own site alone, so many and no more', async () => {
  let looks = 0
  answer = (path) => {
    const own = Array.from({ length: 300 }, (_none, at) => `${base}/list-${looks}-${at}${path.length}`)
    looks++
    const all = [...own, 'http://elsewhere.example/map', 'ftp://a/b']
    return {
      body: `<?xml version="1.0"?><sitemapindex>${all.map((one) => `<sitemap><loc>${one}</loc></sitemap>`).join('')}</sitemapindex>`,
    }
  }
  await watch(desk.store, clock, { kind: 'sitemap', address: `${base}/map` })
  const sources = async (): Promise<string[]> => (await desk.store.sources.list()).map(({ address }) => address)
  await later(0)
  expect(await sources()).toHaveLength(201)
  const quiet = async (): Promise<void> => {
    for (const { id, address } of await desk.store.sources.list())
      if (address !== `${base}/map`) await desk.store.sources.setPaused(id, true)
  }
  for (let look = 0; look < 6; look++) {
    await quiet()
    await later(HOUR)
  }
  const all = await sources()
  expect(all).toHaveLength(1001)
  expect(all.every((address) => address.startsWith(base))).toBe(true)
}, 120_000)

describe('a report', () => {
  it('is read again after a day and after a week, and readings with other words are its revisions', async () => {
    let cows = 2
    answer = () => ({ body: page(cows), headers: HTML })
    await desk.addAddress(`${base}/a`)
    await later(0)
    await later(23 * HOUR)
    expect(asked.filter((path) => path === '/a')).toHaveLength(1)
    cows = 3
    await later(2 * HOUR)
    await later(6 * 24 * HOUR)
    await later(30 * 24 * HOUR)
    expect(asked.filter((path) => path === '/a')).toHaveLength(3)
    const readings = await desk.store.documents.ofAddress(`${base}/a`)
    expect(readings.map((one) => one.state)).toEqual(['prepared', 'prepared'])
    const stories = await desk.store.stories.list({ limit: 9, offset: 0 })
    expect(stories.items).toMatchObject([{ reports: 2, accounts: 1 }])
  })

  it('that is gone is no more asked for, one whose server is down is', async () => {
    answer = (path) => ({ status: path === '/gone' ? 404 : 503 })
    await desk.addAddress(`${base}/gone`)
    await desk.addAddress(`${base}/down`)
    await later(0)
    expect(
      (await desk.store.jobs.list({ state: 'failed', limit: 9, offset: 0 })).items.map((one) => one.error),
    ).toEqual([expect.stringContaining('404')])
    answer = () => ({ body: page(4) })
    await later(10 * MINUTE)
    expect(await inputs()).toEqual(['/down'])
  })
})

describe('a folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stemma-watch-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('gives the files that are put into it, once they are whole', async () => {
    clock.advance(Date.now() - clock.now() + HOUR)
    writeFileSync(join(folder, 'a.txt'), 'Two cows were lost in Quorley on Monday, the farmer said.')
    await watch(desk.store, clock, { kind: 'folder', address: folder })
    await later(0)
    expect((await desk.store.documents.list({ limit: 9, offset: 0 })).total).toBe(1)
    // Written at this moment: it may not be whole.
    writeFileSync(join(folder, 'b.txt'), 'Three cows were found in Quorley on Tuesday, the farmer said.')
    utimesSync(join(folder, 'b.txt'), new Date(clock.now() + 6000), new Date(clock.now() + 6000))
    await later(6000)
    expect((await desk.store.documents.list({ limit: 9, offset: 0 })).total).toBe(1)
    await later(6000)
    expect((await desk.store.documents.list({ limit: 9, offset: 0 })).total).toBe(2)
    await later(6000)
    expect((await desk.store.documents.list({ limit: 9, offset: 0 })).total).toBe(2)
  })

  it('gives a file that was written years ago and is moved there now', async () => {
    clock.advance(Date.now() - clock.now())
    await watch(desk.store, clock, { kind: 'folder', address: folder })
    await later(0)
    const old = join(folder, '..', `${basename(folder)}-old.txt`)
    writeFileSync(old, 'Two cows were lost in Quorley on Monday, the farmer said.')
    utimesSync(old, new Date('2020-01-01'), new Date('2020-01-01'))
    renameSync(old, join(folder, 'old.txt'))
    await later(6000)
    expect((await desk.store.documents.list({ limit: 9, offset: 0 })).total).toBe(1)
  })

  it('with a pipe and links in it gives its files, and nothing stands still', async () => {
    const outside = join(folder, '..', `${basename(folder)}-outside.txt`)
    writeFileSync(outside, 'Nine cows were lost in Tarrow on Sunday, the farmer said.')
    symlinkSync(outside, join(folder, 'link.txt'))
    execFileSync('mkfifo', [join(folder, 'pipe.txt')])
    clock.advance(Date.now() - clock.now() + HOUR)
    writeFileSync(join(folder, 'a.txt'), 'Two cows were lost in Quorley on Monday, the farmer said.')
    await watch(desk.store, clock, { kind: 'folder', address: folder })
    await later(0)
    expect((await desk.store.documents.list({ limit: 9, offset: 0 })).items.map((one) => one.input)).toEqual([
      join(folder, 'a.txt'),
    ])
    expect(await health()).toMatchObject({ failures: 0, error: expect.stringContaining('neither a file nor a folder') })
    rmSync(join(folder, 'pipe.txt'))
    await later(6000)
    expect(await health()).toMatchObject({ failures: 0, error: expect.stringContaining('symbolic links: ') })
    rmSync(join(folder, 'a.txt'))
    await later(6000)
    expect(await health()).toMatchObject({ failures: 1, error: expect.stringContaining('symbolic links: ') })
    rmSync(outside)
  })

  it('that is gone is named', async () => {
    await watch(desk.store, clock, { kind: 'folder', address: join(folder, 'none') })
    await later(0)
    expect(await health()).toMatchObject({ failures: 1, error: expect.stringContaining('no file or folder') })
  })
})
