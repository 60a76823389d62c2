/** How much of the processor tasks in threads take, and the end of those that take more than they may. */
import { StemmaError } from './failure.ts'

/** A task that a thread works on. */
export interface ChargedWork {
  /** Milliseconds of the processor that one part of it may take. */
  readonly budget: number
  /** Which part the thread is at, where it has several: each has the whole budget. */
  readonly progress: WorkProgress | null
  /** Called once, when a part has taken more. */
  readonly end: () => void
}

/** Written by the thread that works, read by the one that waits: the part that is worked on, and how many there are. */
export class WorkProgress {
  readonly shared: Int32Array

  constructor(shared: Int32Array = new Int32Array(new SharedArrayBuffer(8)).fill(BEFORE)) {
    this.shared = shared
  }

  /** @param of parts in all, where that is known */
  set(part: number, of = BEFORE): void {
    Atomics.store(this.shared, 1, of)
    Atomics.store(this.shared, 0, part)
  }

  /** Null before the first part. */
  get part(): number | null {
    const part = Atomics.load(this.shared, 0)
    return part === BEFORE ? null : part
  }

  /** Null where it is not known. */
  get parts(): number | null {
    const parts = Atomics.load(this.shared, 1)
    return parts === BEFORE ? null : parts
  }
}

const BEFORE = -1
const LOOK_MS = 200
/** Charged at one look at most: while the thread that looks is at work itself, it does not hear that a task is done. */
const MOST_AT_A_LOOK = 5 * LOOK_MS
/** What waits for something that never comes takes no time of the processor: it is ended after this many times its budget. */
const MOST_WAITING = 10

/** The longest that anything may take. */
export const MOST_MS = 300_000
/** A report takes about 20 ms a kilobyte. */
const REPORT_MS = 60_000
const BYTE_MS = 0.04

/** Milliseconds of the processor that a report of so many bytes may take. */
export function reportBudget(bytes: number): number {
  return Math.min(MOST_MS, REPORT_MS + bytes * BYTE_MS)
}

interface Running {
  taken: number
  waited: number
  part: number | null
}

export class Budgets {
  readonly #running = new Map<ChargedWork, Running>()
  #timer: NodeJS.Timeout | null = null

  /** Charge a task from now on. @returns to be called when it is done */
  charge(task: ChargedWork): () => void {
    this.#running.set(task, { taken: 0, waited: 0, part: task.progress?.part ?? null })
    this.#start()
    return () => this.#running.delete(task)
  }

  /**
   * The processor's time is known for the process alone. Threads share it, and none takes more than passes by the clock: so a
   * task is charged its share, however much else the machine does.
   */
  #start(): void {
    if (this.#timer !== null) return
    let [usage, clock] = [process.cpuUsage(), performance.now()]
    this.#timer = setInterval(() => {
      const { user, system } = process.cpuUsage(usage)
      const passed = performance.now() - clock
      const share = Math.min((user + system) / 1000 / this.#running.size, passed, MOST_AT_A_LOOK)
      usage = process.cpuUsage()
      clock = performance.now()
      for (const [task, running] of this.#running) this.#add(task, running, { share, passed })
      if (this.#running.size === 0) this.#stop()
    }, LOOK_MS)
    this.#timer.unref()
  }

  #add(task: ChargedWork, running: Running, { share, passed }: { share: number; passed: number }): void {
    const part = task.progress?.part ?? null
    if (part !== running.part) Object.assign(running, { part, taken: 0, waited: 0 })
    running.taken += share
    running.waited += Math.min(passed, MOST_AT_A_LOOK)
    if (running.taken <= task.budget && running.waited <= task.budget * MOST_WAITING) return
    this.#running.delete(task)
    task.end()
  }

  #stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#timer = null
  }
}

export function tooSlow(budget: number): StemmaError {
  const seconds = Math.round(budget / 100) / 10
  return new StemmaError('too-slow', `it took more than ${seconds} s of the processor, which no honest report does`)
}

export function tooLarge(megabytes: number): StemmaError {
  return new StemmaError('too-large', `it took more than ${megabytes} MB of memory, which no honest report does`)
}
