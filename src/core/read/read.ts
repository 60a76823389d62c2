import type { Page } from '../model/document.ts'
import { decode } from './decode.ts'
import { agency } from './formats/agency.ts'
import { feed } from './formats/feed.ts'
import { html } from './formats/html.ts'
import { mail } from './formats/mail.ts'
import { office } from './formats/office.ts'
import { rtf } from './formats/rtf.ts'
import { table } from './formats/table.ts'
import { text } from './formats/text.ts'
import { warc } from './formats/warc.ts'
import { inflate } from './inflate.ts'
import { isBinaryText, kindOfBytes } from './kind.ts'
import { type Contents, noticeOf, type Opened, type Reader, type Reading, type ReadOptions, refused } from './opened.ts'

/** Larger documents are refused: no report is that long, and time and memory stay bounded. In bytes. */
export const MOST_BYTES = 50_000_000
/** Containers within containers that are opened: an archive of mails with pages, and no deeper. */
const DEEPEST = 3

/** Every form that is read at once, the surest signs first; the last takes any text. PDF and Parquet: `readAny`. */
const READERS: readonly Reader[] = [office, warc, rtf, mail, feed, agency, table, html, text]

/** Read a document's bytes into the reports that it holds. Never throws: what cannot be read is a notice. */
export function read(page: Page, options: ReadOptions = {}): Reading {
  return open(page, options, 0)
}

function open(page: Page, options: ReadOptions, depth: number): Reading {
  const { bytes } = page
  if (bytes.length === 0) return refused(page, 'empty-file', 'The document is empty.')
  if (bytes.length > MOST_BYTES) {
    return refused(page, 'too-large', `The document has ${bytes.length} bytes; at most ${MOST_BYTES} are read.`)
  }
  if (depth > DEEPEST) return refused(page, 'nested-too-deep', 'Containers lie within containers, deeper than is read.')
  try {
    return byKind(page, options, depth)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refused(page, 'unreadable', `The document could not be read: ${reason}`)
  }
}

function byKind(page: Page, options: ReadOptions, depth: number): Reading {
  const kind = kindOfBytes(page.bytes)
  if (kind === 'binary') return refused(page, 'binary-file', 'The document is not text in any form that can be read.')
  if (kind === 'pdf' || kind === 'parquet') {
    return refused(page, 'needs-time', `Documents of this form (${kind}) are read by readAny, which takes its time.`)
  }
  if (kind === 'gzip') return unpacked(page, options, depth)
  const head = new TextDecoder('latin1').decode(page.bytes.subarray(0, 2048))
  const opened: Opened = {
    page,
    options,
    head,
    depth,
    ...(kind === 'zip' ? { text: '', charset: null } : decoded(page)),
  }
  if (kind !== 'zip') {
    if (isBinaryText(opened.text) && !/^WARC\/|^\{\\rtf/.test(head)) {
      return refused(page, 'binary-file', 'The document is not text in any form that can be read.')
    }
    if (!/[\p{L}\p{N}]/u.test(opened.text)) return refused(page, 'no-text', 'The document holds no words.')
  }
  const reader = READERS.find((one) => one.accepts(opened))
  if (!reader) return refused(page, 'unsupported-format', `Documents of this form (${kind ?? 'unknown'}) are not read.`)
  const reading = withParts(reader.read(opened), opened)
  if (reading.sources.length + reading.notices.length > 0) return reading
  return refused(page, 'no-text', 'The document holds no report.')
}

function decoded(page: Page): { text: string; charset: string } {
  const { text, charset } = decode(page.bytes, page.charset)
  return { text, charset }
}

/** A container whose parts are documents of their own hands them back as pages, which are opened in turn. */
function withParts(reading: Contents, opened: Opened): Reading {
  const notices = [...reading.notices, ...lossy(reading, opened)]
  if (!reading.pages) return { sources: reading.sources, notices }
  const opens = reading.pages.map((page) => open(page, opened.options, opened.depth + 1))
  return {
    sources: [...reading.sources, ...opens.flatMap((one) => one.sources)],
    notices: [...notices, ...opens.flatMap((one) => one.notices)],
  }
}

function lossy(reading: Reading, opened: Opened): Reading['notices'] {
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
function unpacked(page: Page, options: ReadOptions, depth: number): Reading {
  const { bytes, complete, tooLarge } = inflate(page.bytes, MOST_BYTES)
  if (tooLarge) return refused(page, 'too-large', `The document swells to more than ${MOST_BYTES} bytes when unpacked.`)
  if (bytes.length === 0)
    return refused(page, 'truncated', 'The compressed document is damaged: nothing could be unpacked.')
  const inner = open({ ...page, bytes }, options, depth + 1)
  if (complete) return inner
  const cut = noticeOf(page.input, 'truncated', 'The compressed document ends before its end: what there is was read.')
  return { sources: inner.sources, notices: [...inner.notices, cut] }
}
