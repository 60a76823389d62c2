/** The pipeline in worker threads, so that no request waits for it and no document can take the desk with it. */
import { availableParallelism } from 'node:os'
import type { Notice } from '../core/model/notice.ts'
import type { Prepared } from '../core/model/prepared.ts'
import { BoundedThreads } from '../io/bounded-threads.ts'
import { isTooSlow } from '../io/failure.ts'
import { MOST_MS, reportBudget, WorkProgress } from '../io/processor-budget.ts'
import { type Analyst, type AnalystTask, analystOver } from './analyst.ts'

export interface ThreadOptions {
  /** Default: one less than there are cores, at least one. */
  readonly threads?: number
  /** Milliseconds of the processor after which a task is ended with its thread. Default: by the task. */
  readonly budget?: (task: AnalystTask) => number
  /** Memory of a thread. Default: 1500. */
  readonly megabytes?: number
}

const MEGABYTES = 1500
/** Reports of one document that may take too much before all of it is given up. */
const MOST_LEFT_OUT = 3

/** @param worker the compiled file that a thread runs: it exports `doTask` */
export function threadedAnalyst(worker: URL, options: ThreadOptions = {}): Analyst {
  const { threads = Math.max(1, availableParallelism() - 1), budget = budgetOf, megabytes = MEGABYTES } = options
  const pool = new BoundedThreads({ worker, name: 'doTask', megabytes, threads })
  return analystOver(
    (task) => (task.name === 'prepare' ? prepared(pool, task, budget(task)) : pool.run(task, budget(task))),
    () => pool.close(),
  )
}

/** In milliseconds of the processor, for each report of a document that holds many. */
export function budgetOf(task: AnalystTask): number {
  return task.name === 'prepare' ? reportBudget(task.page.bytes.length) : MOST_MS
}

/** Where one report of many takes too much, the document is prepared again without it. */
async function prepared(
  pool: BoundedThreads,
  task: Extract<AnalystTask, { readonly name: 'prepare' }>,
  budget: number,
): Promise<Prepared> {
  const leftOut = new Set<number>()
  for (;;) {
    const progress = new WorkProgress()
    try {
      const found = (await pool.run({ ...task, leftOut, progress: progress.shared }, budget, progress)) as Prepared
      const notices = [...leftOut].map((report) => setAside(task.page.input, report))
      return notices.length === 0 ? found : { ...found, notices: [...found.notices, ...notices] }
    } catch (error) {
      const { part, parts } = progress
      if (!isTooSlow(error) || part === null || parts === 1 || leftOut.size >= MOST_LEFT_OUT) throw error
      leftOut.add(part)
    }
  }
}

function setAside(input: string, report: number): Notice {
  const message = `Report ${report + 1} in it was set aside: it took more of the processor than an honest report does. The others were read.`
  return { stage: 'read', code: 'stage-failed', severity: 'warning', message, input: `${input}#${report + 1}` }
}
