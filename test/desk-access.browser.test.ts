/** The desk for everyone: what axe finds, what the keyboard reaches, and what a browser complains of. */
import type { Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from './helpers/browser.ts'
import {
  type DeskInBrowser,
  deskInBrowser,
  faultsIn,
  pagesAt,
  ready,
  rewriteAt,
  storyAt,
} from './helpers/desk-in-browser.ts'
import { settled } from './helpers/served.ts'

/** What of the page's own world is named in functions that run there. */
interface Element {
  readonly tagName: string
  readonly textContent: string
  matches(selector: string): boolean
  closest(selector: string): Element | null
  querySelector(selector: string): Element | null
  getBoundingClientRect(): { readonly top: number; readonly bottom: number; readonly left: number }
}
declare const document: { readonly activeElement: Element; querySelector(selector: string): Element | null }
declare const innerHeight: number
declare function getComputedStyle(element: Element): Readonly<Record<string, string>>

const executable = findBrowser()

it('there is a browser for these tests', ({ skip }) => {
  skip(executable === undefined && !process.env['CI'], 'no Chromium: set CHROMIUM to its path, or run scripts/browser')
  expect(executable).toBeDefined()
})

describe.runIf(executable !== undefined)('the desk, for everyone', () => {
  let here: DeskInBrowser
  beforeAll(async () => {
    here = await deskInBrowser(executable!, { add: ['samples/weir'], options: ['--no-fetch'] })
    const body = { kind: 'story', verdict: 'confirm', who: 'Ida Moor', note: 'Read in full.' }
    const { id } = await storyAt(here.desk.address)
    const target = { story: id, articles: [(await rewriteAt(here.desk.address)).source] }
    const init = { method: 'POST', headers: { 'content-type': 'application/json', connection: 'close' } }
    const sent = await fetch(`${here.desk.address}api/v1/decisions`, {
      ...init,
      body: JSON.stringify({ ...body, target }),
    })
    expect(sent.status).toBe(201)
  })
  afterAll(() => here.close())

  const SCREENS = [
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 1280 },
    { colorScheme: 'light', width: 375 },
    { colorScheme: 'dark', width: 375 },
  ] as const

  it.each(SCREENS)(
    'axe finds no fault on any page, nor in its dialogs: $colorScheme, $width wide',
    async ({ colorScheme, width }) => {
      const screen = { colorScheme, viewport: { width, height: 800 }, bypassCSP: true }
      for (const [name, path] of Object.entries(await pagesAt(here.desk.address))) {
        const tab = await here.open(path, screen)
        await ready(tab)
        for (const unfold of await tab.locator('details:not([open]) > summary').all())
          if (await unfold.isVisible()) await unfold.click()
        expect([name, await faultsIn(tab)]).toEqual([name, []])
        const review = tab.getByRole('button', { name: /^Review / }).first()
        if ((await review.count()) > 0) {
          await review.click()
          const dialog = tab.getByRole('dialog')
          const correct = dialog.getByLabel('It should be')
          if ((await correct.count()) > 0) await correct.check()
          expect([`${name}, reviewed`, await faultsIn(tab)]).toEqual([`${name}, reviewed`, []])
        }
        await tab.context().close()
      }
    },
    180_000,
  )

  it('can be worked with the keyboard alone: from a story to its stemma, its figures and their words', async () => {
    const tab = await here.open('/')
    await ready(tab)
    await tab.keyboard.press('Tab')
    expect(await focused(tab)).toMatch(/skip/i)
    await tab.keyboard.press('Enter')
    await reach(tab, '.card a')
    await tab.keyboard.press('Enter')
    await tab.locator('.ledger').waitFor()
    // One that arrives on a page is at its content, not at its navigation.
    expect(await tab.evaluate(() => document.activeElement.tagName)).toBe('MAIN')

    await reach(tab, '.contents a[href="#ledger"]')
    await tab.keyboard.press('Enter')
    await tab.waitForFunction(() => Math.abs(document.querySelector('#ledger')!.getBoundingClientRect().top) < 200)
    await reach(tab, '.ledger button.value')
    await tab.keyboard.press('Enter')
    await tab.locator('.context-box .lit').waitFor()
    await reach(tab, '.context-box a[href*="#"]')
    await tab.keyboard.press('Enter')
    await tab.locator('.report-text').waitFor()
    expect(await tab.locator('.report .lit').count()).toBeGreaterThan(0)
    await reach(tab, '.layers input')
    await tab.keyboard.press('Space')
    await tab.waitForURL(/layers=/)

    await tab.goBack()
    await tab.goBack()
    await tab.locator('.stemma').waitFor()
    await reach(tab, '.stemma-box')
    const before = await tab.locator('.stemma-box svg').getAttribute('width')
    await tab.keyboard.press('+')
    await tab.waitForFunction((old) => document.querySelector(`.stemma-box svg:not([width="${old}"])`) !== null, before)
    await tab.keyboard.press('0')
    await tab.waitForFunction((old) => document.querySelector(`.stemma-box svg[width="${old}"]`) !== null, before)
    await reach(tab, 'a.node')
    expect(
      await tab.evaluate(() => getComputedStyle(document.activeElement.querySelector('circle')!)['strokeWidth']),
    ).toBe('4px')
    await tab.keyboard.press('Enter')
    await tab.locator('.report-text').waitFor()
  })

  it('takes a decision with the keyboard alone, and gives the focus back to where it was', async () => {
    const { source, derived } = await rewriteAt(here.desk.address)
    const tab = await here.open(`/compare/${source}/${derived}`)
    await ready(tab)
    await reach(tab, '.relation-head button')
    await tab.keyboard.press('Enter')
    await tab.getByRole('dialog').waitFor()
    await tab.keyboard.press('Escape')
    await tab.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await focused(tab)).toMatch(/^Review relation/)
    await tab.keyboard.press('Enter')
    await reach(tab, 'dialog input[type=radio]')
    await tab.keyboard.press('ArrowDown')
    await reach(tab, 'dialog textarea')
    await tab.keyboard.type('Both were at the gate.')
    await reach(tab, 'dialog input:not([type=radio])')
    await tab.keyboard.type('Nele Brandt')
    await tab.keyboard.press('Enter')
    const decided = tab.locator('.decision')
    await decided.waitFor()
    expect(await decided.innerText()).toMatch(/Rejected by Nele Brandt[\s\S]*Both were at the gate\./)
    expect(await focused(tab)).toMatch(/^Review relation/)
  })

  it('walks through every page, adds and rebuilds, and the browser has nothing to complain of', async () => {
    const complaints: string[] = []
    const listen = (tab: Tab): Tab => {
      tab.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning')
          complaints.push(`${tab.url()} ${message.text()}`)
      })
      tab.on('pageerror', (error) => complaints.push(`${tab.url()} ${error.message}`))
      return tab
    }
    const all = await pagesAt(here.desk.address)
    const walking = listen(await here.open('/'))
    for (const path of Object.values(all)) {
      await walking.goto(here.desk.address + path.slice(1))
      await ready(walking)
    }
    for (const name of ['Stories', 'Figures', 'Review', 'Sources', 'Add reports']) {
      await walking.getByRole('link', { name, exact: true }).click()
      await ready(walking)
    }
    // Pages that stand open while everything under them is derived anew.
    const open = await Promise.all(Object.values(all).map(async (path) => listen(await here.open(path))))
    await walking.goto(`${here.desk.address}add`)
    await walking
      .getByLabel('Paste a report')
      .fill('A tram left the rails in Quorley\n\n3 people were hurt, officer Dahl said.')
    await walking.getByRole('button', { name: 'Add text' }).click()
    await walking.getByText('Kept.', { exact: true }).waitFor()
    await settled(here.desk.address)
    for (let times = 0; times < 3; times++) {
      await fetch(`${here.desk.address}api/v1/rebuild`, { method: 'POST', headers: { connection: 'close' } })
      await settled(here.desk.address)
      await walking.waitForTimeout(1500)
    }
    for (const tab of open) expect(await tab.locator('.failure').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})

/** Go on with Tab until what the selector names has the focus, which must then be in sight. */
async function reach(tab: Tab, selector: string): Promise<void> {
  for (let steps = 0; steps < 600; steps++) {
    await tab.keyboard.press('Tab')
    if (!(await tab.evaluate((wanted) => document.activeElement.matches(wanted), selector))) continue
    const { seen, marked } = await tab.evaluate(() => {
      const { top, bottom } = document.activeElement.getBoundingClientRect()
      const { outlineStyle } = getComputedStyle(document.activeElement)
      return {
        seen: bottom > 0 && top < innerHeight,
        marked: outlineStyle !== 'none' || document.activeElement.matches('.node'),
      }
    })
    expect({ selector, seen, marked }).toEqual({ selector, seen: true, marked: true })
    return
  }
  expect.fail(`Tab does not lead to ${selector}`)
}

function focused(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.activeElement.textContent)
}
