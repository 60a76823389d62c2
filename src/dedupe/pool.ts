/** Threads that do tasks, the one that asks among them. One at a time each; what waits, waits here. */
import { Worker } from 'node:worker_threads'
import type { Task, TaskResult } from './tasks.ts'
import { work } from './work.ts'

export interface Question {
  readonly id: number
  readonly task: Task
}

export interface Answer {
  readonly id: number
  readonly result?: unknown
  readonly error?: string
}

export interface Pool {
  /** Tasks that can be worked on at once, one of them by the thread that asks. */
  readonly threads: number
  readonly run: <T extends Task>(task: T) => Promise<TaskResult<T>>
  /**
   * The same for a task that takes long to learn and is seldom needed: the thread that asks does such tasks itself, as long
   * as few wait.
   */
  readonly runHere: <T extends Task>(task: T) => Promise<TaskResult<T>>
  /** Do here what waits first, where more than so many wait that no thread has been given. @returns false where not */
  readonly help: (more: number) => Promise<boolean>
  /** Do here what waits, until something has come to its end. */
  readonly helpUntil: <T>(end: Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly task: Task
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/** Tasks that wait for the thread that asks before others get them too. */
const MOST_HERE = 32

/** Start threads, one less than are to work; with one, the work is done where it is asked for. */
export function pool(threads: number): Pool {
  return threads <= 1 ? alone() : new Threads(threads)
}

function alone(): Pool {
  return {
    ...{ threads: 1, run: work, runHere: work, help: async () => false },
    ...{ helpUntil: (end) => end, close: async () => {} },
  }
}

class Threads implements Pool {
  readonly threads: number
  readonly #all: readonly Thread[]
  readonly #idle: Thread[]
  readonly #waiting: Waiting[] = []
  readonly #here: Waiting[] = []
  /** Called when there is something to help with. */
  #wake: () => void = () => {}

  constructor(threads: number) {
    this.threads = threads
    const next = (thread: Thread): void => {
      const task = this.#waiting.shift()
      if (task) thread.take(task)
      else this.#idle.push(thread)
    }
    this.#all = Array.from({ length: threads - 1 }, () => new Thread(next))
    // Each is given a task more than it works on: it is not to wait for the thread that asks, which works itself.
    this.#idle = [...this.#all, ...this.#all]
  }

  run<T extends Task>(task: T): Promise<TaskResult<T>> {
    return this.#put(task, this.#waiting)
  }

  runHere<T extends Task>(task: T): Promise<TaskResult<T>> {
    return this.#put(task, this.#here.length < MOST_HERE ? this.#here : this.#waiting)
  }

  #put<T extends Task>(task: T, queue: Waiting[]): Promise<TaskResult<T>> {
    return new Promise((resolve, reject) => {
      const one = { task, resolve: resolve as (result: unknown) => void, reject }
      const thread = queue === this.#waiting ? this.#idle.pop() : undefined
      if (thread) thread.take(one)
      else queue.push(one)
      this.#wake()
    })
  }

  async help(more: number): Promise<boolean> {
    const task = this.#here.shift() ?? (this.#waiting.length > more ? this.#waiting.shift() : undefined)
    if (task === undefined) return false
    await work(task.task).then(task.resolve, task.reject)
    // What the others have done meanwhile is to be heard.
    await new Promise((resolve) => setImmediate(resolve))
    return true
  }

  async helpUntil<T>(end: Promise<T>): Promise<T> {
    let ended = false
    const stop = (): void => {
      ended = true
      this.#wake()
    }
    end.then(stop, stop)
    while (!ended) {
      const more = new Promise<void>((resolve) => {
        this.#wake = resolve
      })
      if (!(await this.help(0)) && !ended) await more
    }
    return end
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((thread) => thread.end()))
  }
}

const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

/** Texts live for one task: with room for several tasks' they are never copied by the collector. */
const YOUNG_MEGABYTES = 32

class Thread {
  readonly #worker: Worker
  /** What it was given, in that order. */
  readonly #given: Waiting[] = []
  #count = 0

  constructor(free: (thread: Thread) => void) {
    this.#worker = new Worker(ENTRY, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } })
    this.#worker.on('message', ({ result, error }: Answer) => {
      const done = this.#given.shift()
      if (error === undefined) done?.resolve(result)
      else done?.reject(new Error(error))
      free(this)
    })
    const fail = (error: Error): void => {
      for (const task of this.#given.splice(0)) task.reject(error)
    }
    this.#worker.on('error', fail)
    this.#worker.on('exit', () => fail(new Error('a thread ended in the middle of its work')))
  }

  take(task: Waiting): void {
    this.#given.push(task)
    const question: Question = { id: this.#count++, task: task.task }
    this.#worker.postMessage(question)
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}
