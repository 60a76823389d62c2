/** The list of what is in an evidence bundle. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Page } from '../../model/document.ts'

export const BUNDLE_FORMAT = 'stemma-bundle'
export const BUNDLE_VERSION = 1

export const MANIFEST = 'manifest.json'
/** The same hashes as `sha256sum -c` reads them, with the manifest's own. */
export const SUMS = 'SHA256SUMS'

export type BundleRole = 'original' | 'text' | 'dossier' | 'annotations' | 'ledger' | 'readme'

export interface BundleEntry {
  readonly path: string
  readonly role: BundleRole
  /** Hexadecimal. */
  readonly sha256: string
  readonly byteLength: number
  /** Of a text: the article that it is of. */
  readonly article?: string
  /** Of an original: where it came from, for deriving all again. */
  readonly page?: Omit<Page, 'bytes'>
}

export interface Manifest {
  readonly format: typeof BUNDLE_FORMAT
  readonly version: number
  /** The program that derived the texts and the dossier, with its version. */
  readonly program: string
  readonly entries: readonly BundleEntry[]
}

/** Files by their path within the bundle. */
export type Files = ReadonlyMap<string, Uint8Array>

export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

/** A manifest as it was written. @returns what is wrong with it, in words, where it cannot be used */
export function readManifest(bytes: Uint8Array): Manifest | string {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (!isObject(value) || value['format'] !== BUNDLE_FORMAT) return `its "format" is not "${BUNDLE_FORMAT}"`
    if (value['version'] !== BUNDLE_VERSION) return `its version is not ${BUNDLE_VERSION}`
    const { entries } = value
    if (!Array.isArray(entries) || !entries.every(isEntry)) return 'its "entries" are not those of a manifest'
    return value as unknown as Manifest
  } catch {
    return 'it is no JSON in UTF-8'
  }
}

function isEntry(value: unknown): boolean {
  if (!isObject(value)) return false
  const { path, sha256: hash, byteLength, page } = value
  const paged = page === undefined || (isObject(page) && typeof page['input'] === 'string')
  return typeof path === 'string' && typeof hash === 'string' && typeof byteLength === 'number' && paged
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
