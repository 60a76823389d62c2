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
  /** That it asks for. */
  pause: number
}

/** Turns that are shared with other processes: of all of them one asks a host at a time. */
export interface SharedTurns {
  /** @returns what gives the turn back; null while another has it */
  readonly take: (host: string) => Promise<(() => Promise<void>) | null>
}

export interface PoliteOptions {
  /** Default: this process is alone. */
  readonly turns?: SharedTurns
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
      // No host is left alone for longer than that: what lies farther ahead was set before the clock was put back.
      state.next = Math.min(state.next, this.#clock.now() + this.#options.longest)
      const wait = Math.max(0, state.next - this.#clock.now())
      if (wait > this.#options.patience) throw later(host, wait)
      if (wait > 0) await this.#clock.sleep(wait)
      return await this.#asking(host, state, ask)
    } finally {
      state.waiting--
      release()
    }
  }

  async #asking<T>(host: string, state: Host, ask: () => Promise<T>): Promise<T> {
    const giveBack = await this.#turn(host)
    try {
      return await ask()
    } finally {
      const pause = Math.max(this.#options.pause, state.pause)
      state.next = Math.max(state.next, this.#clock.now() + pause)
      // Others wait too until the pause is over.
      if (giveBack) void this.#clock.sleep(Math.max(pause, state.next - this.#clock.now())).then(giveBack)
    }
  }

  async #turn(host: string): Promise<(() => Promise<void>) | null> {
    const { turns, patience } = this.#options
    if (!turns) return null
    const until = this.#clock.now() + patience
    for (;;) {
      const giveBack = await turns.take(host)
      if (giveBack) return giveBack
      if (this.#clock.now() >= until) throw later(host, patience)
      await this.#clock.sleep(TURN_MS)
    }
  }

  /** A pause of its own that the host's robots.txt asks for, in milliseconds. */
  slow(host: string, pause: number): void {
    const state = this.#of(host)
    state.pause = Math.min(pause, this.#options.longest)
    state.next = Math.max(state.next, this.#clock.now() + state.pause)
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
    const made = { line: Promise.resolve(), waiting: 0, next: 0, failures: 0, pause: 0 }
    this.#hosts.set(host, made)
    return made
  }
}

function later(host: string, wait: number): Error {
  const message = `${host} asked for a pause of ${Math.ceil(wait / 1000)} s.`
  return refused(host, 'fetch-later', message, { passing: true, retryAfter: wait })
}

const MOST_HOSTS = 10_000
/** Between two looks whether another process is done with a host. */
const TURN_MS = 100
