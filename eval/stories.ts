import { features } from '../src/core/cluster/features.ts'
import { group } from '../src/core/cluster/group.ts'
import { en } from '../src/core/languages/en/en.ts'
import { instants } from '../src/core/text/moment.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'

interface Labelled {
  readonly id: string
  readonly title?: string | null
  readonly text: string
  readonly published?: string | null
  readonly story?: string
}

const about = 'which reports are of the same event'

/** US shootings by date: two in one week are two stories. */
export const stories: Evaluation = {
  name: 'stories',
  folder: 'data/incidents',
  about: `${about}, dated`,
  run: (folder) =>
    run(folder, { 'pairwise F1': 'streaming TF-IDF .528', 'B-cubed F': 'streaming TF-IDF .875, all singletons .737' }),
}

/** News events without dates, two alike in each topic. */
export const events: Evaluation = {
  name: 'events',
  folder: 'data/events',
  about: `${about}, undated`,
  run: (folder) => run(folder, { 'B-cubed F': 'TF-IDF average link .86 on 210 articles of other topics' }),
}

function run(folder: string, references: Record<string, string>): Outcome {
  const articles = readLines<Labelled>(folder, 'articles.jsonl.gz')
  const first = group(
    articles.map(({ title, text, published }) => {
      const when = instants(published ?? null)
      return {
        features: features({ title: title ?? null, text }, en),
        day: when ? (when.from + when.to) / 2 / 86_400_000 : null,
      }
    }),
  )
  const predictions = articles.map(({ id }, i) => ({ id, story: `story-${articles[first[i]!]!.id}` }))
  const labelled = articles.every(({ story }) => story !== undefined)
  const found = predictions.map(({ story }) => story)
  const gold = articles.map(({ story }) => story ?? '')
  return {
    cases: articles.length,
    predictions,
    scores: labelled ? { ...clusterScores(gold, found), ...halves(gold, found) } : {},
    references,
  }
}

/** The two halves of the stories apart, by their names: how far the scores rest on which stories were looked at. */
function halves(gold: readonly string[], found: readonly string[]): Record<string, number> {
  const isOdd = (story: string): boolean => [...story].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2 === 1
  const odd = gold.flatMap((story, i) => (isOdd(story) ? [i] : []))
  const scores = clusterScores(
    odd.map((i) => gold[i]!),
    odd.map((i) => found[i]!),
  )
  return { 'pairwise F1, odd half': scores['pairwise F1']!, 'B-cubed F, odd half': scores['B-cubed F']! }
}

/** Pairwise and B-cubed scores of a grouping (Bagga and Baldwin, 1998). */
export function clusterScores(gold: readonly string[], found: readonly string[]): Record<string, number> {
  const tally = (keys: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts
  }
  const [goldSizes, foundSizes] = [tally(gold), tally(found)]
  const both = tally(gold.map((story, i) => `${story}\u0000${found[i]}`))
  const pairs = (sizes: Map<string, number>): number =>
    [...sizes.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  let [precision, recall] = [0, 0]
  for (const [i, story] of gold.entries()) {
    const common = both.get(`${story}\u0000${found[i]}`)!
    precision += common / foundSizes.get(found[i]!)!
    recall += common / goldSizes.get(story)!
  }
  precision /= gold.length
  recall /= gold.length
  return {
    'pairwise F1': (2 * pairs(both)) / Math.max(1, pairs(goldSizes) + pairs(foundSizes)),
    'B-cubed F': (2 * precision * recall) / (precision + recall),
    'B-cubed precision': precision,
    'B-cubed recall': recall,
  }
}
