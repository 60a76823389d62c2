import type { Page } from '../model/document.ts'
import { readParquet } from './formats/parquet.ts'
import { readPdf } from './formats/pdf.ts'
import { kindOfBytes } from './kind.ts'
import { type Opened, type Reading, type ReadOptions, refused } from './opened.ts'
import { MOST_BYTES, read } from './read.ts'

/** `read`, for every form: PDF and Parquet too, whose libraries take their time. Never rejects. */
export async function readAny(page: Page, options: ReadOptions = {}): Promise<Reading> {
  const kind = page.bytes.length > MOST_BYTES ? null : kindOfBytes(page.bytes)
  if (kind !== 'pdf' && kind !== 'parquet') return read(page, options)
  const opened: Opened = { page, options, head: '', text: '', charset: null, depth: 0 }
  try {
    return await (kind === 'pdf' ? readPdf(opened) : readParquet(opened))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refused(page, 'unreadable', `The document could not be read: ${reason}`)
  }
}
