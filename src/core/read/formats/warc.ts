import type { Page } from '../../model/document.ts'
import type { Notice } from '../../model/notice.ts'
import { inflate } from '../inflate.ts'
import { type Contents, noticeOf, type Opened, type Reader } from '../opened.ts'
import { bytesOf, latin1 } from './mail.ts'

/** Records beyond this many are left to a run on parts of the archive. */
const MOST_RECORDS = 20_000
const MOST_PAGE_BYTES = 20_000_000

/** Web archives (WARC 1.0, 1.1): the HTML responses in them, each a page. */
export const warc: Reader = {
  name: 'warc',
  accepts: ({ head }) => /^WARC\/\d/.test(head),
  read: readWarc,
}

interface Record {
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
  /** Where the next record begins. */
  readonly next: number
  readonly complete: boolean
}

function readWarc(opened: Opened): Contents {
  const { bytes, input } = opened.page
  const pages: Page[] = []
  const notices: Notice[] = []
  let count = 0
  for (let at = 0; at < bytes.length && count < MOST_RECORDS; ) {
    const record = recordAt(bytes, at)
    if (!record) break
    count++
    if (!record.complete) {
      notices.push(noticeOf(input, 'truncated', 'The archive ends in the middle of a record, which was left out.'))
      break
    }
    const page = record.headers.get('warc-type') === 'response' ? pageOf(record, `${input}#${count}`) : null
    if (page) pages.push(page)
    at = record.next
  }
  if (pages.length === 0) notices.push(noticeOf(input, 'no-pages', 'The archive holds no web page.'))
  return { sources: [], notices, pages }
}

function recordAt(bytes: Uint8Array, from: number): Record | null {
  let start = from
  while (bytes[start] === 13 || bytes[start] === 10) start++
  if (start >= bytes.length) return null
  const end = endOfHead(bytes, start)
  if (end === null) return { headers: new Map(), body: new Uint8Array(), next: bytes.length, complete: false }
  const headers = headersIn(latin1(bytes.subarray(start, end.head)))
  const length = Number(headers.get('content-length') ?? 0)
  const next = end.body + (Number.isInteger(length) && length >= 0 ? length : 0)
  return { headers, body: bytes.subarray(end.body, next), next, complete: next <= bytes.length }
}

/** Where a head ends and the body begins: after a blank line. */
function endOfHead(bytes: Uint8Array, from: number): { head: number; body: number } | null {
  const limit = Math.min(bytes.length, from + 65_536)
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

function pageOf(record: Record, input: string): Page | null {
  const end = endOfHead(record.body, 0)
  if (!end) return null
  const headers = headersIn(latin1(record.body.subarray(0, end.head)))
  const type = headers.get('content-type') ?? ''
  if (!/\bx?html\b/i.test(type)) return null
  const body = decoded(record.body.subarray(end.body), headers)
  if (!body) return null
  const charset = /charset\s{0,4}=\s{0,4}"?([\w:-]{2,40})/i.exec(type)?.[1]
  const url = record.headers.get('warc-target-uri')?.replace(/^<|>$/g, '')
  const retrieved = record.headers.get('warc-date')
  return {
    input,
    bytes: body,
    mediaType: 'text/html',
    ...(charset ? { charset } : {}),
    ...(url ? { url } : {}),
    ...(retrieved ? { retrieved } : {}),
  }
}

/** The body without its transfer and content encoding. Brotli is not read: such a page is left out. */
function decoded(body: Uint8Array, headers: ReadonlyMap<string, string>): Uint8Array | null {
  const whole = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? unchunked(body) : body
  const encoding = (headers.get('content-encoding') ?? '').toLowerCase()
  if (whole[0] === 0x1f && whole[1] === 0x8b) {
    const { bytes, tooLarge } = inflate(whole, MOST_PAGE_BYTES)
    return tooLarge ? null : bytes
  }
  return encoding === '' || encoding === 'identity' || encoding.includes('gzip') ? whole : null
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
