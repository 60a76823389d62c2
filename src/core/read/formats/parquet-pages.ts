/**
 * A look at the pages of a Parquet table before they are decoded: lengths that damage or malice has written into them
 * would keep the decoder counting for hours, or fill the memory.
 */
import type { Compressors, FileMetaData } from 'hyparquet'

type Metadata = Pick<FileMetaData, 'schema' | 'row_groups'>
type RowGroup = Metadata['row_groups'][number]
/** A table's bytes, wherever they are. */
interface File {
  readonly byteLength: number
  readonly slice: (start: number, end: number) => ArrayBuffer | Promise<ArrayBuffer>
}
type Decoder = typeof import('hyparquet/src/column.js') &
  typeof import('hyparquet/src/datapage.js') &
  typeof import('hyparquet/src/schema.js')
type Header = ReturnType<Decoder['parquetHeader']>
type Column = NonNullable<Metadata['row_groups'][number]['columns'][number]['meta_data']>

/** Values in one page. Writers cut pages at some twenty thousand. */
const MOST_VALUES = 5_000_000
/** Bytes of one page, unpacked. Writers cut pages at about one megabyte. */
const MOST_BYTES = 256 * 1024 * 1024
/** Packed values come in groups of eight; some writers fill a run up to a larger number. */
const GROUP = 8
const FILLED = 1024

const INDICES = new Set(['PLAIN_DICTIONARY', 'RLE_DICTIONARY', 'RLE'])

/** Throw where a page of a group of rows promises more than it can hold. */
export async function checkPages(
  file: File,
  { schema, group, compressors }: { schema: Metadata['schema']; group: RowGroup; compressors?: Compressors },
): Promise<void> {
  const decoder: Decoder = {
    ...(await import('hyparquet/src/column.js')),
    ...(await import('hyparquet/src/datapage.js')),
    ...(await import('hyparquet/src/schema.js')),
  }
  for (const { meta_data: column } of group.columns) {
    if (!column) continue
    const start = Number(column.dictionary_page_offset || column.data_page_offset)
    const end = Math.min(file.byteLength, start + Number(column.total_compressed_size))
    const chunk = await file.slice(start, Math.max(start, end))
    const values = checkColumn({ chunk, schema, decoder, column, compressors })
    if (Number(group.num_rows) > values) throw new RangeError('it promises more rows than it holds')
  }
}

interface Place {
  /** The bytes of the column. */
  readonly chunk: ArrayBuffer
  readonly schema: Metadata['schema']
  readonly decoder: Decoder
  readonly column: Column
  readonly compressors: Compressors | undefined
}

/** @returns the values that its pages hold: as many as there are rows, or more where a row has several */
function checkColumn({ chunk, schema, decoder, column, compressors }: Place): number {
  const path = decoder.getSchemaPath([...schema], column.path_in_schema)
  const levels = { repeated: decoder.getMaxRepetitionLevel(path), defined: decoder.getMaxDefinitionLevel(path) }
  const reader = { view: new DataView(chunk), offset: 0 }
  let values = 0
  while (reader.offset < reader.view.byteLength - 1) {
    const header = decoder.parquetHeader(reader)
    const size = header.compressed_page_size
    if (!(size >= 0) || !(header.uncompressed_page_size >= 0) || header.uncompressed_page_size > MOST_BYTES)
      throw new RangeError('a page has no possible size')
    const packed = new Uint8Array(chunk, reader.offset, size)
    reader.offset += size
    checkPage({ header, packed, column, decoder, levels, compressors })
    values += (header.data_page_header ?? header.data_page_header_v2)?.num_values ?? 0
  }
  return values
}

interface Page {
  readonly header: Header
  readonly packed: Uint8Array
  readonly column: Column
  readonly decoder: Decoder
  readonly compressors: Compressors | undefined
  readonly levels: { readonly repeated: number; readonly defined: number }
}

function checkPage(page: Page): void {
  const { header } = page
  const of = header.data_page_header ?? header.data_page_header_v2 ?? header.dictionary_page_header
  if (!of || !(of.num_values >= 0) || of.num_values > MOST_VALUES)
    throw new RangeError('a page has no possible number of values')
  if (header.type === 'DATA_PAGE') checkFirstKind(page)
  if (header.type === 'DATA_PAGE_V2') checkSecondKind(page)
}

/** Levels and values are packed together, each of the levels with its length before it. */
function checkFirstKind({ header, packed, column, decoder, levels, compressors }: Page): void {
  const of = header.data_page_header
  if (!of) return
  const bytes = decoder.decompressPage(packed, header.uncompressed_page_size, column.codec, compressors)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  for (const level of [levels.repeated, levels.defined]) {
    if (level === 0) continue
    checkRuns(view, { at: at + 4, width: bitsOf(level), values: of.num_values })
    at += 4 + view.getUint32(at, true)
  }
  if (INDICES.has(of.encoding) && at < view.byteLength) checkValues(view, at, column.type, of)
}

/** Levels stand unpacked before the values. */
function checkSecondKind({ header, packed, column, decoder, levels, compressors }: Page): void {
  const of = header.data_page_header_v2
  if (!of) return
  const { repetition_levels_byte_length: repeated, definition_levels_byte_length: defined } = of
  if (!(repeated >= 0) || !(defined >= 0) || !(of.num_nulls >= 0) || of.num_nulls > of.num_values)
    throw new RangeError('a page has no possible number of levels')
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  if (levels.repeated > 0) checkRuns(view, { at: 0, width: bitsOf(levels.repeated), values: of.num_values })
  if (levels.defined > 0) checkRuns(view, { at: repeated, width: bitsOf(levels.defined), values: of.num_values })
  if (!INDICES.has(of.encoding)) return
  const values = packed.subarray(repeated + defined)
  const size = header.uncompressed_page_size - repeated - defined
  const bytes = of.is_compressed === false ? values : decoder.decompressPage(values, size, column.codec, compressors)
  if (bytes.byteLength > 0)
    checkValues(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, column.type, of)
}

/** Indices into the dictionary have their width before them; yes-or-no values are one bit wide and have their length before them. */
function checkValues(view: DataView, at: number, type: string, of: { num_values: number; num_nulls?: number }): void {
  const values = of.num_values - (of.num_nulls ?? 0)
  if (type === 'BOOLEAN') checkRuns(view, { at: at + 4, width: 1, values })
  else checkRuns(view, { at: at + 1, width: view.getUint8(at), values })
}

/**
 * Runs of one value repeated, or of values packed side by side: no run is longer than the values that are left. Values
 * that are null are not written, so the bytes may end before the count does.
 */
function checkRuns(view: DataView, run: { at: number; width: number; values: number }): void {
  const { width, values } = run
  let { at } = run
  for (let seen = 0; seen < values && at < view.byteLength; ) {
    let header = 0
    for (let shift = 0; ; shift += 7) {
      const byte = view.getUint8(at++)
      header += (byte & 127) * 2 ** shift
      if (byte < 128) break
      if (shift > 28) throw new RangeError('a run has no possible length')
    }
    const packed = header % 2 === 1
    const length = Math.floor(header / 2) * (packed ? GROUP : 1)
    if (length > values - seen + (packed ? FILLED : 0)) throw new RangeError('a run has no possible length')
    at += packed ? (length / GROUP) * width : (width + 7) >> 3
    seen += length
  }
}

function bitsOf(level: number): number {
  return 32 - Math.clz32(level)
}
