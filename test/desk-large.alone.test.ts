/** The desk with ten thousand stories, one of them of 200 reports and 10,000 figures: it stays a tool to work with. */
import type { Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storyDossier } from '../src/core/one-story.ts'
import { loadGrammar } from '../src/io/models.ts'
import { openStore } from '../src/store/open.ts'
import type { Store } from '../src/store/store.ts'
import { findBrowser } from './helpers/browser.ts'
import { type DeskInBrowser, deskInBrowser, ready } from './helpers/desk-in-browser.ts'
import { prepareNow } from './helpers/grammar.ts'
import { largeStory } from './helpers/large-story.ts'
import { ask } from './helpers/served.ts'
import { articleEntry, documentEntry, entryOf, ledgerRow, storyEntry } from './helpers/store-records.ts'

declare const document: {
  querySelectorAll(selector: string): { readonly length: number }
  querySelector(selector: string): { scrollTop: number; readonly textContent: string } | null
}
declare const performance: { now(): number }
declare function requestAnimationFrame(then: (now: number) => void): void
declare function scrollTo(x: number, y: number): void

const executable = findBrowser()

const STORIES = 10_000
/** What a page may take until it can be used: of the processor, for others may be using the machine. Best of three. */
const ASKED_MS = 1000
const TRIES = 3
/** Twice what is asked for: the machine may be doing other things. */
const MOST_STALL_MS = 400

it('there is a browser for these tests', ({ skip }) => {
  skip(executable === undefined && !process.env['CI'], 'no Chromium: set CHROMIUM to its path, or run scripts/browser')
  expect(executable).toBeDefined()
})

const WORDS = 'barge bridge tram mine flood mast ferry quarry harbour signal tunnel depot'.split(' ')

/** Stories of one report and one row each, put there as they would be after their jobs. */
async function fill(store: Store): Promise<void> {
  for (let from = 0; from < STORIES; from += 1000) {
    await store.transaction(async (parts) => {
      for (let i = from; i < from + 1000; i++) {
        const text = `A ${WORDS[i % 12]} at the ${WORDS[(i * 7 + 3) % 12]} of Quorley. At least ${(i % 90) + 2} people were hurt, officer ${i} said.`
        const newest = new Date(Date.UTC(2026, 0, 1) + i * 60_000).toISOString()
        const id = `small-${String(i).padStart(6, '0')}`
        await parts.documents.add(documentEntry(text, { id, addedAt: newest }), new TextEncoder().encode(text))
        await parts.documents.setState(id, 'prepared', [])
        await parts.articles.replace(id, [articleEntry(id, text, { document: id, newest, title: text.split('.')[0]! })])
        await parts.articles.setStory([id], `story-${id}`)
        const cell = { lineage: id, figures: [], partFigures: [], low: (i % 90) + 2, high: null, speakers: [] }
        const rows = [ledgerRow('row1', 'people hurt', { event: 'injured', cells: [cell], verdict: 'one account' })]
        await parts.stories.put(storyEntry(`story-${id}`, [id], { title: text.split('.')[0]!, newest, rows }), newest)
      }
    })
  }
}

/** @returns how many figures its reports have */
async function addLarge(store: Store): Promise<number> {
  const articles = largeStory({ reports: 200, figures: 53 }).flatMap((page, i) =>
    prepareNow(page).articles.map((article) => ({ ...article, id: `large-${String(i).padStart(4, '0')}` })),
  )
  const { articles: _, ...dossier } = storyDossier(articles, 'story-large', { grammar: loadGrammar })
  const newest = '2031-03-08T00:00:00.000Z'
  await store.transaction(async (parts) => {
    for (const article of articles) {
      await parts.documents.add(documentEntry(article.id, { id: article.id }), new TextEncoder().encode(article.text))
      await parts.documents.setState(article.id, 'prepared', [])
      await parts.articles.replace(article.id, [entryOf(article, article.id, newest)])
    }
    await parts.articles.setStory(
      articles.map((one) => one.id),
      'story-large',
    )
    await parts.stories.put({ story: dossier.stories[0]!, newest, dossier }, newest)
  })
  return articles.reduce((sum, one) => sum + one.figures.length, 0)
}

