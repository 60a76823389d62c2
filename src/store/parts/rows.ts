import type { Queries, Value } from '../database.ts'

/** Values in one statement: each engine has its limit, the least some thousands. */
const MOST_VALUES = 1000

/**
 * Insert rows with as few statements as they fit into: what a statement costs is mostly its way to the server and back.
 *
 * @param into the table with its columns, as they stand in `INSERT INTO`
 * @param end what follows the values, such as `ON CONFLICT DO NOTHING`
 */
export async function insertRows(
  { query }: Pick<Queries, 'query'>,
  rows: readonly (readonly Value[])[],
  { into, end = '' }: { readonly into: string; readonly end?: string },
): Promise<void> {
  const width = rows[0]?.length ?? 1
  const most = Math.max(1, Math.floor(MOST_VALUES / width))
  const one = `(${Array(width).fill('?').join(', ')})`
  for (let i = 0; i < rows.length; i += most) {
    const some = rows.slice(i, i + most)
    await query(`INSERT INTO ${into} VALUES ${some.map(() => one).join(', ')} ${end}`, some.flat())
  }
}
