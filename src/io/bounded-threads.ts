/** Worker threads whose tasks may take so much of the processor, and no more. */
import { Piscina } from 'piscina'
import { StemmaError } from './failure.ts'

export interface ThreadsOptions {
  /** The compiled file that a thread runs. */
  readonly worker: URL
  /** The function of it that does a task. */
  readonly name: string
  readonly threads: number
  /** Memory of a thread. */
  readonly megabytes: number
}

/** A task that is being done, and what it has taken so far, in milliseconds of the processor. */
interface Running {
  readonly budget: number
  readonly end: AbortController
  taken: number
}

const LOOK_MS = 200
/** What waits for something that never comes takes no time of the processor: it is ended after so many times its budget. */
const MOST_WAITING = 10

export class BoundedThreads {
  readonly #pool: Piscina
  readonly #name: string
  readonly #threads: number
  readonly #running = new Set<Running>()
  readonly #waiting: (() => void)[] = []
  #watch: NodeJS.Timeout | null = null

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
  }

  /**
   * Do a task in the next thread that is free.
   * @param budget milliseconds of the processor after which it is ended, with its thread
   * @throws StemmaError `too-slow`, and what the task fails with
   */
  async run(task: unknown, budget: number): Promise<unknown> {
    if (this.#running.size >= this.#threads) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    const running: Running = { budget, end: new AbortController(), taken: 0 }
    this.#running.add(running)
    this.#startWatch()
    const waited = setTimeout(() => running.end.abort(), budget * MOST_WAITING)
    try {
      return await this.#pool.run(task, { signal: running.end.signal, name: this.#name })
    } catch (error) {
      if (running.end.signal.aborted) throw tooSlow(budget)
      throw error
    } finally {
      clearTimeout(waited)
      this.#running.delete(running)
      this.#waiting.shift()?.()
    }
  }

  close(): Promise<void> {
    return this.#pool.destroy()
  }

  /**
   * The processor's time is known for the process alone. Threads share it, and none takes more than passes by the clock: so a
   * task is charged its share, however much else the machine does.
   */
  #startWatch(): void {
    if (this.#watch !== null) return
    let [usage, clock] = [process.cpuUsage(), performance.now()]
    this.#watch = setInterval(() => {
      const { user, system } = process.cpuUsage(usage)
      const share = Math.min((user + system) / 1000 / this.#running.size, performance.now() - clock)
      usage = process.cpuUsage()
      clock = performance.now()
      for (const running of this.#running) {
        running.taken += share
        if (running.taken > running.budget) running.end.abort()
      }
      if (this.#running.size === 0) this.#stopWatch()
    }, LOOK_MS)
    this.#watch.unref()
  }

  #stopWatch(): void {
    if (this.#watch !== null) clearInterval(this.#watch)
    this.#watch = null
  }
}

function tooSlow(budget: number): StemmaError {
  const seconds = Math.round(budget / 1000)
  return new StemmaError('too-slow', `it took more than ${seconds} s of the processor, which no honest report does`)
}
