/** The pipeline in worker threads, so that no request waits for it and no document can take the desk with it. */
import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { type Analyst, analystOver } from './analyst.ts'

export interface ThreadOptions {
  /** Default: one less than there are cores, at least one. */
  readonly threads?: number
  /** A task that takes longer is ended with its thread, in milliseconds. */
  readonly timeout?: number
}

/** The longest a story of hundreds of reports may take. */
const TIMEOUT_MS = 300_000
const MEGABYTES = 1500

/** @param worker the compiled file that a thread runs: it exports `doTask` */
export function threadedAnalyst(worker: URL, { threads, timeout = TIMEOUT_MS }: ThreadOptions = {}): Analyst {
  const pool = new Piscina({
    filename: worker.href,
    name: 'doTask',
    minThreads: 1,
    maxThreads: threads ?? Math.max(1, availableParallelism() - 1),
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  })
  return analystOver(
    (task) => pool.run(task, { signal: AbortSignal.timeout(timeout) }),
    () => pool.destroy(),
  )
}
