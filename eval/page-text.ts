import { htmlBlocks } from '../src/core/extract/html/blocks.ts'
import { parseTree } from '../src/core/extract/html/tree.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { snippetShares } from './extraction.ts'
import { readLines } from './jsonl.ts'
import { articleOf, type LabelledPage } from './pages.ts'
import { mean, wordF1 } from './words.ts'

/** The same pages as a careless scraper saves them: all the page's visible text, a line a block. */
export const pageText: Evaluation = {
  name: 'page-text',
  folder: 'data/extraction',
  about:
    'article text from whole pages handed over as plain text; the trees were fitted on this set, see decision 0006',
  run: (folder) => runPageText(readLines<LabelledPage>(folder, 'pages.jsonl.gz')),
}

/** All the text that a page shows, a line a block. */
export function visibleText(html: string): string {
  const blocks = htmlBlocks(parseTree(html))
  const shown = blocks.filter((block) => !block.hidden)
  const letters = (list: typeof blocks): number => list.reduce((sum, block) => sum + block.text.length, 0)
  // A page that hides most of itself is shown by its program: all of it is seen.
  const seen = letters(shown) * 2 < letters(blocks) ? blocks : shown
  return seen.map((block) => block.text).join('\n')
}

function runPageText(pages: readonly LabelledPage[]): Outcome {
  const texts = pages.map((page) => page.page ?? visibleText(page.html ?? ''))
  const began = performance.now()
  const predictions = pages.map(({ id }, index) => ({
    id,
    text: articleOf({ id, content: texts[index]!, mediaType: 'text/plain' })?.text ?? '',
  }))
  const seconds = (performance.now() - began) / 1000
  const labelled = pages.flatMap((page, index) =>
    typeof page.text === 'string' ? [{ page, found: predictions[index]!.text, all: texts[index]! }] : [],
  )
  if (labelled.length === 0) return { cases: pages.length, predictions, scores: {} }
  const scored = labelled.map((one) => ({ ...one, f1: wordF1(one.found, one.page.text ?? '') }))
  return {
    cases: pages.length,
    predictions,
    scores: {
      'word F1': mean(scored.map((one) => one.f1)),
      'word F1 of keeping everything': mean(labelled.map(({ page, all }) => wordF1(all, page.text ?? ''))),
      ...snippetShares(labelled),
      'pages a second': Math.round(pages.length / seconds),
    },
    worst: [...scored]
      .sort((a, b) => a.f1 - b.f1)
      .slice(0, 60)
      .map(
        ({ page, found, f1 }) =>
          `${f1.toFixed(3)} ${page.id} ${found.length} of ${page.text?.length}\n  found:  ${found.slice(0, 160).replaceAll('\n', ' / ')}\n  wanted: ${(page.text ?? '').slice(0, 160).replaceAll('\n', ' / ')}`,
      ),
  }
}
