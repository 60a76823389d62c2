/**
 * Fit the trees that tell an article's blocks from the page around them, and write them into the source:
 * `npm run fit -- main-text [--folds N] [--write]`. With `--folds`, prints the word F1 of pages held out.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readLines } from '../eval/jsonl.ts'
import { type LabelledPage, partOf } from '../eval/pages.ts'
import { mean, wordF1, wordsOf } from '../eval/words.ts'
import { type HtmlBlock, htmlBlocks } from '../src/core/extract/html/blocks.ts'
import { FEATURES, featureTable } from '../src/core/extract/html/features.ts'
import { parseTree } from '../src/core/extract/html/tree.ts'
import { en } from '../src/core/languages/en/en.ts'
import { readTrees, score } from '../src/core/text/trees.ts'
import { fitTrees, type Settings, type Table, write } from './boosting.ts'

const TARGET = 'src/core/extract/html/main-text-trees.ts'

/** Found best of a dozen by cross-validation. */
const SETTINGS: Settings = { trees: 60, depth: 5, rate: 0.2, ridge: 2, leaf: 1 }
/** A block's weight grows with its words, less than in step; a page's shrinks with its length. */
const WEIGHT = { words: 0.6, page: 0.5 }

interface Example {
  readonly id: string
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
  const pages = readLines<LabelledPage>(values.data ?? join('..', 'shared', 'data', 'extraction'), 'pages.jsonl.gz')
  const examples = pages.filter((page) => page.text).map(exampleOf)
  console.log(`${examples.length} pages, ${FEATURES.length} features`)
  if (values.folds) crossValidate(examples, Number(values.folds))
  if (values.write) writeTrees(examples)
}

function exampleOf(page: LabelledPage): Example {
  const root = parseTree(page.html ?? '')
  const blocks = htmlBlocks(root)
  const wanted = page.text ?? ''
  const all = wordsOf(wanted)
  const flat = ` ${all.join(' ')} `
  const lines = new Set(wanted.split('\n').map((line) => wordsOf(line).join(' ')))
  const sizes = blocks.map((block) => wordsOf(block.text).length)
  return {
    ...{ id: page.id, wanted, blocks },
    rows: featureTable(root, blocks, en.extract).rows,
    labels: blocks.map((block) => (coverage(wordsOf(block.text), flat, lines) >= 0.5 ? 1 : 0)),
    weights: sizes.map(
      (size) => ((Math.min(size, 200) + 1) ** WEIGHT.words * (1000 / Math.max(200, all.length)) ** WEIGHT.page) / 3,
    ),
  }
}

/** How much of a block is in the labelled text, 0 to 1: by runs of four words, or whole where it is shorter. */
function coverage(words: readonly string[], flat: string, lines: ReadonlySet<string>): number {
  if (words.length === 0) return 0
  const whole = words.join(' ')
  if (words.length < 5) return lines.has(whole) || (words.length >= 3 && flat.includes(` ${whole} `)) ? 1 : 0
  let found = 0
  for (let at = 0; at + 4 <= words.length; at++) if (flat.includes(` ${words.slice(at, at + 4).join(' ')} `)) found++
  return found / (words.length - 3)
}

function tableOf(list: readonly Example[]): Table {
  return {
    rows: list.flatMap((one) => one.rows),
    labels: Float64Array.from(list.flatMap((one) => one.labels)),
    weights: Float64Array.from(list.flatMap((one) => one.weights)),
  }
}

function crossValidate(examples: readonly Example[], folds: number): void {
  const thresholds = [-0.6, -0.4, -0.2, 0, 0.2]
  const scores = thresholds.map((): number[] => [])
  for (let fold = 0; fold < folds; fold++) {
    const trees = readTrees(
      write(fitTrees(tableOf(examples.filter((one) => partOf(one.id, folds) !== fold)), SETTINGS)),
    )
    for (const one of examples.filter((example) => partOf(example.id, folds) === fold)) {
      const odds = one.rows.map((row) => score(trees, row))
      for (const [at, threshold] of thresholds.entries()) {
        const text = one.blocks.filter((_block, index) => odds[index]! > threshold).map((block) => block.text)
        scores[at]!.push(wordF1(text.join('\n'), one.wanted))
      }
    }
    console.log(
      `fold ${fold + 1}: ${thresholds.map((threshold, at) => `${threshold}: ${mean(scores[at]!).toFixed(4)}`).join('  ')}`,
    )
  }
}

function writeTrees(examples: readonly Example[]): void {
  const trees = write(fitTrees(tableOf(examples), SETTINGS))
  const body = trees.map((tree) => `  '${tree}',`).join('\n')
  const note = `/** Fitted by \`npm run fit -- main-text --write\` on ${examples.length} labelled pages; see core/text/trees.ts for the notation. */`
  writeFileSync(TARGET, `${note}\nexport const MAIN_TEXT_TREES: readonly string[] = [\n${body}\n]\n`)
}
