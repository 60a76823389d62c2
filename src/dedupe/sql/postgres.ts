/** PostgreSQL, in a schema that is gone when the run ends; one that was killed goes on in the same. */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { reason, StemmaError } from '../../io/failure.ts'
import { writeWhole } from '../../io/files.ts'
import { type SqlColumn, type SqlEngine, type SqlRow, tablesOf } from './engine.ts'

const TYPES: Readonly<Record<SqlColumn['type'], string>> = {
  INT32: 'integer',
  INT64: 'bigint',
  DOUBLE: 'double precision',
}
const ROWS = 20_000

/**
 * @param folder where the run keeps what it has done: the schema's name too
 * @throws StemmaError `store-unavailable` where the server cannot be reached
 */
export async function openPostgresEngine(url: string, folder: string): Promise<SqlEngine> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, application_name: 'stemma' })
  const schema = schemaIn(folder)
  try {
    await client.connect()
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`)
    await client.query(`SET search_path = ${schema}`)
  } catch (error) {
    throw new StemmaError('store-unavailable', `The database cannot be reached: ${reason(error)}.`, error)
  }
  return {
    name: 'PostgreSQL',
    async load(table, columns, files) {
      if ((await tablesOf({ rows })).has(table)) return
      await client.query('BEGIN')
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
      await client.query('COMMIT')
    },
    async run(sql) {
      await client.query(sql)
    },
    rows,
    async close(done) {
      if (done) await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
      await client.end()
    },
  }

  async function* rows(sql: string): AsyncIterable<readonly SqlRow[]> {
    await client.query('BEGIN')
    await client.query(`DECLARE found CURSOR FOR ${sql}`)
    for (;;) {
      const { rows } = await client.query(`FETCH ${ROWS} FROM found`)
      if (rows.length === 0) break
      yield rows as SqlRow[]
    }
    await client.query('COMMIT')
  }
}

/** One for each run, of this or of any other program on the database. */
function schemaIn(folder: string): string {
  const path = join(folder, 'schema.txt')
  if (existsSync(path)) return readFileSync(path, 'utf8')
  const schema = `stemma_archive_${randomUUID().replaceAll('-', '')}`
  mkdirSync(folder, { recursive: true })
  writeWhole(path, schema)
  return schema
}
