/** One record of a web archive: its head, and the page that it holds. */
import type { Page } from '../../model/document.ts'
import type { Notice } from '../../model/notice.ts'
import { inflate } from '../inflate.ts'
import { isHtml } from '../kind.ts'
import { noticeOf, type Unpackers } from '../opened.ts'
import { bytesOf, latin1 } from './mail.ts'

const MOST_PAGE_BYTES = 20_000_000
/** Of a record, and of the answer within it. In bytes. */
export const LONGEST_HEAD = 65_536
/** Kinds of skipped records that a notice names. */
const MOST_KINDS = 12

export interface RecordHead {
  readonly headers: ReadonlyMap<string, string>
  /** Where the body begins, and its length in bytes. */
  readonly body: number
  readonly length: number
}

/** The head at the beginning of some bytes; `more` where it is not whole yet, `lost` where there is none. */
export function recordHead(bytes: Uint8Array): RecordHead | 'more' | 'lost' {
  let start = 0
  while (bytes[start] === 13 || bytes[start] === 10) start++
  if (bytes.length - start < 8) return 'more'
  if (!/^WARC\/\d/.test(latin1(bytes.subarray(start, start + 8)))) return 'lost'
  const end = endOfHead(bytes, start)
  if (end === null) return bytes.length - start >= LONGEST_HEAD ? 'lost' : 'more'
  const headers = headersIn(latin1(bytes.subarray(start, end.head)))
  const length = Number(headers.get('content-length') ?? 0)
  return { headers, body: end.body, length: Number.isInteger(length) && length >= 0 ? length : 0 }
}

/** A record that holds something and is no web page: what it is, in few words. */
export interface SkippedRecord {
  readonly skipped: string
}

const HOLDS_CONTENT = /^(?:response|resource|conversion)$/
/** Records that tell of the archive and of how it was made hold nothing to read. */
const HOLDS_NOTHING = /^(?:warcinfo|request|metadata|revisit)$/
const HTML_TYPE = /\bx?html\b/i

/**
 * The HTML page of a record: of an answer, or as it was saved (`resource`) or written anew (`conversion`) without one.
 * Null for records that hold no content, a notice where an answer has no head or a body cannot be unpacked. Redirects and errors are skipped, for
 * their bodies are no reports, and so is what is no page. `unpackers`: content encodings beyond gzip.
 */
export function pageOfRecord(
  head: ReadonlyMap<string, string>,
  record: Uint8Array,
  input: string,
  unpackers: Unpackers = {},
): Page | Notice | SkippedRecord | null {
  const kind = head.get('warc-type') ?? ''
  if (HOLDS_NOTHING.test(kind)) return null
  if (!HOLDS_CONTENT.test(kind)) return { skipped: kind === '' ? 'without a type' : `of type ${kind.slice(0, 40)}` }
  const content = contentOf(head, record)
  if (content === null) return noticeOf(input, 'unreadable-record', 'The answer in it has no head.')
  if ('skipped' in content) return content
  const type = content.headers.get('content-type') ?? ''
  if (type !== '' && !HTML_TYPE.test(type)) return { skipped: type.split(';')[0]!.trim().toLowerCase().slice(0, 60) }
  const body = bodyOf(content.body, content.headers, unpackers)
  if (typeof body === 'string') return noticeOf(input, 'unreadable-record', body)
  if (type === '' && !isHtml(latin1(body.subarray(0, 20_000)), undefined)) return { skipped: 'without a content type' }
  const charset = /charset\s{0,4}=\s{0,4}"?([\w:-]{2,40})/i.exec(type)?.[1]
  const url = head.get('warc-target-uri')?.replace(/^<|>$/g, '')
  const retrieved = head.get('warc-date')
  return {
    input,
    bytes: body,
    mediaType: 'text/html',
    ...(charset ? { charset } : {}),
    ...(url ? { url } : {}),
    ...(retrieved ? { retrieved } : {}),
  }
}

interface Content {
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
}

