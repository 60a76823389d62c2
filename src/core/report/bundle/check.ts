/** Is an evidence bundle whole? */
import { unzipSync } from 'fflate'
import { dossierFromJson } from '../from-json.ts'
import { wellFormed } from '../interchange/well-formed.ts'
import { type Files, MANIFEST, type Manifest, readManifest, SUMS, sha256Hex } from './manifest.ts'
import { zipFaults } from './zip-layout.ts'

export type BundleFault = 'missing' | 'changed' | 'added' | 'twice' | 'unlike'

export interface BundleFinding {
  readonly fault: BundleFault
  readonly path: string
  readonly note: string
}

export interface BundleCheck {
  /** Null where it cannot be read; the findings then say why. */
  readonly manifest: Manifest | null
  /** In order of the paths. Empty: the bundle is whole. */
  readonly findings: readonly BundleFinding[]
  readonly files: Files
}

/** Bytes that a bundle may unpack to: more is taken for an attempt to fill the memory. */
const MOST_BYTES = 1024 * 1024 * 1024
const PROTOTYPE = '__proto__'
/** Stands for the path where something is about the zip as a whole. */
const WHOLE = '(zip)'

/** @throws RangeError where the bytes are no zip, or one that unpacks to more than a gigabyte */
export function checkBundle(zip: Uint8Array): BundleCheck {
  const { files, twice } = unpacked(zip)
  const layout = zipFaults(zip).map(({ path, note }) => finding('added', path ?? WHOLE, note))
  const manifestBytes = files.get(MANIFEST)
  const doubled = twice.map((path) => finding('twice', path, 'It stands in the archive more than once.'))
  if (manifestBytes === undefined)
    return {
      manifest: null,
      files,
      findings: [...layout, ...doubled, finding('missing', MANIFEST, 'There is no manifest.')],
    }
  const manifest = readManifest(manifestBytes)
  if (typeof manifest === 'string')
    return {
      manifest: null,
      files,
      findings: [...layout, ...doubled, finding('changed', MANIFEST, `It is no manifest: ${manifest}.`)],
    }
  const findings = [
    ...layout,
    ...doubled,
    ...listed(manifest, files),
    ...unlisted(manifest, files),
    ...sums(manifest, files),
    ...likeness(manifest, files),
  ]
  return { manifest, files, findings: findings.sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

function unpacked(zip: Uint8Array): { files: Map<string, Uint8Array>; twice: string[] } {
  const seen = new Set<string>()
  const twice = new Set<string>()
  let size = 0
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    size += originalSize
    if (size > MOST_BYTES) throw new RangeError('it unpacks to more than a gigabyte')
    if (seen.has(name)) twice.add(name)
    seen.add(name)
    return true
  }
  try {
    const found = unzipSync(zip, { filter })
    const files = new Map<string, Uint8Array>(Object.entries(found))
    // Of this name the library makes the prototype of what it gives.
    if (seen.has(PROTOTYPE)) files.set(PROTOTYPE, bytesOf(Object.getPrototypeOf(found)))
    return { files, twice: [...twice] }
  } catch (error) {
    if (error instanceof RangeError && error.message.startsWith('it unpacks')) throw error
    throw new RangeError(`it is no zip that can be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function bytesOf(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array(0)
}

function listed({ entries }: Manifest, files: Files): BundleFinding[] {
  return entries.flatMap(({ path, sha256, byteLength }) => {
    const bytes = files.get(path)
    if (bytes === undefined) return [finding('missing', path, 'It is in the manifest, and not in the archive.')]
    if (sha256Hex(bytes) === sha256 && bytes.length === byteLength) return []
    const size = bytes.length === byteLength ? '' : ` It has ${bytes.length} bytes; the manifest says ${byteLength}.`
    return [finding('changed', path, `It is not the file that the manifest tells of.${size}`)]
  })
}

function unlisted({ entries }: Manifest, files: Files): BundleFinding[] {
  const known = new Set([...entries.map((one) => one.path), MANIFEST, SUMS])
  return [...files.keys()]
    .filter((path) => !known.has(path))
    .map((path) => finding('added', path, 'It is in the archive, and not in the manifest.'))
}

/** The manifest has no hash of itself; the sums have one. */
function sums({ entries }: Manifest, files: Files): BundleFinding[] {
  const bytes = files.get(SUMS)
  if (bytes === undefined) return [finding('missing', SUMS, 'There is no list of sums.')]
  const own = [...entries.map((one) => [one.path, one.sha256]), [MANIFEST, sha256Hex(files.get(MANIFEST)!)]]
  const expected = own.map(([path, hash]) => `${hash}  ${path}\n`).join('')
  if (new TextDecoder().decode(bytes) === expected) return []
  return [finding('changed', SUMS, 'It does not have the sums of the manifest and of what the manifest lists.')]
}

/** Hashes can be made anew; so what the files say of each other must fit too. */
function likeness({ entries }: Manifest, files: Files): BundleFinding[] {
  const bytes = files.get('dossier.json')
  if (bytes === undefined) return []
  try {
    const { articles } = dossierFromJson(new TextDecoder().decode(bytes))
    const originals = new Set(entries.filter((one) => one.role === 'original').map((one) => one.sha256))
    return articles.flatMap((article) => {
      const entry = entries.find((one) => one.role === 'text' && one.article === article.id)
      const text = entry && files.get(entry.path)
      const place = entry?.path ?? 'dossier.json'
      return [
        ...(text && new TextDecoder('utf-8', { ignoreBOM: true }).decode(text) === wellFormed(article.text)
          ? []
          : [finding('unlike', place, `It is not the text that the dossier has for ${article.id}.`)]),
        ...(originals.has(article.document.sha256)
          ? []
          : [finding('unlike', 'dossier.json', `The original of ${article.id} is not in the bundle.`)]),
      ]
    })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return [finding('unlike', 'dossier.json', `It cannot be used: ${why}.`)]
  }
}

function finding(fault: BundleFault, path: string, note: string): BundleFinding {
  return { fault, path, note }
}
