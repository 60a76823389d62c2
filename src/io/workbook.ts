/** Sheets as an XLSX file. Texts are texts whatever they begin with: nothing in it is a formula. */
import { unzipSync, zipSync } from 'fflate'
import type { CellObject } from 'write-excel-file/universal'
import type { Sheet } from '../core/model/sheet.ts'

/** The day before which a ZIP cannot tell a time: the same sheets make the same bytes. */
const MTIME = new Date(1980, 0, 1)

/** A cell holds this many characters. */
const MOST_CHARACTERS = 32_767
const WIDEST = 60

/** @returns the bytes of a workbook with a line of headings on each sheet, which stays in sight */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/universal')
  const drawn = sheets.map(({ name, columns, lines }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map((column, at) => ({ width: widthOf(column, lines, at) })),
    data: [
      columns.map((value): CellObject => ({ value, type: String, fontWeight: 'bold' })),
      ...lines.map((line) => line.map(cell)),
    ],
  }))
  const blob = await write(drawn).toBlob()
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  return zipSync(files, { mtime: MTIME })
}

function cell(value: string | number | null | undefined): CellObject | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  return { value: printable(value).slice(0, MOST_CHARACTERS), type: String }
}

const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** XML has no place for most control characters and for halves of a surrogate pair. */
function printable(text: string): string {
  return text.replace(HALF, '\ufffd').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
}

const LOOKED_AT = 200

function widthOf(column: string, lines: Sheet['lines'], at: number): number {
  const lengths = lines.slice(0, LOOKED_AT).map((line) => String(line[at] ?? '').length)
  return Math.min(WIDEST, Math.max(8, column.length + 2, ...lengths))
}
