/** The first half: a kept document becomes articles. */
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { Notice } from '../core/model/notice.ts'
import type { Prepared } from '../core/model/prepared.ts'
import { instants } from '../core/text/moment.ts'
import { isoNow } from '../io/clock.ts'
import { reason } from '../io/failure.ts'
import type { ArticleEntry, StoredDocument } from '../store/records.ts'
import type { Parts } from '../store/store.ts'
import type { DeskContext, Effect } from './context.ts'
import { articleId, pageOf } from './intake.ts'
import { storedPrint } from './prints.ts'
import { clusterPartition } from './stages/cluster.ts'
import { RELATE_PARTITIONS } from './stages/stages.ts'

/** What preparing a document came to. */
export interface PrepareOutcome {
  readonly state: 'prepared' | 'unchanged' | 'failed'
  readonly entries: readonly ArticleEntry[]
  readonly notices: readonly Notice[]
}

/** @returns what is to be written; nothing has been written when this resolves */
export async function prepareDocument(desk: DeskContext, id: string): Promise<Effect> {
  const [document, bytes] = await Promise.all([desk.store.documents.get(id), desk.store.documents.bytes(id)])
  if (!document || !bytes || document.state === 'deleted') return async () => {}
  const outcome = await outcomeOf(desk, document, bytes)
  return async (parts) => {
    // It was passed over when it failed: now it comes in again.
    if (document.state === 'failed') await parts.arrivals.append(id)
    await writeOutcome(parts, id, outcome)
    await parts.arrivals.settle(id, outcome.entries.length > 0)
    await desk.line.ready(parts, isoNow(desk.clock))
  }
}

/** What is read from a document that is derived anew: whatever stands before it; null where nothing is to be read. */
export async function readAnew({ store, analyst }: DeskContext, document: StoredDocument): Promise<Prepared | null> {
  if (document.state === 'deleted') return null
  const bytes = await store.documents.bytes(document.id)
  return bytes && analyst.prepare(pageOf(document, bytes))
}

/** What follows for a document that is derived anew, once those before it are written: it keeps its place. */
export async function prepareAnew(
  desk: DeskContext,
  document: StoredDocument,
  reading: Promise<Prepared | null>,
): Promise<Effect> {
  if (document.state === 'deleted') return (parts) => parts.arrivals.settleAnew(document.id, false)
  const outcome = await reading
    .then((prepared) => prepared && outcomeWith(desk, document, prepared))
    .catch((error) => failed(document, reason(error)))
  if (!outcome) return async () => {}
  return async (parts) => {
    await writeOutcome(parts, document.id, outcome)
    await parts.arrivals.settleAnew(document.id, outcome.entries.length > 0)
  }
}

export async function outcomeOf(
  desk: DeskContext,
  document: StoredDocument,
  bytes: Uint8Array,
): Promise<PrepareOutcome> {
  return outcomeWith(desk, document, await desk.analyst.prepare(pageOf(document, bytes)))
}

async function outcomeWith(desk: DeskContext, document: StoredDocument, prepared: Prepared): Promise<PrepareOutcome> {
  const articles = prepared.articles.map((article, i) => ({ ...article, id: articleId(document.id, i) }))
  const same = await sameAsBefore(desk, document, articles)
  const entries = same ? [] : articles.map((article) => entryOf(article, document))
  return { state: same ? 'unchanged' : 'prepared', entries, notices: prepared.notices }
}

export async function writeOutcome(
  parts: Parts,
  id: string,
  { state, entries, notices }: PrepareOutcome,
): Promise<void> {
  await parts.articles.replace(id, entries)
  await parts.documents.setState(id, state, notices)
  await ensurePartitions(parts, entries)
}

/** The same for documents that are kept only now, in the state that they came to. */
export async function writeFirst(parts: Parts, entries: PrepareOutcome['entries']): Promise<void> {
  await parts.articles.add(entries)
  await ensurePartitions(parts, entries)
}

async function ensurePartitions(parts: Parts, entries: PrepareOutcome['entries']): Promise<void> {
  const languages = entries.map(({ article }) => clusterPartition(article.language))
  if (entries.length > 0) await parts.partitions.ensure([...RELATE_PARTITIONS, ...new Set(languages)])
}

/** A document that brought down whoever prepared it is set aside, with a notice that says so. */
export async function setAside(
  { line, clock }: DeskContext,
  parts: Parts,
  document: StoredDocument,
  error: string,
): Promise<void> {
  await writeOutcome(parts, document.id, failed(document, error))
  await parts.arrivals.settle(document.id, false)
  await line.ready(parts, isoNow(clock))
}

export function failed({ input }: Pick<StoredDocument, 'input'>, error: string): PrepareOutcome {
  const message = `It could not be prepared (${error}). Its bytes are kept: it can be sent again.`
  return {
    state: 'failed',
    entries: [],
    notices: [{ stage: 'read', code: 'stage-failed', severity: 'error', message, input }],
  }
}

function entryOf(article: PreparedArticle, document: StoredDocument): ArticleEntry {
  const published = instants(article.published)
  const newest = published ? new Date((published.from + published.to) / 2).toISOString() : document.addedAt
  return { article, document: document.id, newest, print: storedPrint(article.text) }
}

/** Was the same address read before, with the same words? Pages change around an article that does not. */
async function sameAsBefore(
  { store }: DeskContext,
  document: StoredDocument,
  articles: readonly PreparedArticle[],
): Promise<boolean> {
  if (document.url === null || articles.length !== 1) return false
  const readings = await store.documents.ofAddress(document.url)
  const before = readings.filter((one) => one.state === 'prepared' && one.id !== document.id && earlier(one, document))
  for (const reading of before.reverse()) {
    const [last] = await store.articles.ofDocument(reading.id)
    const known = last ? await store.articles.get(last.id) : null
    if (known) return wordsOf(known.article) === wordsOf(articles[0]!)
  }
  return false
}

function earlier(a: StoredDocument, b: StoredDocument): boolean {
  return a.addedAt < b.addedAt || (a.addedAt === b.addedAt && a.id < b.id)
}

function wordsOf({ title, text, parts }: PreparedArticle): string {
  return JSON.stringify([title, text, parts])
}
