/**
 * How fast reports are put into stories, on one core: `npm run bench -- stories`. Streams generated articles, once with their
 * dates (ten years: the window is bounded by days) and once without (bounded by number), and prints a curve.
 *
 * Each article is made and drawn first (its features, runs of words and lines: what can be done in parallel, article by
 * article); the clock runs only while the stream takes it.
 */
import { draw, type StoryItem } from '../src/core/cluster/draw.ts'
import { StoryStream } from '../src/core/cluster/story-stream.ts'
import { corpusToVary } from './generate/corpus.ts'
import { generate } from './generate/generate.ts'

const SEED = 11
const SHOWN_AT = [10_000, 20_000, 30_000, 40_000, 60_000, 80_000, 100_000]
/** Articles that are drawn before the stream takes them: what is drawn leaves garbage, whose removal is no work of the stream. */
const BLOCK = 500
const MEGABYTE = 1024 * 1024

/** Density as in a stream of 100,000 over ten years. */
const RUNS = [
  { name: 'dated over ten years: the window is 120 days', articles: 100_000, dated: true },
  { name: 'undated: the window is 20,000 accounts', articles: 40_000, dated: false },
]

interface Clock {
  streaming: number
  /** Of the processor, in milliseconds: less than the wall's where other programs run beside. */
  processor: number
  drawing: number
  /** Arrivals at the last line. */
  since: number
}

function curve(articles: number, dated: boolean): void {
  const stream = new StoryStream()
  const clock: Clock = { streaming: 0, processor: 0, drawing: 0, since: 0 }
  let block: StoryItem[] = []
  for (const article of generate(corpusToVary(), { count: 100_000, seed: SEED })) {
    const began = performance.now()
    block.push(draw({ ...article, published: dated ? article.published : null, language: 'en' }))
    clock.drawing += performance.now() - began
    if (block.length < BLOCK) continue
    const [ready, used] = [performance.now(), process.cpuUsage()]
    for (const drawn of block) stream.place(drawn)
    const { user, system } = process.cpuUsage(used)
    clock.streaming += performance.now() - ready
    clock.processor += (user + system) / 1000
    block = []
    const { arrivals } = stream.size()
    if (SHOWN_AT.includes(arrivals)) print(stream, clock)
    if (arrivals >= articles) return
  }
}

function print(stream: StoryStream, clock: Clock): void {
  const { arrivals, accounts, stories } = stream.size()
  globalThis.gc?.()
  const heap = `${Math.round(process.memoryUsage().heapUsed / MEGABYTE)} MB`
  const count = arrivals - clock.since
  const perSecond = (milliseconds: number): number => Math.round((count / milliseconds) * 1000)
  const drawing = (clock.drawing / count).toFixed(2)
  const columns = [arrivals, perSecond(clock.streaming), perSecond(clock.processor), heap, accounts, stories, drawing]
  console.log(columns.map((column) => String(column).padStart(11)).join(''))
  Object.assign(clock, { streaming: 0, processor: 0, drawing: 0, since: arrivals })
}

function run(): void {
  for (const { name, articles, dated } of RUNS) {
    console.log(`stories: ${articles} generated articles, ${name}`)
    const heads = ['arrived', 'a second', 'a CPU s', 'heap', 'accounts', 'stories', 'drawing ms']
    console.log(heads.map((head) => head.padStart(11)).join(''))
    curve(articles, dated)
  }
}

run()
