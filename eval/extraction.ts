import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'
import { articleOf, type LabelledPage } from './pages.ts'
import { mean, wordF1 } from './words.ts'

/** The text of an article without the page around it, from its HTML. */
export const extraction: Evaluation = {
  name: 'extraction',
  folder: 'data/extraction',
  about: 'article text from web pages; the trees were fitted on this set, see decision 0006 for cross-validated scores',
  run: (folder) => runExtraction(readLines<LabelledPage>(folder, 'pages.jsonl.gz')),
}

interface Prediction {
  readonly id: string
  readonly text: string
  readonly title: string | null
  readonly authors: readonly string[]
  readonly published: string | null
}

export function predictPages(pages: readonly LabelledPage[]): Prediction[] {
  return pages.map(({ id, html = '', url }) => {
    const article = articleOf({ id, content: html, mediaType: 'text/html', ...(url ? { url } : {}) })
    const { text = '', title = null, authors = [], published = null } = article ?? {}
    return { id, text, title, authors, published }
  })
}

function runExtraction(pages: readonly LabelledPage[]): Outcome {
  const began = performance.now()
  const predictions = predictPages(pages)
  const seconds = (performance.now() - began) / 1000
  const labelled = pages.flatMap((page, index) =>
    typeof page.text === 'string' ? [{ page, found: predictions[index]!.text }] : [],
  )
  if (labelled.length === 0) return { cases: pages.length, predictions, scores: {} }
  const scored = labelled.map(({ page, found }) => ({ page, found, f1: wordF1(found, page.text ?? '') }))
  return {
    cases: pages.length,
    predictions,
    scores: {
      'word F1': mean(scored.map((one) => one.f1)),
      ...snippetShares(labelled),
      'pages a second': Math.round(pages.length / seconds),
    },
    references: { 'word F1': 'Readability .931, rs-trafilatura .932, trafilatura .926' },
    worst: [...scored]
      .sort((a, b) => a.f1 - b.f1)
      .slice(0, 60)
      .map(
        ({ page, found, f1 }) =>
          `${f1.toFixed(3)} ${page.id} ${page.url ?? ''}\n  found:  ${found.slice(0, 160).replaceAll('\n', ' / ')}\n  wanted: ${(page.text ?? '').slice(0, 160).replaceAll('\n', ' / ')}`,
      ),
  }
}

/** Shares of the snippets that should be there and are, and that should not and are not. */
export function snippetShares(labelled: readonly { page: LabelledPage; found: string }[]): Record<string, number> {
  const present: number[] = []
  const absent: number[] = []
  for (const { page, found } of labelled) {
    const text = spaced(found)
    for (const snippet of page.present ?? []) present.push(text.includes(spaced(snippet)) ? 1 : 0)
    for (const snippet of page.absent ?? []) absent.push(text.includes(spaced(snippet)) ? 0 : 1)
  }
  return { 'present snippets present': mean(present), 'absent snippets absent': mean(absent) }
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').trim()
}
