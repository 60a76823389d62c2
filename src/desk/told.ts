/** What a feed told of a report, on its way from the look at the feed to the report itself. */
import type { Page } from '../core/model/document.ts'
import type { FeedEntry } from '../core/model/told.ts'
import { type Clock, isoNow } from '../io/clock.ts'
import { FetchError } from '../io/fetch/refused.ts'
import type { Job, StoredDocument } from '../store/records.ts'

/** Names under which it is kept with a document's headers. */
const HEADERS = { published: 'stemma-told-published', authors: 'stemma-told-authors' }
/** A date that lies so far ahead is a fault of the feed. */
const AHEAD_MS = 2 * 24 * 3_600_000
/** Attempts to fetch a page whose server is down, before the feed's own text is taken. */
const ATTEMPTS = 3

/** What a job that fetches a report carries of it. */
export function toldInJob({ payload }: Job): Omit<FeedEntry, 'address'> | null {
  const told = payload['told']
  if (told === null || typeof told !== 'object') return null
  const { document, published, authors } = told as Record<string, unknown>
  return {
    document: typeof document === 'string' ? document : null,
    published: typeof published === 'string' ? published : null,
    authors: Array.isArray(authors) ? authors.filter((one): one is string => typeof one === 'string') : [],
  }
}

/** The headers with what was told beside them. */
export function headersWith(
  headers: Readonly<Record<string, string>>,
  told: Omit<FeedEntry, 'address'> | null,
  clock: Clock,
): Readonly<Record<string, string>> {
  if (!told) return headers
  const { published, authors } = told
  const isAhead = published !== null && Date.parse(published) > clock.now() + AHEAD_MS
  return {
    ...headers,
    ...(published === null || isAhead ? {} : { [HEADERS.published]: published }),
    ...(authors.length === 0 ? {} : { [HEADERS.authors]: authors.join('; ') }),
  }
}

/** What was told of a kept document. */
export function toldOf({ headers }: Pick<StoredDocument, 'headers'>): Pick<Page, 'told'> {
  const [published, authors] = [headers[HEADERS.published], headers[HEADERS.authors]]
  if (published === undefined && authors === undefined) return {}
  return {
    told: {
      ...(published === undefined ? {} : { published }),
      ...(authors === undefined ? {} : { authors: authors.split('; ') }),
    },
  }
}

/** The feed's own text as a document, where the page cannot be had; null where there is none, or the page may still come. */
export function feedsOwn(job: Job, error: unknown, clock: Clock): Page | null {
  const told = toldInJob(job)
  const document = told?.document
  if (!document || !(error instanceof FetchError) || (error.passing && job.attempts < ATTEMPTS)) return null
  const address = String(job.payload['address'])
  return {
    input: address,
    url: address,
    bytes: new TextEncoder().encode(document),
    mediaType: 'application/feed+json',
    charset: 'utf-8',
    retrieved: isoNow(clock),
  }
}
