import type { Database, Queries } from './database.ts'
import { migrate } from './migrate.ts'
import { arrivals } from './parts/arrivals.ts'
import { articles } from './parts/articles.ts'
import { textOf } from './parts/columns.ts'
import { decisions } from './parts/decisions.ts'
import { documents } from './parts/documents.ts'
import { jobs } from './parts/jobs.ts'
import { outlets } from './parts/outlets.ts'
import { partitions } from './parts/partitions.ts'
import { reuses } from './parts/reuses.ts'
import { sources } from './parts/sources.ts'
import { stories } from './parts/stories.ts'
import type { Parts, SettingsTable, Store } from './store.ts'

/**
 * Open a store and bring its tables up to date.
 *
 * @param place a folder; `:memory:` for one that is gone when it is closed; or the address of a PostgreSQL database
 * @throws StemmaError `store-unavailable`, `store-newer`
 */
export async function openStore(place: string): Promise<Store> {
  const server = /^postgres(?:ql)?:\/\//.test(place)
  const database = server
    ? await (await import('./postgres.ts')).openPostgres(place)
    : await (await import('./sqlite.ts')).openSqlite(place)
  try {
    await migrate(database)
  } catch (error) {
    await database.close().catch(() => {})
    throw error
  }
  return storeOver(database)
}

/** A store over an engine that is open and migrated. */
export function storeOver(database: Database): Store {
  return {
    engine: { sqlite: 'SQLite', postgres: 'PostgreSQL' }[database.dialect.name],
    ...atomic(database),
    transaction: (work) => database.transaction((queries) => work(parts(queries))),
    pulse: async () => textOf((await database.query(database.dialect.pulse))[0]!, 'pulse'),
    close: database.close,
  }
}

function parts(queries: Queries): Parts {
  return {
    documents: documents(queries),
    articles: articles(queries),
    stories: stories(queries),
    decisions: decisions(queries),
    sources: sources(queries),
    jobs: jobs(queries),
    arrivals: arrivals(queries),
    partitions: partitions(queries),
    reuses: reuses(queries),
    outlets: outlets(queries),
    settings: settings(queries),
  }
}

/** Outside a transaction, what takes several statements is one of its own. */
function atomic(database: Database): Parts {
  const plain = parts(database)
  const whole =
    <A extends unknown[], R>(work: (within: Parts) => (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      database.transaction((queries) => work(parts(queries))(...args))
  return {
    ...plain,
    documents: {
      ...plain.documents,
      add: whole((within) => within.documents.add),
      addAll: whole((within) => within.documents.addAll),
    },
    articles: {
      ...plain.articles,
      replace: whole((within) => within.articles.replace),
      add: whole((within) => within.articles.add),
      setStories: whole((within) => within.articles.setStories),
      showIn: whole((within) => within.articles.showIn),
    },
    stories: {
      ...plain.stories,
      put: whole((within) => within.stories.put),
      remove: whole((within) => within.stories.remove),
      clear: whole((within) => within.stories.clear),
      sweep: whole((within) => within.stories.sweep),
    },
    decisions: {
      ...plain.decisions,
      add: whole((within) => within.decisions.add),
      keep: whole((within) => within.decisions.keep),
      undo: whole((within) => within.decisions.undo),
    },
    jobs: {
      ...plain.jobs,
      add: whole((within) => within.jobs.add),
      addAll: whole((within) => within.jobs.addAll),
    },
    arrivals: {
      ...plain.arrivals,
      append: whole((within) => within.arrivals.append),
      before: whole((within) => within.arrivals.before),
    },
    outlets: {
      ...plain.outlets,
      put: whole((within) => within.outlets.put),
      remove: whole((within) => within.outlets.remove),
    },
    reuses: { ...plain.reuses, forget: whole((within) => within.reuses.forget) },
    partitions: { ...plain.partitions, reset: whole((within) => within.partitions.reset) },
  }
}

function settings({ query }: Queries): SettingsTable {
  return {
    async get(key) {
      const [row] = await query('SELECT value FROM settings WHERE key = ?', [key])
      return row ? textOf(row, 'value') : null
    },
    async set(key, value) {
      await query(
        'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        [key, value],
      )
    },
  }
}
