/** Lay all candidates beside each other, some hundred to a task, in threads; what is found is kept task by task. */
import type { Notice } from '../core/model/notice.ts'
import type { Relation } from '../core/model/relation.ts'
import { surelyBefore } from '../core/text/moment.ts'
import type { Archive, ArchivedArticle } from './archive.ts'
import type { Candidates } from './candidates.ts'
import type { Pool } from './pool.ts'
import type { State } from './state.ts'
import type { AlignedPair, AlignTask, RewordTask, TaskResult } from './tasks.ts'

/** Two articles that are not independent, with the passages that show it. */
export interface ArchivePair {
  readonly a: number
  readonly b: number
  readonly kind: Relation['kind']
  /** Number of the one that the other was made from; null where the dates do not tell. */
  readonly source: number | null
  readonly aligned: AlignedPair
}

/** Pairs that are not independent, and notices of those that could not be laid beside each other. */
export interface Laid {
  readonly pairs: ArchivePair[]
  readonly notices: readonly Notice[]
}

export interface Aligning {
  readonly found: Candidates
  readonly state: State
  readonly threads: Pool
  readonly archive: Archive
  readonly step: (done: number, all: number) => void
}

/** Pairs that a task has. */
const TASK_PAIRS = 128
/** Tasks that are on their way at once, for each thread. */
const LANES = 8

export async function alignAll({ found, state, threads, archive, step }: Aligning): Promise<Laid> {
  const count = found.series.length
  let done = 0
  const tasks = Array.from({ length: Math.ceil(count / TASK_PAIRS) }, (_, task) => task)
  const results: ArchivePair[][] = []
  const notices: Notice[][] = []
  const one = async (task: number): Promise<void> => {
    const from = task * TASK_PAIRS
    const to = Math.min(count, from + TASK_PAIRS)
    const name = `pairs-${String(task).padStart(6, '0')}`
    const known = state.load<TaskResult<RewordTask>>(name)
    const aligned = known ?? (await alignedOf(threads, taskOf(archive, found, from, to)))
    if (known === undefined) state.keep(name, aligned)
    results[task] = aligned.pairs.map((pair) => pairOf(archive, found, from, pair))
    notices[task] = aligned.leftOut.map((pair) => notLaid(archive, found, from + pair))
    done += to - from
    step(done, count)
  }
  const queue = tasks.values()
  const lane = async (): Promise<void> => {
    for (const task of queue) await one(task)
  }
  await Promise.all(Array.from({ length: threads.threads * LANES }, lane))
  return { pairs: results.flat(), notices: notices.flat() }
}

/** By words, and where that leaves it open by sentences. */
async function alignedOf(threads: Pool, task: AlignTask): Promise<TaskResult<RewordTask>> {
  const { pairs, undecided, leftOut } = await threads.run(task)
  if (undecided.length === 0) return { pairs, leftOut }
  const { id, places, articles } = task
  const again: RewordTask = { task: 'reword', id, places, articles, pairs: task.pairs, undecided }
  const rewrites = await threads.run(again)
  const found = new Map([...pairs, ...rewrites.pairs].map((pair) => [pair.pair, pair]))
  return {
    pairs: [...found.values()].sort((a, b) => a.pair - b.pair),
    leftOut: [...new Set([...leftOut, ...rewrites.leftOut])].sort((a, b) => a - b),
  }
}

/** They count as independent, or as what their words alone have shown. */
function notLaid(archive: Archive, { pairs }: Candidates, pair: number): Notice {
  const [a, b] = [archive.article(pairs[pair * 2]!), archive.article(pairs[pair * 2 + 1]!)]
  const message = `It was not laid beside ${b.input}: that took more of the processor than two honest reports do.`
  return { stage: 'relate', code: 'pair-left-out', severity: 'warning', message, input: a.input }
}

function taskOf(archive: Archive, { pairs, series, stock }: Candidates, from: number, to: number): AlignTask {
  const indexes = new Map<number, number>()
  const local = Uint32Array.from(pairs.subarray(from * 2, to * 2), (article) => {
    const index = indexes.get(article) ?? indexes.size
    indexes.set(article, index)
    return index
  })
  const places = [...indexes.keys()].map((article) => archive.place(article))
  return {
    task: 'align',
    id: archive.id,
    places,
    articles: Uint32Array.from(indexes.keys()),
    pairs: local,
    series: series.slice(from, to),
    stock,
  }
}

function pairOf(archive: Archive, { pairs }: Candidates, from: number, aligned: AlignedPair): ArchivePair {
  const a = pairs[(from + aligned.pair) * 2]!
  const b = pairs[(from + aligned.pair) * 2 + 1]!
  const derives = aligned.kind !== 'shared-source'
  const [one, other] = [archive.article(a), archive.article(b)]
  const source = !derives ? null : earlier(one, other) ? a : earlier(other, one) ? b : null
  return { a, b, kind: derives && archive.isRevision(a, b) ? 'revision' : aligned.kind, source, aligned }
}

function earlier(a: ArchivedArticle, b: ArchivedArticle): boolean {
  return surelyBefore(a.published, b.published)
}
