/** What a store asks of an engine: queries with `?` for each value, and transactions. */
export type DatabaseValue = string | number | null | Uint8Array

export type DatabaseRow = Readonly<Record<string, unknown>>

export interface Queries {
  readonly dialect: Dialect
  /** Run one statement. @returns its rows; none for a statement that gives none */
  readonly query: (sql: string, values?: readonly DatabaseValue[]) => Promise<DatabaseRow[]>
}

export interface Database extends Queries {
  /** All or nothing; written to disk when it resolves. Other transactions wait, or are retried by the engine. */
  readonly transaction: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** What the engines write differently. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres'
  /** Statements that make the tables; each list is one step, forward only. */
  readonly migrations: readonly (readonly string[])[]
  /** Taken at the start of migrating, so that a second process waits. */
  readonly migrationLock: string | null
  /** Added to the choice of a job, so that workers do not wait for one another. */
  readonly skipLocked: string
  /** Has the engine count its jobs anew, which decides by which index it looks for the next; null where it need not. */
  readonly survey: string | null
  /** Gives a text, `pulse`, that is another one whenever something was written, and costs nothing however much there is. */
  readonly pulse: string
  /** Where an article's words are put to be found, as `insertRows` has it. Values: its ordinal, then those of `indexed`. */
  readonly index: { readonly into: string; readonly one?: string }
  readonly unindex: string
  readonly indexed: (words: IndexedWords) => DatabaseValue[]
  /** A condition on an article's ordinal; its value is what `match` gives. */
  readonly matches: (ordinal: string) => string
  readonly match: (terms: readonly Term[], fields: Fields) => string
  /** Puts a word into the index of parts of words, as `edged` has it; null where that keeps itself. */
  readonly learn: string | null
  /** Words, as `edged` has them, that have any of these parts of three letters. */
  readonly havingParts: (parts: readonly string[]) => {
    readonly sql: string
    readonly values: readonly DatabaseValue[]
  }
}

/** An article's words for searching: folded, in order, by field. */
export interface IndexedWords {
  readonly headline: readonly string[]
  readonly names: readonly string[]
  readonly body: readonly string[]
}

/** Where a search looks: in headlines, in headlines and names, or everywhere. */
export type Fields = 'headline' | 'names' | 'all'

/** Words that must stand next to each other; mostly one. `prefix`: the last of them may go on. */
export interface Term {
  readonly words: readonly string[]
  readonly prefix: boolean
  /** Words that may stand in the place of a single one. */
  readonly or?: readonly string[]
}
