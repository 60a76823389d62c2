/** What an evidence bundle must hold, by its originals: everything in it that follows from them is derived again. */
import type { Page } from '../../model/document.ts'
import type { Dossier } from '../../model/dossier.ts'
import type { Notice } from '../../model/notice.ts'
import { bundleFiles } from './bundle.ts'
import type { BundleCheck, BundleFinding } from './check.ts'
import type { Manifest } from './manifest.ts'

/** The originals as the manifest says that they were handed over. */
export function originalsOf({ entries }: Manifest, files: BundleCheck['files']): Page[] {
  return entries.flatMap(({ path, page }) => {
    const bytes = files.get(path)
    return page === undefined || bytes === undefined ? [] : [{ ...page, bytes }]
  })
}

export interface Again {
  /** As the bundle has it. */
  readonly kept: Dossier
  /** As it comes out of the originals. */
  readonly derived: Dossier
  readonly originals: readonly Page[]
  /** The program that derives. */
  readonly program: string
}

/** Files of a bundle that are not what the originals give. */
export function unlikeOriginals(check: BundleCheck, { kept, derived, originals, program }: Again): BundleFinding[] {
  const manifest = check.manifest!
  const dossier = { ...derived, notices: kept.notices }
  const other = manifest.program === program ? '' : ` It was derived by ${manifest.program}; this is ${program}.`
  const findings: BundleFinding[] = []
  for (const [path, bytes] of bundleFiles({ dossier, originals, program: manifest.program })) {
    const found = check.files.get(path)
    if (found !== undefined && equal(found, bytes)) continue
    const note = found === undefined ? 'The originals give such a file too.' : 'Deriving it again gives something else.'
    findings.push({ fault: 'unlike', path, note: `${note}${other}` })
  }
  const note = noticesUnlike(kept.notices, derived.notices, originals)
  return note === null ? findings : [...findings, { fault: 'unlike', path: 'dossier.json', note: `${note}${other}` }]
}

/**
 * Notices of the originals are derived; those of what was handed over beside them are not: of files that could not be read at
 * all, and of records of an archive that was read piece by piece.
 */
function noticesUnlike(kept: readonly Notice[], derived: readonly Notice[], originals: readonly Page[]): string | null {
  const inputs = new Set(originals.map(({ input }) => input))
  const ofOriginal = ({ input, stage }: Notice): boolean =>
    stage !== 'input' && (input === undefined || inputs.has(input) || inputs.has(input.replace(/[#!].*$/s, '')))
  const known = new Set(kept.map(keyOf))
  const again = new Set(derived.map(keyOf))
  const missing = derived.find((one) => !known.has(keyOf(one)))
  if (missing) return `It lacks a notice that the originals give: ${missing.message}`
  const more = kept.find((one) => ofOriginal(one) && !again.has(keyOf(one)))
  return more ? `It has a notice that the originals do not give: ${more.message}` : null
}

function keyOf(notice: Notice): string {
  return JSON.stringify(Object.entries(notice).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
