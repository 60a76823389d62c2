/** Takes jobs from the store and does them, one or several at a time, until it is stopped. */
import { type Clock, isoNow } from '../io/clock.ts'
import { isTooSlow, reason } from '../io/failure.ts'
import { FetchError } from '../io/fetch/refused.ts'
import type { Job } from '../store/records.ts'
import type { Parts, Store } from '../store/store.ts'
import type { Effect } from './context.ts'

/** Does a job of one kind. What it returns is written together with the mark that the job is done. */
export type Handler = (job: Job) => Promise<Effect>

export interface RunnerOptions {
  readonly store: Store
  readonly clock: Clock
  /** Unlike that of every other runner on the store. */
  readonly name: string
  readonly handlers: Readonly<Record<string, Handler>>
  /** What is written where a job is given up. */
  readonly givenUp?: (parts: Parts, job: Job, error: string) => Promise<void>
  /** Told of what happened to a job, and of a store that cannot be reached. */
  readonly report?: (event: JobEvent) => void
}

export interface JobEvent {
  readonly kind: string
  readonly key: string
  readonly outcome: 'done' | 'again' | 'failed' | 'lost' | 'store'
  readonly attempts: number
  readonly milliseconds: number
  readonly error?: string
}

/** Held for so long without a sign of life; a sign is given three times in that time. */
const LEASE_MS = 20_000
/** A job that brings down what does it three times is set aside. */
const MOST_ATTEMPTS = 3
/** What a site or network kept from being done is tried for about a day. */
const MOST_PASSING_ATTEMPTS = 12
const FIRST_RETRY_MS = 2000
const LONGEST_RETRY_MS = 4 * 3_600_000
const IDLE_MS = 400
/** The queue is tidied up each time this many jobs were done. */
const FIRST_TIDYING = 100
const JOBS_BETWEEN = 2000
const KEPT_MS = 7 * 24 * 3_600_000
/** Clocks of machines on one store differ by less; a lease is shorter. */
const CLOCK_MS = 60_000
/** Nothing is put off for longer: a report is read again after a week. */
const LONGEST_AHEAD_MS = 8 * 24 * 3_600_000
/** Wait while the store cannot be reached. */
const STORE_MS = 2000

export class Runner {
  readonly #options: RunnerOptions
  readonly #kinds: readonly string[]
  #stopping = new AbortController()
  #loops: Promise<void>[] = []
  #claims = 0
  /** The latest moment that the clock has shown; none yet. */
  #shown = Number.POSITIVE_INFINITY

  constructor(options: RunnerOptions) {
    this.#options = options
    this.#kinds = Object.keys(options.handlers)
  }

  /** Do one job that is due. @returns false where there was none */
  async once(): Promise<boolean> {
    const { store, clock, name } = this.#options
    await this.#minded()
    if (this.#claims % JOBS_BETWEEN === FIRST_TIDYING) await store.jobs.prune(this.#inFuture(-KEPT_MS))
    const job = await store.jobs.claim({
      kinds: this.#kinds,
      worker: name,
      now: isoNow(clock),
      leasedUntil: this.#inFuture(LEASE_MS),
    })
    if (!job) return false
    this.#claims++
    const started = performance.now()
    const sign = setInterval(() => {
      store.jobs.extend(job.id, name, this.#inFuture(LEASE_MS)).catch(() => {})
    }, LEASE_MS / 3)
    try {
      const outcome = await this.#do(job)
      this.#tell(job, outcome, started)
    } catch (error) {
      await this.#failed(job, error, started)
    } finally {
      clearInterval(sign)
    }
    return true
  }

  /** Where the clock was put back, before this process began or since, nothing waits for a moment that was set by it. */
  async #minded(): Promise<void> {
    const { store, clock } = this.#options
    const isBack = clock.now() < this.#shown - CLOCK_MS
    this.#shown = isBack || this.#shown === Number.POSITIVE_INFINITY ? clock.now() : Math.max(this.#shown, clock.now())
    if (!isBack) return
    const [now, soon, latest] = [isoNow(clock), this.#inFuture(CLOCK_MS), this.#inFuture(LONGEST_AHEAD_MS)]
    await store.jobs.clockPutBack({ now, soon, latest })
  }

  /** Do all that is due, and what follows from it. */
  async drain(): Promise<void> {
    while (await this.once());
  }

  start(concurrency: number): void {
    this.#stopping = new AbortController()
    this.#loops = Array.from({ length: concurrency }, () => this.#loop())
  }

  /** Finish what is being done, and take nothing more. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await Promise.all(this.#loops)
  }

  async #loop(): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      try {
        if (!(await this.once())) await this.#options.clock.sleep(IDLE_MS, signal)
      } catch (error) {
        const words = reason(error)
        this.#options.report?.({ kind: '', key: '', outcome: 'store', attempts: 0, milliseconds: 0, error: words })
        await this.#options.clock.sleep(STORE_MS, signal)
      }
    }
  }

  async #do(job: Job): Promise<'done' | 'lost'> {
    const { store, clock, name, handlers } = this.#options
    const effect = await handlers[job.kind]!(job)
    try {
      await store.transaction(async (parts) => {
        if (!(await parts.jobs.finish(job.id, name, isoNow(clock)))) throw new Lost()
        await effect(parts)
      })
      return 'done'
    } catch (error) {
      if (error instanceof Lost) return 'lost'
      throw error
    }
  }

  async #failed(job: Job, error: unknown, started: number): Promise<void> {
    const { store, clock, name, givenUp } = this.#options
    const passing = error instanceof FetchError && error.passing
    const refused = (error instanceof FetchError && !error.passing) || isTooSlow(error)
    const again = !refused && job.attempts < (passing ? MOST_PASSING_ATTEMPTS : MOST_ATTEMPTS)
    const asked = error instanceof FetchError ? error.retryAfter : null
    const wait =
      asked !== null ? Math.max(asked, FIRST_RETRY_MS) : Math.min(FIRST_RETRY_MS * 2 ** job.attempts, LONGEST_RETRY_MS)
    const words = reason(error)
    await store.transaction(async (parts) => {
      const failure = { error: words, now: isoNow(clock), retryAt: again ? this.#inFuture(wait) : null }
      const held = await parts.jobs.fail(job.id, name, failure)
      if (held && !again) await givenUp?.(parts, job, words)
    })
    this.#tell(job, again ? 'again' : 'failed', started, words)
  }

  #tell(job: Job, outcome: JobEvent['outcome'], started: number, error?: string): void {
    const { kind, key, attempts } = job
    const milliseconds = Math.round(performance.now() - started)
    this.#options.report?.({ kind, key, outcome, attempts, milliseconds, ...(error === undefined ? {} : { error }) })
  }

  #inFuture(milliseconds: number): string {
    return new Date(this.#options.clock.now() + milliseconds).toISOString()
  }
}

/** The job went to another worker meanwhile: what was done here must not count. */
class Lost extends Error {}
