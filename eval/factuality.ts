import type { Figure } from '../src/core/model/annotation.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'
import { plainArticle } from './plain-article.ts'

interface Labelled {
  readonly id: string
  readonly text: string
  /** The words in question, as they stand in the text. */
  readonly figure: string
  readonly factuality?: Figure['factuality']
}

interface Prediction {
  readonly id: string
  /** null: the figure was not found. */
  readonly factuality: Figure['factuality'] | null
}

/** Figures in sentences: told as having happened, denied or doubted, or not come about. */
export const factuality: Evaluation = {
  name: 'factuality',
  folder: 'data/factuality',
  about: 'figures that are asserted, denied or have not come about',
  run,
}

function run(folder: string): Outcome {
  const cases = readLines<Labelled>(folder, 'sentences.jsonl.gz')
  const predictions = cases.map(predict)
  const labelled = cases.filter((one) => one.factuality !== undefined)
  return {
    cases: cases.length,
    predictions,
    scores: labelled.length > 0 ? scores(cases, predictions) : {},
    worst: cases.flatMap((one, i) => {
      const found = predictions[i]!.factuality
      return found === one.factuality
        ? []
        : [`${one.id} "${one.figure}" is ${found}, not ${one.factuality}: ${one.text}`]
    }),
  }
}

function predict({ id, text, figure: words }: Labelled): Prediction {
  const start = text.indexOf(words)
  const end = start + words.length
  const near = plainArticle(id, text).figures.filter((one) => one.start < end && start < one.end)
  const overlap = (one: Figure): number => Math.min(one.end, end) - Math.max(one.start, start)
  const best = near.reduce<Figure | null>((most, one) => (most && overlap(most) >= overlap(one) ? most : one), null)
  return { id, factuality: best?.factuality ?? null }
}

function scores(cases: readonly Labelled[], predictions: readonly Prediction[]): Record<string, number> {
  const share = (label: Figure['factuality'], test: (found: Prediction['factuality']) => boolean): number => {
    const own = predictions.filter((_, i) => cases[i]!.factuality === label)
    return own.filter((one) => test(one.factuality)).length / Math.max(1, own.length)
  }
  return {
    right: predictions.filter((one, i) => one.factuality === cases[i]!.factuality).length / predictions.length,
    'denied found': share('denied', (found) => found === 'denied'),
    'not actual found': share('not-actual', (found) => found === 'not-actual'),
    'actual right': share('actual', (found) => found === 'actual'),
    'actual marked': share('actual', (found) => found !== null && found !== 'actual'),
    'denied told as actual': share('denied', (found) => found === 'actual' || found === null),
  }
}
