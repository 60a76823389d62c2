/** A desk of its own and a browser at it, for the tests of its pages. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page as Tab } from 'playwright-core'
import { launch } from './browser.ts'
import { build, buildPages } from './command-line.ts'
import { ask, type Served, serve } from './served.ts'

declare const document: { querySelector(selector: string): object | null }

export interface DeskInBrowser {
  readonly data: string
  readonly browser: Browser
  desk: Served
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Tab>
  readonly close: () => Promise<void>
}

/** @param add paths that `stemma add` adds before the desk opens */
export async function deskInBrowser(
  executable: string,
  { add = [], options = [] }: { add?: readonly string[]; options?: readonly string[] } = {},
): Promise<DeskInBrowser> {
  build()
  buildPages()
  const data = mkdtempSync(join(tmpdir(), 'stemma-desk-'))
  if (add.length > 0) {
    const added = spawnSync(process.execPath, ['dist/cli/main.js', 'add', '--data', data, ...add], { encoding: 'utf8' })
    if (added.status !== 0) throw new Error(added.stderr)
  }
  const browser = await launch(executable)
  const here: DeskInBrowser = {
    ...{ data, browser, desk: await serve(data, options) },
    async open(path, more = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...more })
      const tab = await context.newPage()
      await tab.goto(here.desk.address + path.slice(1))
      return tab
    },
    async close() {
      await browser.close()
      here.desk.child.kill('SIGKILL')
      await here.desk.ended
      rmSync(data, { recursive: true, force: true })
    },
  }
  return here
}

export interface Edge {
  readonly source: string
  readonly derived: string
  readonly kind: string
}

export interface StoryFound {
  readonly id: string
  readonly edges: readonly Edge[]
}

/** The newest story of several reports. */
export async function storyAt(address: string): Promise<StoryFound> {
  const { items } = (await (await ask(`${address}api/v1/stories?reports=2`)).json()) as { items: { id: string }[] }
  return { id: items[0]!.id, edges: await edgesOf(address, items[0]!.id) }
}

async function edgesOf(address: string, story: string): Promise<Edge[]> {
  const { lineages } = (await (await ask(`${address}api/v1/stories/${story}/overview`)).json()) as {
    lineages: { edges: Edge[] }[]
  }
  return lineages.flatMap((one) => one.edges)
}

export async function rewriteAt(address: string): Promise<Edge> {
  return (await storyAt(address)).edges.find((one) => one.kind === 'rewrite')!
}

/** Each page by its name, with as much on it as there can be. */
export async function pagesAt(address: string): Promise<Readonly<Record<string, string>>> {
  return pagesOf(address, (await storyAt(address)).id)
}

/** The same, of this story. */
export async function pagesOf(address: string, story: string): Promise<Readonly<Record<string, string>>> {
  const edges = await edgesOf(address, story)
  const { source, derived } = edges.find((one) => one.kind === 'rewrite') ?? edges[0]!
  return {
    ...{ stories: '/', story: `/stories/${story}`, compare: `/compare/${source}/${derived}` },
    ...{ article: `/articles/${source}?layers=figures,quotations,names,times,hedges#f1` },
    ...{
      figures: '/figures?preset=ucdp-style',
      sources: '/sources',
      add: '/add',
      review: '/review',
      outlets: '/outlets',
    },
    nothing: '/no/such/page',
  }
}

/** Everything that a page asks for has come, or it says that there is nothing. */
export async function ready(tab: Tab): Promise<void> {
  await tab.locator('main h1').first().waitFor()
  await tab.waitForFunction(() => document.querySelector('.loading') === null)
}

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds, its experimental rules too. The tab must have been opened with `bypassCSP`. */
export async function faultsIn(tab: Tab): Promise<string[]> {
  await tab.evaluate(axe)
  return tab.evaluate(async () => {
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental']
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({ runOnly: { type: 'tag', values } })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 3)}`)
  })
}
