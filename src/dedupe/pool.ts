/** Threads that do tasks. One at a time each; what waits, waits here. */
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
  /** Tasks that can be worked on at once. */
  readonly threads: number
  readonly run: <T extends Task>(task: T) => Promise<TaskResult<T>>
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly task: Task
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/** Start threads; with one, the work is done where it is asked for. */
export function pool(threads: number): Pool {
  if (threads <= 1) return { threads: 1, run: work, close: async () => {} }
  const waiting: Waiting[] = []
  const idle: Thread[] = []
  const all = Array.from({ length: threads }, () => new Thread(next))
  function next(thread: Thread): void {
    const task = waiting.shift()
    if (task) thread.take(task)
    else idle.push(thread)
  }
  for (const thread of all) idle.push(thread)
  return {
    threads,
    run: (task) =>
      new Promise((resolve, reject) => {
        waiting.push({ task, resolve: resolve as (result: unknown) => void, reject })
        const thread = idle.pop()
        if (thread) next(thread)
      }),
    close: async () => {
      await Promise.all(all.map((thread) => thread.end()))
    },
  }
}

const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

/** Texts live for one task: with room for several tasks' they are never copied by the collector. */
const YOUNG_MEGABYTES = 32

class Thread {
  readonly #worker: Worker
  #now: Waiting | null = null
  #count = 0

  constructor(free: (thread: Thread) => void) {
    this.#worker = new Worker(ENTRY, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } })
    this.#worker.on('message', ({ result, error }: Answer) => {
      const done = this.#now
      this.#now = null
      if (error === undefined) done?.resolve(result)
      else done?.reject(new Error(error))
      free(this)
    })
    const fail = (error: Error): void => this.#now?.reject(error)
    this.#worker.on('error', fail)
    this.#worker.on('exit', () => fail(new Error('a thread ended in the middle of its work')))
  }

  take(task: Waiting): void {
    this.#now = task
    const question: Question = { id: this.#count++, task: task.task }
    this.#worker.postMessage(question, buffersOf(task.task))
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}

/** The bytes of a piece are handed over, not copied. */
function buffersOf(task: Task): ArrayBuffer[] {
  return task.task === 'fingerprint' && task.piece.kind === 'lines' ? ownBuffer(task.piece.bytes) : []
}

/** The buffer of some bytes, where there is hardly anything else in it. */
export function ownBuffer({ buffer, length }: Uint8Array): ArrayBuffer[] {
  const own = buffer instanceof ArrayBuffer && length > 65_536 && buffer.byteLength < length * 2
  return own ? [buffer] : []
}
