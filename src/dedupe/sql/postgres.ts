/** PostgreSQL, in a schema that is gone when the run ends. */
import { randomUUID } from 'node:crypto'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { reason, StemmaError } from '../../io/failure.ts'
import type { SqlColumn, SqlEngine, SqlRow } from './engine.ts'

const TYPES: Readonly<Record<SqlColumn['type'], string>> = {
  INT32: 'integer',
  INT64: 'bigint',
  DOUBLE: 'double precision',
}
const ROWS = 20_000

/** @throws StemmaError `store-unavailable` where the server cannot be reached */
export async function openPostgresEngine(url: string): Promise<SqlEngine> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, application_name: 'stemma' })
  const schema = `stemma_archive_${randomUUID().replaceAll('-', '')}`
  try {
    await client.connect()
    await client.query(`CREATE SCHEMA ${schema}`)
    await client.query(`SET search_path = ${schema}`)
  } catch (error) {
    throw new StemmaError('store-unavailable', `The database cannot be reached: ${reason(error)}.`, error)
  }
  return {
    name: 'PostgreSQL',
    async load(table, columns, files) {
      await client.query(
        `CREATE TABLE ${table} (${columns.map(({ name, type }) => `${name} ${TYPES[type]}`).join(', ')})`,
      )
      const lists = columns.map(({ type }, i) => `$${i + 1}::${TYPES[type]}[]`).join(', ')
      for (const path of files) {
        const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path) })
        for (let from = 0; from < rows.length; from += ROWS) {
          const some = rows.slice(from, from + ROWS)
          const values = columns.map(({ name }) => some.map((row) => `${row[name]}`))
          await client.query(`INSERT INTO ${table} SELECT * FROM unnest(${lists})`, values)
        }
      }
      await client.query(`ANALYZE ${table}`)
    },
    async run(sql) {
      await client.query(sql)
    },
    async *rows(sql) {
      await client.query('BEGIN')
      await client.query(`DECLARE found CURSOR FOR ${sql}`)
      for (;;) {
        const { rows } = await client.query(`FETCH ${ROWS} FROM found`)
        if (rows.length === 0) break
        yield rows as SqlRow[]
      }
      await client.query('COMMIT')
    },
    async close() {
      await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
      await client.end()
    },
  }
}
