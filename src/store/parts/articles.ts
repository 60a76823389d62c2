import type { PreparedArticle } from '../../core/model/annotation.ts'
import type { DatabaseRow, DatabaseValue, IndexedWords, Queries } from '../database.ts'
import type { ArticleEntry, ArticlePrint, ArticleSummary, StoredArticle, WrittenArticle } from '../records.ts'
import { edged, toLearn } from '../spelling.ts'
import type { Articles } from '../store.ts'
import { indexedWords, terms } from '../words.ts'
import { bytesOf, countOf, jsonOf, marks, numberOf, textOf, textOrNull } from './columns.ts'
import { insertRows, valuesOf } from './rows.ts'

/** In one statement. */
const MOST_STORIES = 400
const STORED = 'prepared, document, newest, story'
const WRITTEN = 'id, newest, prepared'
const SUMMARY = 'id, document, input, url, title, publisher, published, story'

export function articles({ query, dialect }: Queries): Articles {
  return {
    async replace(document, entries) {
      const before = await query('SELECT ordinal, id, story, placed FROM articles WHERE document = ?', [document])
      const stories = new Map(before.map((row) => [textOf(row, 'id'), placesOf(row)]))
      for (const row of before) await query(dialect.unindex, [numberOf(row, 'ordinal')])
      await query('DELETE FROM article_prints WHERE article IN (SELECT id FROM articles WHERE document = ?)', [
        document,
      ])
      await query('DELETE FROM articles WHERE document = ?', [document])
      await insert(entries, stories)
    },
    add: (entries) => insert(entries, new Map()),
    async get(id) {
      const [row] = await query(`SELECT ${STORED} FROM articles WHERE id = ?`, [id])
      return row ? stored(row) : null
    },
    async writtenOfStory(story) {
      return (await query(`SELECT ${WRITTEN} FROM articles WHERE story = ? ORDER BY id`, [story])).map(written)
    },
    async writtenNamed(ids) {
      return (await query(`SELECT ${WRITTEN} FROM articles WHERE id IN (${marks(ids)}) ORDER BY id`, ids)).map(written)
    },
    async named(ids) {
      const rows = await query(`SELECT ${STORED} FROM articles WHERE id IN (${marks(ids)}) ORDER BY id`, ids)
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
      await query(`UPDATE articles SET placed = ?, story = ? WHERE id IN (${marks(ids)})`, [story, story, ...ids])
    },
    setStories: (stories) => putInto(stories, 'placed = v.column2, story = v.column2'),
    showIn: (stories) => putInto(stories, 'story = v.column2'),
    async placedOf(ids) {
      const rows = await query(
        `SELECT id, placed FROM articles WHERE placed IS NOT NULL AND id IN (${marks(ids)})`,
        ids,
      )
      return new Map(rows.map((row) => [textOf(row, 'id'), textOf(row, 'placed')]))
    },
    async placedIn(stories) {
      const named = marks(stories)
      const rows = await query(
        `SELECT id, placed, story FROM articles WHERE placed IN (${named})
         UNION SELECT id, placed, story FROM articles WHERE story IN (${named}) AND placed IS NOT NULL ORDER BY id`,
        [...stories, ...stories],
      )
      return rows.map((row) => ({
        id: textOf(row, 'id'),
        placed: textOf(row, 'placed'),
        story: textOrNull(row, 'story') ?? '',
      }))
    },
    async ofDocuments(documents, languages) {
      const written = languages.filter((language) => language !== null)
      const unknown = written.length < languages.length ? 'OR language IS NULL' : ''
      const rows = await query(
        `SELECT ${STORED} FROM articles WHERE document IN (${marks(documents)})
         AND (language IN (${marks(written)}) ${unknown}) ORDER BY document, ordinal`,
        [...documents, ...written],
      )
      return rows.map(stored)
    },
    async printsOf(documents) {
      const rows = await query(
        `SELECT a.id AS article, a.document AS document, p.runs AS runs, p.print AS print FROM articles a
         JOIN article_prints p ON p.article = a.id WHERE a.document IN (${marks(documents)}) ORDER BY a.document, a.ordinal`,
        documents,
      )
      return rows.map(print)
    },
    async runsOf(ids) {
      const rows = await query(`SELECT article, runs FROM article_prints WHERE article IN (${marks(ids)})`, ids)
      return new Map(rows.map((row) => [textOf(row, 'article'), numberOf(row, 'runs')]))
    },
    async matching(search, stories) {
      const typed = terms(search)
      if (typed.length === 0 || stories.length === 0) return []
      const rows = await query(
        `SELECT ${STORED} FROM articles WHERE ordinal IN (
           SELECT min(a.ordinal) FROM articles a WHERE a.story IN (${marks(stories)}) AND ${dialect.matches('a.ordinal')} GROUP BY a.story)`,
        [...stories, dialect.match(typed, 'all')],
      )
      return rows.map(stored)
    },
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

  /** Words by which a search finds those that are spelled alike. They stay when their article goes: somebody may type them. */
  async function learn(words: ReadonlySet<string>): Promise<void> {
    // In one order, so that two who learn the same words do not wait for each other.
    const rows = [...words].sort().map((word) => [word])
    const end = 'ON CONFLICT DO NOTHING RETURNING word'
    const fresh = await insertRows({ query }, rows, { into: 'search_words (word)', end })
    if (dialect.learn !== null) for (const row of fresh) await query(dialect.learn, [edged(textOf(row, 'word'))])
  }

  async function putInto(stories: ReadonlyMap<string, string>, set: string): Promise<void> {
    const rows = [...stories]
    for (let i = 0; i < rows.length; i += MOST_STORIES) {
      const some = rows.slice(i, i + MOST_STORIES)
      await query(`UPDATE articles SET ${set} FROM ${valuesOf(some)} AS v WHERE articles.id = v.column1`, some.flat())
    }
  }

  async function insert(entries: readonly ArticleEntry[], stories: ReadonlyMap<string, Places>): Promise<void> {
    const columns = 'id, document, input, url, title, publisher, published, newest, language, story, placed, prepared'
    const rows = entries.map((entry) => columnsOf(entry, stories.get(entry.article.id) ?? NOWHERE))
    const returned = await insertRows({ query }, rows, { into: `articles (${columns})`, end: 'RETURNING id, ordinal' })
    const ordinals = new Map(returned.map((row) => [textOf(row, 'id'), numberOf(row, 'ordinal')]))
    const words = entries.map(({ article }) => ({ ordinal: ordinals.get(article.id)!, words: wordsOf(article) }))
    const indexed = words.map((one) => [one.ordinal, ...dialect.indexed(one.words)])
    await insertRows({ query }, indexed, dialect.index)
    await learn(new Set(words.flatMap((one) => toLearn(one.words))))
    const prints = entries.map(({ article, print: { runs, bytes } }) => [article.id, runs, bytes])
    await insertRows({ query }, prints, { into: 'article_prints (article, runs, print)' })
  }
}

/** The story that an article is shown in, and the one that it was put into. */
interface Places {
  readonly story: string | null
  readonly placed: string | null
}

const NOWHERE: Places = { story: null, placed: null }

function placesOf(row: DatabaseRow): Places {
  return { story: textOrNull(row, 'story'), placed: textOrNull(row, 'placed') }
}

function columnsOf({ article, document, newest }: ArticleEntry, { story, placed }: Places): DatabaseValue[] {
  return [
    ...[article.id, document, article.input, article.url, article.title, article.publisher, article.published],
    ...[newest, article.language, story, placed, JSON.stringify(article)],
  ]
}

function wordsOf({ title, publisher, names, text, parts }: PreparedArticle): IndexedWords {
  const headlines = parts.map((part) => (part.kind === 'headline' ? part.text : ''))
  return indexedWords({
    headline: [title ?? '', ...headlines].join(' '),
    names: [publisher ?? '', ...new Set(names.map((name) => name.entity))].join(' '),
    body: [text, ...parts.map((part) => part.text)].join(' '),
  })
}

function print(row: DatabaseRow): ArticlePrint {
  return {
    article: textOf(row, 'article'),
    document: textOf(row, 'document'),
    runs: numberOf(row, 'runs'),
    bytes: bytesOf(row, 'print'),
  }
}

function written(row: DatabaseRow): WrittenArticle {
  return { id: textOf(row, 'id'), newest: textOf(row, 'newest'), prepared: textOf(row, 'prepared') }
}

function stored(row: DatabaseRow): StoredArticle {
  return {
    article: jsonOf<PreparedArticle>(row, 'prepared'),
    document: textOf(row, 'document'),
    newest: textOf(row, 'newest'),
    story: textOrNull(row, 'story'),
  }
}

function summary(row: DatabaseRow): ArticleSummary {
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
