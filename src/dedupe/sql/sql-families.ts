/** Families of articles, by SQL over the pairs that tie them. */
import { makeTables, type SqlEngine, tablesOf } from './engine.ts'
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
  let step = await firstStep(engine)
  if (step === null) await makeTables(engine, FIRST_FAMILIES)
  step ??= 0
  for (let changed = 1; changed > 0; step++) {
    await makeTables(engine, [[`family_${step + 1}`, nextFamilies(step)]])
    for await (const rows of engine.rows(changedFamilies(step))) changed = Number(rows[0]!['changed'])
    await engine.run(`DROP TABLE family_${step}`)
  }
  const families = new Map<number, number>()
  for await (const rows of engine.rows(`SELECT article, family FROM family_${step}`))
    for (const { article, family } of rows) families.set(Number(article), Number(family))
  return families
}

/** Of the steps that are there: the later one of two may not have been looked at. */
async function firstStep(engine: SqlEngine): Promise<number | null> {
  const steps = [...(await tablesOf(engine))].flatMap((name) => /^family_(\d+)$/.exec(name)?.[1] ?? [])
  return steps.length === 0 ? null : Math.min(...steps.map(Number))
}
