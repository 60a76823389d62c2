import type { DatabaseRow, Queries } from '../database.ts'
import type { Partition } from '../records.ts'
import type { Partitions } from '../store.ts'
import { bytesOf, marks, numberOf, textOf, textOrNull } from './columns.ts'

const COLUMNS = 'name, epoch, position, fence, owner'

/**
 * How far each partition has come. A step counts only from where the partition stands and by its last owner: so each
 * arrival takes effect once, whoever worked on it, and however late a worker that was stopped wakes.
 */
export function partitions({ query }: Queries): Partitions {
  return {
    async ensure(names) {
      const there = await query(`SELECT name FROM partitions WHERE name IN (${marks(names)})`, names)
      const known = new Set(there.map((row) => textOf(row, 'name')))
      for (const name of names.filter((one) => !known.has(one)))
        await query(
          `INSERT INTO partitions (name, epoch, position, fence, owner)
           SELECT CAST(? AS TEXT), coalesce(max(epoch), 1), 0, 0, NULL FROM partitions WHERE true ON CONFLICT (name) DO NOTHING`,
          [name],
        )
    },
    async list() {
      return (await query(`SELECT ${COLUMNS} FROM partitions ORDER BY name`)).map(partition)
    },
    async get(name) {
      const [row] = await query(`SELECT ${COLUMNS} FROM partitions WHERE name = ?`, [name])
      return row ? partition(row) : null
    },
    async advance(name, { epoch, from, to, fence }) {
      const rows = await query(
        'UPDATE partitions SET position = ? WHERE name = ? AND epoch = ? AND position = ? AND fence = ? RETURNING name',
        [to, name, epoch, from, fence],
      )
      return rows.length > 0
    },
    async own(name, owner) {
      const rows = await query(
        'UPDATE partitions SET fence = ?, owner = ? WHERE name = ? AND fence < ? RETURNING name',
        [...[owner.fence, owner.name, name, owner.fence]],
      )
      return rows.length > 0
    },
    async state(name) {
      const [row] = await query('SELECT epoch, position, state FROM partition_states WHERE name = ?', [name])
      return row
        ? { epoch: numberOf(row, 'epoch'), position: numberOf(row, 'position'), bytes: bytesOf(row, 'state') }
        : null
    },
    async keepState(name, { epoch, position, bytes }) {
      await query(
        `INSERT INTO partition_states (name, epoch, position, state) VALUES (?, ?, ?, ?)
         ON CONFLICT (name) DO UPDATE SET epoch = excluded.epoch, position = excluded.position, state = excluded.state
         WHERE partition_states.epoch < excluded.epoch
           OR (partition_states.epoch = excluded.epoch AND partition_states.position < excluded.position)`,
        [name, epoch, position, bytes],
      )
    },
    async reset() {
      await query('UPDATE partitions SET epoch = epoch + 1, position = 0')
      for (const table of ['partition_states', 'band_finds', 'reuses']) await query(`DELETE FROM ${table}`)
    },
  }
}

function partition(row: DatabaseRow): Partition {
  return {
    name: textOf(row, 'name'),
    epoch: numberOf(row, 'epoch'),
    position: numberOf(row, 'position'),
    fence: numberOf(row, 'fence'),
    owner: textOrNull(row, 'owner'),
  }
}
