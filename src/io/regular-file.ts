/** Files of the disk, and nothing that only has a name there: a pipe, a device or a socket has no end, or keeps one waiting. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { StemmaError } from './failure.ts'

/** Not to wait for whoever writes to a pipe. Windows has neither. */
const UNWAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)
const UNFOLLOWED = constants.O_NOFOLLOW ?? 0
const STEP = 1024 * 1024

export interface OpenOptions {
  /** What the path names may be a symbolic link. Default true: who names a link means the file. */
  readonly follow?: boolean
}

/** How a file is opened whose kind is not known yet. */
function flagsOf({ follow = true }: OpenOptions): number {
  return follow ? UNWAITING : UNWAITING | UNFOLLOWED
}

/**
 * The bytes of a file, `most` at most.
 * @returns the bytes; or, where there are more, their number as far as it is known
 * @throws StemmaError `not-a-file`; and what the system says of a file that cannot be read
 */
export function readRegular(path: string, most: number, opening: OpenOptions = {}): Uint8Array | number {
  const file = openSync(path, flagsOf(opening))
  try {
    const stats = fstatSync(file)
    if (stats.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' })
    if (!stats.isFile()) throw notAFile(path)
    if (stats.size > most) return stats.size
    // The size may be wrong: the file may grow meanwhile, and what the system makes up has none.
    let bytes = new Uint8Array(Math.min(most, stats.size) + 1)
    let size = 0
    for (;;) {
      if (size === bytes.length) bytes = grown(bytes, Math.min(most + 1, bytes.length * 2 + STEP))
      const count = readSync(file, bytes, size, bytes.length - size, null)
      size += count
      if (size > most) return size
      if (count === 0) return bytes.slice(0, size)
    }
  } finally {
    closeSync(file)
  }
}

function grown(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(length)
  more.set(bytes)
  return more
}

/** Open a file to read it piece by piece. @throws StemmaError `not-a-file` */
export async function openRegular(path: string, opening: OpenOptions = {}): Promise<FileHandle> {
  const file = await open(path, flagsOf(opening))
  if ((await file.stat()).isFile()) return file
  await file.close()
  throw notAFile(path)
}

function notAFile(path: string): StemmaError {
  return new StemmaError('not-a-file', `${path} is not a file: it is a folder, a pipe, a device or a socket.`)
}
