/** Labelled stories of three makers, in the form in which what joins them is fitted. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readLines } from '../eval/jsonl.ts'
import { halfByDate } from '../eval/news-stream.ts'
import { grouped, type LabelledReport, reportFrom, streamed } from '../eval/stories.ts'
import { storyScores } from '../eval/story-scores.ts'
import type { StoryReport } from '../src/core/cluster/draw.ts'
import type { LikenessSettings } from '../src/core/cluster/likeness.ts'
import { hash32 } from '../src/core/text/hash.ts'

export interface StorySet {
  readonly name: string
  /** Sets of one maker are left out together. */
  readonly maker: string
  readonly counts: number
  readonly scores: (settings: LikenessSettings) => Record<string, number>
}

/** Of so many dates one is left out, to learn what an unknown date is worth. */
const ONE_IN = 3

export function storySets(data: string): StorySet[] {
  const read = (maker: string): LabelledReport[] => {
    const folder = join(data, maker)
    if (!existsSync(folder)) throw new Error(`No data at ${folder}.`)
    return readLines<LabelledReport>(folder, 'articles.jsonl.gz')
  }
  const news = halfByDate(read('outlets-stream')).first
  const undated = news.map((one) => (hash32(one.id) % ONE_IN === 0 ? { ...one, published: null } : one))
  return [
    set('incidents', 'incidents', 1, read('incidents'), streamed),
    set('events', 'events', 1, read('events'), grouped),
    set('outlets-stream, first half', 'outlets-stream', 0.7, news, streamed),
    set('outlets-stream, first half, of three dates one missing', 'outlets-stream', 0.3, undated, streamed),
  ]
}

type Find = (reports: readonly StoryReport[], settings: LikenessSettings) => ReadonlyMap<string, string>

function set(name: string, maker: string, counts: number, articles: readonly LabelledReport[], find: Find): StorySet {
  const gold = articles.map(({ story }) => story ?? '')
  const reports = articles.map(reportFrom)
  const scores = (settings: LikenessSettings): Record<string, number> => {
    const found = find(reports, settings)
    return storyScores(
      gold,
      articles.map(({ id }) => found.get(id)!),
    )
  }
  return { name, maker, counts, scores }
}
