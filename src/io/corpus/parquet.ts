import { checkPages } from '../../core/read/formats/parquet-pages.ts'
import { reason } from '../failure.ts'
import { type OpenOptions, openRegular } from '../regular-file.ts'
import { parquetCompressors } from './encodings.ts'

/** The rows of a stretch of a Parquet file; or what could not be read of it. */
export type RowGroup =
  | { readonly rows: readonly Readonly<Record<string, unknown>>[]; readonly first: number }
  | { readonly failed: string; readonly first: number }

/** Rows decoded at a time: a group of a million rows is not to be in memory at once. */
const ROWS = 5_000

/** Read a Parquet file row group by row group. A group that cannot be read does not take the others with it. */
export async function* parquetRows(path: string, opening: OpenOptions = {}): AsyncGenerator<RowGroup> {
  const { parquetMetadataAsync, parquetReadObjects } = await import('hyparquet')
  const handle = await openRegular(path, opening)
  try {
    const { size } = await handle.stat()
    const file = {
      byteLength: size,
      async slice(start: number, end = size): Promise<ArrayBuffer> {
        const from = start < 0 ? size + start : start
        const buffer = new ArrayBuffer(Math.max(0, end - from))
        await handle.read(new Uint8Array(buffer), 0, buffer.byteLength, from)
        return buffer
      },
    }
    const metadata = await parquetMetadataAsync(file)
    let first = 0
    for (const group of metadata.row_groups) {
      const end = first + Number(group.num_rows)
      try {
        await checkPages(file, { schema: metadata.schema, group, compressors: parquetCompressors })
      } catch (error) {
        yield { failed: `Rows ${first + 1} to ${end} cannot be read: ${reason(error)}.`, first: first + 1 }
        first = end
        continue
      }
      for (let from = first; from < end; from += ROWS) {
        const to = Math.min(end, from + ROWS)
        try {
          const rows = await parquetReadObjects({
            ...{ file, metadata, rowStart: from, rowEnd: to },
            compressors: parquetCompressors,
          })
          yield { rows, first: from + 1 }
        } catch (error) {
          yield { failed: `Rows ${from + 1} to ${to} cannot be read: ${reason(error)}.`, first: from + 1 }
        }
      }
      first = end
    }
  } finally {
    await handle.close()
  }
}
