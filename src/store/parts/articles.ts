import type { PreparedArticle } from '../../core/model/annotation.ts'
import type { Queries, Row, Value } from '../database.ts'
import type { ArticleEntry, ArticleSummary, StoredArticle } from '../records.ts'
import type { Articles, Sharing } from '../store.ts'
import { indexedWords } from '../words.ts'
import { countOf, jsonOf, marks, numberOf, textOf, textOrNull } from './columns.ts'

const STORED = 'prepared, document, newest, story'
const SUMMARY = 'id, document, input, url, title, publisher, published, story'
/** Rows that are looked at to find what shares rare keys: enough for the rarest ones. */
const MOST_PAIRS = 20_000

export function articles({ query, dialect }: Queries): Articles {
  return {
    async replace(document, entries) {
      const before = await query('SELECT ordinal, id, story FROM articles WHERE document = ?', [document])
      const stories = new Map(before.map((row) => [textOf(row, 'id'), textOrNull(row, 'story')]))
      for (const row of before) await query(dialect.unindex, [numberOf(row, 'ordinal')])
      await query('DELETE FROM article_keys WHERE article IN (SELECT id FROM articles WHERE document = ?)', [document])
      await query('DELETE FROM articles WHERE document = ?', [document])
      for (const entry of entries) await insert(entry, stories.get(entry.article.id) ?? null)
    },
    async get(id) {
      const [row] = await query(`SELECT ${STORED} FROM articles WHERE id = ?`, [id])
      return row ? stored(row) : null
    },
    async ofStory(story) {
      const rows = await query(`SELECT ${STORED} FROM articles WHERE story = ? ORDER BY id`, [story])
      return rows.map(stored)
    },
    async idsOfStory(story) {
      const rows = await query('SELECT id FROM articles WHERE story = ? ORDER BY id', [story])
      return rows.map((row) => textOf(row, 'id'))
    },
    async ofDocument(document) {
      const rows = await query(`SELECT ${SUMMARY} FROM articles WHERE document = ? ORDER BY ordinal`, [document])
      return rows.map(summary)
    },
    async summaries(ids) {
      const rows = await query(`SELECT ${SUMMARY} FROM articles WHERE id IN (${marks(ids)}) ORDER BY newest, id`, ids)
      return rows.map(summary)
    },
    async storyOf(id) {
      const [row] = await query('SELECT story FROM articles WHERE id = ?', [id])
      return row ? textOrNull(row, 'story') : null
    },
    async setStory(ids, story) {
      await query(`UPDATE articles SET story = ? WHERE id IN (${marks(ids)})`, [story, ...ids])
    },
    sharing,
    async atAddress(url) {
      const rows = await query(
        `SELECT ${SUMMARY.replace(/\w+/g, 'a.$&')} FROM articles a JOIN documents d ON d.id = a.document
         WHERE a.url = ? ORDER BY d.added_at, a.ordinal`,
        [url],
      )
      return rows.map(summary)
    },
    count: async () => countOf(await query('SELECT count(*) AS count FROM articles')),
  }

  async function insert({ article, document, newest, keys }: ArticleEntry, story: string | null): Promise<void> {
    const [row] = await query(
      `INSERT INTO articles (id, document, input, url, title, publisher, published, newest, language, story, prepared)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING ordinal`,
      [
        ...[article.id, document, article.input, article.url, article.title, article.publisher, article.published],
        ...[newest, article.language, story, JSON.stringify(article)],
      ],
    )
    const words = indexedWords({
      headline: [article.title ?? '', ...article.parts.map((part) => (part.kind === 'headline' ? part.text : ''))].join(
        ' ',
      ),
      names: [article.publisher ?? '', ...new Set(article.names.map((name) => name.entity))].join(' '),
      body: [article.text, ...article.parts.map((part) => part.text)].join(' '),
    })
    await query(dialect.index, [numberOf(row!, 'ordinal'), ...dialect.indexed(words)])
    const distinct = [...new Set(keys)]
    if (distinct.length === 0) return
    const values = distinct.flatMap((key): Value[] => [key, article.id])
    await query(`INSERT INTO article_keys (key, article) VALUES ${distinct.map(() => '(?, ?)').join(', ')}`, values)
  }

  async function sharing(
    ...[keys, { from, to, common, limit, except }]: Parameters<Articles['sharing']>
  ): Promise<Sharing[]> {
    const counts = await query(
      `SELECT key, count(*) AS count FROM article_keys WHERE key IN (${marks(keys)}) GROUP BY key ORDER BY count(*), key`,
      keys,
    )
    const rare: string[] = []
    let pairs = 0
    for (const row of counts) {
      const count = numberOf(row, 'count')
      if (count > common || pairs + count > MOST_PAIRS) break
      pairs += count
      rare.push(textOf(row, 'key'))
    }
    const weight = new Map(counts.map((row) => [textOf(row, 'key'), 1 / Math.log2(2 + numberOf(row, 'count'))]))
    const rows = await query(
      `SELECT k.key AS key, a.id AS id, a.story AS story FROM article_keys k JOIN articles a ON a.id = k.article
       WHERE k.key IN (${marks(rare)}) AND (a.published IS NULL OR (a.newest >= ? AND a.newest <= ?)) ORDER BY a.id, k.key`,
      [...rare, from, to],
    )
    const found = new Map<string, Sharing>()
    for (const row of rows) {
      const article = textOf(row, 'id')
      if (except.includes(article)) continue
      const known = found.get(article) ?? { article, story: textOrNull(row, 'story'), shared: 0 }
      found.set(article, { ...known, shared: known.shared + (weight.get(textOf(row, 'key')) ?? 0) })
    }
    return [...found.values()].sort((a, b) => b.shared - a.shared || (a.article < b.article ? -1 : 1)).slice(0, limit)
  }
}

function stored(row: Row): StoredArticle {
  return {
    article: jsonOf<PreparedArticle>(row, 'prepared'),
    document: textOf(row, 'document'),
    newest: textOf(row, 'newest'),
    story: textOrNull(row, 'story'),
  }
}

function summary(row: Row): ArticleSummary {
  return {
    id: textOf(row, 'id'),
    document: textOf(row, 'document'),
    input: textOf(row, 'input'),
    url: textOrNull(row, 'url'),
    title: textOrNull(row, 'title'),
    publisher: textOrNull(row, 'publisher'),
    published: textOrNull(row, 'published'),
    story: textOrNull(row, 'story'),
  }
}
