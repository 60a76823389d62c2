import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { DocumentRecord, Page } from '../model/document.ts'
import type { OfferedDocument, OwnReader } from '../model/extension.ts'
import type { Notice } from '../model/notice.ts'
import type { Hints, Source } from '../model/source.ts'
import { webAddressOf } from '../text/web-address.ts'
import { normalizeText } from './normalize.ts'
import { withoutC1 } from './windows-1252.ts'
import { writtenMoment } from './written-moment.ts'

/** What a document gives: the reports in it, and what a reader should know. */
export interface ReadResult {
  readonly sources: readonly Source[]
  readonly notices: readonly Notice[]
}

/** A container's own reports, and the documents within it that are to be opened in turn. */
export interface Contents extends ReadResult {
  readonly pages?: readonly Page[]
}

/**
 * Content encodings by their names on the web: packed bytes to at most `most` unpacked ones. Throws where the bytes are
 * damaged or swell beyond that.
 */
export type Unpackers = Readonly<Record<string, (packed: Uint8Array, most: number) => Uint8Array>>

/** What a caller may set. */
export interface ReadOptions {
  /** Readers of one's own, asked before those of the package. */
  readonly readers?: readonly OwnReader[]
  /** For archives: content encodings beyond gzip that the platform can unpack. */
  readonly unpackers?: Unpackers
  /** For tables: our name of a field ("text", "title", "published" ...) to the column that holds it. */
  readonly map?: Readonly<Record<string, string>>
}

/** A document that is being read: its bytes, its text where it is text, and the record that proves where it came from. */
export interface OpenedDocument {
  readonly page: Page
  readonly options: ReadOptions
  /** The bytes as Latin-1, of the first two thousand: for telling forms apart. */
  readonly head: string
  /** Decoded; empty for forms that are no text. */
  readonly text: string
  readonly charset: string | null
  /** How many containers it was found in. */
  readonly depth: number
}

/** A reader of one form of document. The first in the list that accepts a document reads it. */
export interface Reader {
  readonly name: string
  readonly accepts: (opened: OpenedDocument) => boolean
  readonly read: (opened: OpenedDocument) => Contents
}

/** A reader of one's own as one of the package's. */
export function ownReader({ name, accepts, read }: OwnReader): Reader {
  const offered = ({ page, head, text }: OpenedDocument): OfferedDocument => {
    return { input: page.input, bytes: page.bytes, head, text }
  }
  return {
    name,
    accepts: (opened) => accepts(offered(opened)),
    read(opened) {
      const reports = read(offered(opened))
      const sources = reports.map(({ kind, content, hints, clean = false }, at) =>
        sourceOf(opened, {
          ...{ kind, content, mediaType: kind === 'html' ? 'text/html' : 'text/plain' },
          ...(hints ? { hints } : {}),
          ...(reports.length > 1 ? { number: at + 1 } : {}),
          state: clean ? 'clean' : 'page',
        }),
      )
      return { sources, notices: [] }
    },
  }
}

/** One report of a document. */
export interface DocumentPart {
  readonly kind: Source['kind']
  readonly content: string
  readonly mediaType: string
  readonly hints?: Hints
  readonly state?: Source['state']
  readonly number?: number
  readonly url?: string | null
  readonly removed?: Source['removed']
}

export function sourceOf(opened: OpenedDocument, part: DocumentPart): Source {
  const { page, charset } = opened
  const document: DocumentRecord = {
    sha256: hashOf(page),
    mediaType: part.mediaType,
    charset,
    byteLength: page.bytes.length,
    url: webAddressOf(part.url ?? page.url),
    retrieved: page.retrieved ?? null,
  }
  return {
    kind: part.kind,
    input: part.number === undefined ? page.input : `${page.input}#${part.number}`,
    content: normalizeText(part.content),
    document,
    ...(part.number === undefined ? {} : { number: part.number }),
    hints: part.hints ? meant(part.hints) : {},
    ...(page.told ? { told: meant(page.told) } : {}),
    state: part.state ?? 'page',
    ...(part.removed && part.removed.length > 0 ? { removed: part.removed } : {}),
  }
}

/** Titles and names are held to the same characters as the text; dates are written out. */
function meant(hints: Hints): Hints {
  const mended = (value: unknown): unknown =>
    typeof value === 'string' ? withoutC1(value) : Array.isArray(value) ? value.map(mended) : value
  const dated = (name: string, value: unknown): unknown =>
    (name === 'published' || name === 'updated') && typeof value === 'string' ? writtenMoment(value) : value
  return Object.fromEntries(Object.entries(hints).map(([name, value]) => [name, mended(dated(name, value))]))
}

const hashes = new WeakMap<Uint8Array, string>()

/** The hash of a document's bytes, taken once however many reports it holds. */
function hashOf(page: Page): string {
  const known = hashes.get(page.bytes)
  if (known) return known
  const hash = bytesToHex(sha256(page.bytes))
  hashes.set(page.bytes, hash)
  return hash
}

export function refused(page: Page, code: string, message: string): ReadResult {
  return { sources: [], notices: [noticeOf(page.input, code, message, 'error')] }
}

export function noticeOf(
  input: string,
  code: string,
  message: string,
  severity: Notice['severity'] = 'warning',
): Notice {
  return { stage: 'read', code, severity, message, input }
}

/** Hints without the fields that hold nothing. */
export function hintsOf(fields: { readonly [K in keyof Hints]?: Hints[K] | null | undefined }): Hints {
  const kept = Object.entries(fields).filter(
    ([, value]) =>
      value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(kept)
}
