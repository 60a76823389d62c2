import type { DatabaseRow, DatabaseValue, Queries } from '../database.ts'

/** Values in one statement: each engine has its limit, the least some thousands. */
const MOST_VALUES = 1000

/**
 * Insert rows with as few statements as they fit into: what a statement costs is mostly its way to the server and back.
 *
 * @param into the table with its columns, as they stand in `INSERT INTO`
 * @param one the place of a row's values; default: a mark for each
 * @param end what follows the values, such as `ON CONFLICT DO NOTHING`
 * @returns what `end` asks to be returned
 */
export async function insertRows(
  { query }: Pick<Queries, 'query'>,
  rows: readonly (readonly DatabaseValue[])[],
  { into, one, end = '' }: { readonly into: string; readonly one?: string; readonly end?: string },
): Promise<DatabaseRow[]> {
  const width = rows[0]?.length ?? 1
  const most = Math.max(1, Math.floor(MOST_VALUES / width))
  const place = one ?? placeOf(width)
  const returned: DatabaseRow[] = []
  for (let i = 0; i < rows.length; i += most) {
    const some = rows.slice(i, i + most)
    const values = some.map(() => place).join(', ')
    returned.push(...(await query(`INSERT INTO ${into} VALUES ${values} ${end}`, some.flat())))
  }
  return returned
}

/** Rows as a table with the columns `column1`, `column2`, ... which both engines call them. */
export function valuesOf(rows: readonly (readonly DatabaseValue[])[]): string {
  return `(VALUES ${rows.map((row) => placeOf(row.length)).join(', ')})`
}

function placeOf(width: number): string {
  return `(${Array(width).fill('?').join(', ')})`
}
