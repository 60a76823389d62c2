/**
 * Threads that do tasks, one at a time each; what waits, waits here. A thread whose task takes too much of the processor is ended, and the
 * task is done again without the part that it was at: one record of a piece, one pair of texts.
 */
import { Worker } from 'node:worker_threads'
import { Budgets, tooSlow, WorkProgress } from '../io/processor-budget.ts'
import type { DedupeTask, TaskParts, TaskResult } from './tasks.ts'
import { work } from './work.ts'

export interface PoolTask {
  readonly task: DedupeTask
  readonly leftOut: ReadonlySet<number>
  /** Of `WorkProgress`. */
  readonly progress: Int32Array
}

export interface PoolAnswer {
  readonly result?: unknown
  readonly error?: string
}

export interface Pool {
  /** Tasks that can be worked on at once. */
  readonly threads: number
  readonly run: <T extends DedupeTask>(task: T) => Promise<TaskResult<T>>
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly task: DedupeTask
  /** Parts that took too much before. */
  readonly leftOut: Set<number>
  /** Where the thread that has it writes which part it is at. */
  progress: WorkProgress
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/**
 * @param threads 0: the thread that asks does the work itself, and nothing ends it
 * @param budget of a part of a task, in milliseconds of the processor
 */
export function pool(threads: number, budget: (task: DedupeTask) => number): Pool {
  return threads === 0 ? here() : new Threads(threads, budget)
}

function here(): Pool {
  const all: TaskParts = { at: () => true, leftOut: [] }
  return { threads: 1, run: (task) => work(task, all), close: async () => {} }
}

class Threads implements Pool {
  readonly threads: number
  readonly #all: readonly Thread[]
  readonly #idle: Thread[]
  readonly #waiting: Waiting[] = []

  constructor(threads: number, budget: (task: DedupeTask) => number) {
    this.threads = threads
    const budgets = new Budgets()
    const next = (thread: Thread): void => {
      const task = this.#waiting.shift()
      if (task) thread.take(task)
      else this.#idle.push(thread)
    }
    this.#all = Array.from({ length: threads }, () => new Thread(next, (charged) => budgets.charge(charged), budget))
    // Each is given a task more than it works on: it is not to wait for the thread that asks, which has work of its own.
    this.#idle = [...this.#all, ...this.#all]
  }

  run<T extends DedupeTask>(task: T): Promise<TaskResult<T>> {
    return new Promise((resolve, reject) => {
      const taken = { leftOut: new Set<number>(), progress: new WorkProgress() }
      const one = { task, ...taken, resolve: resolve as (result: unknown) => void, reject }
      const thread = this.#idle.pop()
      if (thread) thread.take(one)
      else this.#waiting.push(one)
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((thread) => thread.end()))
  }
}

const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

/** Texts live for one task: with room for several tasks' they are never copied by the collector. */
const YOUNG_MEGABYTES = 32

class Thread {
  readonly #free: (thread: Thread) => void
  readonly #charge: Budgets['charge']
  readonly #budget: (task: DedupeTask) => number
  /** What it was given, in that order; it works on the first. */
  #given: Waiting[] = []
  #worker: Worker
  /** Ends the charge of the first. */
  #settle: () => void = () => {}

  constructor(free: (thread: Thread) => void, charge: Budgets['charge'], budget: (task: DedupeTask) => number) {
    this.#free = free
    this.#charge = charge
    this.#budget = budget
    this.#worker = this.#start()
  }

  take(task: Waiting): void {
    this.#given.push(task)
    this.#send(task)
    if (this.#given.length === 1) this.#chargeFirst()
  }

  async end(): Promise<void> {
    this.#settle()
    await this.#worker.terminate()
  }

  #start(): Worker {
    const worker = new Worker(ENTRY, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } })
    const fail = (error: Error): void => {
      this.#settle()
      for (const task of this.#given.splice(0)) task.reject(error)
    }
    worker.on('message', ({ result, error }: PoolAnswer) => {
      const done = this.#given.shift()
      this.#chargeFirst()
      if (error === undefined) done?.resolve(result)
      else done?.reject(new Error(error))
      this.#free(this)
    })
    worker.on('error', fail)
    worker.on('exit', () => fail(new Error('a thread ended in the middle of its work')))
    return worker
  }

  #send(waiting: Waiting): void {
    const { task, leftOut } = waiting
    waiting.progress = new WorkProgress()
    const question: PoolTask = { task, leftOut, progress: waiting.progress.shared }
    this.#worker.postMessage(question)
  }

  #chargeFirst(): void {
    this.#settle()
    const [first] = this.#given
    if (!first) return
    const budget = this.#budget(first.task)
    this.#settle = this.#charge({ budget, progress: first.progress, end: () => this.#tooSlow(first, budget) })
  }

  /** Go on in a new thread without the part that took too much; where that is not known, without the task. */
  #tooSlow(first: Waiting, budget: number): void {
    this.#worker.removeAllListeners()
    void this.#worker.terminate()
    this.#worker = this.#start()
    const { part } = first.progress
    if (part === null || first.leftOut.has(part)) {
      this.#given.shift()
      first.reject(tooSlow(budget))
      this.#free(this)
    } else first.leftOut.add(part)
    for (const task of this.#given) this.#send(task)
    this.#chargeFirst()
  }
}
