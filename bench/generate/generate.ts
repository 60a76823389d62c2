/**
 * Articles for a test of scale: any number of them, varied from a corpus, the same for the same seed. Most are of their own;
 * some are made from an earlier one, and say from which and how.
 */
import { CHANGES, type Change, derived } from './derived.ts'
import { type Body, original, sentence } from './original.ts'
import { type Random, random } from './random.ts'
import { wordStore } from './word-store.ts'

/** What is varied. */
export interface CorpusArticle {
  readonly text: string
  readonly publisher: string
}

export interface GeneratedArticle {
  /** Unique among those of one seed. */
  readonly id: string
  readonly title: string
  /** Paragraphs parted by blank lines. */
  readonly text: string
  /** To the minute, in UTC, over ten years; never before that of its source. */
  readonly published: string
  readonly publisher: string
  readonly url: string
  /** The id of the article that it was made from, which is never made from another; null where it is of its own. */
  readonly source: string | null
  readonly change: Change | null
}

export interface GenerateOptions {
  readonly count: number
  /** Any whole number. */
  readonly seed: number
  /** Share of the articles that are made from an earlier one: 0 to 1. Default .16. */
  readonly reused?: number
}

const REUSED = 0.16
const FIRST_DAY = Date.UTC(2015, 0, 1)
const SPAN_MS = 3650 * 86_400_000
const MINUTE = 60_000
/** Half of what is reused was made from one of so many before it. */
const RECENT = 500

/**
 * Make articles one at a time. Memory: the words of the corpus as numbers, and one article, however many are drawn.
 * @throws Error where the corpus holds no words, or `count` is no whole number from 0 up
 */
export function* generate(corpus: readonly CorpusArticle[], options: GenerateOptions): Generator<GeneratedArticle> {
  const { count, seed, reused = REUSED } = options
  if (!Number.isInteger(count) || count < 0) throw new Error(`count must be a whole number from 0 up, got ${count}`)
  const store = wordStore(corpus.map((article) => article.text))
  const lengths = corpus.map((article) => article.text.split(/\s+/).length)
  const roleOf = (index: number): { draw: Random; role: Change | null } => {
    const draw = random(seed, index)
    const change = CHANGES[draw.below(CHANGES.length)]!
    return { draw, role: index > 0 && draw.share() < reused ? change : null }
  }
  const ownBody = (index: number): Body => {
    const draw = random(seed, index, 1)
    return original(store, draw, lengths[draw.below(lengths.length)]!)
  }
  for (let index = 0; index < count; index++) {
    const { draw, role } = roleOf(index)
    const from = role === null ? null : sourceOf(index, draw, (one) => roleOf(one).role === null)
    const body = from === null ? ownBody(index) : derived(store, draw, ownBody(from), role!)
    const publisher = corpus[draw.below(corpus.length)]!.publisher
    const id = idOf(seed, index)
    yield {
      id,
      title: sentence(store, draw, draw.below(1 << 30))
        .slice(0, 12)
        .join(' '),
      text: body.map((paragraph) => paragraph.map((words) => words.join(' ')).join(' ')).join('\n\n'),
      published: momentOf(index, count),
      publisher,
      url: `https://${slug(publisher)}.example/${id}`,
      source: from === null ? null : idOf(seed, from),
      change: from === null ? null : role,
    }
  }
}

/** An earlier article of its own; the first is always one. */
function sourceOf(index: number, draw: Random, isOwn: (index: number) => boolean): number {
  const near = draw.share() < 0.5
  let at = near ? index - 1 - draw.below(Math.min(index, RECENT)) : draw.below(index)
  while (!isOwn(at)) at--
  return at
}

function idOf(seed: number, index: number): string {
  return `g${seed}-${String(index).padStart(7, '0')}`
}

function momentOf(index: number, count: number): string {
  const at = FIRST_DAY + Math.floor((index / Math.max(1, count)) * (SPAN_MS / MINUTE)) * MINUTE
  return `${new Date(at).toISOString().slice(0, 16)}Z`
}

function slug(publisher: string): string {
  return (
    publisher
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'outlet'
  )
}
