import { noticeOf, type OpenedDocument, type ReadResult } from '../opened.ts'
import { checkPages } from './parquet-pages.ts'
import { readRows } from './table.ts'

const MOST_ROWS = 100_000

/** Read a Parquet table: a row an article, the columns as in other tables. */
export async function readParquet(opened: OpenedDocument): Promise<ReadResult> {
  const { parquetMetadata, parquetReadObjects } = await import('hyparquet')
  const { bytes, input } = opened.page
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const metadata = parquetMetadata(file)
  for (const group of metadata.row_groups) await checkPages(file, { schema: metadata.schema, group })
  const rows = await parquetReadObjects({ file, metadata, rowEnd: MOST_ROWS })
  const { sources, notices } = readRows(opened, rows)
  const more = Number(metadata.num_rows) > MOST_ROWS
  const message = `Of ${metadata.num_rows} rows the first ${MOST_ROWS} were read.`
  return { sources, notices: more ? [...notices, noticeOf(input, 'records-left-out', message)] : notices }
}
