/**
 * An address, fetched: only when it was asked for, within limits of time, size and redirects, by the rules of its
 * robots.txt, under the project's own name, and never from inside the user's network unless that was allowed.
 */
import { Agent, type Dispatcher } from 'undici'
import { type Clock, isoNow, systemClock } from '../clock.ts'
import { webAddress } from './address.ts'
import { ACCEPTED, readBody } from './body.ts'
import { type Lookup, strictConnector } from './connector.ts'
import { Politeness, type SharedTurns } from './polite.ts'
import { refused } from './refused.ts'
import { Robots } from './robots.ts'
import { failureOf, redirectOf, refusalOf } from './status.ts'

export interface FetchOptions {
  /** Let addresses of private, loopback and link-local networks be fetched. Default false. */
  readonly allowPrivate?: boolean
  /** For one address with all its redirects, without the wait for its turn, in milliseconds. Default 30 s. */
  readonly timeout?: number
  /** Unpacked, in bytes. Default 47 MB: the largest document that is read. */
  readonly mostBytes?: number
  readonly mostRedirects?: number
  /** Between two requests to one host, in milliseconds. Default 1 s. */
  readonly pause?: number
  /** Whom a site can turn to, an address or e-mail; it is added to the user agent. */
  readonly contact?: string
  readonly clock?: Clock
  /** Where several processes fetch: one of them asks a host at a time. */
  readonly turns?: SharedTurns
  readonly lookup?: Lookup
}

/** What a server said to tell whether a page has changed since. */
export interface Validators {
  readonly etag?: string | null
  readonly lastModified?: string | null
}

export interface Fetched {
  readonly changed: true
  /** After all redirects. */
  readonly url: string
  readonly bytes: Uint8Array
  readonly mediaType: string | null
  readonly charset: string | null
  /** As the server sent them, names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly etag: string | null
  readonly lastModified: string | null
  /** ISO 8601. */
  readonly retrieved: string
}

export interface Unchanged {
  readonly changed: false
}

export interface Fetcher {
  /** @throws FetchError, whose `code` says why */
  readonly fetch: (address: string, known?: Validators) => Promise<Fetched | Unchanged>
  readonly close: () => Promise<void>
}

const AGENT = 'Stemma'
const MEGABYTE = 1024 * 1024
/** Of a longer robots.txt only the beginning counts. RFC 9309 asks for at least so much. */
const ROBOTS_BYTES = 500 * 1024
const LONGEST_PAUSE = 15 * 60_000
/** A host that wants a longer pause than this is left for later. */
const PATIENCE = 60_000
const HEADER_BYTES = 64 * 1024

export function userAgent(contact?: string): string {
  const name = `${AGENT}/1 (compares news reports; honours robots.txt`
  return `${name}${contact ? `; ${contact.replace(/[^\x20-\x7e]|[()]/g, '')}` : ''})`
}

