import { weightyFindings } from './drift.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'
import { plainArticle } from './plain-article.ts'

interface Judged {
  readonly article: string
  readonly summary_sentences: readonly {
    readonly sentence: string
    readonly responses: readonly { readonly response: string }[]
  }[]
}

/** Sentences that machines wrote of news reports, each with the votes of three people (QAGS). */
export const qags: Evaluation = {
  name: 'qags',
  folder: 'data/drift',
  about: 'sentences of machines with the votes of people',
  run,
}

function run(folder: string): Outcome {
  const sets = ['cnndm', 'xsum'].map((set) => ({ set, rows: readLines<Judged>(folder, `qags-${set}.jsonl.gz`) }))
  return {
    cases: sets.reduce((sum, { rows }) => sum + rows.length, 0),
    predictions: [],
    scores: Object.fromEntries(sets.map(({ set, rows }) => [`${set} correlation`, correlation(rows.map(pointOf))])),
    references: { 'cnndm correlation': 'bigram overlap .674', 'xsum correlation': 'bigram overlap .223' },
  }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Share of a summary's sentences without a weighty finding, and share that most people hold to be true to the article. */
function pointOf({ article, summary_sentences: sentences }: Judged): Point {
  const source = plainArticle('source', article)
  return {
    x: mean(sentences.map(({ sentence }) => Number(weightyFindings(source, sentence).length === 0))),
    y: mean(
      sentences.map(({ responses }) =>
        Number(responses.filter(({ response }) => response === 'yes').length * 2 > responses.length),
      ),
    ),
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function correlation(points: readonly Point[]): number {
  const [mx, my] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))]
  const product = (f: (point: Point) => number): number => points.reduce((sum, point) => sum + f(point), 0)
  const spread = Math.sqrt(product(({ x }) => (x - mx) ** 2) * product(({ y }) => (y - my) ** 2))
  return spread === 0 ? 0 : product(({ x, y }) => (x - mx) * (y - my)) / spread
}
