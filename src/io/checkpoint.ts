import { closeSync, existsSync, fsyncSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { reason, StemmaError } from './failure.ts'
import { openNew } from './files.ts'

/** Read what an earlier run left; null where there is none. */
export function readCheckpoint(path: string): unknown {
  if (!existsSync(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch (error) {
    throw new StemmaError(
      'bad-state',
      `${path} holds no state that can be read: ${reason(error)}. Remove it to start anew.`,
      error,
    )
  }
}

/** Write a state in one step: whoever reads it finds the old one or the new one whole, whenever the power fails. */
export function writeCheckpoint(path: string, state: unknown): void {
  const beside = `${path}.new`
  try {
    const file = openNew(beside)
    writeSync(file, JSON.stringify(state))
    fsyncSync(file)
    closeSync(file)
    renameSync(beside, path)
  } catch (error) {
    throw new StemmaError('cannot-write', `${path} cannot be written: ${reason(error)}.`, error)
  }
}
