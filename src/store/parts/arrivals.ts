import type { Queries } from '../database.ts'
import type { Arrival } from '../records.ts'
import type { Arrivals } from '../store.ts'
import { numberOf, textOf } from './columns.ts'
import { insertRows } from './rows.ts'

export function arrivals({ query }: Queries): Arrivals {
  return {
    async append(document) {
      // The row is held until the transaction ends: so places are taken in the order in which they can be seen.
      const [row] = await query('UPDATE arrival_count SET last = last + 1 RETURNING last')
      const seq = numberOf(row!, 'last')
      await query("INSERT INTO arrivals (seq, document, state) VALUES (?, ?, 'waiting')", [seq, document])
      return seq
    },
    appendAt: async (arrival) => (await appendAllAt([arrival])).length > 0,
    appendAllAt,
    async settle(document, ready) {
      const [before] = await query("SELECT seq FROM arrivals WHERE document = ? AND state = 'ready'", [document])
      const [first] = await query("SELECT min(seq) AS seq FROM arrivals WHERE document = ? AND state = 'waiting'", [
        document,
      ])
      if (first?.['seq'] === null) return
      const state = ready && !before ? 'ready' : 'passed'
      await query('UPDATE arrivals SET state = ? WHERE seq = ?', [state, numberOf(first!, 'seq')])
      await query("UPDATE arrivals SET state = 'passed' WHERE document = ? AND state = 'waiting'", [document])
    },
    async settleAnew(document, ready) {
      await query("UPDATE arrivals SET state = 'passed' WHERE document = ?", [document])
      if (!ready) return
      await query(
        "UPDATE arrivals SET state = 'ready' WHERE seq = (SELECT min(seq) FROM arrivals WHERE document = ?)",
        [document],
      )
    },
    async after(position, limit) {
      const rows = await query('SELECT seq, document, state FROM arrivals WHERE seq > ? ORDER BY seq LIMIT ?', [
        position,
        limit,
      ])
      return rows.map((row) => ({
        seq: numberOf(row, 'seq'),
        document: textOf(row, 'document'),
        state: textOf(row, 'state') as Arrival['state'],
      }))
    },
    async isSettled(document) {
      const rows = await query("SELECT seq FROM arrivals WHERE document = ? AND state = 'ready' LIMIT 1", [document])
      return rows.length > 0
    },
    async before(stream) {
      // Whoever asks first decides; others wait for the row.
      await query('UPDATE arrival_count SET last = last')
      const key = `stream:${stream}`
      const [known] = await query('SELECT value FROM settings WHERE key = ?', [key])
      if (known) return Number(textOf(known, 'value'))
      const base = await last()
      await query('INSERT INTO settings (key, value) VALUES (?, ?)', [key, `${base}`])
      return base
    },
    last,
  }

  async function appendAllAt(list: readonly Arrival[]): Promise<number[]> {
    const rows = list.map(({ seq, document, state }) => [seq, document, state])
    const end = 'ON CONFLICT (seq) DO NOTHING RETURNING seq'
    const taken = await insertRows({ query }, rows, { into: 'arrivals (seq, document, state)', end })
    return taken.map((row) => numberOf(row, 'seq'))
  }

  async function last(): Promise<number> {
    const [row] = await query('SELECT max(seq) AS last FROM arrivals')
    return row && row['last'] !== null ? numberOf(row, 'last') : 0
  }
}
