import { StemmaError } from '../io/failure.ts'
import type { Database } from './database.ts'

/**
 * Bring the tables up to date, in one transaction; a second process that starts meanwhile waits and finds it done.
 *
 * @throws StemmaError `store-newer` where a later version of the program has been here
 */
export async function migrate(database: Database): Promise<void> {
  const { dialect } = database
  // Where there is nothing to do, a program without the right to make tables can do it.
  const known = await database.query('SELECT max(version) AS version FROM migrations').catch(() => [])
  if (Number(known[0]?.['version'] ?? 0) === dialect.migrations.length) return
  await database.transaction(async ({ query }) => {
    if (dialect.migrationLock !== null) await query(dialect.migrationLock)
    await query('CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY)')
    const [row] = await query('SELECT max(version) AS version FROM migrations')
    const done = Number(row?.['version'] ?? 0)
    if (done > dialect.migrations.length) throw newer(done, dialect.migrations.length)
    for (const [index, statements] of dialect.migrations.entries()) {
      if (index < done) continue
      for (const statement of statements) await query(statement)
      await query('INSERT INTO migrations (version) VALUES (?)', [index + 1])
    }
  })
}

function newer(found: number, known: number): StemmaError {
  const message = `The store was written by a later version of Stemma (its tables are at ${found}, this version knows ${known}). Update Stemma, or use another store.`
  return new StemmaError('store-newer', message)
}
