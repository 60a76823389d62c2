import type { Page } from '../../model/document.ts'
import type { Notice } from '../../model/notice.ts'
import type { Hints } from '../../model/source.ts'
import { decode } from '../decode.ts'
import { isHtml } from '../kind.ts'
import {
  type Contents,
  type DocumentPart,
  hintsOf,
  noticeOf,
  type OpenedDocument,
  type Reader,
  sourceOf,
} from '../opened.ts'
import { forwardedIn, withoutSignature } from './forwarded.ts'

/** One entity of a message: its headers and its content, not yet decoded. */
interface Entity {
  readonly headers: ReadonlyMap<string, string>
  /** Bytes as Latin-1. */
  readonly body: string
}

const MOST_PARTS = 200
const DEEPEST = 8

/** Mails (EML) and saved web pages (MHTML): MIME messages, of which the fullest text part is read. */
export const mail: Reader = {
  name: 'mail',
  accepts: ({ head }) => {
    const lines = head.replace(/^From .*\r?\n/, '').split(/\r?\n/)
    const blank = lines.indexOf('')
    const headers = (blank < 0 ? lines : lines.slice(0, blank)).filter((line) =>
      /^[A-Za-z][A-Za-z0-9-]{1,40}:\s?/.test(line),
    )
    const names = new Set(headers.map((line) => line.split(':')[0]!.toLowerCase()))
    return (
      headers.length >= 2 &&
      /^[A-Za-z-]+:/.test(lines[0] ?? '') &&
      (names.has('mime-version') ||
        (names.has('from') && (names.has('subject') || names.has('date')) && names.has('content-type')) ||
        (names.has('received') && names.has('subject')) ||
        (names.has('from') && names.has('to') && names.has('subject')))
    )
  },
  read: readMail,
}

function readMail(opened: OpenedDocument): Contents {
  const message = entityOf(latin1(opened.page.bytes).replace(/^From .*\r?\n/, ''))
  const all = leaves(message, 0)
  const parts = all.slice(0, MOST_PARTS)
  const inline = parts.filter((part) => !isAttachment(part))
  const html = inline.find((part) => typeOf(part) === 'text/html')
  const plain = inline.find((part) => typeOf(part) === 'text/plain')
  const { pages, notices: others } = attached(parts, opened.page)
  const notices = [...partsLeftOut(opened.page, all.length), ...others, ...beside(opened.page, inline, html ?? plain)]
  const body = bodyOf(message, { html, plain })
  if (!body && pages.length === 0)
    return {
      sources: [],
      notices: [noticeOf(opened.page.input, 'no-text', 'The message holds no part that is text.', 'error'), ...notices],
    }
  if (!body) return { sources: [], notices, pages }
  const note = body.content.trim()
  if (pages.length > 0 && body.kind === 'text' && note.split(/\s+/).length <= NOTE_WORDS)
    return { sources: [], notices: [...notices, coverNote(opened.page, note)], pages }
  return { sources: [sourceOf({ ...opened, charset: body.charset }, body)], notices, pages }
}

function partsLeftOut({ input }: Page, count: number): Notice[] {
  if (count <= MOST_PARTS) return []
  return [noticeOf(input, 'records-left-out', `Of more than ${MOST_PARTS} parts of the message the first were read.`)]
}

/** Parts of the message's own text beyond the one that is read. */
function beside({ input }: Page, inline: readonly Entity[], read: Entity | undefined): Notice[] {
  const alike = inline.filter((part) => read && typeOf(part) === typeOf(read) && part.body.trim() !== '')
  if (alike.length < 2) return []
  return [noticeOf(input, 'records-left-out', `Of ${alike.length} parts of its text the first was read.`)]
}

/** A shorter message with documents attached says only that they are. In words. */
const NOTE_WORDS = 30

function coverNote(page: Page, note: string): Notice {
  return noticeOf(page.input, 'cover-note', `The message is read as what is attached to it; it says: “${note}”`, 'info')
}

/** The message's own text, or what it forwards within it. */
function bodyOf(
  message: Entity,
  { html, plain }: { html: Entity | undefined; plain: Entity | undefined },
): (DocumentPart & { charset: string }) | null {
  const part = html ?? plain
  if (!part) return null
  const isSavedPage =
    message.headers.has('snapshot-content-location') ||
    /multipart\/related/i.test(message.headers.get('content-type') ?? '')
  const url = message.headers.get('snapshot-content-location') ?? part.headers.get('content-location') ?? null
  const address = url && /^https?:/i.test(url) ? url : null
  const shown = plain && !isSavedPage ? textOf(plain) : null
  const forwarded = shown ? forwardedIn(shown.text) : null
  if (shown && forwarded) {
    const { subject, from, date, text: content, removed } = forwarded
    const hints = hintsOf({ title: subjectOf(subject ?? ''), authors: senders(from ?? ''), published: date })
    return { kind: 'text', content, mediaType: 'text/plain', charset: shown.charset, hints, removed }
  }
  const { text, charset } = textOf(part)
  const hints = isSavedPage ? {} : headHints(message)
  if (html && isHtml(text, 'text/html'))
    return { kind: 'html', content: text, mediaType: 'text/html', charset, hints, url: address }
  const { text: content, removed } = withoutSignature(text)
  return { kind: 'text', content, mediaType: 'text/plain', charset, hints, url: address, removed }
}

