/** Feeds, sitemaps, pages and folders that are looked at again and again. */
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import type { FeedEntry } from '../core/model/told.ts'
import { type Clock, isoNow } from '../io/clock.ts'
import { reason, StemmaError } from '../io/failure.ts'
import type { Fetched } from '../io/fetch/fetch.ts'
import { pageOf as fetchedPage } from '../io/fetch/page.ts'
import { FetchError } from '../io/fetch/refused.ts'
import { findFiles, isPage, readPage } from '../io/files.ts'
import type { Job, JobEntry, SourceKind, WatchedSource } from '../store/records.ts'
import type { Parts, Store } from '../store/store.ts'
import { withoutTracking } from './addresses.ts'
import type { DeskContext, Effect } from './context.ts'
import { feedsOwn, headersWith, toldInJob } from './told.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Between two looks at a source that works. */
const EVERY: Readonly<Record<SourceKind, number>> = {
  feed: 15 * MINUTE,
  sitemap: 30 * MINUTE,
  page: HOUR,
  folder: 5000,
}
/** A source that fails is looked at half as often each time, and once a day at least. */
const LONGEST = 24 * HOUR
/** When an article is read again, for what was changed in it. */
const REREADS = [24 * HOUR, 7 * 24 * HOUR]
/** Of one look at a source: a sitemap may name fifty thousand. The newest stand first, the others come the next time. */
const MOST_NEW = 200
/** Sitemaps that one list of them may bring in, over all looks. */
const MOST_SITEMAPS = 1000
/** A file that was written just now may not be whole yet. */
const SETTLED_MS = 1000

/** Start to watch. @returns the source, which may have been there already */
export async function watch(
  store: Store,
  clock: Clock,
  { kind, address, name }: { kind: SourceKind; address: string; name?: string },
): Promise<WatchedSource> {
  const id = createHash('sha256').update(`${kind}\u0000${address}`).digest('hex').slice(0, 12)
  const now = isoNow(clock)
  await store.transaction(async (parts) => {
    await parts.sources.add({ id, kind, address, name: name ?? address, addedAt: now })
    await parts.sources.setPaused(id, false)
    await parts.jobs.add(visitJob(id, now), now)
  })
  return (await store.sources.get(id))!
}

export function visitJob(source: string, runAt: string): JobEntry {
  return { kind: 'visit', key: source, payload: { source }, runAt }
}

export function fetchJob(address: string, runAt: string, source: string | null): JobEntry {
  return { kind: 'fetch', key: `${address} ${runAt.slice(0, 10)}`, payload: { address, source }, runAt }
}

/** Look at a source. What went wrong is written down with it, and it is looked at again later. */
export async function visitSource(desk: DeskContext, job: Job): Promise<Effect> {
  const source = await desk.store.sources.get(String(job.payload['source']))
  if (!source || source.paused) return async () => {}
  try {
    const look = source.kind === 'folder' ? await lookInFolder(desk, source) : await lookAtAddress(desk, source)
    return worked(desk, source, look)
  } catch (error) {
    if (!(error instanceof StemmaError)) throw error
    return failed(desk, source, error)
  }
}

/** What a look found: how many, what to write, and what the server said to tell the next time. */
interface Look {
  readonly found: number
  readonly write: Effect
  readonly fetched?: Fetched
  /** What a reader should know, though the look worked. */
  readonly said?: string
}

function worked({ clock }: DeskContext, source: WatchedSource, { found, write, fetched, said }: Look): Effect {
  const now = isoNow(clock)
  const next = new Date(clock.now() + EVERY[source.kind]).toISOString()
  const { etag, lastModified } = fetched ?? source.health
  const total = source.health.found + found
  return async (parts) => {
    await write(parts)
    const health = {
      lastTried: now,
      lastWorked: now,
      failures: 0,
      error: said ?? null,
      next,
      found: total,
      etag,
      lastModified,
    }
    await parts.sources.setHealth(source.id, health)
    await parts.jobs.add(visitJob(source.id, next), now)
  }
}

