import { noticeOf, type Opened, type Reading } from '../opened.ts'
import { checkPages } from './parquet-pages.ts'
import { sourceOfRow } from './table.ts'

const MOST_ROWS = 100_000

/** Read a Parquet table: a row an article, the columns as in other tables. */
export async function readParquet(opened: Opened): Promise<Reading> {
  const { parquetMetadata, parquetReadObjects } = await import('hyparquet')
  const { bytes, input } = opened.page
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  const metadata = parquetMetadata(file)
  for (const group of metadata.row_groups) await checkPages(file, { schema: metadata.schema, group })
  const rows = await parquetReadObjects({ file, metadata, rowEnd: MOST_ROWS })
  const sources = rows.flatMap((row, index) => sourceOfRow(opened, row, index + 1) ?? [])
  const missing = rows.length - sources.length
  const notices =
    missing > 0 ? [noticeOf(input, 'unreadable-record', `${missing} rows hold no text that can be read.`)] : []
  if (Number(metadata.num_rows) > MOST_ROWS)
    notices.push(noticeOf(input, 'records-left-out', `Of ${metadata.num_rows} rows the first ${MOST_ROWS} were read.`))
  return { sources, notices }
}