function textOf(part: Entity): { text: string; charset: string } {
  return decode(contentOf(part), parameter(part, 'charset') ?? undefined)
}

function headHints({ headers }: Entity): Hints {
  return hintsOf({
    title: subjectOf(words(headers.get('subject'))),
    authors: senders(words(headers.get('from'))),
    published: headers.get('date') ?? null,
  })
}

/** A subject without the marks of answering and passing on. */
function subjectOf(subject: string): string {
  return subject.replace(/^(?:(?:re|fwd?|aw|wg|tr|rv|i)(?:\[\d{1,3}\])?\s?:\s{0,9}){1,9}/i, '').trim()
}

/** Who sent it, where the head gives a name. */
function senders(from: string): string[] {
  const name = from.replace(/(?<!\s)\s*[<[][^<>[\]]*[>\]]\s*$/, '').replace(/^"|"$/g, '')
  return name === '' || name.includes('@') ? [] : [name]
}

function isAttachment(part: Entity): boolean {
  return /^\s*attachment/i.test(part.headers.get('content-disposition') ?? '')
}

const READABLE =
  /^(?:text\/|message\/rfc822|application\/(?:json|xml|rtf|pdf|msword|zip|gzip|vnd\.openxml|vnd\.oasis|octet-stream))/

/** Documents sent along with a message are documents of their own, and so are messages passed on whole; the rest is named. */
function attached(parts: readonly Entity[], page: Page): { pages: Page[]; notices: Notice[] } {
  const files = parts.filter((part) => isAttachment(part) || typeOf(part) === 'message/rfc822')
  const pages = files
    .filter((part) => READABLE.test(typeOf(part)))
    .map((part, index) => ({ input: `${page.input}#${index + 1}`, bytes: contentOf(part), mediaType: typeOf(part) }))
  const others = files.filter((part) => !READABLE.test(typeOf(part))).map(typeOf)
  const message = `Attachments that are no documents were not read: ${[...new Set(others)].sort().join(', ').slice(0, 300)}.`
  return { pages, notices: others.length > 0 ? [noticeOf(page.input, 'other-kind', message, 'info')] : [] }
}

function entityOf(text: string): Entity {
  const end = /\r?\n\r?\n/.exec(text)
  const head = end ? text.slice(0, end.index) : text
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' }
}

function leaves(entity: Entity, depth: number): Entity[] {
  const boundary = parameter(entity, 'boundary')
  if (!/^multipart\//i.test(typeOf(entity)) || boundary === null || depth > DEEPEST) return [entity]
  const pieces = entity.body.split(`--${boundary}`, MOST_PARTS + 3).slice(1)
  return pieces
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => leaves(entityOf(piece.replace(/^\r?\n/, '')), depth + 1))
}

function typeOf(entity: Entity): string {
  return (entity.headers.get('content-type') ?? 'text/plain').split(';')[0]!.trim().toLowerCase()
}

function parameter(entity: Entity, name: string): string | null {
  const value = new RegExp(`;\\s{0,9}${name}\\s{0,9}=\\s{0,9}(?:"([^"]{0,200})"|([^\\s;"]{1,200}))`, 'i').exec(
    entity.headers.get('content-type') ?? '',
  )
  return value?.[1] ?? value?.[2] ?? null
}

function contentOf(entity: Entity): Uint8Array {
  const encoding = (entity.headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()
  if (encoding === 'base64') return fromBase64(entity.body)
  if (encoding === 'quoted-printable') return bytesOf(unquoted(entity.body))
  return bytesOf(entity.body)
}

function unquoted(text: string): string {
  return text
    .replace(/[ \t]{0,100}=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Map([...BASE64].map((letter, index) => [letter, index]))

/** Base64 without complaint about what is none of it. */
export function fromBase64(text: string): Uint8Array {
  const bytes: number[] = []
  let bits = 0
  let count = 0
  for (const letter of text) {
    const value = VALUES.get(letter)
    if (value === undefined) continue
    bits = ((bits << 6) | value) & 0xffffff
    count += 6
    if (count >= 8) {
      count -= 8
      bytes.push((bits >> count) & 0xff)
    }
  }
  return Uint8Array.from(bytes)
}

/** Words of a header in another character set: `=?utf-8?Q?caf=C3=A9?=` (RFC 2047). */
function words(header: string | undefined): string {
  return (header ?? '')
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?([\w-]{1,40})\?([BbQq])\?([^?]{0,2000})\?=/g, (_all, charset: string, way: string, text: string) => {
      const bytes = way.toLowerCase() === 'b' ? fromBase64(text) : bytesOf(unquoted(text.replace(/_/g, ' ')))
      return decode(bytes, charset).text
    })
}

export function latin1(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}

export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}
