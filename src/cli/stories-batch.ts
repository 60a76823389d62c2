/**
 * `stemma stories ... --out`: an archive of any length sorted by event, the same whatever the order of its reports.
 *
 *   inputs ─ reports, kept on disk ─ in the order of their time ─ stream of stories ─ journal ─▶ a line for each report
 *
 * What each step has come to is kept in a folder, so that a run that was killed goes on.
 */
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { Page } from '../core/model/document.ts'
import type { Notice } from '../core/model/notice.ts'
import type { State } from '../dedupe/state.ts'
import type { SavedStream, StoryCard, StoryPlacement, StoryReport, StoryStream } from '../index.ts'
import { readCheckpoint, writeCheckpoint } from '../io/checkpoint.ts'
import { type FindOptions, type FoundFiles, findFiles, isPage, readPage, writeLongReport } from '../io/files.ts'
import { lineWriter, readLinesOf } from '../io/lines.ts'
import type { OpenOptions } from '../io/regular-file.ts'
import { EXIT } from './exit.ts'
import { prepareSafely } from './preparing.ts'
import { counter } from './progress.ts'
import { type KeptReport, keptReports } from './stories-order.ts'

export interface BatchOptions extends FindOptions {
  readonly out: string
  /** Folder for what is done so far; default: beside the output. */
  readonly state?: string
  /** Where the stories go. */
  readonly json?: string
}

/** Pages read between two writings of what was done. */
const PAGES = 200
/** The state of a stream is large: it is written when the reports have doubled, and at the latest after this many. */
const FIRST_REPORTS = 256
const REPORTS = 16_384

interface Reading {
  /** Pages and notices read of all inputs, bytes written, reports kept. */
  readonly read: number
  readonly written: number
  readonly reports: number
  readonly done: boolean
}

interface Streaming {
  readonly streamed: number
  readonly written: number
  readonly stream: SavedStream | null
}

type Card = Pick<StoryCard, 'title' | 'happened' | 'places' | 'people'>

/** A line of the journal: where a report was put when it came, and the stories as they were then. */
interface Step {
  readonly placed: StoryPlacement
  readonly input: string
  readonly published: string | null
  /** Of each story that it touched, what is told of it from then on: its own, and those that came of a merge or a split. */
  readonly cards: readonly (readonly [story: string, card: Card])[]
  /** The same report had a turn before. */
  readonly again: boolean
}

/** @returns an exit code */
export async function batchStories(inputs: readonly string[], options: BatchOptions): Promise<number> {
  const { State } = await import('../dedupe/state.ts')
  const { paths, links, notices } = findFiles(inputs, options)
  for (const { message, input } of notices) process.stderr.write(`${input}: ${message}\n`)
  if (paths.length === 0) return EXIT.nothingDone
  const state = new State(options.state ?? `${options.out}.state`, paths)
  const reports = await gather({ paths, links }, state)
  await stream(state)
  const stories = await writeLines(options.out, state)
  if (options.json !== undefined) await writeStories(options.json, await storiesOf(state))
  state.end()
  process.stderr.write(`${reports} reports, ${stories} stories. Written: ${options.out}\n`)
  return reports > 0 ? EXIT.done : EXIT.nothingDone
}

/** Read and prepare what the inputs hold; keep what the stream needs of it. @returns reports kept */
async function gather({ paths, links }: Pick<FoundFiles, 'paths' | 'links'>, state: State): Promise<number> {
  const known = readCheckpoint(state.path('reading.json')) as Reading | null
  if (known?.done) return known.reports
  const spool = lineWriter(state.path('reports.jsonl'), known?.written ?? 0)
  const bar = counter(process.stderr)
  let read = 0
  let reports = known?.reports ?? 0
  const settle = (done: boolean): void =>
    writeCheckpoint(state.path('reading.json'), { read, written: spool.settle(), reports, done } satisfies Reading)
  for (const path of paths) {
    for await (const page of pagesOf(path, { follow: links.has(path) })) {
      if (++read <= (known?.read ?? 0)) continue
      const kept = isPage(page) ? await reportsOf(page) : said(page)
      for (const report of kept) spool.write(JSON.stringify(report))
      reports += kept.length
      bar.step(() => `${reports} reports read`)
      if (read % PAGES === 0) settle(false)
    }
  }
  settle(true)
  spool.close()
  bar.end()
  return reports
}

/** Of an archive each record is a page, so that it keeps its id. */
async function* pagesOf(path: string, opening: OpenOptions): AsyncGenerator<Page | Notice> {
  const [{ corpusFile }, { corpusPages }] = await Promise.all([
    import('../io/corpus/corpus.ts'),
    import('../io/corpus/pages.ts'),
  ])
  const archive = await corpusFile(path, opening)
  if ('form' in archive) yield* corpusPages(archive)
  else yield readPage(path, opening)
}

async function reportsOf(page: Page): Promise<KeptReport[]> {
  const { articles, notices } = await prepareSafely(page)
  for (const notice of notices) if (notice.severity === 'error') said(notice)
  const own = ownId(page)
  return articles.map((article, i) => ({
    input: page.input,
    report: reportOf(article, own === null || articles.length === 1 ? own : `${own}-${i + 1}`),
  }))
}

function said({ input, message, code }: Notice): KeptReport[] {
  process.stderr.write(`${input}: ${message} (${code})\n`)
  return []
}

function reportOf({ id, title, text, published, language, names }: PreparedArticle, own: string | null): StoryReport {
  const shown = names.filter(({ kind }) => kind === 'place' || kind === 'person')
  return { id: own ?? id, title, text, published, language, names: shown }
}

