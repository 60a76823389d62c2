/** A store of each kind for the tests that all of them must pass. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A place for `openStore`, and how to be rid of it. */
export interface Place {
  readonly place: string
  readonly remove: () => Promise<void>
}

export const TEST_SERVER: string = process.env['STEMMA_TEST_DATABASE'] ?? 'postgres://postgres@127.0.0.1:5432/test'

/** Does a PostgreSQL server answer? Without one its tests are skipped, which CI counts as a failure. */
export const postgresAnswers: boolean = await asServer(async () => true).catch(() => false)

export function folderPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-store-'))
  return { place: folder, remove: async () => rmSync(folder, { recursive: true, force: true }) }
}

/** A schema of its own in the test database. */
export async function postgresPlace(): Promise<Place> {
  const schema = `stemma_${randomUUID().replaceAll('-', '')}`
  await asServer((client) => client.query(`CREATE SCHEMA ${schema}`))
  const url = new URL(TEST_SERVER)
  url.searchParams.set('options', `-csearch_path=${schema}`)
  return {
    place: url.href,
    remove: async () => {
      await asServer((client) => client.query(`DROP SCHEMA ${schema} CASCADE`))
    },
  }
}

/** Run something on the test server itself. */
export async function asServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: TEST_SERVER, connectionTimeoutMillis: 2000 })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Engines that keep what they are given, with a fresh place in each. */
export const ENGINES: readonly (readonly [name: string, answers: boolean, fresh: () => Promise<Place>])[] = [
  ['SQLite', true, async () => folderPlace()],
  ['PostgreSQL', postgresAnswers, postgresPlace],
]
