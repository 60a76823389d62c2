/** Files that are read line by line and written line by line, so that a long stream needs little memory. */
import { closeSync, createReadStream, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { errorCode, reason, StemmaError } from './failure.ts'

/** Lines of a file, unpacked where its name ends in `.gz`; `-` is standard input. Throws `StemmaError` where it cannot be read. */
export async function* readLinesOf(path: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: opened(path), crlfDelay: Number.POSITIVE_INFINITY })
  } catch (error) {
    const why = errorCode(error) === 'ENOENT' ? 'there is no file of this name' : reason(error)
    throw new StemmaError('cannot-read', `${path} cannot be read: ${why}.`, error)
  }
}

function opened(path: string): Readable {
  if (path === '-') return process.stdin
  const file = createReadStream(path)
  if (!path.endsWith('.gz')) return file
  const unpacked = createGunzip()
  file.on('error', (error) => unpacked.destroy(error))
  return file.pipe(unpacked)
}

/** A file that grows by lines, and can go on where an earlier run had surely come to. */
export interface LineWriter {
  readonly write: (line: string) => void
  /** Make sure that all is on the disk. @returns the length of the file in bytes; 0 for standard output */
  readonly settle: () => number
  readonly close: () => void
}

/** @param length bytes of an earlier run that are kept; what comes after them is cut off */
export function lineWriter(path: string | undefined, length: number): LineWriter {
  if (path === undefined || path === '-')
    return { write: (line) => void process.stdout.write(`${line}\n`), settle: () => 0, close: () => {} }
  try {
    const file = openSync(path, length > 0 ? 'r+' : 'w')
    ftruncateSync(file, length)
    let at = length
    return {
      write: (line) => {
        const bytes = Buffer.from(`${line}\n`)
        for (let done = 0; done < bytes.length; ) {
          const count = writeSync(file, bytes, done, bytes.length - done, at)
          done += count
          at += count
        }
      },
      settle: () => {
        fsyncSync(file)
        return at
      },
      close: () => closeSync(file),
    }
  } catch (error) {
    throw new StemmaError('cannot-write', `${path} cannot be written: ${reason(error)}.`, error)
  }
}
