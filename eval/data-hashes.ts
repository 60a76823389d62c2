/** Which data a floor was set on: a hash of the folder, held beside the floors. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** SHA-256 over every file of a folder, by path and bytes, in the order of the paths. */
export function hashOfFolder(folder: string): string {
  const hash = createHash('sha256')
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort()
  for (const path of paths) {
    const bytes = readFileSync(join(folder, path))
    hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/** What is wrong with the floors of a set before it is run; empty where nothing is. */
export function faultsOf(
  name: string,
  found: { readonly floors: object | undefined; readonly held: string | undefined; readonly hash: string },
): string[] {
  const faults: string[] = []
  if (!found.floors || Object.keys(found.floors).length === 0)
    faults.push(`${name} has no floor: add what it reaches to eval/floors.json.`)
  if (found.held === undefined) faults.push(`${name} has no hash of its data: npm run eval -- --write-hashes.`)
  else if (found.held !== found.hash)
    faults.push(
      `${name}: its data are others than those that its floors were set on. Set the floors anew, then npm run eval -- --write-hashes.`,
    )
  return faults
}
