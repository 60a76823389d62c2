/** The pipeline in worker threads, so that no request waits for it and no document can take the desk with it. */
import { availableParallelism } from 'node:os'
import { BoundedThreads } from '../io/bounded-threads.ts'
import { type Analyst, analystOver, type Task } from './analyst.ts'

export interface ThreadOptions {
  /** Default: one less than there are cores, at least one. */
  readonly threads?: number
  /** Milliseconds of the processor after which a task is ended with its thread. Default: by the task. */
  readonly budget?: (task: Task) => number
}

/** The longest a story of hundreds of reports may take. */
const MOST_MS = 300_000
/** A report takes about 20 ms a kilobyte. */
const REPORT_MS = 60_000
const BYTE_MS = 0.04
const MEGABYTES = 1500

/** @param worker the compiled file that a thread runs: it exports `doTask` */
export function threadedAnalyst(worker: URL, { threads, budget = budgetOf }: ThreadOptions = {}): Analyst {
  const pool = new BoundedThreads({
    ...{ worker, name: 'doTask', megabytes: MEGABYTES },
    threads: threads ?? Math.max(1, availableParallelism() - 1),
  })
  return analystOver(
    (task) => pool.run(task, budget(task)),
    () => pool.close(),
  )
}

/** In milliseconds of the processor. A document that holds many reports may take longer. */
export function budgetOf(task: Task): number {
  if (task.name !== 'prepare') return MOST_MS
  return Math.min(MOST_MS, REPORT_MS + task.page.bytes.length * BYTE_MS)
}
