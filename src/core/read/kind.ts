import { isTar } from './tar.ts'

/** What a document is, by its content; the name and the media type only help where the content does not tell. */
export type DocumentKind = 'pdf' | 'zip' | 'tar' | 'gzip' | 'parquet' | 'binary'

const HEAD = 2048

/** Kind by the first bytes, before anything is decoded. Null where it is text of some form. */
export function kindOfBytes(bytes: Uint8Array): DocumentKind | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  // Before a PDF: a tar whose first file is one holds its head within the same reach.
  if (isTar(bytes)) return 'tar'
  // Readers of PDF allow other bytes before its head.
  if (/^\s{0,1024}%PDF-/.test(head) || (/^.{0,1019}%PDF-\d\.\d[\r\n]/s.test(head) && endsAsPdf(bytes))) return 'pdf'
  if (/^PK(?:\x03\x04|\x05\x06)/.test(head)) return 'zip'
  if (head.startsWith('\x1f\x8b')) return 'gzip'
  if (head.startsWith('PAR1')) return 'parquet'
  if (
    /^(?:\x89PNG|GIF8|\xff\xd8\xff|RIFF|ID3|OggS|\x7fELF|MZ|Rar!|7z\xbc|BM.{4}\0\0|\x00\x00\x00.ftyp|SQLite)/s.test(
      head,
    )
  )
    return 'binary'
  return null
}

function endsAsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-HEAD)).includes('%%EOF')
}

/** Share of control characters, in a decoded text, beyond which it is no text. */
const MOST_CONTROLS = 0.02

export function isBinaryText(text: string): boolean {
  const sample = text.slice(0, 65_536)
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0
  const unread = sample.match(/\ufffd/g)?.length ?? 0
  return controls > 16 && controls > sample.length * MOST_CONTROLS ? true : unread > 16 && unread > sample.length * 0.1
}

const OPENING = /<(?:!doctype\s+html|html|head|body)\b/i
const ELEMENT =
  /<\/?(?:p|div|span|a|h[1-6]|br|li|ul|article|section|body|table|td|img|em|strong|b|i|script|meta|link)\b[^<>]{0,500}>/gi

/** Is a text HTML? It opens as a page does, has elements on every other line, or is called HTML and has any. */
export function isHtml(text: string, mediaType: string | undefined): boolean {
  const head = text.slice(0, 20_000)
  if (OPENING.test(head)) return true
  const elements = head.match(ELEMENT)?.length ?? 0
  if (mediaType && /\bx?html\b/i.test(mediaType)) return elements > 0
  return elements >= 6 && elements * 400 > head.length
}
