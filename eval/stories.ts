import { arrivalOrder, batchWindow } from '../src/core/cluster/arrival-order.ts'
import { draw, type StoryItem, type StoryReport } from '../src/core/cluster/draw.ts'
import { group } from '../src/core/cluster/group.ts'
import { SETTINGS } from '../src/core/cluster/likeness.ts'
import { StoryStream } from '../src/core/cluster/story-stream.ts'
import { readMoments } from '../src/core/extract/metadata/moment.ts'
import { languageFor } from '../src/core/languages/languages.ts'
import { writtenMoment } from '../src/core/read/written-moment.ts'
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
  find: (reports: readonly StoryReport[]) => Found,
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

/** A report as a record of the set gives it, its date read as that of any record. */
export function reportFrom({ id, title, text, published }: LabelledReport): StoryReport {
  const moment = published ? (readMoments(writtenMoment(published), EXTRACT)?.published ?? null) : null
  return { id, title: title ?? null, text, published: moment, language: 'en' }
}

const EXTRACT = languageFor('en').extract

/** As `stemma stories --out` does: one after another by date, the undated last. Where each report stands once the last has come. */
export function streamed(reports: readonly StoryReport[], settings = SETTINGS): Found {
  const stream = new StoryStream({ settings, window: batchWindow(reports) })
  const found = new Map<string, string>()
  for (const { at } of arrivalOrder(reports.map(({ id, published }) => ({ id, published, words: '' })))) {
    const { article, story, changes } = stream.place(drawn(reports[at]!))
    found.set(article, story)
    for (const change of changes) for (const moved of change.articles) found.set(moved, change.story)
  }
  return found
}

/** All at once. */
export function grouped(reports: readonly StoryReport[], settings = SETTINGS): Found {
  const inOrder = [...reports].sort((a, b) => (a.id < b.id ? -1 : 1))
  const first = group(
    inOrder.map(drawn).map(({ packed, day }) => ({ features: packed, day })),
    settings,
  )
  return new Map(inOrder.map(({ id }, i) => [id, `story-${inOrder[first[i]!]!.id}`]))
}

/** What is drawn from a report is the same whatever is tried with it. */
const known = new WeakMap<StoryReport, StoryItem>()

function drawn(report: StoryReport): StoryItem {
  const found = known.get(report) ?? draw(report)
  known.set(report, found)
  return found
}
