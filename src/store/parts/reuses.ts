import type { Queries } from '../database.ts'
import type { Reuses } from '../store.ts'
import { countOf, marks, numberOf, textOf } from './columns.ts'
import { insertRows, valuesOf } from './rows.ts'

export function reuses({ query }: Queries): Reuses {
  return {
    async keepFound(band, finds) {
      const rows = [...finds].map(([article, found]) => [article, band, found])
      const end = 'ON CONFLICT (article, band) DO UPDATE SET found = excluded.found'
      await insertRows({ query }, rows, { into: 'band_finds (article, band, found)', end })
    },
    async found(articles) {
      const rows = await query(
        `SELECT article, band, found FROM band_finds WHERE article IN (${marks(articles)}) ORDER BY article, band`,
        articles,
      )
      return rows.map((row) => ({
        article: textOf(row, 'article'),
        band: numberOf(row, 'band'),
        found: textOf(row, 'found'),
      }))
    },
    async forgetFound(articles) {
      await query(`DELETE FROM band_finds WHERE article IN (${marks(articles)})`, articles)
    },
    async forget(articles) {
      const own = marks(articles)
      await query(`DELETE FROM band_finds WHERE article IN (${own})`, articles)
      await query(`DELETE FROM reuses WHERE article IN (${own}) OR earlier IN (${own})`, [...articles, ...articles])
    },
    async add(entries) {
      const rows = entries.map((one) => [one.article, one.earlier, one.runs, one.series, one.contained])
      const into = 'reuses (article, earlier, runs, series, contained)'
      await insertRows({ query }, rows, { into, end: 'ON CONFLICT DO NOTHING' })
    },
    async of(article) {
      const rows = await query(
        'SELECT article, earlier, runs, series, contained FROM reuses WHERE article = ? ORDER BY earlier',
        [article],
      )
      return rows.map((row) => ({
        article: textOf(row, 'article'),
        earlier: textOf(row, 'earlier'),
        runs: numberOf(row, 'runs'),
        series: numberOf(row, 'series'),
        contained: numberOf(row, 'contained'),
      }))
    },
    async setRelations(article, relations) {
      if (relations.size === 0) return
      const rows = [...relations].map(([earlier, relation]) => [earlier, relation.kind, JSON.stringify(relation)])
      await query(
        `UPDATE reuses SET kind = v.column2, detail = v.column3 FROM ${valuesOf(rows)} AS v
         WHERE reuses.article = ? AND reuses.earlier = v.column1`,
        [...rows.flat(), article],
      )
    },
    count: async () => countOf(await query('SELECT count(*) AS count FROM reuses')),
  }
}
