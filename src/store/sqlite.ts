/** SQLite in a folder of the user's: WAL, every commit on disk, several processes side by side. */
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type SqliteDatabase from 'libsql'
import { errorCode, reason, StemmaError } from '../io/failure.ts'
import type { Database, DatabaseRow, DatabaseValue, Dialect, Queries, Term } from './database.ts'
import { migrations } from './schema.ts'

/** How long one process waits for another to finish a write, in milliseconds. Writes take a few. */
const PATIENCE_MS = 15_000
/** The engine itself waits only this long: it blocks the thread meanwhile. The rest of the wait does not. */
const BLOCKING_MS = 10
const RETRY_MS = 8

const FILE = 'stemma.sqlite'

export const sqlite: Dialect = {
  name: 'sqlite',
  migrations: migrations({
    text: 'TEXT',
    blob: 'BLOB',
    ordinal: 'INTEGER PRIMARY KEY AUTOINCREMENT',
    search: [
      "CREATE VIRTUAL TABLE article_search USING fts5(headline, names, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0')",
    ],
    spelling: ["CREATE VIRTUAL TABLE search_word_parts USING fts5(word, tokenize='trigram case_sensitive 1')"],
  }),
  migrationLock: null,
  skipLocked: '',
  survey: null,
  // What other connections wrote, and what this one did.
  pulse: "SELECT (SELECT data_version FROM pragma_data_version) || ' ' || total_changes() AS pulse",
  index: { into: 'article_search (rowid, headline, names, body)' },
  unindex: 'DELETE FROM article_search WHERE rowid = ?',
  indexed: ({ headline, names, body }) => [headline, names, body].map((words) => words.join(' ')),
  matches: (ordinal) => `${ordinal} IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)`,
  match: (terms, fields) => `${COLUMNS[fields]} : (${terms.map(ftsTerm).join(' AND ')})`,
  learn: 'INSERT INTO search_word_parts (word) VALUES (?)',
  havingParts: (parts) => ({
    sql: 'SELECT word FROM search_word_parts WHERE search_word_parts MATCH ?',
    values: [parts.map((part) => `"${part}"`).join(' OR ')],
  }),
}

const COLUMNS = { headline: '{headline}', names: '{headline names}', all: '{headline names body}' } as const

/** Words are letters and digits alone (`folded`), so that nothing in them can end the quotation marks. */
function ftsTerm({ words, prefix, or = [] }: Term): string {
  const typed = `"${words.join(' ')}"${prefix ? ' *' : ''}`
  return or.length === 0 ? typed : `(${[typed, ...or.map((word) => `"${word}"`)].join(' OR ')})`
}

/**
 * @param folder where the data is kept; made if it is not there. `:memory:` keeps nothing
 * @throws StemmaError `store-unavailable` where the folder cannot be used
 */
export async function openSqlite(folder: string): Promise<Database> {
  const { default: Sqlite } = await import('libsql')
  const memory = folder === ':memory:'
  const open = async (): Promise<SqliteDatabase.Database> => {
    const connection = new Sqlite(memory ? folder : join(folder, FILE), { timeout: BLOCKING_MS })
    for (const pragma of PRAGMAS) await patiently(() => command(connection, pragma))
    return connection
  }
  try {
    if (!memory) ownersAlone(folder)
    const writer = await open()
    return database(writer, memory ? writer : await open())
  } catch (error) {
    throw unavailable(folder, error)
  }
}

/** The reports are for their owner alone; what the engine lays beside the file is made like it. */
function ownersAlone(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  closeSync(openSync(join(folder, FILE), 'a', 0o600))
}

const PRAGMAS = [
  `PRAGMA busy_timeout = ${BLOCKING_MS}`,
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
]

function database(writer: SqliteDatabase.Database, reader: SqliteDatabase.Database): Database {
  let line: Promise<unknown> = Promise.resolve()
  /** One at a time: what is asked on the writer within a transaction must not be mixed with another's. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = line.then(breath).then(work)
    line = turn.catch(() => {})
    return turn
  }
  const within: Queries = {
    dialect: sqlite,
    query: (sql, values = []) => breath().then(() => run(writer, sql, values)),
  }
  const transaction: Database['transaction'] = (work) =>
    inTurn(async () => {
      await patiently(() => command(writer, 'BEGIN IMMEDIATE'))
      try {
        const result = await work(within)
        command(writer, 'COMMIT')
        return result
      } catch (error) {
        if (writer.inTransaction) command(writer, 'ROLLBACK')
        throw error
      }
    })
  return {
    dialect: sqlite,
    query: (sql, values = []) =>
      reader !== writer && /^\s*SELECT\b/i.test(sql)
        ? breath().then(() => patiently(() => run(reader, sql, values)))
        : transaction((queries) => queries.query(sql, values)),
    transaction,
    close: () =>
      inTurn(async () => {
        reader.close()
        if (reader !== writer) writer.close()
      }),
  }
}

/** Statements of one promise after another hold up whatever else the thread has to do. */
const HELD_MS = 20
let turned = performance.now()

/** Let the thread do what else waits, where it was not asked for so long. */
async function breath(): Promise<void> {
  if (performance.now() - turned < HELD_MS) return
  await setImmediate()
  turned = performance.now()
}

/** Wait for other processes without blocking the thread. What fails because it would have to wait has changed nothing. */
async function patiently<T>(attempt: () => T): Promise<T> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    try {
      return attempt()
    } catch (error) {
      const wait = error instanceof StemmaError && error.code === 'store-busy' && performance.now() < until
      if (!wait) throw error
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
}

/**
 * What can fail because it would have to wait goes through here: a statement that failed so stays open until it is
 * collected, and an open statement keeps the connection from committing.
 */
function command(connection: SqliteDatabase.Database, sql: string): void {
  try {
    connection.exec(sql)
  } catch (error) {
    throw failure(error)
  }
}

function run(connection: SqliteDatabase.Database, sql: string, values: readonly DatabaseValue[]): DatabaseRow[] {
  try {
    const statement = connection.prepare(sql)
    const bound = values.map(bindable)
    if (statement.reader) return statement.all(...bound) as DatabaseRow[]
    statement.run(...bound)
    return []
  } catch (error) {
    throw failure(error)
  }
}

/** Text ends for the engine at the first character that is none; it shows as U+FFFD, as on PostgreSQL. */
function bindable(value: DatabaseValue): DatabaseValue {
  if (value instanceof Uint8Array) return Buffer.from(value)
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value
}

function failure(error: unknown): unknown {
  const code = errorCode(error) ?? ''
  if (code.startsWith('SQLITE_FULL')) return full(error)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return busy(error)
  if (/^SQLITE_(?:IOERR|CANTOPEN|READONLY|CORRUPT|NOTADB|PERM)/.test(code))
    return new StemmaError('store-unavailable', `The store cannot be used just now: ${reason(error)}.`, error)
  return error
}

function full(error: unknown): StemmaError {
  const message = 'The store is full: there is no room left on its disk. Nothing was lost; make room and try again.'
  return new StemmaError('store-full', message, error)
}

function busy(error: unknown): StemmaError {
  const message = 'Another program has held the store for too long. Nothing was lost; try again.'
  return new StemmaError('store-busy', message, error)
}

function unavailable(folder: string, error: unknown): unknown {
  if (error instanceof StemmaError) return error
  const message = `The folder ${folder} cannot be used to keep reports in: ${reason(error)}. Choose another with --data, or see who may write to it.`
  return new StemmaError('store-unavailable', message, error)
}
