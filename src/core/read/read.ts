import type { Page } from '../model/document.ts'
import { decode } from './decode.ts'
import { agency } from './formats/agency.ts'
import { tar } from './formats/archive.ts'
import { feed } from './formats/feed.ts'
import { html } from './formats/html.ts'
import { mail } from './formats/mail.ts'
import { mailbox } from './formats/mailbox.ts'
import { office } from './formats/office.ts'
import { rtf } from './formats/rtf.ts'
import { table } from './formats/table.ts'
import { text } from './formats/text.ts'
import { warc } from './formats/warc.ts'
import { inflate } from './inflate.ts'
import { isBinaryText, kindOfBytes } from './kind.ts'
import {
  type Contents,
  noticeOf,
  type OpenedDocument,
  ownReader,
  type Reader,
  type ReadOptions,
  type ReadResult,
  refused,
} from './opened.ts'

/** Larger documents are refused: no report is that long, and time and memory stay bounded. In bytes. */
export const MOST_BYTES = 50_000_000
/** Containers within containers that are opened: an archive of mails with pages, and no deeper. */
const DEEPEST = 3

/** Bytes that all containers in a document may unpack to. */
export const MOST_UNPACKED = 8 * MOST_BYTES

/** What may still be unpacked, in bytes: containers within containers must not swell each on its own. */
export interface Allowance {
  left: number
}

/** Every form that is read at once, the surest signs first; the last takes any text. PDF and Parquet: `readAny`. */
const READERS: readonly Reader[] = [office, warc, rtf, mailbox, mail, feed, agency, table, html, text]

/** Read a document's bytes into the reports that it holds. Never throws: what cannot be read is a notice. */
export function read(page: Page, options: ReadOptions = {}): ReadResult {
  return through(page, options, 0, { left: MOST_UNPACKED })
}

function through(page: Page, options: ReadOptions, depth: number, allowance: Allowance): ReadResult {
  const contents = contentsOf(page, options, depth, allowance)
  const inner = (contents.pages ?? []).map((one) => through(one, options, depth + 1, allowance))
  return together(page, contents, inner)
}

/** Why a document is not even looked at; null where it is. */
export function refusal(page: Page, depth: number, allowance: Allowance): ReadResult | null {
  const size = page.bytes.length
  if (size === 0) return refused(page, 'empty-file', 'The document is empty.')
  if (size > MOST_BYTES)
    return refused(page, 'too-large', `The document has ${size} bytes; at most ${MOST_BYTES} are read.`)
  if (depth > DEEPEST) return refused(page, 'nested-too-deep', 'Containers lie within containers, deeper than is read.')
  if (depth > 0) allowance.left -= size
  if (allowance.left > 0) return null
  return refused(page, 'too-large', `What holds the document swells to more than ${MOST_UNPACKED} bytes when unpacked.`)
}

/** What one document holds, without what is in the documents within it. Never throws. */
export function contentsOf(page: Page, options: ReadOptions, depth: number, allowance: Allowance): Contents {
  const no = refusal(page, depth, allowance)
  if (no) return no
  try {
    return byKind(page, options, depth, allowance)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refused(page, 'unreadable', `The document could not be read: ${reason}`)
  }
}

/** What a document holds, with what was read of the documents within it. */
export function together(page: Page, own: Contents, inner: readonly ReadResult[]): ReadResult {
  const sources = [...own.sources, ...inner.flatMap((one) => one.sources)]
  const notices = [...own.notices, ...inner.flatMap((one) => one.notices)]
  if (sources.length + notices.length > 0) return { sources, notices }
  return refused(page, 'no-text', 'The document holds no report.')
}

function byKind(page: Page, options: ReadOptions, depth: number, allowance: Allowance): Contents {
  const kind = kindOfBytes(page.bytes)
  if (kind === 'binary') return refused(page, 'binary-file', 'The document is not text in any form that can be read.')
  if (kind === 'pdf' || kind === 'parquet') {
    return refused(page, 'needs-time', `Documents of this form (${kind}) are read by readAny, which takes its time.`)
  }
  if (kind === 'gzip') return unpacked(page, allowance)
  const isArchive = kind === 'zip' || kind === 'tar'
  const head = new TextDecoder('latin1').decode(page.bytes.subarray(0, 2048))
  const opened: OpenedDocument = {
    page,
    options,
    head,
    depth,
    ...(isArchive ? { text: '', charset: null } : decoded(page)),
  }
  if (!isArchive) {
    if (isBinaryText(opened.text) && !/^WARC\/|^\{\\rtf/.test(head)) {
      return refused(page, 'binary-file', 'The document is not text in any form that can be read.')
    }
    if (!/[\p{L}\p{N}]/u.test(opened.text)) return refused(page, 'no-text', 'The document holds no words.')
  }
  const own = (options.readers ?? []).map(ownReader)
  const reader = kind === 'tar' ? tar : [...own, ...READERS].find((one) => one.accepts(opened))
  if (!reader) return refused(page, 'unsupported-format', `Documents of this form (${kind ?? 'unknown'}) are not read.`)
  const reading = reader.read(opened)
  return { ...reading, notices: [...reading.notices, ...lossy(reading, opened)] }
}

function decoded(page: Page): { text: string; charset: string } {
  const { text, charset } = decode(page.bytes, page.charset)
  return { text, charset }
}

function lossy(reading: ReadResult, opened: OpenedDocument): ReadResult['notices'] {
  if (opened.charset === null || reading.sources.length === 0 || !opened.text.includes('\ufffd')) return []
  return [
    noticeOf(
      opened.page.input,
      'undecodable-bytes',
      `Some bytes have no meaning in ${opened.charset}: they are shown as U+FFFD.`,
    ),
  ]
}

/** A document in gzip is read as what it holds, with a limit on how far it may swell. */
function unpacked(page: Page, allowance: Allowance): Contents {
  const most = Math.min(MOST_BYTES, allowance.left)
  const { bytes, complete, tooLarge } = inflate(page.bytes, most)
  if (tooLarge) {
    allowance.left -= most
    return refused(page, 'too-large', `The document swells to more than ${most} bytes when unpacked.`)
  }
  if (bytes.length === 0)
    return refused(page, 'truncated', 'The compressed document is damaged: nothing could be unpacked.')
  const cut = noticeOf(page.input, 'truncated', 'The compressed document ends before its end: what there is was read.')
  return { sources: [], notices: complete ? [] : [cut], pages: [{ ...page, bytes }] }
}
