/** Addresses on the command line: fetched only where that was asked for. */
import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { build, stemma } from './helpers/command-line.ts'

const PAGE = `<!doctype html><title>Tram off the rails</title><article><h1>Tram off the rails</h1><p>Three people were hurt when
a tram left the rails in Quorley on Monday, the fire brigade said. The line stayed shut until the evening.</p></article>`

let asked = 0
const server = createServer((request, response) => {
  asked++
  if (request.url === '/robots.txt') response.writeHead(404).end()
  else response.setHeader('content-type', 'text/html').end(PAGE)
})
beforeAll(async () => {
  build()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
}, 60_000)
afterAll(() => server.close())

const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/report`

it('names an address that it was not asked to fetch, and asks no network', () => {
  const run = stemma(['figures', address(), '--json', '-'])
  expect(run).toMatchObject({ exit: 1 })
  expect(run.err + run.out).toContain('add --fetch')
  expect(asked).toBe(0)
})

it('refuses an address inside without --allow-private', async () => {
  const { out } = await run(['figures', '--fetch', address(), '--json', '-'])
  expect(out).toContain('"code":"address-refused"')
  expect(asked).toBe(0)
})

it('reads what it fetched', async () => {
  const { out } = await run(['figures', '--fetch', '--allow-private', address(), '--json', '-'])
  const list = JSON.parse(out) as { articles: { input: string; title: string }[]; figures: { words: string }[] }
  expect(list.articles).toMatchObject([{ input: address(), title: 'Tram off the rails' }])
  expect(list.figures.map((one) => one.words)).toContain('Three people')
})

/** Not `stemma`: that stops this process, which has the server in it. */
function run(args: readonly string[]): Promise<{ out: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['dist/cli/main.js', ...args], (_error, out) => resolve({ out }))
  })
}
