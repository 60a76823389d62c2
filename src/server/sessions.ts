/**
 * Sessions of browsers that have shown the token. A cookie tells by itself until when it is good, so that every process on one
 * store knows it; those that were ended before are written down until then.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Clock } from '../io/clock.ts'
import type { Store } from '../store/store.ts'

export const SESSION_COOKIE = 'stemma-session'
/** In seconds: a week. */
export const SESSION_SECONDS = 7 * 24 * 3600
const ENDED = 'sessions-ended'
/** How long an answer of the store is relied upon, in milliseconds. */
const FRESH = 5000

export interface SessionsOptions {
  readonly token: string
  readonly store: Pick<Store, 'settings' | 'transaction'>
  readonly clock: Clock
}

/** Ids of ended sessions, and until when each would have been good, in milliseconds since 1970. */
type Ended = Readonly<Record<string, number>>

export class Sessions {
  readonly #options: SessionsOptions
  #ended: Ended = {}
  #asked = Number.NEGATIVE_INFINITY

  constructor(options: SessionsOptions) {
    this.#options = options
  }

  /** @returns what the cookie of a new session holds: it proves the token and does not tell it */
  open(): string {
    const until = this.#options.clock.now() + SESSION_SECONDS * 1000
    const session = `${randomBytes(16).toString('base64url')}.${until}`
    return `${session}.${this.#proof(session)}`
  }

  async isOpen(cookie: string): Promise<boolean> {
    const session = this.#read(cookie)
    if (session === null || session.until <= this.#options.clock.now()) return false
    return !Object.hasOwn(await this.#endedOnes(), session.id)
  }

  /** End a session everywhere. */
  async end(cookie: string): Promise<void> {
    const session = this.#read(cookie)
    if (session === null) return
    await this.#options.store.transaction(async ({ settings }) => {
      const now = this.#options.clock.now()
      const known = Object.entries(endedIn(await settings.get(ENDED))).filter(([, until]) => until > now)
      this.#ended = Object.fromEntries([...known, [session.id, session.until]])
      await settings.set(ENDED, JSON.stringify(this.#ended))
    })
  }

  async #endedOnes(): Promise<Ended> {
    const now = this.#options.clock.now()
    if (Math.abs(now - this.#asked) >= FRESH) {
      this.#ended = { ...this.#ended, ...endedIn(await this.#options.store.settings.get(ENDED)) }
      this.#asked = now
    }
    return this.#ended
  }

  /** Null where the cookie was not made with the token. */
  #read(cookie: string): { id: string; until: number } | null {
    const [, session = '', proof = ''] = /^([\w-]{22}\.\d{1,16})\.([\w-]{43})$/.exec(cookie) ?? []
    if (session === '' || !isSame(proof, this.#proof(session))) return null
    const [id = '', until] = session.split('.')
    return { id, until: Number(until) }
  }

  #proof(session: string): string {
    return createHmac('sha256', this.#options.token).update(`session\u0000${session}`).digest('base64url')
  }
}

function endedIn(written: string | null): Ended {
  return written === null ? {} : (JSON.parse(written) as Ended)
}

/** In a time that does not tell how much of it was right. */
export function isSame(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(secret))
}
