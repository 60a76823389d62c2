/** Draw the README's pictures of the desk from the samples, light and dark: `npm run picture`. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const WIDE = { width: 1180, height: 1500 }
const LOW = { width: 1180, height: 900 }

const data = mkdtempSync(join(tmpdir(), 'stemma-picture-'))
const added = spawnSync(process.execPath, ['dist/cli/main.js', 'add', '--data', data, 'samples/weir'])
if (added.status !== 0) throw new Error(String(added.stderr))
const desk = spawn(process.execPath, ['dist/cli/main.js', 'serve', '--data', data, '--port', '0', '--no-fetch'])
const address = await new Promise((resolve) => {
  desk.stdout.on('data', (chunk) => {
    const found = /http:\S+\//.exec(String(chunk))
    if (found) resolve(found[0])
  })
})
const { items } = await (await fetch(`${address}api/v1/stories`)).json()
const story = items.find((one) => one.reports > 1).id
const overview = await (await fetch(`${address}api/v1/stories/${story}/overview`)).json()
const edge = overview.drift.find((one) => one.weighty > 0)

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
for (const colorScheme of ['light', 'dark']) {
  await picture(`stories/${story}`, `docs/desk-story-${colorScheme}.png`, { viewport: WIDE, colorScheme })
  const compared = `compare/${edge.source}/${edge.derived}`
  await picture(compared, `docs/desk-compare-${colorScheme}.png`, { viewport: LOW, colorScheme })
}
await browser.close()
desk.kill()
rmSync(data, { recursive: true, force: true })

async function picture(path, file, options) {
  const tab = await browser.newPage(options)
  await tab.goto(address + path)
  await tab.locator('main h1').first().waitFor()
  await tab.waitForFunction(() => document.querySelector('.loading') === null)
  await tab.screenshot({ path: file })
  await tab.close()
}
