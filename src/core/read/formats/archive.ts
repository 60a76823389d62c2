/** Archives of documents (zip, tar): each document is opened in turn, under the name `archive!path within it`. */
import { type UnzipFileInfo, unzipSync } from 'fflate'
import type { Page } from '../../model/document.ts'
import type { Notice } from '../../model/notice.ts'
import { ENDINGS, endingOf } from '../endings.ts'
import { type Contents, noticeOf, type OpenedDocument, type Reader } from '../opened.ts'
import { isTar, type TarEntry, tarEntries } from '../tar.ts'

/** Limits of what an archive may swell to, in bytes and files. */
const MOST_ENTRY_BYTES = 50_000_000
const MOST_BYTES = 200_000_000
const MOST_RATIO = 200
const MOST_FILES = 5000
/** Names of files that a notice lists before it only counts them. */
const NAMES_SHOWN = 3

/** Archives as tar makes them. Zip files come here by way of the office documents, which are zip files too. */
export const tar: Reader = {
  name: 'tar',
  accepts: ({ page }) => isTar(page.bytes),
  read: (opened) => {
    const entries = tarEntries(opened.page.bytes)
    const sorting = new Sorting(opened, (entry: TarEntry) => entry.bytes.length)
    const chosen = entries.found.filter((entry) => sorting.takes(entry.name, entry))
    const message = 'The archive ends before its end: what there is was read.'
    const cut = entries.complete ? [] : [noticeOf(opened.page.input, 'truncated', message)]
    const pages = chosen.map((entry) => pageOf(opened, entry))
    return sorting.contents(pages, [...cut, ...notFiles(opened, entries.others)])
  },
}

/** Files of a zip that is no document of a word processor. */
export function zipOfDocuments(opened: OpenedDocument): Contents {
  const files = filesOf(opened.page.bytes)
  const names = new Set(files.map((one) => one.name))
  if (isPackage(names)) return unsupported(opened)
  const originals = isBundle(names) ? files.filter(({ name }) => name.startsWith('originals/')) : files
  const sorting = new Sorting(opened, swollen)
  const chosen = originals.filter((file) => sorting.takes(file.name, file)).map((file) => file.name)
  const [pages, notices] = unzipped(opened, new Set(chosen))
  return sorting.contents(pages, [...notices, ...namedTwice(opened, chosen)])
}

function filesOf(zip: Uint8Array): UnzipFileInfo[] {
  const files: UnzipFileInfo[] = []
  const filter = (file: UnzipFileInfo): boolean => {
    files.push(file)
    return false
  }
  unzipSync(zip, { filter })
  return files
}

/** All at once; where one file is damaged, one after the other, so that the rest is read. */
function unzipped(opened: OpenedDocument, chosen: ReadonlySet<string>): [Page[], Notice[]] {
  const unpackedWhere = (filter: (name: string) => boolean): Page[] =>
    Object.entries(unzipSync(opened.page.bytes, { filter: ({ name }) => filter(name) })).map(([name, bytes]) =>
      pageOf(opened, { name, bytes }),
    )
  try {
    return [unpackedWhere((name) => chosen.has(name)), []]
  } catch {
    const pages: Page[] = []
    const notices: Notice[] = []
    for (const one of chosen) {
      try {
        pages.push(...unpackedWhere((name) => name === one))
      } catch {
        const message = 'It cannot be unpacked: it is damaged, or asks for a password.'
        notices.push(noticeOf(`${opened.page.input}!${one}`, 'unreadable', message, 'error'))
      }
    }
    return [pages, notices]
  }
}

/** Of several files of one name the last is read, as every program that unpacks the archive would have it. */
function namedTwice({ page }: OpenedDocument, names: readonly string[]): Notice[] {
  const seen = new Set<string>()
  const twice = new Set(names.filter((name) => seen.size === seen.add(name).size))
  const message = 'The archive holds several files of this name: the last was read.'
  return [...twice].map((name) => noticeOf(`${page.input}!${name}`, 'records-left-out', message))
}

function notFiles({ page }: OpenedDocument, names: readonly string[]): Notice[] {
  if (names.length === 0) return []
  return [noticeOf(page.input, 'other-kind', `Not read, because they are links or devices: ${listed(names)}.`, 'info')]
}

function listed(names: readonly string[]): string {
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : ''
  return `${names.slice(0, NAMES_SHOWN).join(', ')}${more}`
}

/** Which files of an archive are read, and what is said of the others. */
class Sorting<File> {
  readonly #opened: OpenedDocument
  readonly #sizeOf: (file: File) => number | null
  readonly #other: string[] = []
  readonly #notices: Notice[] = []
  #files = 0
  #bytes = 0

  /** @param sizeOf the bytes that a file has unpacked; null where it swells as no document does */
  constructor(opened: OpenedDocument, sizeOf: (file: File) => number | null) {
    this.#opened = opened
    this.#sizeOf = sizeOf
  }

  takes(name: string, file: File): boolean {
    if (name.endsWith('/') || isHidden(name)) return false
    if (!ENDINGS.has(endingOf(name))) {
      this.#other.push(name)
      return false
    }
    const size = this.#sizeOf(file)
    const fits = size !== null && size <= MOST_ENTRY_BYTES && this.#bytes + size <= MOST_BYTES
    if (!fits || this.#files >= MOST_FILES) {
      const message = `An archive is read up to ${MOST_FILES} files and ${MOST_BYTES} bytes, none above ${MOST_ENTRY_BYTES}.`
      this.#notices.push(noticeOf(`${this.#opened.page.input}!${name}`, 'too-large', message, 'error'))
      return false
    }
    this.#bytes += size
    this.#files++
    return true
  }

  contents(pages: readonly Page[], more: readonly Notice[]): Contents {
    const notices = [...this.#notices, ...more, ...this.#otherKinds()]
    if (pages.length === 0 && notices.every((one) => one.severity !== 'error')) {
      const { notices: none } = unsupported(this.#opened)
      return { sources: [], notices: [...notices, ...none] }
    }
    return { sources: [], notices, pages: [...pages].sort((a, b) => (a.input < b.input ? -1 : 1)) }
  }

  #otherKinds(): Notice[] {
    const other = this.#other
    if (other.length === 0) return []
    const message = `Not read, because their names do not end like a report’s: ${listed(other)}.`
    return [noticeOf(this.#opened.page.input, 'other-kind', message, 'info')]
  }
}

function swollen({ size, originalSize }: UnzipFileInfo): number | null {
  return originalSize > 1_000_000 && originalSize > size * MOST_RATIO ? null : originalSize
}

function pageOf({ page }: OpenedDocument, { name, bytes }: { name: string; bytes: Uint8Array }): Page {
  return { input: `${page.input}!${name}`, bytes }
}

/** As in a folder: names with a dot in front, and what a Mac adds. */
function isHidden(name: string): boolean {
  return /(?:^|\/)(?:\.[^/]|__MACOSX\/)/.test(name)
}

/** Documents of other programs are zip files of parts that mean nothing by themselves. */
function isPackage(names: ReadonlySet<string>): boolean {
  return names.has('[Content_Types].xml') || names.has('mimetype') || names.has('META-INF/MANIFEST.MF')
}

/** An evidence bundle has its reports as they were read, and what was derived from them. */
function isBundle(names: ReadonlySet<string>): boolean {
  return names.has('manifest.json') && names.has('SHA256SUMS') && names.has('dossier.json')
}

function unsupported({ page }: OpenedDocument): Contents {
  const message = 'The archive holds no document that can be read.'
  return { sources: [], notices: [noticeOf(page.input, 'unsupported-format', message, 'error')] }
}
