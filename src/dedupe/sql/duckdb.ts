/** DuckDB in this process: it spills to a folder what does not fit into memory. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { reason, StemmaError } from '../../io/failure.ts'
import type { SqlEngine, SqlRow } from './engine.ts'

const PACKAGE = '@duckdb/node-api'

interface Connection {
  readonly run: (sql: string) => Promise<unknown>
  readonly stream: (sql: string) => Promise<Result>
  readonly closeSync: () => void
}

interface Result {
  readonly columnNames: () => string[]
  readonly yieldRowsJs: () => AsyncIterable<unknown[][]>
}

interface DuckDb {
  readonly DuckDBInstance: {
    readonly create: (
      path: string,
      options: Record<string, string>,
    ) => Promise<{ connect: () => Promise<Connection>; closeSync: () => void }>
  }
}

/**
 * @param folder for what is made, and what does not fit into memory: a run that was killed goes on with what is there
 * @throws StemmaError `engine-missing` where the package is not installed
 */
export async function openDuckDb(folder: string, memory: string): Promise<SqlEngine> {
  const { DuckDBInstance } = await loaded()
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'tables.duckdb')
  const instance = await DuckDBInstance.create(path, { temp_directory: folder, memory_limit: memory })
  const connection = await instance.connect()
  return {
    name: 'DuckDB',
    async load(table, columns, files) {
      const names = columns.map(({ name }) => name).join(', ')
      const paths = files.map((file) => `'${file.replaceAll("'", "''")}'`).join(', ')
      await connection.run(`CREATE OR REPLACE VIEW ${table} AS SELECT ${names} FROM read_parquet([${paths}])`)
    },
    run: async (sql) => void (await connection.run(sql)),
    async *rows(sql) {
      const result = await connection.stream(sql)
      const names = result.columnNames()
      for await (const rows of result.yieldRowsJs())
        yield rows.map((row): SqlRow => Object.fromEntries(names.map((name, i) => [name, row[i]])))
    },
    async close(done) {
      connection.closeSync()
      instance.closeSync()
      if (done) for (const file of [path, `${path}.wal`]) rmSync(file, { force: true })
    },
  }
}

async function loaded(): Promise<DuckDb> {
  try {
    return (await import(PACKAGE)) as DuckDb
  } catch (error) {
    const message = `DuckDB is not installed (${reason(error).split('\n')[0]}): npm install ${PACKAGE}, or leave out --engine.`
    throw new StemmaError('engine-missing', message, error)
  }
}
