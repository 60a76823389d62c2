import type { DatabaseRow, Queries } from '../database.ts'
import type { SourceHealth, SourceKind, WatchedSource } from '../records.ts'
import type { Sources } from '../store.ts'
import { jsonOf, numberOf, textOf } from './columns.ts'

const COLUMNS = 'id, kind, address, name, added_at, paused, health'

const NEW: SourceHealth = {
  lastTried: null,
  lastWorked: null,
  failures: 0,
  error: null,
  next: null,
  found: 0,
  etag: null,
  lastModified: null,
}

export function sources({ query }: Queries): Sources {
  return {
    async add({ id, kind, address, name, addedAt }) {
      const added = await query(
        `INSERT INTO sources (${COLUMNS}) VALUES (?, ?, ?, ?, ?, 0, ?) ON CONFLICT DO NOTHING RETURNING id`,
        [id, kind, address, name, addedAt, JSON.stringify(NEW)],
      )
      return added.length > 0
    },
    async get(id) {
      const [row] = await query(`SELECT ${COLUMNS} FROM sources WHERE id = ?`, [id])
      return row ? source(row) : null
    },
    list: async () => (await query(`SELECT ${COLUMNS} FROM sources ORDER BY name, id`)).map(source),
    async setHealth(id, health) {
      await query('UPDATE sources SET health = ? WHERE id = ?', [JSON.stringify(health), id])
    },
    async setPaused(id, paused) {
      await query('UPDATE sources SET paused = ? WHERE id = ?', [paused ? 1 : 0, id])
    },
    remove: async (id) => (await query('DELETE FROM sources WHERE id = ? RETURNING id', [id])).length > 0,
  }
}

function source(row: DatabaseRow): WatchedSource {
  return {
    id: textOf(row, 'id'),
    kind: textOf(row, 'kind') as SourceKind,
    address: textOf(row, 'address'),
    name: textOf(row, 'name'),
    addedAt: textOf(row, 'added_at'),
    paused: numberOf(row, 'paused') === 1,
    health: jsonOf<SourceHealth>(row, 'health'),
  }
}
