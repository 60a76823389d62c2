import { analyse } from 'chardet'
import { withoutC1 } from './windows-1252.ts'

/** A document's text and the character set that it was read in. */
export interface DecodedText {
  readonly text: string
  readonly charset: string
  /** True where bytes had no meaning in the character set and were shown as U+FFFD. */
  readonly lossy: boolean
}

/** Bytes looked through for a charset in a meta element or an XML declaration, and for detection. */
const HEAD_BYTES = 4096
const SAMPLE_BYTES = 65_536
/** Least confidence (percent) at which detection overrides the usual default. */
const SURE = 30

/**
 * Decode bytes: a byte order mark first, then what the transport names, then what the document names, then UTF-8 if it
 * is valid, then detection. A name that the bytes contradict is not followed: many pages are mislabelled.
 */
export function decode(bytes: Uint8Array, transport: string | undefined): DecodedText {
  const marked = byteOrderMark(bytes) ?? utf16Pattern(bytes)
  if (marked) return decodeAs(bytes, marked) ?? fallback(bytes)
  if (isUtf8(bytes)) return decodeAs(bytes, 'utf-8') ?? fallback(bytes)
  for (const label of [transport, declared(bytes)]) {
    if (!label || /^utf-?8$/i.test(label)) continue
    const read = decodeAs(bytes, label)
    if (read) return read
  }
  return detected(bytes)
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null
}

/** UTF-16 without a mark shows as a zero in nearly every second byte, as most letters of a page are Latin. */
function utf16Pattern(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, HEAD_BYTES) & ~1
  if (length < 8) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le'
  return even > half * 0.7 && odd < half * 0.1 ? 'utf-16be' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The charset that a meta element or an XML declaration names. */
function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  return /(?:charset|encoding)\s{0,4}=\s{0,4}["']?\s{0,4}([a-z0-9_:.-]{2,40})/i.exec(head)?.[1] ?? null
}

function decodeAs(bytes: Uint8Array, label: string): DecodedText | null {
  try {
    const decoder = new TextDecoder(label)
    const decoded = decoder.decode(bytes)
    const text = decoder.encoding === 'windows-1252' ? withoutC1(decoded) : decoded
    return { text, charset: decoder.encoding, lossy: text.includes('�') }
  } catch {
    return null
  }
}

/** Mostly UTF-8 with a few broken bytes stays UTF-8; else what the letters' frequencies say. */
function detected(bytes: Uint8Array): DecodedText {
  const utf8 = fallback(bytes)
  const broken = utf8.text.match(/�/g)?.length ?? 0
  const beyondAscii = utf8.text.match(/[^\x00-\x7f]/g)?.length ?? 0
  if (broken * 4 <= beyondAscii) return utf8
  for (const guess of analyse(bytes.subarray(0, SAMPLE_BYTES))) {
    if (guess.confidence < SURE || guess.name === 'UTF-8') continue
    const read = decodeAs(bytes, guess.name)
    if (read) return read
  }
  return decodeAs(bytes, 'windows-1252') ?? utf8
}

function fallback(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('utf-8').decode(bytes)
  return { text, charset: 'utf-8', lossy: text.includes('�') }
}
