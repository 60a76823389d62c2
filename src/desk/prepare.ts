/** The first half: a kept document becomes articles. */
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { Notice } from '../core/model/notice.ts'
import { instants } from '../core/text/moment.ts'
import { isoNow } from '../io/clock.ts'
import type { ArticleEntry, JobEntry, StoredDocument } from '../store/records.ts'
import type { Parts } from '../store/store.ts'
import type { DeskContext, Effect } from './context.ts'
import { articleId, pageOf } from './intake.ts'
import { keysOf } from './keys.ts'

/** @returns what is to be written; nothing has been written when this resolves */
export async function prepareDocument(desk: DeskContext, id: string): Promise<Effect> {
  const [document, bytes] = await Promise.all([desk.store.documents.get(id), desk.store.documents.bytes(id)])
  if (!document || !bytes) return async () => {}
  const prepared = await desk.analyst.prepare(pageOf(document, bytes))
  const articles = prepared.articles.map((article, i) => ({ ...article, id: articleId(id, i) }))
  const same = await sameAsBefore(desk, document, articles)
  const entries = same ? [] : articles.map((article) => entryOf(article, document))
  return async (parts) => {
    await parts.articles.replace(id, entries)
    await parts.documents.setState(id, same ? 'unchanged' : 'prepared', prepared.notices)
    if (entries.length > 0) await parts.jobs.add(placeJob(id, isoNow(desk.clock)), isoNow(desk.clock))
  }
}

/** A document that brought down whoever prepared it is set aside, with a notice that says so. */
export async function setAside(parts: Parts, document: StoredDocument, error: string): Promise<void> {
  const message = `It could not be prepared (${error}). Its bytes are kept: it can be sent again.`
  const notice: Notice = { stage: 'read', code: 'stage-failed', severity: 'error', message, input: document.input }
  await parts.documents.setState(document.id, 'failed', [notice])
}

/** One at a time: which story a report is of depends on those before it. */
export function placeJob(document: string, at: string): JobEntry {
  return { kind: 'place', key: document, lane: 'place', payload: { document }, runAt: at }
}

function entryOf(article: PreparedArticle, document: StoredDocument): ArticleEntry {
  const published = instants(article.published)
  const newest = published ? new Date((published.from + published.to) / 2).toISOString() : document.addedAt
  return { article, document: document.id, newest, keys: keysOf(article) }
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
