/** A database that groups fingerprints: what the archive's SQL asks of it. */
export type SqlRow = Readonly<Record<string, unknown>>

export interface SqlEngine {
  readonly name: string
  /** Make a table of Parquet files; each has these columns, in this order. One that is there is left as it is. */
  readonly load: (table: string, columns: readonly SqlColumn[], files: readonly string[]) => Promise<void>
  readonly run: (sql: string) => Promise<void>
  /** The rows of a query, some at a time. */
  readonly rows: (sql: string) => AsyncIterable<readonly SqlRow[]>
  /** @param done false: what was made stays, for a run that goes on with it */
  readonly close: (done: boolean) => Promise<void>
}

export interface SqlColumn {
  readonly name: string
  readonly type: 'INT32' | 'INT64' | 'DOUBLE'
}

/** Tables that are there, whole: of this run, or of one on the same inputs that was killed. */
export async function tablesOf(engine: Pick<SqlEngine, 'rows'>): Promise<Set<string>> {
  const found = new Set<string>()
  const sql = 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()'
  for await (const rows of engine.rows(sql)) for (const { name } of rows) found.add(`${name}`)
  return found
}

/** Make tables one after another, but for those that are there. */
export async function makeTables(
  engine: SqlEngine,
  tables: readonly (readonly [table: string, sql: string])[],
): Promise<void> {
  const there = await tablesOf(engine)
  for (const [table, sql] of tables) if (!there.has(table)) await engine.run(`CREATE TABLE ${table} AS ${sql}`)
}