/** What a record holds, with the headers that speak of it: the server's where it is an answer, else the record's own. */
function contentOf(head: ReadonlyMap<string, string>, record: Uint8Array): Content | SkippedRecord | null {
  const type = head.get('content-type') ?? ''
  const isAnswer = /^application\/http\b/i.test(type) || head.get('warc-type') === 'response'
  if (!isAnswer) return { headers: new Map([['content-type', type]]), body: record }
  const end = endOfHead(record, 0)
  if (!end) return null
  const written = latin1(record.subarray(0, end.head))
  const status = /^HTTP\/\d(?:\.\d)? (\d)\d\d\b/i.exec(written)?.[1]
  if (status === '3') return { skipped: 'redirects' }
  if (status === '4' || status === '5') return { skipped: 'error pages' }
  return { headers: headersIn(written), body: record.subarray(end.body) }
}

/** One notice for all that an archive holds beside pages. */
export function skippedRecords(input: string, counts: ReadonlyMap<string, number>): Notice {
  const kinds = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, MOST_KINDS)
  const list = kinds.map(([kind, count]) => `${kind} (${count})`).join(', ')
  const others = counts.size > MOST_KINDS ? ' and others' : ''
  return noticeOf(input, 'records-skipped', `Records that are no web pages were not read: ${list}${others}.`, 'info')
}

/** Where a head ends and the body begins: after a blank line. */
function endOfHead(bytes: Uint8Array, from: number): { head: number; body: number } | null {
  const limit = Math.min(bytes.length, from + LONGEST_HEAD)
  for (let at = from; at < limit; at++) {
    if (bytes[at] !== 10) continue
    if (bytes[at + 1] === 10) return { head: at, body: at + 2 }
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return { head: at, body: at + 3 }
  }
  return null
}

function headersIn(text: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of text.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return headers
}

/** The body without its transfer and content encodings, the last applied first; a sentence where that cannot be done. */
function bodyOf(body: Uint8Array, headers: ReadonlyMap<string, string>, unpackers: Unpackers): Uint8Array | string {
  let bytes = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? unchunked(body) : body
  const encodings = (headers.get('content-encoding') ?? '').toLowerCase().split(/(?<!\s)\s*,\s*/)
  for (const encoding of encodings.reverse()) {
    if (encoding === '' || encoding === 'identity') continue
    const gzip = /^(?:x-)?gzip$/.test(encoding)
    // Some archives keep the header of a body that they unpacked.
    if (gzip && !(bytes[0] === 0x1f && bytes[1] === 0x8b)) continue
    const unpack = unpackers[encoding]
    if (!unpack && !gzip) return `Its content encoding, ${encoding.slice(0, 40)}, cannot be unpacked here.`
    try {
      const unpacked = unpack ? unpack(bytes, MOST_PAGE_BYTES) : inflatedPage(bytes)
      if (unpacked === null) return `It swells to more than ${MOST_PAGE_BYTES} bytes.`
      bytes = unpacked
    } catch {
      return `Its body cannot be unpacked from ${encoding.slice(0, 40)}, or swells to more than ${MOST_PAGE_BYTES} bytes.`
    }
  }
  return bytes
}

function inflatedPage(packed: Uint8Array): Uint8Array | null {
  const { bytes, tooLarge } = inflate(packed, MOST_PAGE_BYTES)
  return tooLarge ? null : bytes
}

/** Chunks of a transfer joined; bytes that are no chunks stay as they are, as some archives have joined them already. */
function unchunked(body: Uint8Array): Uint8Array {
  const text = latin1(body)
  const parts: string[] = []
  for (let at = 0; at < text.length; ) {
    const size = /^([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r?\n/.exec(text.slice(at, at + 220))
    if (!size) return parts.length === 0 ? body : bytesOf(parts.join(''))
    const length = Number.parseInt(size[1]!, 16)
    if (length === 0) break
    const start = at + size[0].length
    parts.push(text.slice(start, start + length))
    at = start + length
    while (text[at] === '\r' || text[at] === '\n') at++
  }
  return bytesOf(parts.join(''))
}