function failed({ clock }: DeskContext, source: WatchedSource, error: StemmaError): Effect {
  const now = isoNow(clock)
  const failures = source.health.failures + 1
  const asked = error instanceof FetchError ? (error.retryAfter ?? 0) : 0
  const wait = Math.max(asked, Math.min(EVERY[source.kind] * 2 ** Math.min(failures, 20), LONGEST))
  const next = new Date(clock.now() + wait).toISOString()
  return async (parts) => {
    const health = { ...source.health, lastTried: now, failures, error: reason(error), next }
    await parts.sources.setHealth(source.id, health)
    await parts.jobs.add(visitJob(source.id, next), now)
  }
}

async function lookAtAddress(desk: DeskContext, source: WatchedSource): Promise<Look> {
  const fetched = await fetcherOf(desk).fetch(source.address, source.health)
  if (!fetched.changed) return { found: 0, write: async () => {} }
  const page = fetchedPage(source.address, fetched)
  if (source.kind === 'page') {
    const origin = { headers: fetched.headers, source: source.id }
    return { found: 1, fetched, write: async (parts) => void (await desk.line.keep(parts, page, origin)) }
  }
  const { reports, sitemaps, told } = await desk.analyst.addressesIn(page)
  const tellings = new Map(told.map((one) => [one.address, one]))
  const fresh: Fresh[] = []
  // An empty link leads to the list itself, which is no report.
  const taken = new Set([source.address, fetched.url].map(withoutTracking))
  for (const address of reports) {
    const absolute = absoluteAddress(address, fetched.url)
    if (absolute === null || fresh.length >= MOST_NEW || taken.has(withoutTracking(absolute))) continue
    taken.add(withoutTracking(absolute))
    if (!(await isKnown(desk.store, absolute))) fresh.push({ address: absolute, told: tellings.get(address) ?? null })
  }
  const deeper = await sitemapsWithin(
    desk.store,
    source,
    sitemaps.flatMap((one) => absoluteAddress(one, fetched.url) ?? []),
  )
  // Where not all could be taken, the next look must see the whole list again, not "unchanged".
  const whole = fresh.length < MOST_NEW
  return {
    found: fresh.length,
    ...(whole ? { fetched } : {}),
    write: (parts) => queueAll(parts, desk, { source, fresh, deeper }),
  }
}

/**
 * Sitemaps to look at from now on. A list of them names those of its own site, and none of these is a list again (sitemaps.org): else a
 * hostile one could bring in as many sources as it liked.
 */
async function sitemapsWithin(
  store: Store,
  source: WatchedSource,
  listed: readonly string[],
): Promise<readonly string[]> {
  if ((await store.settings.get(withinKey(source.id))) !== null) return []
  const known = Number((await store.settings.get(countKey(source.id))) ?? 0)
  const own = listed.filter((address) => new URL(address).host === new URL(source.address).host)
  const fresh: string[] = []
  for (const address of new Set(own)) {
    if (fresh.length >= Math.min(MOST_NEW, MOST_SITEMAPS - known)) break
    if ((await store.sources.get(sitemapId(address))) === null) fresh.push(address)
  }
  return fresh
}

function sitemapId(address: string): string {
  return createHash('sha256').update(`sitemap\u0000${address}`).digest('hex').slice(0, 12)
}

/** Set for a sitemap that a list of them named. */
function withinKey(id: string): string {
  return `sitemap-within:${id}`
}

/** How many sitemaps a list of them has brought in. */
function countKey(id: string): string {
  return `sitemaps-of:${id}`
}

/** A report that was not seen before, with what the feed tells of it. */
interface Fresh {
  readonly address: string
  readonly told: FeedEntry | null
}

