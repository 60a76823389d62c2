/** What an answer's status means for who asked. */
import { errorCode, reason, type StemmaError } from '../failure.ts'
import { FetchError, refused } from './refused.ts'

interface Head {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Where an answer leads on to, as it is written there; null where it does not. */
export function redirectOf({ status, headers }: Head): string | null {
  return REDIRECTS.has(status) ? (headers['location'] ?? null) : null
}

/** A status that is no page. */
export function refusalOf(
  address: string,
  status: number,
  headers: Readonly<Record<string, string>>,
  now: number,
): FetchError | null {
  if ((status >= 200 && status < 300) || status === 304 || redirectOf({ status, headers }) !== null) return null
  const passing = status === 429 || status === 408 || status >= 500
  const asked = passing ? retryAfter(headers['retry-after'], now) : null
  const more = asked === null ? { passing } : { passing, retryAfter: asked }
  return refused(address, 'fetch-status', `The server answered ${status}${WORDS[status] ?? ''}.`, more)
}

const WORDS: Readonly<Record<number, string>> = {
  401: ': it wants a password',
  403: ': it does not let the page be read',
  404: ': there is no such page',
  410: ': the page is gone',
  429: ': it was asked too often',
  451: ': the page is withheld for legal reasons',
}

/** No answer keeps a server from being asked for longer, whatever it says. */
const LONGEST_WAIT = 24 * 60 * 60 * 1000
/** The forms that HTTP has for a date: "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994". */
const DATE = /^(?:[a-z]{3}|[a-z]{6,9}),? [\w :-]{16,30}$/i

/** Seconds, or a date. Milliseconds from now, a day at most; null where it says nothing that can be used. */
function retryAfter(value: string | undefined, now: number): number | null {
  const written = value?.trim() ?? ''
  const wait = /^\d+$/.test(written)
    ? Number(written) * 1000
    : DATE.test(written)
      ? Date.parse(written) - now
      : Number.NaN
  return Number.isNaN(wait) ? null : Math.min(Math.max(0, wait), LONGEST_WAIT)
}

/** What went wrong, in words. @param timeout set where the time had run out */
export function failureOf(address: string, error: unknown, timeout: number | null): StemmaError {
  const cause = error instanceof Error && error.cause instanceof FetchError ? error.cause : error
  if (cause instanceof FetchError) return cause
  const code = errorCode(error)
  if (timeout !== null || code === 'UND_ERR_BODY_TIMEOUT' || code === 'UND_ERR_HEADERS_TIMEOUT')
    return refused(address, 'fetch-timeout', `No whole answer came within ${Math.round((timeout ?? 0) / 1000)} s.`, {
      passing: true,
    })
  const words = NETWORK[code ?? ''] ?? reason(error)
  return refused(address, 'fetch-failed', `It could not be fetched: ${words}.`, { passing: true })
}

const NETWORK: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no server of this name',
  EAI_AGAIN: 'the name could not be looked up just now',
  ECONNREFUSED: 'the server does not answer',
  ECONNRESET: 'the server broke off',
  UND_ERR_SOCKET: 'the server broke off',
  UND_ERR_CONNECT_TIMEOUT: 'the server does not answer in time',
  UND_ERR_HEADERS_OVERFLOW: 'the head of the answer is too long',
  CERT_HAS_EXPIRED: 'the certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate is not signed by anybody known',
  ERR_TLS_CERT_ALTNAME_INVALID: 'the certificate is for another name',
}
