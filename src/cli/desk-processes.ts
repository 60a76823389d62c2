/**
 * The processes of a desk that is served. One answers requests and does nothing else. Beside it, each with a connection of its own to
 * the store, one does the jobs (taking reports into the index and the stories, writing dossiers), and one reads what pages ask for: a
 * large story is opened and drawn there. They are no threads, for the engine of SQLite does not bear several threads in one process.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { JobEvent } from '../desk/runner.ts'
import { reason, StemmaError } from '../io/failure.ts'
import type { PageReader, ReaderAnswer } from '../server/reader.ts'
import type { Usage } from '../server/usage.ts'
import type { HelperGiven, HelperMessage, HelperOrder } from './helper-messages.ts'

export interface Helper {
  /** What it used so far; null while it is not there. */
  readonly usage: () => Promise<Usage | null>
  /** Finish what it does, and end. */
  readonly stop: () => Promise<void>
}

/** A process that broke down is started again after this long. */
const AGAIN_MS = 1000

/** One process: it is asked, it answers, and it tells of what happens. Where it breaks down it is started again, until it is stopped. */
class Lasting {
  readonly #given: HelperGiven
  readonly #tell: HelperTold
  readonly #stopping = new AbortController()
  readonly #waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>()
  readonly #running: Promise<void>
  #process: ChildProcess | null = null
  #last = 0

  constructor(file: string, given: HelperGiven, tell: HelperTold) {
    this.#given = given
    this.#tell = tell
    this.#running = this.#run(fileURLToPath(new URL(file, import.meta.url)))
  }

  ask<T>(about: unknown): Promise<T> {
    const number = ++this.#last
    return new Promise((resolve, reject) => {
      if (!this.#process?.connected) return reject(notThere())
      this.#waiting.set(number, { resolve: resolve as (answer: unknown) => void, reject })
      this.#send({ ask: number, about })
    })
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#send({ stop: true })
    await this.#running
  }

  async #run(file: string): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      const child = fork(file, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
      this.#process = child
      child.on('message', (message) => this.#hear(message as HelperMessage))
      this.#send({ given: this.#given })
      const why = await endOf(child)
      for (const { reject } of this.#waiting.values()) reject(notThere())
      this.#waiting.clear()
      if (signal.aborted) return
      this.#tell.broken(why)
      await setTimeout(AGAIN_MS, undefined, { signal }).catch(() => {})
    }
  }

  /** What cannot be sent because the process has just ended is told by its end. */
  #send(message: HelperOrder): void {
    if (this.#process?.connected) this.#process.send(message, () => {})
  }

  #hear(said: HelperMessage): void {
    if ('told' in said) this.#tell.told(said.told)
    else {
      this.#waiting.get(said.answered)?.resolve(said.with)
      this.#waiting.delete(said.answered)
    }
  }
}

interface HelperTold {
  readonly told: (event: unknown) => void
  /** Why it broke down. */
  readonly broken: (why: string) => void
}

function notThere(): StemmaError {
  return new StemmaError('store-busy', 'What was asked for could not be read. Nothing was lost; try again.')
}

/** @returns why it ended */
async function endOf(child: ChildProcess): Promise<string> {
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
    return `it ended with ${code ?? signal}`
  } catch (error) {
    return reason(error)
  }
}

function helper(lasting: Lasting): Helper {
  return { usage: () => lasting.ask<Usage>('usage').catch(() => null), stop: () => lasting.stop() }
}

/**
 * Have the jobs done. What a process that broke down held is taken over as that of any that was killed.
 * @param report told of what happened to each job
 */
export function startWork(
  given: HelperGiven,
  { report, broken }: { report: (event: JobEvent) => void; broken: (why: string) => void },
): Helper {
  return helper(new Lasting('work-process.js', given, { told: (event) => report(event as JobEvent), broken }))
}

/** Have what pages ask for read and drawn. @param fault told of what went wrong there */
export function startReading(
  given: HelperGiven,
  { fault, broken }: { fault: (event: object) => void; broken: (why: string) => void },
): Helper & PageReader {
  const lasting = new Lasting('read-process.js', given, { told: (event) => fault(event as object), broken })
  return { ...helper(lasting), read: (path) => lasting.ask<ReaderAnswer>(path) }
}
