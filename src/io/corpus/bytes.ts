import { reason, StemmaError } from '../failure.ts'
import { type OpenOptions, openRegular } from '../regular-file.ts'
import { BLOCK_BYTES } from './limits.ts'

/** A stretch of an archive: bytes; or what could not be unpacked, after which the next begins at a record's start. */
export type ArchiveStretch = Uint8Array | Damage

export interface Damage {
  readonly damage: 'truncated' | 'damaged-member' | 'too-large'
  readonly message: string
  /** It stands in the place of one record, which counts like the others. */
  readonly record?: boolean
}

export function isDamage(stretch: ArchiveStretch): stretch is Damage {
  return 'damage' in stretch
}

/** The bytes of a file, block by block. @throws StemmaError `unreadable`, `not-a-file` */
export async function* fileBytes(path: string, opening: OpenOptions = {}): AsyncGenerator<Uint8Array> {
  try {
    const file = await openRegular(path, opening)
    try {
      for (;;) {
        const block = Buffer.allocUnsafe(BLOCK_BYTES)
        const { bytesRead } = await file.read(block, 0, BLOCK_BYTES)
        if (bytesRead === 0) return
        yield block.subarray(0, bytesRead)
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof StemmaError) throw error
    throw new StemmaError('unreadable', `${path} cannot be read: ${reason(error)}.`, error)
  }
}

/** First bytes of a file. @throws StemmaError `unreadable`, `not-a-file` */
export async function firstBytes(path: string, count: number, opening: OpenOptions = {}): Promise<Uint8Array> {
  try {
    const file = await openRegular(path, opening)
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(count), 0, count, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof StemmaError) throw error
    throw new StemmaError('unreadable', `${path} cannot be read: ${reason(error)}.`, error)
  }
}
