/** The try-it page: built as it is handed out, and used in a browser. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, launch } from './helpers/browser.ts'

const executable = findBrowser()
const BUILT = 'build/try'

/** The core with its language model, packed: what a reader's browser loads once. */
const CEILING_KILOBYTES = 1_620

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

beforeAll(async () => {
  await build({ configFile: 'web/try/vite.config.ts', logLevel: 'error' })
})

it('the core builds for browsers without any module of Node, and stays below its ceiling', () => {
  const scripts = readdirSync(join(BUILT, 'assets')).filter((name) => name.endsWith('.js'))
  const texts = scripts.map((name) => readFileSync(join(BUILT, 'assets', name), 'utf8'))
  expect(texts.filter((text) => /from\s*["']node:|require\(["']node:/.test(text))).toEqual([])
  const bytes = texts.map((text) => gzipSync(new TextEncoder().encode(text)).length)
  const kilobytes = Math.round(bytes.reduce((sum, one) => sum + one, 0) / 1000)
  console.log(`the browser build: ${kilobytes} kB packed, at most ${CEILING_KILOBYTES}`)
  expect(kilobytes).toBeLessThanOrEqual(CEILING_KILOBYTES)
})

describe.runIf(executable !== undefined)('the try-it page in a browser', () => {
  let browser: Browser
  let server: Server
  let address: string
  beforeAll(async () => {
    browser = await launch(executable!)
    server = createServer((request, response) => {
      const path = join(BUILT, request.url === '/' ? 'index.html' : (request.url ?? ''))
      if (!existsSync(path)) return void response.writeHead(404).end()
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(readFileSync(path))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  })
  afterAll(async () => {
    await browser.close()
    server.close()
  })

  it('shows relation, ledger and drift of its example, and asks for nothing but its own files', async () => {
    const tab = await browser.newPage()
    const [asked, errors]: [string[], string[]] = [[], []]
    tab.on('request', (request) => asked.push(request.url()))
    tab.on('pageerror', (error) => errors.push(error.message))
    await tab.goto(address)
    await tab.locator('#example').click()
    await tab.locator('#result').waitFor({ state: 'visible', timeout: 20_000 })
    expect(await tab.locator('#relation').innerText()).toMatch(/^rewrite|^excerpt|^copy/)
    expect(await tab.locator('#ledger tbody tr').count()).toBeGreaterThan(1)
    expect(await tab.locator('#ledger').innerText()).toContain('one account')
    expect(await tab.locator('#drift').innerText()).toMatch(/hedge lost|attribution lost|figure changed/)
    expect(errors).toEqual([])
    expect(asked.filter((url) => !url.startsWith(address))).toEqual([])
    await tab.close()
  })

  it('shows what is pasted as text, whatever it is', async () => {
    const tab = await browser.newPage()
    await tab.goto(address)
    const hostile =
      '<img src=x onerror="document.title=1"> At least 14 people were hurt in Orrin on Monday, police said.'
    await tab.locator('#a').fill(hostile)
    await tab.locator('#b').fill(`${hostile} A second crash followed, and 3 boats sank.`)
    await tab.locator('button[type=submit]').click()
    await tab.locator('#result').waitFor({ state: 'visible', timeout: 20_000 })
    expect(await tab.locator('#result img').count()).toBe(0)
    expect(await tab.title()).toBe('Try Stemma')
    await tab.close()
  })
})
