import type { Page } from '../model/document.ts'
import { readParquet } from './formats/parquet.ts'
import { readPdf } from './formats/pdf.ts'
import { kindOfBytes } from './kind.ts'
import { type Contents, type OpenedDocument, type ReadOptions, type ReadResult, refused } from './opened.ts'
import { type Allowance, contentsOf, MOST_UNPACKED, refusal, together } from './read.ts'

/** `read`, for every form: PDF and Parquet too, in archives as well, whose libraries take their time. Never rejects. */
export function readAny(page: Page, options: ReadOptions = {}): Promise<ReadResult> {
  return through(page, options, 0, { left: MOST_UNPACKED })
}

async function through(page: Page, options: ReadOptions, depth: number, allowance: Allowance): Promise<ReadResult> {
  const kind = kindOfBytes(page.bytes)
  const slow = kind === 'pdf' || kind === 'parquet'
  const contents: Contents = slow
    ? (refusal(page, depth, allowance) ??
      (await slowly(kind, { page, options, head: '', text: '', charset: null, depth })))
    : contentsOf(page, options, depth, allowance)
  const inner: ReadResult[] = []
  for (const one of contents.pages ?? []) inner.push(await through(one, options, depth + 1, allowance))
  return together(page, contents, inner)
}

async function slowly(kind: 'pdf' | 'parquet', opened: OpenedDocument): Promise<Contents> {
  try {
    return await (kind === 'pdf' ? readPdf(opened) : readParquet(opened))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refused(opened.page, 'unreadable', `The document could not be read: ${reason}`)
  }
}
