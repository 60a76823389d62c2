/**
 * A stage at work: it goes through the arrivals in their order, and writes what they lead to in one transaction with its new
 * position. Whatever happens to the process, its connection or its ownership, each arrival takes effect once.
 */
import { type Clock, isoNow } from '../../io/clock.ts'
import type { Arrival, Partition } from '../../store/records.ts'
import type { Store } from '../../store/store.ts'
import type { ArrivalStage, StageState } from './stage.ts'

export interface FollowerOptions {
  readonly store: Store
  readonly clock: Clock
  readonly stage: ArrivalStage
  /** Has an arrival that is not in the store gone for good? Then those after it need not wait. */
  readonly isGone?: (seq: number) => Promise<boolean>
}

/** Arrivals that are taken in with one transaction. */
const BATCH = 64
/** The state is kept after this many arrivals, or an eighth of what it holds: so that keeping it costs little of the work. */
const LEAST_BETWEEN = 64
const SHARE = 8

export class Follower {
  readonly #options: FollowerOptions
  #state: StageState | null = null
  #epoch = 0
  #position = 0
  #kept = 0

  constructor(options: FollowerOptions) {
    this.#options = options
  }

  get name(): string {
    return this.#options.stage.name
  }

  /**
   * Take one batch of what is there.
   *
   * @param fence of the owner; 0 where there are no owners
   * @returns how many arrivals were passed; 0 where there are none yet, or another was faster
   */
  async advance(fence = 0): Promise<number> {
    const at = await this.#catchUp()
    const arrivals = await this.#ready(at)
    const last = arrivals.at(-1)
    if (!last) return 0
    const { store, clock } = this.#options
    const state = this.#state!
    // Until it is known to be written, what is in memory is ahead of the store.
    this.#state = null
    const effect = await state.take(documentsOf(arrivals), { store, now: isoNow(clock), again: false })
    const step = { epoch: at.epoch, from: at.position, to: last.seq, fence }
    const held = await store.transaction(async (parts) => {
      if (!(await parts.partitions.advance(this.name, step))) return false
      await effect(parts)
      return true
    })
    if (!held) return 0
    this.#state = state
    this.#position = last.seq
    if (this.#position - this.#kept >= Math.max(LEAST_BETWEEN, state.size / SHARE)) await this.keep()
    return arrivals.length
  }

  /** Come to where the partition stands, without effect, unless that is broken off. */
  async follow(until?: AbortSignal): Promise<void> {
    await this.#catchUp(until)
  }

  /** Keep the state, so that the next process need not go through everything again. */
  async keep(): Promise<void> {
    if (!this.#state || this.#position === this.#kept) return
    const state = { epoch: this.#epoch, position: this.#position, bytes: this.#state.save() }
    await this.#options.store.partitions.keepState(this.name, state)
    this.#kept = this.#position
  }

  async #catchUp(until?: AbortSignal): Promise<Partition> {
    const { store } = this.#options
    const at = await store.partitions.get(this.name)
    if (!at) throw new Error(`there is no partition ${this.name}`)
    if (!this.#state || this.#epoch !== at.epoch || this.#position > at.position) await this.#open(at)
    while (this.#position < at.position && !until?.aborted) {
      const arrivals = (await store.arrivals.after(this.#position, BATCH)).filter(({ seq }) => seq <= at.position)
      const state = this.#state!
      this.#state = null
      await state.take(documentsOf(arrivals), { store, now: '', again: true })
      this.#state = state
      this.#position = arrivals.at(-1)?.seq ?? at.position
    }
    return at
  }

  async #open({ epoch, position }: Partition): Promise<void> {
    const { store, stage } = this.#options
    const saved = await store.partitions.state(stage.name)
    const fits = saved !== null && saved.epoch === epoch && saved.position <= position
    this.#epoch = epoch
    this.#state = (fits ? opened(stage, saved.bytes) : null) ?? stage.open(null)
    this.#position = this.#state.size > 0 && fits ? saved.position : 0
    this.#kept = this.#position
  }

  /** Arrivals that follow one upon another and are prepared, as far as the stages before have come. */
  async #ready(at: Partition): Promise<Arrival[]> {
    const { store, stage } = this.#options
    const limit = stage.after.length === 0 ? Number.POSITIVE_INFINITY : await this.#limit(at)
    if (limit <= at.position) return []
    const ready: Arrival[] = []
    for (const arrival of await store.arrivals.after(at.position, BATCH)) {
      const expected = (ready.at(-1)?.seq ?? at.position) + 1
      if (arrival.seq !== expected && !(await this.#allGone(expected, arrival.seq))) break
      if (arrival.state === 'waiting' || arrival.seq > limit) break
      ready.push(arrival)
    }
    return ready
  }

  /** Where the stages before have all come to. */
  async #limit({ epoch }: Partition): Promise<number> {
    const { store, stage } = this.#options
    const before = (await store.partitions.list()).filter((one) => stage.after.includes(one.name))
    if (before.length < stage.after.length || before.some((one) => one.epoch !== epoch)) return 0
    return Math.min(...before.map(({ position }) => position))
  }

  /** Places without an arrival: what comes after must wait for them, unless nothing will ever stand there. */
  async #allGone(from: number, to: number): Promise<boolean> {
    const { store, isGone } = this.#options
    if (!isGone) return true
    for (let seq = from; seq < to; seq++) {
      if (!(await isGone(seq))) return false
      // Written down, so that whoever goes through the arrivals later sees the same.
      await store.arrivals.appendAt({ seq, document: '', state: 'passed' })
    }
    // Between the look at the arrivals and the question one of them may have been prepared: the next look will see it.
    return false
  }
}

function opened(stage: ArrivalStage, bytes: Uint8Array): StageState | null {
  try {
    return stage.open(bytes)
  } catch {
    // Kept by another version, or damaged: the arrivals tell the same.
    return null
  }
}

function documentsOf(arrivals: readonly Arrival[]): string[] {
  return arrivals.filter(({ state }) => state === 'ready').map(({ document }) => document)
}
