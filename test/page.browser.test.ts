import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { briefPage } from '../src/core/report/html/brief-page.ts'
import { htmlPage } from '../src/core/report/html/page.ts'
import type { Page } from '../src/index.ts'
import { findBrowser, launch } from './helpers/browser.ts'
import { largeStory } from './helpers/large-story.ts'
import { dossierOf, SAMPLE_NAMES, samplePage } from './helpers/samples.ts'

const executable = findBrowser()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

it('there is a browser for these tests', ({ skip }) => {
  skip(executable === undefined && !process.env['CI'], 'no Chromium: set CHROMIUM to its path, or run scripts/browser')
  expect(executable).toBeDefined()
})

describe.runIf(executable !== undefined)('the HTML report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-page-'))
  let browser: Browser
  let address: string
  const asked: string[] = []

  beforeAll(async () => {
    browser = await launch(executable!)
    address = write('dossier.html', SAMPLE_NAMES.map(samplePage))
  })
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  function write(name: string, pages: readonly Page[], byStory = false): string {
    const path = join(folder, name)
    writeFileSync(path, htmlPage(dossierOf(pages, byStory)))
    return pathToFileURL(path).href
  }

  async function open(at: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Tab> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: false, ...options })
    const tab = await context.newPage()
    tab.on('request', (request) => asked.push(request.url()))
    await tab.goto(at)
    return tab
  }

  it.each([
    ['the samples', () => SAMPLE_NAMES.map(samplePage)],
    ['twelve reports full of figures', () => largeStory({ reports: 12, figures: 20 })],
  ])(
    'the brief of %s is printed on at most two sheets',
    async (_name, pages) => {
      const path = join(folder, 'brief.html')
      writeFileSync(path, briefPage(dossierOf(pages())))
      const tab = await open(pathToFileURL(path).href)
      const pdf = (await tab.pdf({ format: 'A4' })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length).toBeLessThanOrEqual(2)
      expect(await tab.locator('h1').innerText()).not.toBe('')
    },
    60_000,
  )

  it('leads from a cell of the ledger to its words, lights them up, and leads back', async () => {
    const tab = await open(address)
    const cell = tab.locator('table.ledger a.value').first()
    const words = (await cell.evaluate((link) => link.firstChild?.nodeValue)) ?? ''
    await cell.click()
    const target = tab.locator(':target')
    expect(await target.evaluate((mark) => mark.closest('.report') !== null)).toBe(true)
    expect((await target.innerText()).toLowerCase()).toContain(words.toLowerCase().split(' ').at(-1))
    expect(await tab.evaluate("getComputedStyle(document.querySelector(':target')).backgroundColor")).toBe(
      TARGET_COLOUR,
    )
    expect(await isInView(tab)).toBe(true)
    await target.click()
    expect(await tab.locator('tr:target').count()).toBe(1)
  })

  it('leads from a finding to the words of the derived text', async () => {
    const tab = await open(address)
    await tab.locator('.finding-kind').first().click()
    expect(await tab.locator('mark.finding:target, a.finding:target').count()).toBe(1)
    expect(await isInView(tab)).toBe(true)
  })

  it('can be walked with the keyboard alone, from the skip link on, with the focus in sight', async () => {
    const tab = await open(address)
    await tab.keyboard.press('Tab')
    expect(await tab.evaluate('document.activeElement.className')).toBe('skip')
    await tab.keyboard.press('Enter')
    await tab.keyboard.press('Tab')
    expect(await tab.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
    expect(await tab.evaluate("document.activeElement.closest('main') !== null")).toBe(true)
  })

  it('unfolds what was left out of an article', async () => {
    const tab = await open(address)
    const folded = tab.locator('details.left-out').first()
    expect(await folded.locator('li').first().isVisible()).toBe(false)
    await folded.locator('summary').click()
    expect(await folded.locator('li').first().isVisible()).toBe(true)
  })

  it.each(['light', 'dark'] as const)('has no accessibility fault that axe finds, %s', async (colorScheme) => {
    const several = write(
      'several.html',
      [...SAMPLE_NAMES.map(samplePage), ...largeStory({ reports: 3, figures: 6 })],
      true,
    )
    for (const [at, viewport] of [
      [address, { width: 1280, height: 900 }],
      [address, { width: 390, height: 844 }],
      [several, { width: 1280, height: 900 }],
    ] as const) {
      const tab = await open(at, { colorScheme, viewport, bypassCSP: true })
      expect(await tab.locator('.story').count()).toBe(at === several ? 2 : 1)
      if (at === several) expect(await tab.locator('nav.bar a[href="#stories"]').count()).toBe(1)
      await tab.evaluate(axe)
      const faults = await tab.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run()
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3)}`)
      })
      expect(faults).toEqual([])
      await tab.context().close()
    }
  })

  it.each([320, 390, 768, 1280])('does not scroll sideways at a width of %d', async (width) => {
    const tab = await open(address, { viewport: { width, height: 800 } })
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })

  /** Six who tell of one flood, each in words of its own. */
  const SIX = [
    'Two people were killed when the river rose over the lower town of Osla before dawn. Boats went from roof to roof.',
    'Doctors at the hill clinic of Osla counted three people killed. They worked through the night by the light of lamps.',
    'A bridge of stone that had stood since the mill was built is gone. In Osla four people were killed, its keeper said.',
    'Farmers drove their herds up to the chapel. Five people killed in Osla had slept in the sheds, a herdsman said.',
    'The mayor of Osla asked the army for tents. The flood had killed six people, he said, and the schools were opened.',
    'Trains stop short of the valley. Rescuers in Osla said that seven people had been killed; the road is under water.',
  ].map((own, i) => ({
    input: `paper-${i + 1}.txt`,
    bytes: new TextEncoder().encode(`Flood in Osla\n\n2031-03-1${i + 1}\n\n${own}\n`),
  }))

  it('shows the verdict of each row beside the answers of six accounts, 1280 wide', async () => {
    const dossier = dossierOf(SIX)
    expect(dossier.lineages).toHaveLength(6)
    const path = join(folder, 'six.html')
    writeFileSync(path, htmlPage(dossier))
    const tab = await open(pathToFileURL(path).href, { viewport: { width: 1280, height: 900 } })
    const right = await tab
      .locator('.ledger tbody tr > :last-child')
      .evaluateAll((all) =>
        all.map(
          (one) => (one as never as { getBoundingClientRect(): { right: number } }).getBoundingClientRect().right,
        ),
      )
    expect(right.length).toBeGreaterThan(0)
    expect(Math.max(...right)).toBeLessThanOrEqual(1280)
  })

  it('asks the network for nothing', async () => {
    await open(address)
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
  })

  it('prints without its navigation, and with every figure', async () => {
    const tab = await open(address)
    await tab.emulateMedia({ media: 'print' })
    expect(await tab.locator('.bar').isVisible()).toBe(false)
    expect(await tab.locator('table.ledger a.value').first().isVisible()).toBe(true)
  })

  it('runs no script that an article plants in its text, title, link or name', async () => {
    const at = write('hostile.html', hostilePages())
    const tab = await open(at)
    const dialogs: string[] = []
    tab.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    await tab.reload()
    await tab.waitForTimeout(200)
    expect(await tab.evaluate('globalThis.planted')).toBeUndefined()
    expect(await tab.evaluate('document.scripts.length + document.images.length')).toBe(0)
    expect(await tab.locator('a[href^="javascript"], [onerror], [onload], iframe').count()).toBe(0)
    expect(dialogs).toEqual([])
    expect(await tab.locator('body').innerText()).toContain('<script>planted = 1</script>')
  })

  it('would run no script even if one were written into the page: its policy forbids it', async () => {
    const path = join(folder, 'forced.html')
    const forced = '<script>planted = 1</script><img src="x" onerror="planted = 2">'
    writeFileSync(path, htmlPage(dossierOf([samplePage('courier.txt')])).replace('</main>', `${forced}</main>`))
    const tab = await open(pathToFileURL(path).href)
    await tab.waitForTimeout(200)
    expect(await tab.evaluate('globalThis.planted')).toBeUndefined()
  })
})

/** `--target` of the light scheme. */
const TARGET_COLOUR = 'rgb(255, 228, 135)'

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

function isInView(tab: Tab): Promise<boolean> {
  const inView =
    "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector(':target').getBoundingClientRect())"
  return tab.evaluate<boolean>(inView)
}

/** Reports whose every part tries to become code. */
function hostilePages(): Page[] {
  const script = '<script>planted = 1</script>'
  const escaped = '&lt;script&gt;planted = 1&lt;/script&gt;'
  const text = `Tram ${script} leaves the rails\n\nBy Ida ${script} Moor\n\nThree people were hurt when a tram left the rails in Quorley on Monday, the fire brigade said.\n\n“It ${script} tipped over slowly,” said Oskar "><img src=x onerror="planted=2"> Lund, who was on board.\n\nThe line will stay closed for 12 days, the operator said.\n`
  const html = `<html><head><title>${escaped} tram</title><link rel="canonical" href="javascript:planted=3">
<meta property="og:site_name" content="${escaped}"></head><body><article><h1>${escaped} Tram off the rails</h1>
<p>Four people were hurt when a tram left the rails in Quorley ${escaped} on Monday, according to the hospital.</p>
<p>“We heard a bang,” said Nele &lt;img src=x onerror=planted=4&gt; Brandt. <a href="javascript:planted=5">More</a></p></article></body></html>`
  return [
    { input: `${script}.txt`, bytes: new TextEncoder().encode(text) },
    { input: '"><svg onload=planted=6>.html', bytes: new TextEncoder().encode(html) },
  ]
}
