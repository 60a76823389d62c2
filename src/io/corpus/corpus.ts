/** Archives of articles, piece by piece: JSON Lines, Parquet and WARC, packed with gzip or not, of any length. */
import { statSync } from 'node:fs'
import type { Page } from '../../core/model/document.ts'
import type { Notice } from '../../core/model/notice.ts'
import { reason, StemmaError } from '../failure.ts'
import type { OpenOptions } from '../regular-file.ts'
import { type ArchiveStretch, fileBytes, firstBytes, isDamage } from './bytes.ts'
import { gunzipped } from './gzip.ts'
import { type LineBlock, lineBlocks } from './lines.ts'
import { parquetRows } from './parquet.ts'
import { warcPages } from './warc.ts'

export type CorpusForm = 'lines' | 'warc' | 'parquet'

/** What a file of an archive is, by its content. */
export interface CorpusFile {
  readonly path: string
  readonly form: CorpusForm
  readonly packed: boolean
  readonly size: number
  readonly opening: OpenOptions
}

/** A piece of an archive. Records are numbered from 1; of lines, those that are not empty. */
export type CorpusPiece =
  | { readonly kind: 'lines'; readonly block: LineBlock }
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'rows'; readonly rows: readonly Readonly<Record<string, unknown>>[]; readonly first: number }
  /** `record`: it stands in the place of one record, which counts like the others. */
  | { readonly kind: 'notice'; readonly notice: Notice; readonly record?: boolean }

const HEAD_BYTES = 65_536

/** Look at a file; a notice where it is no archive that can be read piece by piece. */
export async function corpusFile(path: string, opening: OpenOptions = {}): Promise<CorpusFile | Notice> {
  try {
    const { size } = statSync(path)
    const bytes = await firstBytes(path, HEAD_BYTES, opening)
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
    const head = packed ? await unpackedHead(bytes) : bytes
    const form = formOf(head)
    if (form !== null && !(packed && form === 'parquet')) return { path, form, packed, size, opening }
    return notice(
      path,
      'not-an-archive',
      'It is no archive of articles: JSON Lines, Parquet and WARC are read.',
      'error',
    )
  } catch (error) {
    return notice(
      path,
      'unreadable',
      error instanceof StemmaError ? error.message : `It cannot be read: ${reason(error)}.`,
      'error',
    )
  }
}

function formOf(head: Uint8Array): CorpusForm | null {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 1024)).replace(/^\xef\xbb\xbf/, '')
  if (text.startsWith('PAR1')) return 'parquet'
  if (/^\s{0,200}WARC\/\d/.test(text)) return 'warc'
  return /^\s{0,1000}\{/.test(text) ? 'lines' : null
}

async function unpackedHead(packed: Uint8Array): Promise<Uint8Array> {
  const one = async function* (): AsyncGenerator<Uint8Array> {
    yield packed
  }
  for await (const stretch of gunzipped(one())) return isDamage(stretch) ? new Uint8Array(0) : stretch
  return new Uint8Array(0)
}

/**
 * Read an archive. What is held at a time is a block of lines, a record or some rows; what cannot be read is a notice, and
 * the rest goes on. `least`: bytes of lines that a block should have.
 */
export async function* readCorpus(file: CorpusFile, least = 0): AsyncGenerator<CorpusPiece> {
  const { path, form, opening } = file
  if (form === 'parquet') {
    yield* parquetPieces(file)
    return
  }
  const bytes: AsyncIterable<ArchiveStretch> = file.packed
    ? gunzipped(fileBytes(path, opening))
    : fileBytes(path, opening)
  if (form === 'warc') {
    for await (const found of warcPages(path, bytes))
      yield 'bytes' in found ? { kind: 'page', page: found } : { kind: 'notice', notice: found }
    return
  }
  for await (const block of lineBlocks(bytes, { least }))
    yield 'damage' in block
      ? { kind: 'notice', notice: notice(path, block.damage, block.message), record: block.record ?? false }
      : { kind: 'lines', block }
}

async function* parquetPieces({ path, opening }: CorpusFile): AsyncGenerator<CorpusPiece> {
  try {
    for await (const group of parquetRows(path, opening))
      yield 'failed' in group
        ? { kind: 'notice', notice: notice(path, 'unreadable-record', group.failed) }
        : { kind: 'rows', rows: group.rows, first: group.first }
  } catch (error) {
    yield { kind: 'notice', notice: notice(path, 'unreadable', `It cannot be read: ${reason(error)}.`, 'error') }
  }
}

function notice(input: string, code: string, message: string, severity: Notice['severity'] = 'warning'): Notice {
  return { stage: 'read', code, severity, message, input }
}
