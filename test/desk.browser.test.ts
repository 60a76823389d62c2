/** The desk in a browser, as a user walks through it: reports come in, a figure leads to its words, decisions last. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Locator, Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from './helpers/browser.ts'
import {
  type DeskInBrowser,
  deskInBrowser,
  type Edge,
  pagesAt,
  ready,
  rewriteAt,
  type StoryFound,
  storyAt,
} from './helpers/desk-in-browser.ts'
import { serve, settled } from './helpers/served.ts'

/** What of the page's own world is named in functions that run there. */
interface Node {
  readonly scrollLeft: number
  readonly scrollWidth: number
  getBoundingClientRect(): { readonly top: number; readonly bottom: number }
}
declare const document: {
  readonly activeElement: object
  querySelector(selector: string): Node | null
  querySelectorAll(selector: string): { readonly length: number }
}
declare const innerHeight: number
declare class DataTransfer {
  readonly items: { add(file: object): void }
}

const executable = findBrowser()
const DROPPED = ['courier.txt', 'dailybrief.txt', 'gazette-pdf.txt']
const PASTED = 'rewrite.txt'
const FETCHED = 'radio.html'

const sample = (name: string): string => readFileSync(join('samples', 'weir', name), 'utf8')

it('there is a browser for these tests', ({ skip }) => {
  skip(executable === undefined && !process.env['CI'], 'no Chromium: set CHROMIUM to its path, or run scripts/browser')
  expect(executable).toBeDefined()
})

