import type { DatabaseValue } from '../database.ts'

/** The conditions whose value is set, joined; `values` stand before theirs. */
export function whereOf(
  conditions: readonly (readonly [string, DatabaseValue | undefined])[],
  values: readonly DatabaseValue[],
): { where: string; values: DatabaseValue[] } {
  const set = conditions.filter(([, value]) => value !== undefined)
  const where = set.length > 0 ? `WHERE ${set.map(([condition]) => condition).join(' AND ')}` : ''
  return { where, values: [...values, ...set.map(([, value]) => value ?? null)] }
}
