/**
 * How long thousands of short reports of one event take to lay side by side, and how much memory: `npm run bench -- one-story [REPORTS]`.
 * `compare` sorts them into stories itself; a desk draws one story of them all, with the ledger of all their figures.
 */
import { parseArgs } from 'node:util'
import type { PreparedArticle } from '../src/core/model/annotation.ts'
import { storyDossier } from '../src/core/one-story.ts'
import { loadGrammar } from '../src/io/models.ts'
import { compare, prepare } from '../src/with-models.ts'
import { oneStory } from './generate/one-story.ts'

const SIZES = [500, 1000, 2000, 4000, 10_000]
const MEGABYTE = 1024 * 1024
const HEADS = ['reports', 'figures', 'prepare s', 'compare s', 'pairs', 'stories', 'one story s', 'rows', 'heap MB']

const { positionals } = parseArgs({ allowPositionals: true })
const wanted = positionals[1] === undefined ? SIZES : [Number(positionals[1])]
printRow(HEADS)
for (const size of wanted) await measure(size)

async function measure(size: number): Promise<void> {
  const articles: PreparedArticle[] = []
  const preparing = await seconds(async () => {
    for (const page of oneStory(size)) articles.push(...(await prepare(page)).articles)
  })
  const figures = articles.reduce((sum, one) => sum + one.figures.length, 0)
  const compared = { pairs: 0, stories: 0 }
  const comparing = await seconds(() => {
    const { relations, stories } = compare(articles)
    Object.assign(compared, { pairs: relations.length, stories: stories.length })
  })
  let rows = 0
  let heap = 0
  const drawing = await seconds(() => {
    const dossier = storyDossier(articles, 'story', { grammar: loadGrammar })
    globalThis.gc?.()
    heap = process.memoryUsage().heapUsed / MEGABYTE
    rows = dossier.ledger.length
  })
  const { pairs, stories } = compared
  printRow([size, figures, preparing, comparing, pairs, stories, drawing, rows, Math.round(heap)])
}

async function seconds(run: () => unknown): Promise<string> {
  const began = performance.now()
  await run()
  return ((performance.now() - began) / 1000).toFixed(1)
}

function printRow(columns: readonly (string | number)[]): void {
  console.log(columns.map((column) => String(column).padStart(12)).join(''))
}
