/** One record of a web archive: its head, and the page that it holds. */
import type { Page } from '../../model/document.ts'
import type { Notice } from '../../model/notice.ts'
import { inflate } from '../inflate.ts'
import { noticeOf, type Unpackers } from '../opened.ts'
import { bytesOf, latin1 } from './mail.ts'

const MOST_PAGE_BYTES = 20_000_000
const LONGEST_HEAD = 65_536

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

/**
 * The HTML page of a response; null for records of other kinds, a notice where its body cannot be unpacked.
 * `unpackers`: content encodings beyond gzip.
 */
export function pageOfRecord(
  head: ReadonlyMap<string, string>,
  record: Uint8Array,
  input: string,
  unpackers: Unpackers = {},
): Page | Notice | null {
  if (head.get('warc-type') !== 'response') return null
  const end = endOfHead(record, 0)
  if (!end) return null
  const headers = headersIn(latin1(record.subarray(0, end.head)))
  const type = headers.get('content-type') ?? ''
  if (!/\bx?html\b/i.test(type)) return null
  const body = bodyOf(record.subarray(end.body), headers, unpackers)
  if (typeof body === 'string') return noticeOf(input, 'unreadable-record', body)
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
