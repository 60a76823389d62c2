import type { Page } from '../../core/model/document.ts'
import type { Notice } from '../../core/model/notice.ts'
import { linePlaces, rowOfLine } from '../../core/read/formats/row-lines.ts'
import type { OpenOptions } from '../regular-file.ts'
import { type CorpusFile, corpusFile, readCorpus } from './corpus.ts'

const MEGABYTE = 1024 * 1024
/** A file of records beyond this size is read record by record; packed ones swell to some times theirs. */
const LARGE = 47 * MEGABYTE
const LARGE_PACKED = 8 * MEGABYTE
const encoder = new TextEncoder()

/** The archive that a file is, where it is to be read piece by piece: a web archive, or a very long table; else null. */
export async function largeArchive(path: string, opening: OpenOptions = {}): Promise<CorpusFile | null> {
  if (!/\.(?:warc|jsonl|ndjson|parquet|gz)$/i.test(path)) return null
  const file = await corpusFile(path, opening)
  if (!('form' in file)) return null
  const large = file.size > (file.packed ? LARGE_PACKED : LARGE)
  return file.form === 'warc' || large ? file : null
}

/** The records of an archive, each as a page of its own under `path#number`, and notices for what could not be read. */
export async function* corpusPages(file: CorpusFile): AsyncGenerator<Page | Notice> {
  const { path } = file
  let number = 0
  let pages = 0
  for await (const piece of readCorpus(file)) {
    if (piece.kind === 'notice') yield piece.record ? { ...piece.notice, input: `${path}#${++number}` } : piece.notice
    else if (piece.kind === 'page') {
      pages++
      yield piece.page
    } else if (piece.kind === 'rows') {
      let at = piece.first
      for (const row of piece.rows)
        yield { input: `${path}#${at++}`, bytes: encoder.encode(JSON.stringify(row, plain)) }
    } else {
      const { bytes } = piece.block
      for (const { start, end } of linePlaces(bytes)) yield pageOfLine(`${path}#${++number}`, bytes.slice(start, end))
    }
  }
  if (file.form === 'warc' && pages === 0) {
    const message = 'The archive holds no web page.'
    yield { stage: 'read', code: 'no-pages', severity: 'warning', message, input: path }
  }
}

/** Numbers of 64 bits have no form of their own in JSON. */
function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}

function pageOfLine(input: string, bytes: Uint8Array): Page | Notice {
  if (rowOfLine(bytes) !== null) return { input, bytes }
  const message = 'The line is no object in JSON: it was left out.'
  return { stage: 'read', code: 'unreadable-record', severity: 'warning', message, input }
}
