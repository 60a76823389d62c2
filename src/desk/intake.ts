/** A report comes in: its bytes are kept, and what is to be done with them is queued, in one step. */
import { createHash } from 'node:crypto'
import type { Page } from '../core/model/document.ts'
import { type Clock, isoNow } from '../io/clock.ts'
import type { DocumentEntry, JobEntry, StoredDocument } from '../store/records.ts'
import type { IntakeLine, Origin } from './context.ts'
import { toldOf } from './told.ts'

/** Reports come in through the queue of their own store. */
export function localLine(clock: Clock): IntakeLine {
  return {
    isElsewhere: false,
    pending: async () => 0,
    async keep(parts, page, origin = {}) {
      const entry = documentOf(page, isoNow(clock), origin)
      const added = await parts.documents.add(entry, page.bytes)
      if (added) {
        await parts.jobs.add(prepareJob(entry.id, entry.addedAt), entry.addedAt)
        await parts.arrivals.append(entry.id)
      }
      return { id: entry.id, added }
    },
    ready: async (parts, now) => void (await parts.jobs.add(placeJob(now), now)),
  }
}

export function prepareJob(document: string, at: string): JobEntry {
  return { kind: 'prepare', key: document, payload: { document }, runAt: at, priority: 4 }
}

/** Take in what is ready: one job for however many reports. */
function placeJob(at: string): JobEntry {
  return { kind: 'place', key: 'place', lane: 'place', payload: {}, runAt: at }
}

export function documentOf(page: Page, now: string, { headers = {}, source = null }: Origin): DocumentEntry {
  const sha256 = createHash('sha256').update(page.bytes).digest('hex')
  return {
    id: digest(`${sha256}\u0000${page.url ?? page.input}`).slice(0, 32),
    sha256,
    byteLength: page.bytes.length,
    input: page.input,
    mediaType: page.mediaType ?? null,
    charset: page.charset ?? null,
    url: page.url ?? null,
    headers,
    retrieved: page.retrieved ?? null,
    addedAt: now,
    source,
  }
}

/** The page as it came in. */
export function pageOf(document: StoredDocument, bytes: Uint8Array): Page {
  return {
    input: document.input,
    bytes,
    ...(document.mediaType === null ? {} : { mediaType: document.mediaType }),
    ...(document.charset === null ? {} : { charset: document.charset }),
    ...(document.url === null ? {} : { url: document.url }),
    ...(document.retrieved === null ? {} : { retrieved: document.retrieved }),
    ...toldOf(document),
  }
}

/** An article's id in the desk: of its document and its place in it, so that it is the same after every rebuild. */
export function articleId(document: string, number: number): string {
  return digest(`${document}#${number}`).slice(0, 12)
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
