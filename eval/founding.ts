import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepare } from '../src/with-models.ts'
import type { Evaluation, Outcome } from './evaluation.ts'
import { readLines } from './jsonl.ts'
import { type LabelledReport, reportFrom, streamed } from './stories.ts'

/** Five reports of one event among 12,000 of others: one story, and nothing else in it. */
export const founding: Evaluation = {
  name: 'founding',
  folder: 'reports',
  about: 'the reports of one event among the articles of data/corpus',
  run,
}

async function run(folder: string): Promise<Outcome> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
  const read = await Promise.all(files.map((name) => prepare({ input: name, bytes: readFileSync(join(folder, name)) })))
  const own = read.flatMap(({ articles }) => articles)
  const corpus = join(folder, '..', 'data', 'corpus')
  const others = existsSync(corpus) ? readLines<LabelledReport>(corpus, 'articles.jsonl.gz').map(reportFrom) : []
  const found = streamed([...own, ...others])
  const predictions = [...found].map(([id, story]) => ({ id, story }))
  const wanted = new Set(own.map(({ id }) => id))
  const stories = new Set(own.map(({ id }) => found.get(id)))
  const strangers = predictions.filter(({ id, story }) => stories.has(story) && !wanted.has(id))
  return {
    cases: predictions.length,
    predictions,
    scores: {
      'reports of the event': own.length,
      'stories they are in': stories.size,
      'others in those stories': strangers.length,
    },
  }
}
