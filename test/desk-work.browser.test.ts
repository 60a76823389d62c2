/** Reviewing by single keys, what became of an address, and what a search found: the desk of who works in it all day. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from './helpers/browser.ts'
import { type DeskInBrowser, deskInBrowser, ready, storyAt } from './helpers/desk-in-browser.ts'

const executable = findBrowser()

describe.runIf(executable !== undefined)('working in the desk', () => {
  let here: DeskInBrowser
  let news: Server
  beforeAll(async () => {
    news = createServer((_request, response) => void response.writeHead(404).end('no'))
    await new Promise<void>((resolve) => void news.listen(0, '127.0.0.1', resolve))
    here = await deskInBrowser(executable!, { add: ['samples/weir'], options: ['--allow-private'] })
  }, 120_000)
  afterAll(async () => {
    news.close()
    await here.close()
  })

  const ledger = async (): Promise<Tab> => {
    const tab = await here.open(`/stories/${(await storyAt(here.desk.address)).id}`)
    await tab.locator('.ledger').waitFor()
    return tab
  }
  /** Which of the places that j and k go to has the focus; -1 for none. */
  const stop = (tab: Tab): Promise<number> =>
    tab.evaluate(
      "[...document.querySelectorAll('[data-stop]')].filter((one) => one.checkVisibility()).indexOf(document.activeElement)",
    )

  it('j and k go from place to place, a and r open the review of the one that is reached, ? lists the keys', async () => {
    const tab = await ledger()
    const seen: number[] = []
    for (const key of ['j', 'j', 'j', 'k']) {
      await tab.keyboard.press(key)
      seen.push(await stop(tab))
    }
    expect(seen).toEqual([0, 1, 2, 1])
    const row = tab.locator('.ledger [data-stop]').first()
    await row.focus()
    for (const [key, answer] of [
      ['a', 'It is right'],
      ['r', 'It is wrong'],
    ] as const) {
      await tab.keyboard.press(key)
      const dialog = tab.getByRole('dialog')
      await dialog.waitFor()
      expect(
        await dialog.getByRole('radio', { checked: true }).evaluate((one: never) => one['parentElement']['innerText']),
      ).toMatch(new RegExp(`^${answer}`))
      await tab.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    await tab.keyboard.press('?')
    const list = tab.getByRole('dialog', { name: 'Keys' })
    expect(await list.locator('kbd').allTextContents()).toEqual(['j', 'k', 'a', 'r', 'Esc', '?'])
    await list.getByLabel('Single keys do this').uncheck()
    await tab.keyboard.press('Escape')
    await row.focus()
    await tab.keyboard.press('a')
    expect(await tab.getByRole('dialog').count()).toBe(0)
    await tab.context().close()
  }, 60_000)

  it('keys that are typed into a field stay what they are', async () => {
    const tab = await ledger()
    const field = tab.getByRole('searchbox', { name: 'Questions with' })
    await field.pressSequentially('jar?')
    expect([await field.inputValue(), await tab.getByRole('dialog').count()]).toEqual(['jar?', 0])
    await tab.context().close()
  }, 60_000)

  it('an address that cannot be fetched says so, and why, where it was added', async () => {
    const tab = await here.open('/add')
    const address = `http://127.0.0.1:${(news.address() as AddressInfo).port}/gone`
    await tab.getByLabel('Address of a report').fill(address)
    await tab.getByRole('button', { name: 'Fetch it' }).click()
    const told = tab.locator('form .refused')
    await told.waitFor()
    expect(await told.innerText()).toContain(`${address}: The server answered 404: there is no such page.`)
    await tab.context().close()
  }, 60_000)

  it('a search shows the sentence that has what was looked for, and leads to its report', async () => {
    const tab = await here.open('/?q=spillway')
    await tab.locator('.card .match').first().waitFor()
    const match = tab.locator('.card .match').first()
    expect(await match.innerText()).toMatch(/spillway/i)
    expect((await match.locator('.mark').first().innerText()).toLowerCase()).toBe('spillway')
    await match.locator('a').first().click()
    await ready(tab)
    expect(new URL(tab.url()).pathname).toMatch(/^\/articles\//)
    await tab.context().close()
  }, 60_000)
})
