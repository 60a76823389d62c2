/** Files that are read line by line and written line by line, so that a long stream needs little memory. */
import { closeSync, createReadStream, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { errorCode, reason, StemmaError } from './failure.ts'

/** A longer line is no record; what it begins with is given in its place. In bytes. */
const LONGEST_LINE = 64 * 1024 * 1024
const BEGINNING = 1024
const NEWLINE = 10

/**
 * Lines of a file, unpacked where its name ends in `.gz`; `-` is standard input. A line ends at a newline, and at nothing
 * else: JSON may hold every other kind of break. Throws `StemmaError` where the file cannot be read.
 */
export async function* readLinesOf(path: string): AsyncGenerator<string> {
  try {
    yield* linesIn(opened(path))
  } catch (error) {
    const why = errorCode(error) === 'ENOENT' ? 'there is no file of this name' : reason(error)
    throw new StemmaError('cannot-read', `${path} cannot be read: ${why}.`, error)
  }
}

/** @param longest bytes of the longest line that is given whole */
export async function* linesIn(chunks: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<string> {
  let parts: Uint8Array[] = []
  let size = 0
  const add = (bytes: Uint8Array): void => {
    if (size <= longest) parts.push(bytes)
    size += bytes.length
  }
  let isFirst = true
  const line = (): string => {
    const bytes = Buffer.concat(size <= longest ? parts : [Buffer.concat(parts).subarray(0, BEGINNING)])
    parts = []
    size = 0
    const text = bytes.toString('utf8').replace(/\r$/, '')
    const first = isFirst
    isFirst = false
    return first ? text.replace(/^\ufeff/, '') : text
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end))
      yield line()
      start = end + 1
    }
    if (start < chunk.length) add(chunk.subarray(start))
  }
  if (size > 0) yield line()
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
