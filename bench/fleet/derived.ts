/** All that was derived, as rows that can be compared: of a fleet and of one process. */
import { createHash } from 'node:crypto'
import type { OwnDatabase } from './servers.ts'

const TABLES: Readonly<Record<string, string>> = {
  documents: 'SELECT id, state, notices FROM documents ORDER BY id',
  articles: 'SELECT id, document, story, prepared FROM articles ORDER BY id',
  reuses: 'SELECT article, earlier, runs, series, contained, kind, detail FROM reuses ORDER BY article, earlier',
  relations: 'SELECT a, b, story, kind, detail FROM relations ORDER BY a, b',
  stories:
    'SELECT id, title, first, last, reports, accounts, disagreements, places, people, dossier FROM stories ORDER BY id',
  ledger: `SELECT r.story, r.id, r.verdict, r.low, r.high, d.detail FROM ledger_rows r
    JOIN ledger_details d ON d.story = r.story AND d.id = r.id ORDER BY r.story, r.id`,
}

export type Derived = Readonly<
  Record<string, { readonly rows: number; readonly hash: string; readonly each: Map<string, string> }>
>

export async function derivedOf({ query }: OwnDatabase): Promise<Derived> {
  const all: Record<string, Derived[string]> = {}
  for (const [table, sql] of Object.entries(TABLES)) {
    const hash = createHash('sha256')
    const each = new Map<string, string>()
    for (const row of await query(sql)) {
      const values = Object.values(row)
      const text = JSON.stringify(values)
      hash.update(`${text}\n`)
      each.set(values.slice(0, 2).join(' '), createHash('sha256').update(text).digest('hex').slice(0, 12))
    }
    all[table] = { rows: each.size, hash: hash.digest('hex').slice(0, 16), each }
  }
  return all
}

/** In words, one a difference; none where they are the same to the byte. */
export function differences(one: Derived, other: Derived): string[] {
  return Object.keys(TABLES).flatMap((table) => {
    const [a, b] = [one[table]!, other[table]!]
    if (a.hash === b.hash) return []
    const keys = new Set([...a.each.keys(), ...b.each.keys()])
    const differing = [...keys].filter((key) => a.each.get(key) !== b.each.get(key))
    return [
      `${table}: ${a.rows} rows and ${b.rows}; ${differing.length} differ, first ${differing.slice(0, 3).join(', ')}`,
    ]
  })
}

/** What must hold of a fleet's books: every report once, every place decided. */
export async function unaccounted({ query }: OwnDatabase, reports: number): Promise<string[]> {
  const one = async (sql: string): Promise<number> => Number((await query(sql))[0]!['count'])
  const checks: [string, string, number][] = [
    ['documents', 'SELECT count(*) FROM documents', reports],
    ['documents that are prepared', "SELECT count(*) FROM documents WHERE state = 'prepared'", reports],
    ['documents with an article', 'SELECT count(DISTINCT document) FROM articles', reports],
    ['documents with one place', "SELECT count(DISTINCT document) FROM arrivals WHERE state = 'ready'", reports],
    ['places of documents', "SELECT count(*) FROM arrivals WHERE state = 'ready'", reports],
    ['gaps among the places', 'SELECT max(seq) - count(*) AS count FROM arrivals', 0],
    ['articles without a story', 'SELECT count(*) FROM articles WHERE story IS NULL', 0],
    ['partitions behind', 'SELECT count(*) FROM partitions WHERE position < (SELECT max(seq) FROM arrivals)', 0],
    ['jobs that failed', "SELECT count(*) FROM jobs WHERE state = 'failed'", 0],
  ]
  const found: string[] = []
  for (const [what, sql, expected] of checks) {
    const count = await one(sql)
    if (count !== expected) found.push(`${what}: ${count} instead of ${expected}`)
  }
  return found
}
