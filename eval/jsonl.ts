import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

/** Read one JSON object a line, from `name` or `name` without its `.gz`, whichever is there. */
export function readLines<T>(folder: string, name: string): T[] {
  const zipped = join(folder, name)
  const plain = zipped.replace(/\.gz$/, '')
  const path = existsSync(zipped) ? zipped : plain
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}

export function writeLines(path: string, rows: readonly unknown[]): void {
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  writeFileSync(path, path.endsWith('.gz') ? gzipSync(text) : text)
}