async function queueAll(
  parts: Parts,
  { clock }: DeskContext,
  { source, fresh, deeper }: { source: WatchedSource; fresh: readonly Fresh[]; deeper: readonly string[] },
): Promise<void> {
  const now = isoNow(clock)
  for (const { address, told } of fresh) {
    await parts.settings.set(`seen:${withoutTracking(address)}`, now)
    const job = fetchJob(address, now, source.id)
    await parts.jobs.add(told ? { ...job, payload: { ...job.payload, told } } : job, now)
  }
  for (const address of deeper) {
    const id = sitemapId(address)
    const added = await parts.sources.add({ id, kind: 'sitemap', address, name: address, addedAt: now })
    if (!added) continue
    await parts.settings.set(withinKey(id), source.id)
    await parts.jobs.add(visitJob(id, now), now)
  }
  if (deeper.length > 0) {
    const known = Number((await parts.settings.get(countKey(source.id))) ?? 0)
    await parts.settings.set(countKey(source.id), String(known + deeper.length))
  }
}

async function isKnown(store: Store, address: string): Promise<boolean> {
  if ((await store.settings.get(`seen:${withoutTracking(address)}`)) !== null) return true
  return (await store.settings.get(`seen:${address}`)) !== null
}

/** Fetch one report. A first reading is followed by two more, for what is changed in it later. */
export async function fetchReport(desk: DeskContext, job: Job): Promise<Effect> {
  const { store, clock, line } = desk
  const address = String(job.payload['address'])
  const source = typeof job.payload['source'] === 'string' ? job.payload['source'] : null
  const last = (await store.documents.ofAddress(address)).at(-1)
  const known = { etag: last?.headers['etag'] ?? null, lastModified: last?.headers['last-modified'] ?? null }
  const first = last === undefined && job.payload['again'] !== true
  const fetched = await fetcherOf(desk)
    .fetch(address, known)
    .catch((error: unknown) => {
      const own = first ? feedsOwn(job, error, clock) : null
      if (own) return { own }
      throw error
    })
  if ('own' in fetched) return async (parts) => void (await line.keep(parts, fetched.own, { source }))
  if (!fetched.changed) return async () => {}
  const headers = headersWith(fetched.headers, toldInJob(job), clock)
  return async (parts) => {
    // The address as it was given stays the name of the report, so that its readings are found together.
    const page = { ...fetchedPage(address, fetched), url: address }
    await line.keep(parts, page, { headers, source })
    for (const wait of first ? REREADS : []) {
      const at = new Date(clock.now() + wait).toISOString()
      const reread = fetchJob(address, at, source)
      const told = job.payload['told'] ?? null
      await parts.jobs.add({ ...reread, payload: { ...reread.payload, told, again: true } }, isoNow(clock))
    }
  }
}

async function lookInFolder({ clock, line, followLinks = false }: DeskContext, source: WatchedSource): Promise<Look> {
  const { paths, links, notices } = findFiles([source.address], { followLinks })
  const broken = notices.find((one) => one.severity !== 'info' && one.code !== 'no-reports')
  if (broken && paths.length === 0) throw new StemmaError(broken.code, broken.message)
  const since = source.health.lastTried === null ? 0 : Date.parse(source.health.lastTried) - 2 * SETTLED_MS
  const fresh = paths.filter((path) => isFresh(path, since, clock.now()))
  const pages = fresh.map((path) => readPage(path, { follow: links.has(path) })).filter(isPage)
  return {
    found: pages.length,
    ...(broken ? { said: broken.message } : {}),
    write: async (parts) => {
      for (const page of pages) await line.keep(parts, page, { source: source.id })
    },
  }
}

/** Changed or moved here since, and not just now. */
function isFresh(path: string, since: number, now: number): boolean {
  try {
    const { mtimeMs, ctimeMs } = statSync(path)
    const touched = Math.max(mtimeMs, ctimeMs)
    return touched >= since && now - mtimeMs >= SETTLED_MS
  } catch {
    return false
  }
}

function absoluteAddress(address: string, base: string): string | null {
  if (!URL.canParse(address, base)) return null
  const url = new URL(address, base)
  url.hash = ''
  return /^https?:$/.test(url.protocol) ? url.href : null
}

function fetcherOf({ fetcher }: DeskContext): NonNullable<DeskContext['fetcher']> {
  if (fetcher) return fetcher
  throw new FetchError('', 'not-fetched', 'Fetching is switched off.')
}
