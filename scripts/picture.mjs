/** Draw the README's picture of the report from the samples, light and dark: `npm run picture`. */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const PAGE = resolve('build', 'picture.html')
const WIDTH = 1180
const HEIGHT = 1960

const run = spawnSync(process.execPath, ['dist/cli/main.js', 'compare', 'samples/weir', '--html', PAGE])
if (run.status !== 0) throw new Error(String(run.stderr))
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
for (const colorScheme of ['light', 'dark']) {
  const tab = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT }, colorScheme })
  await tab.goto(pathToFileURL(PAGE).href)
  await tab.screenshot({ path: `docs/report-${colorScheme}.png` })
}
await browser.close()
rmSync(PAGE)
