/** The table of outlets over HTTP: what it says of names and owners shows at once, everywhere. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { manualClock } from '../../test/helpers/clock.ts'
import { SAMPLE_NAMES, samplePage } from '../../test/helpers/samples.ts'
import { createDesk, type Desk } from '../desk/desk.ts'
import { inlineAnalyst } from '../desk/inline.ts'
import { openStore } from '../store/open.ts'
import { createApp, type DeskApp } from './app.ts'
import { LOOPBACK_HOSTS } from './guard.ts'

let desk: Desk
let app: DeskApp
let story: string

beforeAll(async () => {
  desk = createDesk({
    ...{ store: await openStore(':memory:'), analyst: inlineAnalyst(), clock: manualClock(), fetcher: null },
  })
  app = createApp(desk, {
    ...{ version: '0', pagesFolder: '/nowhere', log: () => {}, token: null, hosts: LOOPBACK_HOSTS },
  })
  for (const name of SAMPLE_NAMES) await desk.add(samplePage(name))
  await desk.runner.drain()
  story = (await got('GET', '/stories')).items[0].id
})
afterAll(() => desk.store.close())

async function ask(method: string, path: string, body?: object | string): Promise<Response> {
  const type = typeof body === 'string' ? 'text/plain' : 'application/json'
  return app.app.request(`/api/v1${path}`, {
    ...{ method, headers: { host: '127.0.0.1:7070', ...(body === undefined ? {} : { 'content-type': type }) } },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
}

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at as a page sees them
const got = async (method: string, path: string, body?: object | string): Promise<any> =>
  (await ask(method, path, body)).json()

it('names reports and counts independent outlets, in pages, filters, lists and exports, until it is changed back', async () => {
  const before = await got('GET', `/stories/${story}/overview`)
  const [first, second] = before.outlets.groups
  expect(before.outlets.count).toBeGreaterThan(2)
  const added = await ask('POST', '/outlets', { name: 'Renamed Daily', also: [first.name], owner: 'Moor Group' })
  expect([added.status, await added.json()]).toMatchObject([
    201,
    { name: 'Renamed Daily', addresses: [], agency: false },
  ])
  await ask('POST', '/outlets', { name: second.name, owner: 'Moor Group' })

  const after = await got('GET', `/stories/${story}/overview`)
  expect(after.outlets.count).toBe(before.outlets.count - 1)
  expect(after.outlets.groups[0]).toEqual({
    ...{ name: 'Moor Group', outlets: ['Renamed Daily', second.name].sort(), reports: first.reports + second.reports },
  })
  const shown = after.articles.find((one: { label: string }) => one.label === 'Renamed Daily')
  expect((await got('GET', `/articles/${shown.id}`)).article.publisher).toBe('Renamed Daily')
  const { items } = await got('GET', `/stories/${story}/articles`)
  expect(items.map((one: { publisher: string }) => one.publisher)).toContain('Renamed Daily')
  expect(await (await ask('GET', `/stories/${story}/export?format=csv`)).text()).toContain('Renamed Daily')
  const { facets } = await got('GET', `/stories/${story}/ledger`)
  expect(facets.outlets.map((one: { value: string }) => one.value)).toContain('Renamed Daily')

  expect((await ask('DELETE', '/outlets/renamed%20daily')).status).toBe(204)
  expect((await ask('DELETE', `/outlets/${encodeURIComponent(second.name)}`)).status).toBe(204)
  expect(await got('GET', `/stories/${story}/overview`)).toEqual(before)
})

it('goes out and comes in as CSV and JSON, all of it or nothing', async () => {
  const table =
    'name,addresses,also,owner,agency\r\nPost,post.example; www.sport.example,The Post,Moor Group,\r\nWire,,,,yes\r\n'
  expect(await got('POST', '/outlets/import', table)).toEqual({ added: 2, replaced: 0 })
  expect(await (await ask('GET', '/outlets/export?format=csv')).text()).toBe(table.replace('www.', ''))
  const json = await (await ask('GET', '/outlets/export?format=json')).text()
  expect(await got('POST', '/outlets/import', json)).toEqual({ added: 0, replaced: 2 })
  const refused = await ask('POST', '/outlets/import', 'name,addresses\r\nNew,new.example\r\nThief,post.example\r\n')
  expect([refused.status, await refused.json()]).toMatchObject([
    422,
    { code: 'outlets-refused', errors: [{ path: 'Thief', message: expect.stringContaining('Post') }] },
  ])
  expect((await got('GET', '/outlets')).items.map((one: { name: string }) => one.name)).toEqual(['Post', 'Wire'])
})

it('is changed under another name, and refuses one that is taken or is not there', async () => {
  expect(await got('PUT', '/outlets/wire', { name: 'North Wire', agency: true })).toMatchObject({ name: 'North Wire' })
  expect((await got('GET', '/outlets')).items.map((one: { name: string }) => one.name)).toEqual(['North Wire', 'Post'])
  expect((await ask('PUT', '/outlets/wire', { name: 'Wire' })).status).toBe(404)
  expect((await ask('PUT', '/outlets/post', { name: 'north  wire' })).status).toBe(409)
  expect((await ask('POST', '/outlets', { name: 'POST' })).status).toBe(409)
  expect((await got('POST', '/outlets', { name: 'X', addresses: ['no address'] })).errors[0].message).toMatch(
    /no address/,
  )
  expect((await ask('POST', '/outlets', { name: ' ' })).status).toBe(400)
})
