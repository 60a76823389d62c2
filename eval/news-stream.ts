import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'
import { type LabelledReport, reportFrom, streamed } from './stories.ts'
import { storyScores } from './story-scores.ts'

/**
 * News of all kinds, streamed by date. The stories of the first half by date are fitted on, those of the second are only scored;
 * each half is streamed by itself.
 */
export const newsStream: Evaluation = {
  name: 'outlets-stream',
  folder: 'data/outlets-stream',
  about: 'which reports are of the same event, news of all kinds, streamed by date',
  run,
}

function run(folder: string): Outcome {
  const articles = readLines<LabelledReport>(folder, 'articles.jsonl.gz')
  const whole = streamed(articles.map(reportFrom))
  const predictions = articles.map(({ id }) => ({ id, story: whole.get(id)! }))
  if (articles.some(({ story }) => story === undefined)) return { cases: articles.length, predictions, scores: {} }
  const { first, second } = halfByDate(articles)
  return {
    cases: articles.length,
    predictions,
    scores: {
      ...scoresOf(articles, whole),
      ...named('first half alone', scoresOf(first, streamed(first.map(reportFrom)))),
      ...named('second half alone', scoresOf(second, streamed(second.map(reportFrom)))),
    },
    references: {
      'pairwise F1': 'streaming TF-IDF .591, window tuned here',
      'B-cubed F': 'streaming TF-IDF .840, window tuned here',
    },
  }
}

function scoresOf(articles: readonly LabelledReport[], found: ReadonlyMap<string, string>): Record<string, number> {
  return storyScores(
    articles.map(({ story }) => story!),
    articles.map(({ id }) => found.get(id)!),
  )
}

function named(half: string, scores: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(scores).map(([measure, value]) => [`${measure}, ${half}`, value]))
}

/** Stories in the order of their first date, those without any last, cut in two. */
export function halfByDate<Article extends LabelledReport>(
  articles: readonly Article[],
): { readonly first: Article[]; readonly second: Article[] } {
  const firstDates = new Map<string, string>()
  for (const article of articles) {
    const story = article.story ?? article.id
    const day = reportFrom(article).published?.slice(0, 10) ?? LAST
    if (day < (firstDates.get(story) ?? `${LAST}~`)) firstDates.set(story, day)
  }
  const order = [...firstDates].sort((a, b) => (a[1] === b[1] ? (a[0] < b[0] ? -1 : 1) : a[1] < b[1] ? -1 : 1))
  const early = new Set(order.slice(0, Math.ceil(order.length / 2)).map(([story]) => story))
  const isEarly = ({ story, id }: Article): boolean => early.has(story ?? id)
  return { first: articles.filter(isEarly), second: articles.filter((one) => !isEarly(one)) }
}

const LAST = '9999'
