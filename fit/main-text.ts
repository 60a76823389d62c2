/**
 * Fit the trees that tell an article's blocks from the page around them, and write them into the source:
 * `npm run fit -- main-text [--folds N] [--write]`. With `--folds`, prints scores of pages held out with their whole
 * site, for each set and for each maker of pages.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readLines } from '../eval/jsonl.ts'
import { type LabelledPage, partOf } from '../eval/pages.ts'
import { mean, shingleF1, wordF1, wordsOf } from '../eval/words.ts'
import { type HtmlBlock, htmlBlocks } from '../src/core/extract/html/blocks.ts'
import { besideReport, inConsentDialog } from '../src/core/extract/html/consent.ts'
import { FEATURES, featureTable } from '../src/core/extract/html/features.ts'
import { parseTree } from '../src/core/extract/html/tree.ts'
import { en } from '../src/core/languages/en/en.ts'
import { readTrees, score } from '../src/core/text/trees.ts'
import { fitTrees, type Settings, type Table, write } from './boosting.ts'
import { coverage } from './coverage.ts'

const TARGET = 'src/core/extract/html/main-text-trees.ts'

/** Found best of a dozen by cross-validation. */
const SETTINGS: Settings = { trees: 60, depth: 5, rate: 0.2, ridge: 2, leaf: 1 }
/** A block's weight grows with its words, less than in step; a page's shrinks with its length. */
const WEIGHT = { words: 0.6, page: 0.5 }

/** Sets of labelled pages. */
const SETS = ['extraction', 'extraction-news']

interface Example {
  readonly set: string
  /** The site, by which pages are held out: those of one site are made alike. */
  readonly site: string
  readonly maker: string
  readonly wanted: string
  readonly blocks: readonly HtmlBlock[]
  readonly rows: readonly Float64Array[]
  readonly labels: readonly number[]
  readonly weights: readonly number[]
}

/** Read the labelled pages, then measure pages held out, write the trees, or both. */
export function fitMainText(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, folds: { type: 'string' }, write: { type: 'boolean' } },
  })
  const examples = SETS.flatMap((set) =>
    readLines<LabelledPage>(join(values.data ?? join('..', 'shared', 'data'), set), 'pages.jsonl.gz')
      .filter((page) => page.text)
      .map((page) => exampleOf(page, set)),
  )
  console.log(`${examples.length} pages, ${FEATURES.length} features`)
  if (values.folds) crossValidate(examples, Number(values.folds))
  if (values.write) writeTrees(examples)
}

function exampleOf(page: LabelledPage, set: string): Example {
  const html = page.html ?? ''
  const root = parseTree(html)
  const shown = htmlBlocks(root)
  const aside = besideReport(shown, inConsentDialog(root, shown, en.extract))
  const blocks = shown.filter((_block, index) => !aside[index])
  const wanted = page.text ?? ''
  const all = wordsOf(wanted)
  const flat = ` ${all.join(' ')} `
  const lines = new Set(wanted.split('\n').map((line) => wordsOf(line).join(' ')))
  const sizes = blocks.map((block) => wordsOf(block.text).length)
  return {
    ...{ set, site: siteOf(page), maker: makerOf(html), wanted, blocks },
    rows: featureTable(root, blocks, en.extract).rows,
    labels: blocks.map((block) => (coverage(wordsOf(block.text), flat, lines) >= 0.5 ? 1 : 0)),
    weights: sizes.map(
      (size) => ((Math.min(size, 200) + 1) ** WEIGHT.words * (1000 / Math.max(200, all.length)) ** WEIGHT.page) / 3,
    ),
  }
}

/** The site of a page by its host: "echo.example" of "www.news.echo.example"; with three labels below such as "co.uk". */
function siteOf({ id, url }: LabelledPage): string {
  const host = url && URL.canParse(url) ? new URL(url).hostname : id
  return /[^.]+\.(?:(?:co|com|org|net|gov|ac|edu)\.[a-z]{2}|[^.]+)$/.exec(host)?.[0] ?? host
}

/** What made a page, as far as it says so. */
function makerOf(html: string): string {
  const named = /<meta[^>]{0,80}name=["']?generator["']?[^>]{0,80}content=["']([A-Za-z.]{2,30})/i.exec(html)?.[1]
  if (named) return named
  const signs: readonly (readonly [string, RegExp])[] = [
    ['WordPress', /wp-content|wp-includes/],
    ['Drupal', /drupal/i],
    ['Arc', /fusion-app|arc-cdn|pb-f-/],
    ['Next.js', /__NEXT_DATA__/],
    ['Blox', /tncms/i],
    ['Gannett', /gannett/i],
  ]
  return signs.find(([, sign]) => sign.test(html))?.[0] ?? 'unknown'
}

function tableOf(list: readonly Example[]): Table {
  return {
    rows: list.flatMap((one) => one.rows),
    labels: Float64Array.from(list.flatMap((one) => one.labels)),
    weights: Float64Array.from(list.flatMap((one) => one.weights)),
  }
}

const THRESHOLDS = [-0.6, -0.4, -0.2, 0, 0.2]

interface Held {
  readonly example: Example
  /** Word F1 at each threshold, and shingle F1. */
  readonly words: readonly number[]
  readonly shingles: readonly number[]
}

function crossValidate(examples: readonly Example[], folds: number): void {
  const held: Held[] = []
  for (let fold = 0; fold < folds; fold++) {
    const trees = readTrees(
      write(fitTrees(tableOf(examples.filter((one) => partOf(one.site, folds) !== fold)), SETTINGS)),
    )
    for (const example of examples.filter((one) => partOf(one.site, folds) === fold)) {
      const odds = example.rows.map((row) => score(trees, row))
      const texts = THRESHOLDS.map((threshold) =>
        example.blocks
          .filter((_block, index) => odds[index]! > threshold)
          .map((block) => block.text)
          .join('\n'),
      )
      held.push({
        example,
        words: texts.map((text) => wordF1(text, example.wanted)),
        shingles: texts.map((text) => shingleF1(text, example.wanted)),
      })
    }
    console.log(`fold ${fold + 1} of ${folds}`)
  }
  for (const key of ['set', 'maker'] as const) report(held, key)
}

/** Fewest pages of a maker that are reported by themselves. */
const LEAST_PAGES = 8

function report(held: readonly Held[], key: 'set' | 'maker'): void {
  const groups = new Map<string, Held[]>()
  for (const one of held) groups.set(one.example[key], [...(groups.get(one.example[key]) ?? []), one])
  for (const [name, list] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (list.length < LEAST_PAGES) continue
    const scores = THRESHOLDS.map(
      (threshold, at) =>
        `${threshold}: ${mean(list.map((one) => one.words[at]!)).toFixed(4)}/${mean(list.map((one) => one.shingles[at]!)).toFixed(4)}`,
    )
    console.log(`${key} ${name} (${list.length} pages)  ${scores.join('  ')}`)
  }
}

function writeTrees(examples: readonly Example[]): void {
  const trees = write(fitTrees(tableOf(examples), SETTINGS))
  const body = trees.map((tree) => `  '${tree}',`).join('\n')
  const note = `/** Fitted by \`npm run fit -- main-text --write\` on ${examples.length} labelled pages of two sets; see core/text/trees.ts for the notation. */`
  writeFileSync(TARGET, `${note}\nexport const MAIN_TEXT_TREES: readonly string[] = [\n${body}\n]\n`)
}