describe.runIf(executable !== undefined)('a desk with much in it', () => {
  let here: DeskInBrowser
  beforeAll(async () => {
    here = await deskInBrowser(executable!, { options: ['--no-fetch'] })
    const store = await openStore(here.data)
    await fill(store)
    expect(await addLarge(store)).toBeGreaterThanOrEqual(10_000)
    await store.close()
  }, 1_800_000)
  afterAll(() => here.close())

  /** Milliseconds of the quickest of several times. */
  async function quickest(once: () => Promise<number>): Promise<number> {
    const times: number[] = []
    for (let i = 0; i < TRIES; i++) times.push(await once())
    return Math.round(Math.min(...times))
  }

  /** What the desk's process has used of the processor, in milliseconds. */
  async function deskWork(): Promise<number> {
    const metrics = await (await ask(`${here.desk.address}metrics`)).text()
    return Number(/^process_cpu_seconds_total (\S+)/m.exec(metrics)?.[1]) * 1000
  }

  /** Until a page can be used: what it takes of the processor, in the desk and in the browser, and by the clock. */
  async function opened(path: string): Promise<{ work: number; clock: number }> {
    let clock = Number.POSITIVE_INFINITY
    const work = await quickest(async () => {
      const before = await deskWork()
      const tab = await here.open('/no/such/page')
      const session = await tab.context().newCDPSession(tab)
      await session.send('Performance.enable', { timeDomain: 'threadTicks' })
      const began = performance.now()
      await tab.goto(here.desk.address + path.slice(1))
      await ready(tab)
      clock = Math.min(clock, performance.now() - began)
      const { metrics } = await session.send('Performance.getMetrics')
      const inBrowser = (metrics.find((one) => one.name === 'TaskDuration')?.value ?? 0) * 1000
      await tab.context().close()
      return inBrowser + (await deskWork()) - before
    })
    return { work, clock: Math.round(clock) }
  }

  it.each([
    ['stories', '/'],
    ['stories, far on', '/?from=9000'],
    ['stories, searched', '/?q=barge'],
    ['stories that name two words', '/?q=people%20officer'],
    ['figures', '/figures'],
    ['figures, sorted', '/figures?sort=high&descending=true'],
    ['figures, searched', '/figures?q=hurt&sort=low'],
    ['figures under a preset', '/figures?preset=ucdp-style&accounts=2'],
    ['sources', '/sources'],
    ['adding', '/add'],
    ['review', '/review'],
    ['a story of 200 reports and 10,000 figures', '/stories/story-large'],
    ['one of its reports', '/articles/large-0007'],
    ['two of its reports side by side', '/compare/large-0003/large-0004'],
  ])(
    '%s: open within a second',
    async (name, path) => {
      const { work, clock } = await opened(path)
      console.log(`${name}: ${work} ms of work, ${clock} ms by the clock`)
      expect(work).toBeLessThan(ASKED_MS)
    },
    60_000,
  )

  it('nobody waits long for what others open: the event loop is not held up', async () => {
    const metrics = await (await ask(`${here.desk.address}metrics`)).text()
    const stall = Number(/^stemma_event_loop_stall_max_seconds (\S+)/m.exec(metrics)?.[1]) * 1000
    console.log(`the longest stall of the event loop: ${Math.round(stall)} ms`)
    expect(stall).toBeLessThan(MOST_STALL_MS)
  })

  it('a large story is searched, scrolled and stretched without waiting', async () => {
    const tab = await here.open('/stories/story-large')
    await ready(tab)
    expect(await tab.locator('a.node').count()).toBe(200)
    const searched = await quickest(async () => {
      await tab.getByLabel('Questions with').fill('')
      await tab.waitForURL((url) => !url.search.includes('question'))
      const before = performance.now()
      await tab.getByLabel('Questions with').fill('killed')
      await tab.waitForURL(/question=killed/)
      await tab.waitForFunction(() => document.querySelectorAll('.ledger tbody tr').length > 0)
      return performance.now() - before
    })
    const stretched = await quickest(async () => {
      await tab
        .getByRole('button', { name: 'All', exact: true })
        .click({ force: true, timeout: 2000 })
        .catch(() => {})
      return frameAfter(tab, '.stemma-tools button')
    })
    await tab.getByRole('button', { name: 'Stretch the time' }).click()
    const box = (await tab.locator('.stemma-box').boundingBox())!
    await tab.mouse.move(box.x + 500, box.y + 12)
    await tab.mouse.down()
    await tab.mouse.move(box.x + 300, box.y + 12, { steps: 4 })
    await tab.mouse.up()
    await tab.mouse.move(box.x + 100, box.y + 12)
    const moved = await tab.locator('.stemma-box').evaluate((one) => one.scrollLeft)
    const slowest = await tab.evaluate(async () => {
      let worst = 0
      for (let y = 0; y < 40; y++) {
        scrollTo(0, y * 400)
        const before = performance.now()
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        worst = Math.max(worst, performance.now() - before)
      }
      return Math.round(worst)
    })
    console.log(`search ${searched} ms, stretch ${stretched} ms, the slowest of 40 steps of scrolling ${slowest} ms`)
    expect(moved).toBeGreaterThan(150)
    expect({ searched: searched < ASKED_MS, stretched: stretched < 500, scrolled: slowest < 500 }).toEqual({
      ...{ searched: true, stretched: true, scrolled: true },
    })
  })
})

/** Milliseconds from a click until the next frame is drawn. */
function frameAfter(tab: Tab, selector: string): Promise<number> {
  return tab.evaluate(async (button) => {
    const before = performance.now()
    const found = document.querySelector(button) as unknown as { click(): void }
    found.click()
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return performance.now() - before
  }, selector)
}
