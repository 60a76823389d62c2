/** What a site's robots.txt allows, after RFC 9309. */
import type { Clock } from '../clock.ts'
import { robotsRules } from './robots-rules.ts'

/** How a robots.txt was answered. */
export interface RobotsAnswer {
  readonly status: number
  readonly text: string
}

export interface Rules {
  readonly allows: (url: URL) => boolean
  /** Milliseconds between two requests, where it asks for any. */
  readonly delay: number | null
}

const DAY = 86_400_000
/** A site that could not be asked is asked again sooner. */
const HOUR = 3_600_000
const MOST_SITES = 5000
/** Letters of all that is kept: a few hostile files must not fill the memory. */
const MOST_LETTERS = 32 * 1024 * 1024

const ALL: Rules = { allows: () => true, delay: null }
const NOTHING: Rules = { allows: () => false, delay: null }

export class Robots {
  readonly #known = new Map<string, { readonly rules: Promise<Rules>; until: number }>()
  #letters = 0
  readonly #clock: Clock
  readonly #agent: string
  readonly #ask: (address: string) => Promise<RobotsAnswer>

  /** @param ask fetches a robots.txt; rejects where the site cannot be reached */
  constructor(clock: Clock, agent: string, ask: (address: string) => Promise<RobotsAnswer>) {
    this.#clock = clock
    this.#agent = agent
    this.#ask = ask
  }

  /** The rules for an address's site, kept for a day. */
  rulesFor(url: URL): Promise<Rules> {
    const known = this.#known.get(url.origin)
    if (known && known.until > this.#clock.now()) return known.rules
    if (this.#known.size >= MOST_SITES || this.#letters > MOST_LETTERS) {
      this.#known.clear()
      this.#letters = 0
    }
    const address = `${url.origin}/robots.txt`
    const entry = { rules: this.#read(address), until: this.#clock.now() + DAY }
    this.#known.set(url.origin, entry)
    entry.rules.then(
      (rules) => {
        if (rules === NOTHING) entry.until = this.#clock.now() + HOUR
      },
      () => this.#known.delete(url.origin),
    )
    return entry.rules
  }

  async #read(address: string): Promise<Rules> {
    const { status, text } = await this.#ask(address)
    if (status >= 500 || status === 429) return NOTHING
    if (status >= 400) return ALL
    this.#letters += text.length
    const { allows, delay } = robotsRules(text, this.#agent)
    return { allows: ({ pathname, search }) => allows(pathname + search), delay: delay === null ? null : delay * 1000 }
  }
}
