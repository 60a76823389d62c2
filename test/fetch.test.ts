/** Addresses on the command line: fetched only where that was asked for. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { selfSigned } from './helpers/certificate.ts'
import { build, stemma } from './helpers/command-line.ts'

const PAGE = `<!doctype html><title>Tram off the rails</title><article><h1>Tram off the rails</h1><p>Three people were hurt when
a tram left the rails in Quorley on Monday, the fire brigade said. The line stayed shut until the evening.</p></article>`

let asked = 0
const answer: RequestListener = (request, response) => {
  asked++
  if (request.url === '/robots.txt') response.writeHead(404).end()
  else response.setHeader('content-type', 'text/html').end(PAGE)
}
const server = createServer(answer)
beforeAll(async () => {
  build()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
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

describe('over HTTPS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-fetch-'))
  const authority = join(folder, 'authority.pem')
  const pair = selfSigned('localhost')
  const secure = createSecureServer(pair, answer)
  beforeAll(async () => {
    writeFileSync(authority, pair.cert)
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => {
    secure.close()
    rmSync(folder, { recursive: true })
  })
  const port = (): number => (secure.address() as AddressInfo).port
  const figures = (host: string, env: Record<string, string> = {}): Promise<{ out: string }> =>
    run(['figures', '--fetch', '--allow-private', `https://${host}:${port()}/report`, '--json', '-'], env)

  it('reads what a server gives whose authority is known', async () => {
    const { out } = await figures('localhost', { NODE_EXTRA_CA_CERTS: authority })
    expect(JSON.parse(out)).toMatchObject({ articles: [{ title: 'Tram off the rails' }] })
  })

  it('trusts neither an unknown authority nor a certificate of another name', async () => {
    const before = asked
    for (const { out } of [await figures('localhost'), await figures('127.0.0.1', { NODE_EXTRA_CA_CERTS: authority })])
      expect(JSON.parse(out)).toMatchObject({ articles: [], notices: [{ code: 'fetch-failed' }] })
    expect(asked).toBe(before)
  })
})

/** Not `stemma`: that stops this process, which has the server in it. */
function run(args: readonly string[], env: Record<string, string> = {}): Promise<{ out: string }> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env } }
    execFile(process.execPath, ['dist/cli/main.js', ...args], options, (_error, out) => resolve({ out }))
  })
}
