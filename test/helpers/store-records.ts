/** Records for tests of the store, made of as little as each test is about. */
import { createHash } from 'node:crypto'
import type { PreparedArticle } from '../../src/core/model/annotation.ts'
import type { Story } from '../../src/core/model/dossier.ts'
import type { LedgerRow } from '../../src/core/model/ledger.ts'
import type { ArticleEntry, DocumentEntry, StoryEntry } from '../../src/store/records.ts'

export const NOW = '2026-03-01T06:00:00.000Z'

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

export function documentEntry(text: string, more: Partial<DocumentEntry> = {}): DocumentEntry {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return {
    ...{ id: sha256.slice(0, 32), sha256, byteLength: bytesOf(text).length, input: 'a.txt', mediaType: null },
    ...{ charset: null, url: null, headers: {}, retrieved: null, addedAt: NOW, source: null },
    ...more,
  }
}

const EMPTY = {
  ...{ authors: [], contributors: [], publisher: null, agency: null, published: null, updated: null, dateline: null },
  ...{ language: 'en', url: null, links: [], blocks: [], parts: [], removed: [], notices: [], sentences: [] },
  ...{ statements: [], quotations: [], figures: [], times: [], names: [], hedges: [] },
}

const NO_PRINT = { runs: 0, bytes: new Uint8Array(0) }

/** An article that was prepared, without a fingerprint. */
export function entryOf(article: PreparedArticle, document: string, newest = NOW): ArticleEntry {
  return { article, document, newest, print: NO_PRINT }
}

export function articleEntry(
  id: string,
  text: string,
  more: Partial<Omit<PreparedArticle, 'document'>> & Partial<Omit<ArticleEntry, 'article'>> = {},
): ArticleEntry {
  const { document = id, newest = NOW, print = NO_PRINT, ...fields } = more
  const record = { sha256: '', mediaType: 'text/plain', charset: null, byteLength: 0, url: null, retrieved: null }
  const article: PreparedArticle = { ...EMPTY, id, input: id, document: record, title: null, text, ...fields }
  return { article, document, newest, print }
}

export function ledgerRow(id: string, question: string, more: Partial<LedgerRow> = {}): LedgerRow {
  return {
    ...{
      id,
      question,
      counted: null,
      event: null,
      weight: 'main',
      factuality: 'actual',
      unit: null,
      place: null,
      period: null,
      change: null,
      figures: [],
      partFigures: [],
    },
    ...{ cells: [], verdict: 'agree', reasons: [], note: '', sources: 1, partOf: null },
    ...more,
  }
}

export function storyEntry(
  id: string,
  articles: readonly string[],
  more: Partial<Story> & { newest?: string; rows?: readonly LedgerRow[] } = {},
): StoryEntry {
  const { newest = NOW, rows = [], ...fields } = more
  const story: Story = {
    ...{ id, title: `Story ${id}`, articles, lineages: articles, first: null, last: null, places: [], people: [] },
    ledger: rows.map((row) => row.id),
    happened: null,
    ...fields,
  }
  const dossier = {
    relations: [],
    lineages: [],
    stories: [story],
    ledger: rows,
    sharedQuotations: [],
    timeline: [],
    entities: [],
    drift: [],
    notices: [],
  }
  return { story, newest, dossier }
}
