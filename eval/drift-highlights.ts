/**
 * Reports that begin with highlights of their own ("Story highlights"), held against the rest of the report: what an editor made of it is true to it,
 * so that each weighty finding is a false one, or an error of the outlet.
 */
import { keptArticles, weightyFindings } from './drift.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'

export interface Highlights {
  readonly source: string
  readonly derived: string
}

/** Every other one is fitted to (`npm run fit -- drift`); the others are scored. */
export const driftHighlights: Evaluation = {
  name: 'drift-highlights',
  folder: 'data/corpus',
  about: 'the highlights of reports against the reports themselves',
  run,
}

function run(folder: string): Outcome {
  const articleOf = keptArticles()
  const cases = highlightsOf(folder, 1).flatMap(({ source, derived }) => {
    const found = weightyFindings(articleOf(source), derived)
    return [{ derived, found }]
  })
  const flagged = cases.filter(({ found }) => found.length > 0)
  return {
    cases: cases.length,
    predictions: cases.map(({ found }, i) => ({ id: `${i}`, consistent: found.length === 0 })),
    scores: {
      'consistent ones flagged': flagged.length / Math.max(1, cases.length),
      'findings a text': cases.reduce((sum, { found }) => sum + found.length, 0) / Math.max(1, cases.length),
    },
  }
}

/** A highlight is a short line without a full stop. */
const LONGEST = 160
const MOST = 5
const FEWEST = 2
const CLOSED = /[.!?]["”’]?$/

/** Half of the reports that begin with highlights: those at even places, or those at odd ones. */
export function highlightsOf(folder: string, half: 0 | 1): Highlights[] {
  return readLines<{ readonly text: string }>(folder, 'articles.jsonl.gz')
    .flatMap(({ text }) => partsOf(text) ?? [])
    .filter((_, i) => i % 2 === half)
}

function partsOf(text: string): Highlights | null {
  const opening = /^\s*story highlights\s/i.exec(text)
  if (!opening) return null
  const lines = text
    .slice(opening[0].length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const end = lines.findIndex((line, i) => i >= MOST || line.length >= LONGEST || CLOSED.test(line))
  if (end < FEWEST || lines.length < 2 * end) return null
  return {
    source: lines.slice(end).join('\n\n'),
    derived: lines
      .slice(0, end)
      .map((line) => `${line}.`)
      .join(' '),
  }
}
