/**
 * An evidence bundle: everything that a dossier rests on, in one zip with the hash of each file. The same reports give
 * the same bytes, wherever and whenever it is made: no clock, no names of machines.
 */
import { zipSync } from 'fflate'
import type { Page } from '../../model/document.ts'
import type { Dossier } from '../../model/dossier.ts'
import { ledgerCsv } from '../csv.ts'
import { webAnnotations } from '../interchange/web-annotation.ts'
import { wellFormed } from '../interchange/well-formed.ts'
import { json } from '../json.ts'
import { view } from '../view.ts'
import { fileName } from '../wording.ts'
import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type BundleEntry,
  type BundleRole,
  type Files,
  MANIFEST,
  type Manifest,
  SUMS,
  sha256Hex,
} from './manifest.ts'
import { readme } from './readme.ts'

export interface BundleParts {
  readonly dossier: Dossier
  /** The documents as they were read, those that gave no article too. */
  readonly originals: readonly Page[]
  /** `stemma 1.2.3` */
  readonly program: string
}

/** @returns the bytes of a zip */
export function bundle(parts: BundleParts): Uint8Array {
  const packed: Record<string, Uint8Array> = {}
  for (const [path, bytes] of bundleFiles(parts)) packed[path] = bytes
  // A zip's times are local and have no zone: a time without one comes out the same everywhere.
  return zipSync(packed, { level: 6, mtime: '1980-01-01T00:00:00', os: 3, attrs: 0o644 << 16 })
}

interface Draft {
  readonly role: BundleRole
  readonly bytes: Uint8Array
  readonly more?: Pick<BundleEntry, 'article' | 'page'>
}

/** The files of the bundle in order of their paths, the manifest and the sums among them. */
export function bundleFiles(parts: BundleParts): Files {
  const drafts = new Map<string, Draft>([...originals(parts.originals), ...texts(parts.dossier)])
  const add = (path: string, role: BundleRole, text: string): void => {
    drafts.set(path, { role, bytes: utf8(text) })
  }
  add('dossier.json', 'dossier', json(parts.dossier))
  add('annotations.jsonld', 'annotations', webAnnotations(parts.dossier))
  add('ledger.csv', 'ledger', ledgerCsv(parts.dossier))
  add('README.txt', 'readme', readme(parts))
  const entries = [...drafts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { role, bytes, more }]): BundleEntry => {
      return { path, role, sha256: sha256Hex(bytes), byteLength: bytes.length, ...more }
    })
  const manifest: Manifest = { format: BUNDLE_FORMAT, version: BUNDLE_VERSION, program: parts.program, entries }
  const files = new Map([...drafts].map(([path, { bytes }]) => [path, bytes]))
  files.set(MANIFEST, utf8(`${JSON.stringify(manifest, null, 1)}\n`))
  const hashed = [...entries.map((one) => [one.path, one.sha256]), [MANIFEST, sha256Hex(files.get(MANIFEST)!)]]
  files.set(SUMS, utf8(hashed.map(([path, hash]) => `${hash}  ${path}\n`).join('')))
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Each document once, in the order of their names and hashes. */
function originals(pages: readonly Page[]): [string, Draft][] {
  const hashed = pages.map((page) => ({ page, hash: sha256Hex(page.bytes) }))
  const order = hashed.sort((a, b) => compareText(a.page.input, b.page.input) || compareText(a.hash, b.hash))
  return order.map(({ page: { bytes, ...page } }, index) => {
    const path = `originals/${String(index + 1).padStart(4, '0')}-${safeName(page.input)}`
    return [path, { role: 'original', bytes, more: { page } }]
  })
}

function texts(dossier: Dossier): [string, Draft][] {
  return view(dossier).articles.map(({ article, siglum }) => {
    const path = `texts/${siglum}-${safeName(article.id)}.txt`
    return [path, { role: 'text', bytes: utf8(wellFormed(article.text)), more: { article: article.id } }]
  })
}

/** A name that every system can write: letters, digits, dots, hyphens, of at most 80 characters. */
function safeName(input: string): string {
  const name = fileName(input).replace(/[^A-Za-z0-9._-]+/g, '_')
  return name.slice(-80).replace(/^\.+/, '_') || '_'
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