export function createFetcher(options: FetchOptions = {}): Fetcher {
  const { allowPrivate = false, timeout = 30_000, mostBytes = 47 * MEGABYTE, mostRedirects = 5 } = options
  const { clock = systemClock, pause = 1000, contact, lookup, turns } = options
  const agent = new Agent({
    connect: strictConnector({ allowPrivate, timeout: Math.min(timeout, 10_000), ...(lookup ? { lookup } : {}) }),
    headersTimeout: timeout,
    bodyTimeout: timeout,
    maxHeaderSize: HEADER_BYTES,
    keepAliveTimeout: 1000,
  })
  const polite = new Politeness(clock, {
    pause,
    longest: LONGEST_PAUSE,
    patience: PATIENCE,
    ...(turns ? { turns } : {}),
  })
  const robots = new Robots(clock, AGENT, async (address) => {
    const answer = await follow(address, { most: ROBOTS_BYTES, cut: true, ruled: false, status: true })
    return { status: answer.status, text: new TextDecoder().decode(answer.bytes) }
  })
  return {
    async fetch(address, known = {}) {
      const answer = await follow(address, { most: mostBytes, ruled: true, status: false, known })
      if (answer.status === 304 && (known.etag || known.lastModified)) return { changed: false }
      if (answer.status === 304)
        throw refused(
          address,
          'fetch-status',
          'The server answered 304 (not modified), though nothing was known of it.',
        )
      return fetched(answer, isoNow(clock))
    },
    close: () => agent.destroy(),
  }

  async function follow(address: string, how: Asking): Promise<HttpAnswer> {
    let url = webAddress(address)
    let left = timeout
    for (let hops = 0; hops <= mostRedirects; hops++) {
      if (how.ruled) await obey(url)
      const answer = await polite.inTurn(url.host, () => timed(url))
      const next = redirectOf(answer)
      if (next === null) return answer
      url = webAddress(next, url.href)
    }
    throw refused(address, 'fetch-redirects', `It leads on and on: more than ${mostRedirects} redirects.`)

    /** Only the time of asking counts, not the wait for a turn. */
    async function timed(url: URL): Promise<HttpAnswer> {
      const signal = AbortSignal.timeout(Math.max(1, Math.ceil(left)))
      const started = performance.now()
      try {
        return await ask(url, how, signal)
      } catch (error) {
        throw failureOf(url.href, error, signal.aborted ? timeout : null)
      } finally {
        left -= performance.now() - started
      }
    }
  }

  async function obey(url: URL): Promise<void> {
    const rules = await robots.rulesFor(url)
    if (!rules.allows(url))
      throw refused(url.href, 'robots-refused', 'The site’s robots.txt does not allow it, or cannot be had.')
    if (rules.delay !== null) polite.slow(url.host, rules.delay)
  }

  async function ask(url: URL, { most, cut, known, status }: Asking, signal: AbortSignal): Promise<HttpAnswer> {
    const response = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: requestHeaders(known ?? {}),
      signal,
    })
    const headers = plainHeaders(response.headers)
    const refusal = status ? null : refusalOf(url.href, response.statusCode, headers, clock.now())
    if (refusal) {
      response.body.on('error', () => {}).destroy()
      if (refusal.passing) polite.backOff(url.host, refusal.retryAfter)
      throw refusal
    }
    polite.recovered(url.host)
    const bare = response.statusCode === 304 || redirectOf({ status: response.statusCode, headers }) !== null
    if (bare) response.body.on('error', () => {}).destroy()
    const encoding = headers['content-encoding'] ?? ''
    const bytes = bare
      ? new Uint8Array()
      : await readBody(url.href, response.body, encoding, { most, cut: cut ?? false })
    return { url: url.href, status: response.statusCode, headers, bytes }
  }

  function requestHeaders({ etag, lastModified }: Validators): Record<string, string> {
    return {
      'user-agent': userAgent(contact),
      accept: 'text/html, application/xhtml+xml, application/xml, application/pdf, text/plain, */*;q=0.5',
      'accept-encoding': ACCEPTED,
      ...(etag ? { 'if-none-match': etag } : {}),
      ...(lastModified ? { 'if-modified-since': lastModified } : {}),
    }
  }
}

interface Asking {
  readonly most: number
  /** What is beyond `most` is left out; else such an answer is refused. */
  readonly cut?: boolean
  /** By the rules of robots.txt: everything but robots.txt itself. */
  readonly ruled: boolean
  /** Any status is an answer. */
  readonly status: boolean
  readonly known?: Validators
}

export interface HttpAnswer {
  readonly url: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

function fetched({ url, bytes, headers }: HttpAnswer, retrieved: string): Fetched {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';')
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([\w.:+-]{1,40})/i.exec(one)?.[1]).find(Boolean)
  return {
    changed: true,
    url,
    bytes,
    mediaType: /^\s*[\w.+-]{1,80}\/[\w.+-]{1,80}\s*$/.test(type) ? type.trim().toLowerCase() : null,
    charset: charset ?? null,
    headers,
    etag: headers['etag'] ?? null,
    lastModified: headers['last-modified'] ?? null,
    retrieved,
  }
}

function plainHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => name !== 'set-cookie')
  return Object.fromEntries(
    kept.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  )
}
