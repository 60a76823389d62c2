/** What changed in the store, whoever changed it, told to all who listen: one look a second however many they are. */
import type { Desk } from '../desk/desk.ts'
import { type RebuildProgress, rebuildProgress } from '../desk/rebuild.ts'
import { isoNow } from '../io/clock.ts'
import type { JobState } from '../store/records.ts'

export interface Status {
  readonly engine: string
  readonly documents: number
  readonly articles: number
  readonly stories: number
  readonly jobs: Readonly<Record<JobState, number>>
  /** Jobs that run or could: not those that wait for a later day. */
  readonly due: number
  readonly rebuild: RebuildProgress | null
}

export type Listener = (status: Status) => void

const EVERY_MS = 1000
/** Counting everything may take this share of the time, however much there is to count. */
const COUNTING_SHARE = 0.02
const KINDS = ['visit', 'fetch', 'prepare', 'place', 'align', 'reconcile', 'redraw', 'rebuild']

export class Changes {
  readonly #desk: Desk
  /** Each with what ends it. */
  readonly #listeners = new Map<Listener, () => void>()
  #timer: NodeJS.Timeout | null = null
  #last = ''
  #pulse = ''
  /** Before this moment nothing is counted anew. */
  #restsUntil = 0

  constructor(desk: Desk) {
    this.#desk = desk
  }

  get listeners(): number {
    return this.#listeners.size
  }

  async status(): Promise<Status> {
    const { store } = this.#desk
    const [documents, articles, stories, jobs, due, rebuild] = await Promise.all([
      store.documents.count(),
      store.articles.count(),
      store.stories.count(),
      store.jobs.counts(),
      store.jobs.due(KINDS, isoNow(this.#desk.clock)),
      rebuildProgress(this.#desk),
    ])
    return { engine: store.engine, documents, articles, stories, jobs, due, rebuild }
  }

  /** @param ended called when there will be nothing more. @returns what ends it from the listener's side */
  listen(listener: Listener, ended: () => void): () => void {
    this.#listeners.set(listener, ended)
    this.#timer ??= setInterval(() => void this.#look(), EVERY_MS)
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#rest()
    }
  }

  /** Nothing more is told; all who listen are sent away. */
  stop(): void {
    this.#rest()
    for (const ended of this.#listeners.values()) ended()
  }

  #rest(): void {
    if (this.#timer) clearInterval(this.#timer)
    this.#timer = null
  }

  /** Counts are taken where the store shows that something came or went, and the longer they take the seldomer. */
  async #look(): Promise<void> {
    const began = performance.now()
    if (began < this.#restsUntil) return
    const pulse = await this.#desk.store.pulse().catch(() => null)
    if (pulse === null || pulse === this.#pulse) return
    const status = await this.status().catch(() => null)
    if (status === null) return
    this.#pulse = pulse
    this.#restsUntil = performance.now() + (performance.now() - began) / COUNTING_SHARE
    const text = JSON.stringify(status)
    if (text === this.#last) return
    this.#last = text
    for (const listener of this.#listeners.keys()) listener(status)
  }
}
