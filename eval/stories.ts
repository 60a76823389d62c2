import { draw, type Report } from '../src/core/cluster/draw.ts'
import { group } from '../src/core/cluster/group.ts'
import { StoryStream } from '../src/core/cluster/story-stream.ts'
import { byMoment } from '../src/core/text/moment.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'
import { scoresByHalf } from './story-scores.ts'

export interface LabelledReport {
  readonly id: string
  readonly title?: string | null
  readonly text: string
  readonly published?: string | null
  readonly story?: string
}

/** Article → story. */
type Found = ReadonlyMap<string, string>

const about = 'which reports are of the same event'

/** US shootings by date: two in one week are two stories. Each report is put into a story as it arrives. */
export const stories: Evaluation = {
  name: 'stories',
  folder: 'data/incidents',
  about: `${about}, streamed by date`,
  run: (folder) =>
    run(folder, streamed, {
      'pairwise F1': 'streaming TF-IDF .528',
      'B-cubed F': 'streaming TF-IDF .875, all singletons .737',
    }),
}

/** News events without dates, two alike in each topic: all at hand at once. */
export const events: Evaluation = {
  name: 'events',
  folder: 'data/events',
  about: `${about}, undated, all at once`,
  run: (folder) => run(folder, grouped, { 'B-cubed F': 'TF-IDF average link .86 on 210 articles of other topics' }),
}

function run(
  folder: string,
  find: (reports: readonly Report[]) => Found,
  references: Readonly<Record<string, string>>,
): Outcome {
  const articles = readLines<LabelledReport>(folder, 'articles.jsonl.gz')
  const found = find(articles.map(reportFrom))
  const predictions = articles.map(({ id }) => ({ id, story: found.get(id)! }))
  const labelled = articles.every(({ story }) => story !== undefined)
  return {
    cases: articles.length,
    predictions,
    scores: labelled
      ? scoresByHalf(
          articles.map(({ story }) => story ?? ''),
          predictions.map(({ story }) => story),
        )
      : {},
    references,
  }
}

export function reportFrom({ id, title, text, published }: LabelledReport): Report {
  return { id, title: title ?? null, text, published: published ?? null, language: 'en' }
}

/** One after another by date, the undated last in their order: where each report stands once the last has come. */
export function streamed(reports: readonly Report[]): Found {
  const stream = new StoryStream()
  const found = new Map<string, string>()
  for (const report of [...reports].sort((a, b) => byMoment(a.published, b.published))) {
    const { article, story, changes } = stream.add(report)
    found.set(article, story)
    for (const change of changes) for (const moved of change.articles) found.set(moved, change.story)
  }
  return found
}

function grouped(reports: readonly Report[]): Found {
  const inOrder = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1))
  const first = group(inOrder.map((report) => draw(report)).map(({ packed, day }) => ({ features: packed, day })))
  return new Map(inOrder.map(({ id }, i) => [id, `story-${inOrder[first[i]!]!.id}`]))
}
