/** Families of articles, by SQL over the pairs that tie them. */
import type { SqlEngine } from './engine.ts'
import { changedFamilies, FIRST_FAMILIES, nextFamilies, TIE_COLUMNS } from './statements.ts'
import { writtenColumns } from './written-columns.ts'

/** @returns for each article of a tie the least number among those that hang together with it */
export async function familiesOf(
  engine: SqlEngine,
  ties: readonly { readonly a: number; readonly b: number }[],
  pathOf: (name: string) => string,
): Promise<Map<number, number>> {
  const path = pathOf('ties.parquet')
  await writtenColumns(path, TIE_COLUMNS, [ties.map(({ a }) => a), ties.map(({ b }) => b)])
  await engine.load('ties', TIE_COLUMNS, [path])
  for (const [table, sql] of FIRST_FAMILIES) await engine.run(`CREATE TABLE ${table} AS ${sql}`)
  let step = 0
  for (let changed = 1; changed > 0; step++) {
    await engine.run(`CREATE TABLE family_${step + 1} AS ${nextFamilies(step)}`)
    for await (const rows of engine.rows(changedFamilies(step))) changed = Number(rows[0]!['changed'])
    await engine.run(`DROP TABLE family_${step}`)
  }
  const families = new Map<number, number>()
  for await (const rows of engine.rows(`SELECT article, family FROM family_${step}`))
    for (const { article, family } of rows) families.set(Number(article), Number(family))
  return families
}