describe.runIf(executable !== undefined)('the desk in a browser', () => {
  let here: DeskInBrowser
  let news: Server

  beforeAll(async () => {
    news = createServer((request, response) => {
      const found = request.url === '/orrin-weir'
      response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      response.end(found ? sample(FETCHED) : 'no')
    })
    await new Promise<void>((resolve) => void news.listen(0, '127.0.0.1', resolve))
    here = await deskInBrowser(executable!, { options: ['--allow-private'] })
  })
  afterAll(async () => {
    news.close()
    await here.close()
  })
  const open: DeskInBrowser['open'] = (path, options) => here.open(path, options)
  const story = (): Promise<StoryFound> => storyAt(here.desk.address)
  const rewriteEdge = (): Promise<Edge> => rewriteAt(here.desk.address)

  it('takes the samples in by drop, paste and address, and the story shows without loading the page again', async () => {
    const tab = await open('/add')
    const watching = await open('/')
    await watching.getByText('There are no stories yet.').waitFor()
    const files = DROPPED.map((name) => ({ name, text: sample(name) }))
    const dropped = await tab.evaluateHandle((all) => {
      const transfer = new DataTransfer()
      for (const { name, text } of all) transfer.items.add(new File([text], name, { type: 'text/plain' }))
      return transfer
    }, files)
    await tab.dispatchEvent('.drop', 'drop', { dataTransfer: dropped })
    await tab.getByText('Kept: 3.').waitFor()
    await tab.getByLabel('Paste a report').fill(sample(PASTED))
    await tab.getByLabel('Its name').fill(PASTED)
    await tab.getByRole('button', { name: 'Add text' }).click()
    await tab.getByText('Kept.', { exact: true }).waitFor()
    await tab
      .getByLabel('Address of a report')
      .fill(`http://127.0.0.1:${(news.address() as AddressInfo).port}/orrin-weir`)
    await tab.getByRole('button', { name: 'Fetch it' }).click()
    await tab.getByText('It will be fetched.').waitFor()
    const card = watching.locator('.card', { hasText: '5 reports, 3 accounts' })
    await card.waitFor({ timeout: 60_000 })
    expect(await card.innerText()).toMatch(/open disagreement/)
    await tab.locator('.documents li').nth(4).waitFor()
    expect(await settled(here.desk.address)).toMatchObject({ documents: 5, stories: 1 })
  }, 120_000)

  it('says that a file is there already, and what is wrong with one that cannot be kept', async () => {
    const tab = await open('/add')
    const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    await tab
      .locator('input[type=file]')
      .setInputFiles([file('courier.txt', sample('courier.txt')), file('empty.txt', '')])
    await tab.getByText('1 of them there already').waitFor()
    await tab.getByText('empty.txt: The file has no bytes.').waitFor()
  })

  it('leads from a card to the story, from a figure to its words in context and in the report, and back again', async () => {
    const tab = await open('/')
    await tab.locator('.card a').first().click()
    await tab.locator('.ledger').waitFor()
    expect(await tab.title()).toMatch(/ · Stemma$/)
    const value = tab.locator('.ledger button.value').first()
    const words = (await value.evaluate((button) => button.firstChild?.nodeValue)) ?? ''
    await value.click()
    const lit = tab.locator('.context-box .lit')
    expect((await lit.innerText()).toLowerCase()).toContain(words.toLowerCase().split(' ').at(-1))
    const withWords = tab.url()
    await tab.getByRole('link', { name: 'Read it in the report' }).click()
    await tab.locator('.report-text').waitFor()
    const mark = tab.locator('.report .lit').first()
    expect((await mark.innerText()).toLowerCase()).toContain(words.toLowerCase().split(' ').at(-1))
    expect(await mark.evaluate(inView)).toBe(true)
    expect(await tab.locator('.figure-card dl').innerText()).toContain('Number')
    await tab.goBack()
    await tab.locator('.context-box').waitFor()
    expect(tab.url()).toBe(withWords)
    await tab.goBack()
    await tab.locator('.context-box').waitFor({ state: 'detached' })
    await tab.goBack()
    await tab.locator('.card').first().waitFor()
  })

  it('keeps what one filtered by in the address', async () => {
    const tab = await open('/')
    await tab.getByLabel('Search', { exact: true }).fill('zeppelin')
    await tab.getByText('No story is like that.').waitFor()
    expect(tab.url()).toContain('q=zeppelin')
    await tab.reload()
    await tab.getByText('No story is like that.').waitFor()
    await tab.getByLabel('Search', { exact: true }).fill('weir')
    await tab.locator('.card').waitFor()
    const { id } = await story()
    await tab.goto(`${here.desk.address}stories/${id}`)
    await tab.getByLabel('Verdict').selectOption('differ')
    await tab.waitForURL(/verdict=differ/)
    await tab.waitForFunction(() => document.querySelectorAll('.ledger .chip:not(.differ)').length === 0)
    expect(await tab.locator('.ledger .chip.differ').count()).toBeGreaterThan(1)
  })

  it('shows a report with its layers, what was left out, and the original as a download', async () => {
    const { source } = await rewriteEdge()
    const tab = await open(`/articles/${source}`)
    await tab.locator('.mark.figure').first().waitFor()
    expect(await tab.locator('.mark.name').count()).toBe(0)
    await tab.getByLabel('Names').check()
    expect(await tab.locator('.mark.name').count()).toBeGreaterThan(3)
    await tab.getByLabel('Figures').uncheck()
    expect(await tab.locator('.mark.figure').count()).toBe(0)
    await tab.getByText(/^Left out: \d+ passages$/).click()
    expect(await tab.locator('.left-out .reason').first().isVisible()).toBe(true)
    const download = tab.waitForEvent('download')
    await tab.getByText('Download the original').click()
    expect(readFileSync(await (await download).path(), 'utf8')).toBe(sample(FETCHED))
  })

  it('lays two reports side by side, with each finding beside its words and what is unchanged folded', async () => {
    const { source, derived } = await rewriteEdge()
    const tab = await open(`/compare/${source}/${derived}`)
    const finding = tab.locator('.pair', { has: tab.locator('.margin strong', { hasText: 'figure changed' }) })
    await finding.waitFor()
    for (const side of [0, 1])
      expect(await finding.locator('.side').nth(side).locator('.mark.finding').count()).toBeGreaterThan(0)
    const { edges } = await story()
    const copy = edges.find((one) => one.kind === 'copy')!
    await tab.goto(`${here.desk.address}compare/${copy.source}/${copy.derived}`)
    const folded = tab.locator('details.folded').first()
    await folded.waitFor()
    expect(await folded.locator('.pair').first().isVisible()).toBe(false)
    await folded.locator('summary').click()
    expect(await folded.locator('.pair').first().isVisible()).toBe(true)
  })

  it('derives numbers by a preset, and saves them with their trace', async () => {
    const tab = await open('/figures')
    await tab.getByLabel('Derived by').selectOption('ucdp-style')
    const row = tab.locator('tr', { hasText: 'people killed' })
    await row.getByText('Trace').click()
    expect(await row.locator('.trace li').count()).toBeGreaterThan(1)
    await tab.getByRole('button', { name: 'Highest' }).click()
    await tab.waitForURL(/sort=high/)
    const download = tab.waitForEvent('download')
    await tab.getByText('Save these rows as CSV, with the trace').click()
    const csv = readFileSync(await (await download).path(), 'utf8')
    expect(csv.split('\r\n')[0]).toContain('left out')
    await row.locator('.trace a').first().click()
    await tab.locator('.report .lit').first().waitFor()
  })

  interface Answered {
    readonly tab: Tab
    readonly button: RegExp
    readonly answer?: string
    readonly fill?: (dialog: Locator) => Promise<unknown>
    readonly keep?: string
  }

  /** Decide in the dialog that a button opens. */
  async function decide({ tab, button, answer, fill, keep = 'Keep the decision' }: Answered): Promise<void> {
    await tab.getByRole('button', { name: button }).first().click()
    const dialog = tab.getByRole('dialog')
    if (answer !== undefined) await dialog.getByLabel(answer).check()
    await fill?.(dialog)
    await dialog.getByLabel(/^Note/).fill('A desk told us so.')
    await dialog.getByLabel('Your name').fill('Ida Moor')
    await dialog.getByRole('button', { name: keep, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  const glance = async (tab: Tab): Promise<string> => (await tab.locator('.glance').innerText()).replace(/\s+/g, ' ')
  const disagreements = async (tab: Tab): Promise<number> =>
    Number(/open disagreements? (\d+)/.exec(await glance(tab))?.[1])
  const exported = async (format: string): Promise<string> =>
    (await fetch(`${here.desk.address}api/v1/stories/${(await story()).id}/export?format=${format}`)).text()
  const undoLast = async (): Promise<void> => {
    const review = await open('/review')
    await review.getByRole('button', { name: 'Undo this decision' }).first().click()
    await review.locator('.decision.undone').first().waitFor()
    await review.context().close()
  }

  it('a relation that is rejected parts the accounts at once, through a kill, a restart and a rebuild, until it is undone', async () => {
    const { source, derived } = await rewriteEdge()
    const tab = await open(`/compare/${source}/${derived}`)
    const whole = await open(`/stories/${(await story()).id}`)
    await whole.locator('.ledger').waitFor()
    expect(await glance(whole)).toMatch(/reports 5/)
    expect(await glance(whole)).toMatch(/accounts 3/)
    await decide({ tab, button: /^Review relation/, answer: 'It is wrong: they are independent' })
    await tab.locator('.decision').first().waitFor()
    await tab.locator('.relation-head > p strong', { hasText: 'are independent' }).waitFor()
    await whole.reload()
    await whole.locator('.ledger').waitFor()
    expect(await glance(whole)).toMatch(/accounts 4/)
    expect(await whole.locator('#decided').innerText()).toMatch(/Rejected by Ida Moor[\s\S]*Computed: kind rewrite/)
    expect(await exported('csv')).toMatch(/independent|account/)
    expect(await exported('markdown')).toContain('Rejected by Ida Moor')
    expect(JSON.parse(await exported('json')).decisions).toMatchObject([
      { who: 'Ida Moor', note: 'A desk told us so.' },
    ])

    here.desk.child.kill('SIGKILL')
    await here.desk.ended
    here.desk = await serve(here.data, ['--allow-private'])
    const sources = await open('/sources')
    // So few reports may be done before the page could say that they are worked on.
    const asked = sources.waitForResponse((response) => response.request().method() === 'POST')
    await sources.getByRole('button', { name: 'Rebuild' }).click()
    expect((await asked).ok()).toBe(true)
    await settled(here.desk.address)
    const after = await open(`/stories/${(await story()).id}`)
    await after.locator('.ledger').waitFor()
    expect(await glance(after)).toMatch(/accounts 4/)
    await undoLast()
    await after.reload()
    await after.locator('.ledger').waitFor()
    expect(await glance(after)).toMatch(/accounts 3/)
  }, 120_000)

  it('verdicts, wordings, rows and figures that people decide change the counts, the rows and what is exported', async () => {
    const tab = await open(`/stories/${(await story()).id}`)
    await tab.locator('.ledger').waitFor()
    const differing = await disagreements(tab)
    const first = tab.locator('.ledger tbody tr', { has: tab.locator('.chip.differ') }).first()
    const question = await first.locator('th').innerText()
    await first.getByRole('button', { name: /^Review verdict/ }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByLabel('It is wrong').check()
    await dialog.getByLabel('Your name').fill('Ida Moor')
    await dialog.getByRole('button', { name: 'Keep the decision' }).click()
    await dialog.waitFor({ state: 'detached' })
    await tab.locator('.ledger tbody tr', { hasText: 'Rejected by Ida Moor' }).waitFor()
    expect(await disagreements(tab)).toBe(differing - 1)
    expect(await exported('csv')).toContain('Rejected by Ida Moor')

    const rows = async (): Promise<number> =>
      Number(/(\d+) questions?/.exec(await tab.locator('#ledger .found').innerText())?.[1])
    const before = await rows()
    const wording = (dialogBox: Locator) =>
      dialogBox.getByLabel('The question', { exact: true }).fill('farms under water')
    await decide({
      tab,
      button: new RegExp(`^Review row.*${escaped(question)}`),
      answer: 'The question should be',
      fill: wording,
    })
    await tab.locator('.ledger th', { hasText: 'farms under water' }).waitFor()
    expect(await exported('markdown')).toContain('farms under water')
    const other = (dialogBox: Locator) => dialogBox.getByLabel('The other row').selectOption({ index: 1 })
    await decide({
      tab,
      button: /^Review row.*farms under water/,
      answer: 'It asks the same as another row: join them',
      fill: other,
    })
    await tab.locator('.ledger tbody tr', { hasText: 'Joined by Ida Moor' }).waitFor()
    expect(await rows()).toBe(before - 1)
    const part = (dialogBox: Locator) => dialogBox.getByRole('checkbox').first().check()
    await decide({
      tab,
      button: /^Review row.*farms under water/,
      answer: 'Some of its figures belong in a row of their own',
      fill: part,
    })
    await tab.locator('.ledger tbody tr', { hasText: 'Split by Ida Moor' }).first().waitFor()
    expect(await rows()).toBe(before)
    await decide({ tab, button: /^Review row.*farms under water/, answer: 'It is noise: leave it out' })
    await tab.locator('.ledger th', { hasText: 'farms under water' }).waitFor({ state: 'detached' })
    await tab.locator('#decided', { hasText: 'Hidden by Ida Moor' }).waitFor()
    // It stands beside the row that was split off, as what that was computed from; no row asks it.
    expect(await exported('csv')).not.toContain(',farms under water,')

    await tab.locator('.ledger button.value').first().click()
    await tab.getByRole('link', { name: 'Read it in the report' }).click()
    const reread = (dialogBox: Locator) => dialogBox.getByLabel('At least').fill('4321')
    await decide({ tab, button: /^Review figure/, answer: 'It should be', fill: reread })
    await tab.locator('.figure-card .decision', { hasText: 'Corrected by Ida Moor' }).waitFor()
    expect(await exported('csv')).toContain('read as 4,321')
    for (let i = 0; i < 6; i++) await undoLast()
  }, 120_000)

  it('a story is split and joined again, a report moved, noted on and deleted, and the cards follow', async () => {
    const { id } = await story()
    const tab = await open(`/stories/${id}`)
    const two = async (dialog: Locator): Promise<void> => {
      for (const at of [0, 1]) await dialog.getByRole('checkbox').nth(at).check()
    }
    await decide({ tab, button: /^Review story/, answer: 'Some of its reports tell of another event', fill: two })
    const cards = await open('/')
    await cards.locator('.card', { hasText: '3 reports' }).waitFor()
    await cards.locator('.card', { hasText: '2 reports' }).locator('a').first().click()
    await cards.locator('.witness-title a').first().click()
    await cards.locator('.report-text p').first().waitFor()
    const larger = (dialog: Locator) => dialog.getByLabel('The story it belongs to').selectOption({ index: 1 })
    await decide({ tab: cards, button: /^Move to another story/, fill: larger, keep: 'Move it' })
    const back = await open('/')
    await back.locator('.card', { hasText: '4 reports' }).waitFor()
    await back.locator('.card', { hasText: '1 report,' }).locator('a').first().click()
    const whole = (dialog: Locator) => dialog.getByLabel('The other story').selectOption({ index: 1 })
    await decide({
      tab: back,
      button: /^Review story/,
      answer: 'Another story tells of the same event: join them',
      fill: whole,
    })
    await back.goto(here.desk.address)
    await back.locator('.card', { hasText: '5 reports' }).waitFor()

    await cards.locator('.report-text p').first().selectText()
    await decide({ tab: cards, button: /^Note on/, keep: 'Keep the note' })
    await cards.getByRole('heading', { name: 'Notes' }).waitFor()
    await cards.getByRole('button', { name: /^Delete/ }).click()
    await cards.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
    await cards.getByText('What remains:').waitFor()
    await back.reload()
    await back.locator('.card', { hasText: '4 reports' }).waitFor()
    await undoLast()
    await back.reload()
    await back.locator('.card', { hasText: '5 reports' }).waitFor()
  }, 120_000)

  it.each([320, 375, 768, 1280])(
    'does not scroll sideways at a width of %d',
    async (width) => {
      for (const [name, path] of Object.entries(await pagesAt(here.desk.address))) {
        const tab = await open(path, { viewport: { width, height: 800 } })
        await ready(tab)
        expect([name, await tab.evaluate('document.documentElement.scrollWidth')]).toEqual([name, width])
        await tab.context().close()
      }
    },
    60_000,
  )
})

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const inView = (element: Node): boolean => {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}
