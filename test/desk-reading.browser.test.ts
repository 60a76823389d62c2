/** Reading a story in a browser: its ledger narrowed down, two reports chosen, one beside the page, figures over time, outlets. */
import type { Locator, Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from './helpers/browser.ts'
import { type DeskInBrowser, deskInBrowser, faultsIn, ready, storyAt } from './helpers/desk-in-browser.ts'
import { ask } from './helpers/served.ts'

declare function scrollTo(x: number, y: number): void

const executable = findBrowser()

it('there is a browser for these tests', ({ skip }) => {
  skip(executable === undefined && !process.env['CI'], 'no Chromium: set CHROMIUM to its path, or run scripts/browser')
  expect(executable).toBeDefined()
})

describe.runIf(executable !== undefined)('a story in a browser', () => {
  let here: DeskInBrowser
  let story: string

  beforeAll(async () => {
    here = await deskInBrowser(executable!, { add: ['samples/weir'], options: ['--no-fetch'] })
    story = (await storyAt(here.desk.address)).id
  }, 300_000)
  afterAll(() => here.close())

  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at as a page sees them
  const api = async (path: string): Promise<any> => (await ask(`${here.desk.address}api/v1${path}`)).json()

  async function opened(path = `/stories/${story}`, options = {}): Promise<Tab> {
    const tab = await here.open(path, options)
    await ready(tab)
    return tab
  }

  it.each([
    ['Speaker', 'by', 'speakers', 'speaker'],
    ['Outlet', 'outlet', 'outlets', 'outlet'],
    ['What happened', 'event', 'events', 'event'],
  ])(
    'narrows the ledger down by %s, says how many questions are left, and keeps it in the address',
    async (label, name, facet, query) => {
      const { facets, total } = await api(`/stories/${story}/ledger`)
      const [choice] = facets[facet]
      expect(choice.rows).toBeLessThan(total)
      const tab = await opened()
      const ledger = tab.locator('#ledger')
      await ledger.getByText(`${total} questions`, { exact: true }).waitFor()
      await ledger.getByLabel(label, { exact: true }).selectOption(choice.value)
      const left = `${choice.rows} question${choice.rows === 1 ? '' : 's'}`
      await ledger.getByText(left, { exact: true }).waitFor()
      expect(new URL(tab.url()).searchParams.get(name)).toBe(choice.value)
      const { items } = await api(`/stories/${story}/ledger?limit=25&${query}=${encodeURIComponent(choice.value)}`)
      expect(await ledger.locator('tbody th[scope=row]').allInnerTexts()).toEqual(
        items.map((row: { question: string }) => row.question),
      )
      await tab.reload()
      await ledger.getByText(left, { exact: true }).waitFor()
      await tab.context().close()
    },
  )

  it('lays any two reports side by side', async () => {
    const { articles } = await api(`/stories/${story}/overview`)
    const [first, , , last] = articles
    const tab = await opened()
    const form = tab.getByRole('form', { name: 'Compare any two reports' })
    await form.getByLabel('Compare', { exact: true }).selectOption(last.id)
    await form.getByLabel('with', { exact: true }).selectOption(last.id)
    expect(await form.getByRole('button').isDisabled()).toBe(true)
    await form.getByLabel('with', { exact: true }).selectOption(first.id)
    await form.getByRole('button').click()
    await tab.getByRole('heading', { name: 'Side by side' }).waitFor()
    expect(new URL(tab.url()).pathname).toBe(`/compare/${last.id}/${first.id}`)
    await tab.context().close()
  })

  it.each([
    ['wide', { width: 1280, height: 900 }],
    ['narrow', { width: 390, height: 844 }],
  ])('holds a report beside a %s page while one reads on, at the words asked for, until Esc', async (_, viewport) => {
    const tab = await opened(undefined, { viewport })
    const value = tab.locator('.ledger button.value').first()
    await value.click()
    const words = await tab.locator('.context-box .lit').innerText()
    await tab
      .locator('.context-box')
      .getByRole('button', { name: /^Read beside/ })
      .click()
    const panel = tab.getByRole('complementary', { name: 'Report beside the page' })
    const lit = panel.locator('.lit').first()
    await lit.waitFor()
    expect(await lit.innerText()).toBe(words)
    expect(await isInside(lit, panel)).toBe(true)
    const before = await panel.boundingBox()
    await tab.evaluate(() => scrollTo(0, 3000))
    expect(await panel.boundingBox()).toEqual(before)
    // The ledger stays usable, and the panel goes with what is opened there.
    await tab.locator('.ledger button.value').nth(3).click()

    const second = await tab.locator('.context-box .lit').innerText()
    await panel.locator('.lit').first().waitFor()
    expect(await panel.locator('.lit').first().innerText()).toBe(second)
    await tab.reload()
    await panel.locator('.lit').first().waitFor()
    await tab.keyboard.press('Escape')
    await tab.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await tab.locator('.context-box').waitFor({ state: 'detached' })
    await tab.context().close()
  })

  it('draws the answers over time, each with its report, its words and its speaker, and what an account changed', async () => {
    const told = await api(`/stories/${story}/over-time`)
    const tab = await opened()
    const chart = tab.locator('#time')
    await chart.locator('svg').waitFor()
    expect(await chart.locator('.all-steps').count()).toBe(1)
    await chart.getByText('As a table').click()
    const rows = chart.locator('tbody tr')
    expect(await rows.count()).toBe(told.points.length)
    const shown = (await rows.allInnerTexts()).join('\n')
    for (const { words, speaker } of told.points) {
      expect(shown).toContain(words)
      if (speaker !== null) expect(shown).toContain(speaker)
    }
    const other = told.questions.find((one: { id: string }) => one.id !== told.chosen)
    await chart.getByLabel('Question').selectOption(other.id)
    await chart.getByLabel(`Chart: ${other.question}`).waitFor()
    expect(await rows.count()).toBe(other.points)
    await tab.context().close()
  })

  it('shows outlets as the table has them, from when one is added until it is removed, in counts, names and exports', async () => {
    const { outlets } = await api(`/stories/${story}/overview`)
    const [first, second] = outlets.groups as { name: string }[]
    const reading = await opened()
    const independent = reading.locator('.glance div', { hasText: 'independent outlet' })
    expect(await independent.locator('dd').innerText()).toBe(String(outlets.count))
    const tab = await opened('/outlets')
    await tab.getByText('The table is empty').waitFor()
    const form = tab.locator('#add-outlet + form, section:has(#add-outlet) form')
    await form.getByLabel('Name', { exact: true }).fill('Moor Daily')
    await form.getByLabel('Other names').fill(first!.name)
    await form.getByLabel('Belongs to').fill('Moor Group')
    await form.getByRole('button', { name: 'Add outlet' }).click()
    await tab.locator('.outlet', { hasText: 'Moor Daily' }).waitFor()
    const table = `name,owner\r\n${second!.name},Moor Group\r\n`
    await tab.locator('input[type=file]').setInputFiles({
      ...{ name: 'outlets.csv', mimeType: 'text/csv', buffer: Buffer.from(table) },
    })
    await tab.getByText('Added: 1. Replaced: 0.').waitFor()
    await tab.locator('.outlet').nth(1).waitFor()
    expect(await tab.locator('.outlet').count()).toBe(2)

    await reading.reload()
    await ready(reading)
    expect(await independent.locator('dd').innerText()).toBe(String(outlets.count - 1))
    await reading
      .locator('#coverage')
      .getByText(`2 reports: ${['Moor Daily', second!.name].sort().join(', ')}`)
      .waitFor()
    await reading.locator('.witness-name', { hasText: 'Moor Daily' }).first().waitFor()
    const csv = await (await ask(`${here.desk.address}api/v1/stories/${story}/export?format=csv`)).text()
    expect(csv).toContain('Moor Daily')

    await tab.getByRole('button', { name: 'Change Moor Daily' }).click()
    await tab.locator('.outlet form').getByLabel('Belongs to').fill('')
    await tab.locator('.outlet form').getByRole('button', { name: 'Keep' }).click()
    await tab.locator('.outlet form').waitFor({ state: 'detached' })
    expect((await api('/outlets')).items).toContainEqual({
      ...{ name: 'Moor Daily', owner: null, also: [first!.name], addresses: [], agency: false },
    })
    for (const name of ['Moor Daily', second!.name]) await tab.getByRole('button', { name: `Remove ${name}` }).click()
    await tab.getByText('The table is empty').waitFor()
    await reading.reload()
    await ready(reading)
    expect(await independent.locator('dd').innerText()).toBe(String(outlets.count))
    await Promise.all([tab.context().close(), reading.context().close()])
  })

  it.each(
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      [1280, 390].map((width): [string, number, 'light' | 'dark'] => [
        `${width} px, ${colorScheme}`,
        width,
        colorScheme,
      ]),
    ),
  )(
    'has nothing that axe finds, with a report beside the page and on the page of outlets: %s',
    async (_, width, colorScheme) => {
      const { articles } = await api(`/stories/${story}/overview`)
      const options = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true }
      for (const path of [`/stories/${story}?beside=${articles[0].id}:f1`, '/outlets']) {
        const tab = await opened(path, options)
        expect([path, await faultsIn(tab)]).toEqual([path, []])
        await tab.context().close()
      }
    },
  )
})

/** Does all of it lie within what is seen of the other? */
async function isInside(one: Locator, other: Locator): Promise<boolean> {
  const [inner, outer] = [await one.boundingBox(), await other.boundingBox()]
  return inner !== null && outer !== null && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height
}
