/** PostgreSQL 13 or later, for a desk that many work at. */
import type { Pool, PoolClient, PoolConfig } from 'pg'
import { errorCode, reason, StemmaError } from '../io/failure.ts'
import type { Database, DatabaseRow, DatabaseValue, Dialect, Fields, IndexedWords, Queries, Term } from './database.ts'
import { migrations } from './schema.ts'

const CONNECTIONS = 8
const CONNECT_MS = 10_000
const STATEMENT_MS = 60_000

/** pg_trgm makes looking for parts of words quick. Where it may not be installed, all words are looked at instead. */
const EXTENSION = `DO $do$ BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
  EXCEPTION WHEN OTHERS THEN NULL;
  END $do$`
/** In whatever schema the extension is. */
const SPELLING_INDEX = `DO $do$ DECLARE place text; BEGIN
    SELECT n.nspname INTO place FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm';
    IF place IS NOT NULL THEN
      EXECUTE format('CREATE INDEX search_words_parts ON search_words USING gin ((''0'' || word || ''0'') %I.gin_trgm_ops)', place);
    END IF;
  END $do$`

export const postgres: Dialect = {
  name: 'postgres',
  migrations: migrations({
    text: 'text COLLATE "C"',
    blob: 'bytea',
    ordinal: 'integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY',
    search: [
      'CREATE TABLE article_search (ordinal integer PRIMARY KEY, words tsvector NOT NULL)',
      'CREATE INDEX article_search_words ON article_search USING gin (words)',
    ],
    spelling: [EXTENSION, SPELLING_INDEX],
  }),
  migrationLock: 'SELECT pg_advisory_xact_lock(5783662)',
  skipLocked: 'FOR UPDATE OF j SKIP LOCKED',
  survey: 'ANALYZE jobs',
  pulse: 'SELECT CAST(pg_snapshot_xmax(pg_current_snapshot()) AS text) AS pulse',
  index: { into: 'article_search (ordinal, words)', one: '(?, CAST(? AS tsvector))' },
  unindex: 'DELETE FROM article_search WHERE ordinal = ?',
  indexed: (words) => [vector(words)],
  matches: (ordinal) => `${ordinal} IN (SELECT ordinal FROM article_search WHERE words @@ CAST(? AS tsquery))`,
  match: (terms, fields) => terms.map((term) => queryTerm(term, fields)).join(' & '),
  learn: null,
  havingParts: (parts) => ({
    sql: `SELECT '0' || word || '0' AS word FROM search_words WHERE ${parts.map(() => "('0' || word || '0') LIKE ?").join(' OR ')}`,
    values: parts.map((part) => `%${part}%`),
  }),
}

/** Positions between two fields, so that no phrase reaches from one into the next. */
const GAP = 10
/** PostgreSQL keeps this many positions of a word, and refuses a vector of a megabyte. */
const MOST_PLACES = 255
const MOST_BYTES = 900_000

/** The words with their positions and the weight of their field, as PostgreSQL writes a tsvector. */
function vector({ headline, names, body }: IndexedWords): string {
  const places = new Map<string, string[]>()
  let position = 1
  for (const [words, weight] of [
    [headline, 'A'],
    [names, 'B'],
    [body, ''],
  ] as const) {
    for (const word of words) {
      const list = places.get(word) ?? []
      if (list.length < MOST_PLACES) list.push(`${position}${weight}`)
      places.set(word, list)
      position++
    }
    position += GAP
  }
  let bytes = 0
  const entries = [...places].map(([word, list]) => `'${word}':${list.join()}`)
  const fitting = entries.filter((entry) => {
    bytes += Buffer.byteLength(entry) + 1
    return bytes < MOST_BYTES
  })
  return fitting.join(' ')
}

const WEIGHTS: Readonly<Record<Fields, string>> = { headline: 'A', names: 'AB', all: '' }

function queryTerm({ words, prefix, or = [] }: Term, fields: Fields): string {
  const marks = (last: boolean): string => `${last && prefix ? '*' : ''}${WEIGHTS[fields]}`
  const parts = words.map((word, i) => {
    const after = marks(i === words.length - 1)
    return `'${word}'${after === '' ? '' : `:${after}`}`
  })
  const plain = WEIGHTS[fields] === '' ? '' : `:${WEIGHTS[fields]}`
  return `(${[parts.join(' <-> '), ...or.map((word) => `'${word}'${plain}`)].join(' | ')})`
}

/**
 * @param url as `DATABASE_URL` has it
 * @throws StemmaError `store-unavailable` where the server cannot be reached
 */
export async function openPostgres(url: string): Promise<Database> {
  const { default: pg } = await import('pg')
  const pool = new pg.Pool(settings(url, pg.types.getTypeParser.bind(pg.types)))
  // A connection that breaks while nobody uses it is replaced by the next query.
  pool.on('error', () => {})
  try {
    await pool.query('SELECT 1')
  } catch (error) {
    await pool.end()
    throw failure(error)
  }
  return database(pool)
}

type Parsers = NonNullable<PoolConfig['types']>['getTypeParser']

function settings(url: string, parsers: Parsers): PoolConfig {
  const INT8 = 20
  return {
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    fallback_application_name: 'stemma',
    types: {
      getTypeParser: ((id: number, format?: 'text') => (id === INT8 ? Number : parsers(id, format))) as Parsers,
    },
  }
}

function database(pool: Pool): Database {
  const query: Queries['query'] = async (sql, values = []) => rows(pool, sql, values)
  const transaction: Database['transaction'] = async (work) => {
    const client = await pool.connect().catch((error: unknown) => Promise.reject(failure(error)))
    // A connection that breaks now fails the query that runs on it; the event says nothing more.
    client.on('error', ignore)
    let broken: Error | undefined
    try {
      await rows(client, 'BEGIN', [])
      const result = await work({ dialect: postgres, query: (sql, values = []) => rows(client, sql, values) })
      await rows(client, 'COMMIT', [])
      return result
    } catch (error) {
      await client.query('ROLLBACK').catch((failed: Error) => {
        broken = failed
      })
      throw error
    } finally {
      client.off('error', ignore)
      client.release(broken)
    }
  }
  return { dialect: postgres, query, transaction, close: () => pool.end() }
}

function ignore(): void {}

async function rows(on: Pool | PoolClient, sql: string, values: readonly DatabaseValue[]): Promise<DatabaseRow[]> {
  try {
    const { rows: found } = await on.query(numbered(sql), values.map(bound))
    return found as DatabaseRow[]
  } catch (error) {
    throw failure(error)
  }
}

/** `?` is only ever a value in our statements. */
function numbered(sql: string): string {
  let count = 0
  return sql.replace(/\?/g, () => `$${++count}`)
}

/** PostgreSQL takes no NUL in text. */
function bound(value: DatabaseValue): DatabaseValue {
  if (value instanceof Uint8Array) return Buffer.from(value)
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value
}

function failure(error: unknown): unknown {
  const code = errorCode(error) ?? ''
  if (code === '53100') {
    const message =
      'The store is full: the database server has no room left. Nothing was lost; make room and try again.'
    return new StemmaError('store-full', message, error)
  }
  const gone = /^(?:ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EPIPE|08|57P|3D000|28)/.test(code) || BROKEN.test(String(error))
  if (!gone) return error
  const message = `The database cannot be reached: ${reason(error)}. Nothing that was acknowledged is lost; it goes on when the server is back.`
  return new StemmaError('store-unavailable', message, error)
}

const BROKEN = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/
