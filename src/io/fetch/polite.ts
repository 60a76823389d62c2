/** One request at a time to a host, with a pause between them, and a long one where the host asks for it. */
import type { Clock } from '../clock.ts'
import { refused } from './refused.ts'

interface Host {
  /** The last request in line; the next one waits for it. */
  line: Promise<void>
  waiting: number
  /** Not before this moment. */
  next: number
  /** Failures in a row: each doubles the pause. */
  failures: number
}

export interface PoliteOptions {
  /** Between two requests to one host, in milliseconds. */
  readonly pause: number
  /** No pause is longer than this, whatever the host asks for. */
  readonly longest: number
  /** Who would have to wait longer than this for a turn is sent away, to come back later. */
  readonly patience: number
}

export class Politeness {
  readonly #hosts = new Map<string, Host>()
  readonly #clock: Clock
  readonly #options: PoliteOptions

  constructor(clock: Clock, options: PoliteOptions) {
    this.#clock = clock
    this.#options = options
  }

  /** Do something that asks a host, when its turn has come. */
  async inTurn<T>(host: string, ask: () => Promise<T>): Promise<T> {
    const state = this.#of(host)
    state.waiting++
    const before = state.line
    let release = (): void => {}
    state.line = new Promise((resolve) => {
      release = resolve
    })
    try {
      await before
      const wait = Math.max(0, state.next - this.#clock.now())
      if (wait > this.#options.patience) throw later(host, wait)
      if (wait > 0) await this.#clock.sleep(wait)
      return await this.#asking(state, ask)
    } finally {
      state.waiting--
      release()
    }
  }

  async #asking<T>(state: Host, ask: () => Promise<T>): Promise<T> {
    try {
      return await ask()
    } finally {
      state.next = Math.max(state.next, this.#clock.now() + this.#options.pause)
    }
  }

  /** A pause of its own that the host's robots.txt asks for, in milliseconds. */
  slow(host: string, pause: number): void {
    const state = this.#of(host)
    state.next = Math.max(state.next, this.#clock.now() + Math.min(pause, this.#options.longest))
  }

  /** The host is overloaded: twice the pause for each time, or as long as it asks for. */
  backOff(host: string, asked: number | null): void {
    const state = this.#of(host)
    const pause = asked ?? this.#options.pause * 2 ** Math.min(++state.failures, 16)
    state.next = this.#clock.now() + Math.min(pause, this.#options.longest)
  }

  recovered(host: string): void {
    this.#of(host).failures = 0
  }

  /** Hosts that nobody waits for and that could be asked at once are forgotten, so that the list stays short. */
  #of(host: string): Host {
    const known = this.#hosts.get(host)
    if (known) return known
    if (this.#hosts.size >= MOST_HOSTS)
      for (const [name, one] of this.#hosts)
        if (one.waiting === 0 && one.next <= this.#clock.now()) this.#hosts.delete(name)
    const made = { line: Promise.resolve(), waiting: 0, next: 0, failures: 0 }
    this.#hosts.set(host, made)
    return made
  }
}

function later(host: string, wait: number): Error {
  const message = `${host} asked for a pause of ${Math.ceil(wait / 1000)} s.`
  return refused(host, 'fetch-later', message, { passing: true, retryAfter: wait })
}

const MOST_HOSTS = 10_000