/** The id that a record of an archive has. */
function ownId({ input, bytes }: Page): string | null {
  if (!/#\d+$/.test(input) || bytes[0] !== 0x7b) return null
  try {
    const { id } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly id?: unknown }
    return typeof id === 'string' || typeof id === 'number' ? String(id) : null
  } catch {
    return null
  }
}

/** Put the reports into stories in the order of their time, and write down what came of each. */
async function stream(state: State): Promise<void> {
  const { StoryStream } = await import('../index.ts')
  const known = readCheckpoint(state.path('streaming.json')) as Streaming | null
  const kept = await keptReports(state.path('reports.jsonl'))
  const stories = new StoryStream({ window: kept.window, ...(known?.stream ? { saved: known.stream } : {}) })
  const journal = lineWriter(state.path('journal.jsonl'), known?.written ?? 0)
  const bar = counter(process.stderr)
  for (let at = known?.streamed ?? 0; at < kept.count; at++) {
    const { input, report, again } = kept.at(at)
    const placed = stories.add(report)
    const step: Step = { placed, input, published: report.published, cards: cardsOf(stories, placed), again }
    journal.write(JSON.stringify(step))
    bar.step(() => `${at + 1} of ${kept.count} reports, ${stories.size().stories} stories`)
    if (isTurn(at + 1)) {
      const written = journal.settle()
      const done: Streaming = { streamed: at + 1, written, stream: stories.save() }
      writeCheckpoint(state.path('streaming.json'), done)
    }
  }
  journal.close()
  kept.close()
  bar.end()
}

function cardsOf(stories: StoryStream, { story: own, changes }: StoryPlacement): [string, Card][] {
  const touched = new Set([own, ...changes.flatMap(({ story, other }) => (other === null ? [story] : [story, other]))])
  return [...touched].flatMap((id): [string, Card][] => {
    const found = stories.story(id)
    if (found === null) return []
    const { title, happened, places, people } = found
    return [[id, { title, happened, places, people }]]
  })
}

function isTurn(streamed: number): boolean {
  const doubled = streamed >= FIRST_REPORTS && Number.isInteger(Math.log2(streamed))
  return streamed < REPORTS ? doubled : streamed % REPORTS === 0
}

interface Line {
  readonly article: string
  readonly story: string
  readonly copyOf: string | null
  readonly why: StoryPlacement['why']
  readonly input: string
  readonly published: string | null
}

interface Story extends Card {
  readonly id: string
  readonly first: string | null
  readonly last: string | null
  readonly articles: readonly string[]
}

/** Lines that are written at once. */
const LINES = 2000

/** Write where each report is in the end, what came later considered. @returns how many stories there are */
async function writeLines(path: string, state: State): Promise<number> {
  const moved = await movedReports(state)
  const stories = new Set<string>()
  await writeLongReport(path, inBatches())
  return stories.size

  async function* inBatches(): AsyncGenerator<string> {
    let batch: string[] = []
    for await (const line of settledLines(state, moved)) {
      stories.add(line.story)
      batch.push(`${JSON.stringify(line)}\n`)
      if (batch.length < LINES) continue
      yield batch.join('')
      batch = []
    }
    yield batch.join('')
  }
}

async function* stepsOf(state: State): AsyncGenerator<Step> {
  for await (const line of readLinesOf(state.path('journal.jsonl'))) yield JSON.parse(line) as Step
}

/** Reports that are in another story than they were put into when they came: these alone are held in memory. */
async function movedReports(state: State): Promise<ReadonlyMap<string, string>> {
  const moved = new Map<string, string>()
  for await (const { placed, again } of stepsOf(state)) {
    if (again || moved.has(placed.article)) moved.set(placed.article, placed.story)
    for (const { story, articles } of placed.changes) for (const one of articles) moved.set(one, story)
  }
  return moved
}

async function* settledLines(state: State, moved: ReadonlyMap<string, string>): AsyncGenerator<Line> {
  for await (const { placed, input, published } of stepsOf(state)) {
    const { article, copyOf, why } = placed
    yield { article, story: moved.get(article) ?? placed.story, copyOf, why, input, published }
  }
}

/** The stories with their reports, which a file of them all must hold. */
async function storiesOf(state: State): Promise<Story[]> {
  const cards = new Map<string, Card>()
  for await (const step of stepsOf(state)) for (const [id, card] of step.cards) cards.set(id, card)
  const members = new Map<string, { articles: Set<string>; dates: [first: string, last: string] | null }>()
  for await (const { article, story, published } of settledLines(state, await movedReports(state))) {
    const own = members.get(story) ?? { articles: new Set(), dates: null }
    members.set(story, own)
    own.articles.add(article)
    if (published !== null) own.dates = [own.dates?.[0] ?? published, published]
  }
  return [...members].map(([id, { articles, dates }]) => {
    return { id, ...cards.get(id)!, first: dates?.[0] ?? null, last: dates?.[1] ?? null, articles: [...articles] }
  })
}

async function writeStories(path: string, stories: readonly Story[]): Promise<void> {
  const parts = storiesText(stories)
  if (path !== '-') return writeLongReport(path, parts)
  for (const part of parts) process.stdout.write(part)
}

/** As `JSON.stringify` writes them all, a story at a time: the whole may be longer than a text can be. */
function* storiesText(stories: readonly Story[]): Generator<string> {
  yield '{\n  "format": "stemma-story-batch",\n  "version": 1,\n  "stories": ['
  for (const [i, story] of stories.entries())
    yield `${i > 0 ? ',' : ''}\n    ${JSON.stringify(story, null, 2).split('\n').join('\n    ')}`
  yield stories.length === 0 ? ']\n}\n' : '\n  ]\n}\n'
}
