/** Worker threads whose tasks may take so much of the processor, and no more. */
import { Piscina } from 'piscina'
import { errorCode } from './failure.ts'
import { Budgets, tooLarge, tooSlow, type WorkProgress } from './processor-budget.ts'

export interface ThreadsOptions {
  /** The compiled file that a thread runs. */
  readonly worker: URL
  /** The function of it that does a task. */
  readonly name: string
  readonly threads: number
  /** Memory of a thread. */
  readonly megabytes: number
}

export class BoundedThreads {
  readonly #pool: Piscina
  readonly #name: string
  readonly #threads: number
  readonly #megabytes: number
  readonly #budgets = new Budgets()
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor({ worker, name, threads, megabytes }: ThreadsOptions) {
    this.#pool = new Piscina({
      filename: worker.href,
      name,
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    })
    this.#name = name
    this.#threads = threads
    this.#megabytes = megabytes
  }

  /**
   * Do a task in the next thread that is free.
   * @param budget milliseconds of the processor after which it is ended, with its thread
   * @param progress where the task writes which of its parts it is at: each has the whole budget
   * @throws StemmaError `too-slow` or `too-large`, and what the task fails with
   */
  async run(task: unknown, budget: number, progress: WorkProgress | null = null): Promise<unknown> {
    if (this.#running >= this.#threads) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#running++
    const end = new AbortController()
    const done = this.#budgets.charge({ budget, progress, end: () => end.abort() })
    try {
      return await this.#pool.run(task, { signal: end.signal, name: this.#name })
    } catch (error) {
      if (end.signal.aborted) throw tooSlow(budget)
      if (errorCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') throw tooLarge(this.#megabytes)
      throw error
    } finally {
      done()
      this.#running--
      this.#waiting.shift()?.()
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy()
  }
}
