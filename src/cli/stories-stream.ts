/**
 * `stemma stories --stream`: a line in for each report, a line out for each as it arrives. With a state file the work goes
 * on after a kill as if it had never stopped: the state says how many lines were read and how long the output was then.
 */
import type { Correction, PreparedArticle, SavedStream, StoryReport, StoryStream } from '../index.ts'
import { readCheckpoint, writeCheckpoint } from '../io/checkpoint.ts'
import { StemmaError } from '../io/failure.ts'
import { writeReport } from '../io/files.ts'
import { type LineWriter, lineWriter, readLinesOf } from '../io/lines.ts'
import { EXIT } from './exit.ts'
import { prepareSafely } from './preparing.ts'
import { counter } from './progress.ts'

export interface StreamOptions {
  readonly stream?: boolean
  /** Where the lines go; absent or `-`: standard output. */
  readonly out?: string
  readonly state?: string
  /** Where the stories go at the end. */
  readonly json?: string
}

/** Lines between two writings of the state. */
const CHECKPOINT_LINES = 500
const VERSION = 1

interface Checkpoint {
  readonly format: 'stemma-stories-state'
  readonly version: number
  readonly inputs: readonly string[]
  /** Lines read of all inputs. */
  readonly lines: number
  /** Bytes written. */
  readonly written: number
  readonly stream: SavedStream
}

/** @returns an exit code */
export async function streamStories(inputs: readonly string[], options: StreamOptions): Promise<number> {
  const { StoryStream: Stream } = await import('../index.ts')
  const known = options.state === undefined ? null : checkpointOf(options.state, inputs)
  const stream = new Stream(known ? { saved: known.stream } : {})
  const out = lineWriter(options.out, known?.written ?? 0)
  const bar = counter(process.stderr)
  let lines = 0
  let reports = known?.stream.arrivals ?? 0
  for (const input of inputs) {
    let number = 0
    for await (const line of readLinesOf(input)) {
      number++
      lines++
      if (lines <= (known?.lines ?? 0) || line.trim() === '') continue
      reports += await take(line, `${input}#${number}`, stream, out)
      bar.step(() => `${reports} reports, ${stream.size().stories} stories`)
      if (options.state !== undefined && lines % CHECKPOINT_LINES === 0) save(options.state)
    }
  }
  bar.end()
  if (options.state !== undefined) save(options.state)
  if (options.json !== undefined) writeStories(options.json, stream)
  out.close()
  return reports > 0 ? EXIT.done : EXIT.nothingDone

  function save(path: string): void {
    const written = out.settle()
    const state: Checkpoint = {
      format: 'stemma-stories-state',
      version: VERSION,
      inputs,
      lines,
      written,
      stream: stream.save(),
    }
    writeCheckpoint(path, state)
  }
}

function checkpointOf(path: string, inputs: readonly string[]): Checkpoint | null {
  const state = readCheckpoint(path) as Checkpoint | null
  if (state === null) return null
  if (state.format !== 'stemma-stories-state' || state.version !== VERSION)
    throw new StemmaError('bad-state', `${path} is no state of this command. Remove it to start anew.`)
  if (JSON.stringify(state.inputs) !== JSON.stringify(inputs))
    throw new StemmaError(
      'bad-state',
      `${path} is the state of other inputs (${state.inputs.join(' ')}). Give it with those.`,
    )
  return state
}

/** Put the reports of one line into stories, or correct some. @returns how many reports it held */
async function take(line: string, input: string, stream: StoryStream, out: LineWriter): Promise<number> {
  const correction = correctionOf(line)
  if (correction !== null) {
    out.write(JSON.stringify({ correction, ...corrected(correction, stream) }))
    return 0
  }
  if (objectOf(line) === null) {
    out.write(JSON.stringify({ input, error: 'The line holds no JSON object.' }))
    process.stderr.write(`${input}: The line holds no JSON object.\n`)
    return 0
  }
  const { articles, notices } = await prepareSafely({ input, bytes: new TextEncoder().encode(line) })
  for (const notice of notices) {
    if (articles.length === 0) out.write(JSON.stringify({ input, notice: notice.code, message: notice.message }))
    if (notice.severity === 'error') process.stderr.write(`${input}: ${notice.message} (${notice.code})\n`)
  }
  const own = ownId(line)
  for (const [i, article] of articles.entries()) {
    const report = reportOf(article, articles.length === 1 || own === null ? own : `${own}-${i + 1}`)
    const placed = stream.add(report)
    const { title = null, happened = null } = stream.story(placed.story) ?? {}
    out.write(JSON.stringify({ ...placed, input, published: article.published, title, happened }))
  }
  return articles.length
}

function reportOf({ id, title, text, published, language, names }: PreparedArticle, own: string | null): StoryReport {
  return { id: own ?? id, title, text, published, language, names }
}

/** The id that a line gives its report. */
function ownId(line: string): string | null {
  const id = objectOf(line)?.['id']
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

/** A line with `do` corrects the stories as they are when it comes. */
function correctionOf(line: string): Correction | null {
  const value = objectOf(line)
  return value && typeof value['do'] === 'string' ? (value as unknown as Correction) : null
}

function objectOf(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line)
    return value !== null && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}

function corrected(correction: Correction, stream: StoryStream): object {
  try {
    return { changes: stream.correct(correction) }
  } catch (error) {
    if (error instanceof RangeError) return { error: error.message }
    throw error
  }
}

function writeStories(path: string, stream: StoryStream): void {
  const text = `${JSON.stringify({ format: 'stemma-story-stream', version: 1, stories: stream.stories() }, null, 2)}\n`
  if (path === '-') process.stdout.write(text)
  else writeReport(path, text)
}
