import type { Outlet } from '../../core/model/outlet.ts'
import type { Queries } from '../database.ts'
import type { Outlets } from '../store.ts'
import { jsonOf, textOf } from './columns.ts'

export function outlets({ query }: Queries): Outlets {
  return {
    list: async () =>
      (await query('SELECT detail FROM outlets ORDER BY key')).map((row) => jsonOf<Outlet>(row, 'detail')),
    async put(key, outlet) {
      await query(
        'INSERT INTO outlets (key, detail) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET detail = excluded.detail',
        [key, JSON.stringify(outlet)],
      )
      await changed()
    },
    async remove(key) {
      const gone = await query('DELETE FROM outlets WHERE key = ? RETURNING key', [key])
      if (gone.length > 0) await changed()
      return gone.length > 0
    },
    async revision() {
      const [row] = await query("SELECT value FROM settings WHERE key = 'outlets'")
      return row ? Number(textOf(row, 'value')) : 0
    },
    async hold() {
      await query(
        "INSERT INTO settings (key, value) VALUES ('outlets', '0') ON CONFLICT (key) DO UPDATE SET value = settings.value",
      )
    },
  }

  async function changed(): Promise<void> {
    await query(
      `INSERT INTO settings (key, value) VALUES ('outlets', '1')
       ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(settings.value AS INTEGER) + 1 AS TEXT)`,
    )
  }
}
