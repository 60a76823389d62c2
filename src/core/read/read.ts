import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { DocumentRecord, Page } from '../model/document.ts'
import type { Notice } from '../model/notice.ts'
import type { Source } from '../model/source.ts'
import { decode } from './decode.ts'
import { isBinaryText, isHtml, kindOfBytes } from './kind.ts'
import { normalizeText } from './normalize.ts'

/** What a document gives: the reports in it, and what a reader should know. */
export interface Reading {
  readonly sources: readonly Source[]
  readonly notices: readonly Notice[]
}

/** Larger documents are refused: no report is that long, and time and memory stay bounded. In bytes. */
export const MOST_BYTES = 50_000_000

/** Read a document's bytes into the reports that it holds. Never throws: what cannot be read is a notice. */
export function read(page: Page): Reading {
  const { bytes } = page
  if (bytes.length === 0) return refused(page, 'empty-file', 'The document is empty.')
  if (bytes.length > MOST_BYTES) {
    return refused(page, 'too-large', `The document has ${bytes.length} bytes; at most ${MOST_BYTES} are read.`)
  }
  const kind = kindOfBytes(bytes)
  if (kind === 'binary') return refused(page, 'binary-file', 'The document is not text in any form that can be read.')
  if (kind) return refused(page, 'unsupported-format', `Documents of this form (${kind}) are not read here.`)
  return readText(page)
}

function readText(page: Page): Reading {
  const decoded = decode(page.bytes, page.charset)
  if (isBinaryText(decoded.text)) {
    return refused(page, 'binary-file', 'The document is not text in any form that can be read.')
  }
  if (!/[\p{L}\p{N}]/u.test(decoded.text)) return refused(page, 'no-text', 'The document holds no words.')
  const html = isHtml(decoded.text, page.mediaType)
  const source: Source = {
    kind: html ? 'html' : 'text',
    input: page.input,
    content: normalizeText(decoded.text),
    document: recordOf(page, html ? 'text/html' : 'text/plain', decoded.charset),
    hints: {},
    state: 'page',
  }
  return { sources: [source], notices: decoded.lossy ? [lossy(page, decoded.charset)] : [] }
}

function recordOf(page: Page, mediaType: string, charset: string): DocumentRecord {
  return {
    sha256: bytesToHex(sha256(page.bytes)),
    mediaType,
    charset,
    byteLength: page.bytes.length,
    url: page.url ?? null,
    retrieved: page.retrieved ?? null,
  }
}

function lossy(page: Page, charset: string): Notice {
  const message = `Some bytes have no meaning in ${charset}: they are shown as U+FFFD.`
  return { stage: 'read', code: 'undecodable-bytes', severity: 'warning', message, input: page.input }
}

function refused(page: Page, code: string, message: string): Reading {
  return { sources: [], notices: [{ stage: 'read', code, severity: 'error', message, input: page.input }] }
}
