/** A database that groups fingerprints: what the archive's SQL asks of it. */
export type SqlRow = Readonly<Record<string, unknown>>

export interface SqlEngine {
  readonly name: string
  /** Make a table of Parquet files; each has these columns, in this order. */
  readonly load: (table: string, columns: readonly SqlColumn[], files: readonly string[]) => Promise<void>
  readonly run: (sql: string) => Promise<void>
  /** The rows of a query, some at a time. */
  readonly rows: (sql: string) => AsyncIterable<readonly SqlRow[]>
  readonly close: () => Promise<void>
}

export interface SqlColumn {
  readonly name: string
  readonly type: 'INT32' | 'INT64' | 'DOUBLE'
}
