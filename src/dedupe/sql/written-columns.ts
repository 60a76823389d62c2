import { existsSync, renameSync } from 'node:fs'
import type { SqlColumn } from './engine.ts'

/** Whole or not at all; what is there already, of an earlier run on the same inputs, is the same. */
export async function writtenColumns(
  path: string,
  columns: readonly SqlColumn[],
  data: readonly (readonly unknown[])[],
): Promise<void> {
  if (existsSync(path)) return
  const { parquetWriteFile } = await import('hyparquet-writer')
  const columnData = columns.map(({ name, type }, i) => ({ name, type, data: [...data[i]!], nullable: false }))
  parquetWriteFile({ filename: `${path}.part`, columnData })
  renameSync(`${path}.part`, path)
}
