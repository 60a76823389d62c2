/** Files and folders as they are given on a command line, turned into pages to read. */
import type { Dirent, Stats } from 'node:fs'
import { closeSync, lstatSync, openSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Page } from '../core/model/document.ts'
import type { Notice } from '../core/model/notice.ts'
import { CONTAINER_ENDINGS, ENDINGS, endingOf } from '../core/read/endings.ts'
import { errorCode, reason, StemmaError } from './failure.ts'
import { type OpenOptions, readRegular } from './regular-file.ts'

const MEGABYTE = 1024 * 1024

/**
 * Largest file that is read as one report, in bytes. The longest pages of the web stay below a tenth of it; what is
 * longer is an archive or a mistake.
 */
const MAX_REPORT_BYTES = 8 * MEGABYTE

/** Largest file of a form that holds many reports, or pictures beside its text. */
const MAX_CONTAINER_BYTES = 47 * MEGABYTE

/** Folders within folders are read to this depth: deeper is a circle of links or not a collection of reports. */
const MAX_DEPTH = 16

/** What is piped in, as one page named `standard input`. */
export async function readPiped(stream: AsyncIterable<Uint8Array>): Promise<Page | Notice> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of stream) {
    length += piece.length
    if (length > MAX_REPORT_BYTES) return notice(PIPED, 'too-large', `It has more than ${MAX_REPORT_BYTES} bytes.`)
    pieces.push(piece)
  }
  return { input: PIPED, bytes: new Uint8Array(Buffer.concat(pieces)) }
}

const PIPED = 'standard input'

export interface FoundFiles {
  /** Paths to read, in the order in which they were given, those of a folder sorted; each file once. */
  readonly paths: readonly string[]
  /** Those of them that may be symbolic links: they were named themselves, or links are followed. */
  readonly links: ReadonlySet<string>
  readonly notices: readonly Notice[]
}

export interface FindOptions {
  /** Follow symbolic links in folders: they may lead to what the folder was never meant to hold. Default false. */
  readonly followLinks?: boolean
}

/** Find the files to read. What cannot be used makes a notice that names it; nothing is read yet. */
export function findFiles(inputs: readonly string[], options: FindOptions = {}): FoundFiles {
  const paths = new Map<string, string>()
  const links = new Set<string>()
  const notices: Notice[] = []
  for (const input of inputs) {
    const found = findInput(input, options)
    for (const path of found.paths) {
      const same = resolve(path)
      if (!paths.has(same)) paths.set(same, path)
      if (found.links.has(path)) links.add(paths.get(same)!)
    }
    notices.push(...found.notices)
  }
  return { paths: [...paths.values()], links, notices }
}

function findInput(input: string, options: FindOptions): FoundFiles {
  let stats: Stats
  try {
    stats = statSync(input)
  } catch (error) {
    const missing = errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR'
    if (missing) return only(notice(input, 'missing', 'There is no file or folder of this name.'))
    return only(unreadable(input, error))
  }
  if (stats.isFile()) return { paths: [input], links: new Set([input]), notices: [] }
  if (stats.isDirectory()) return new FolderSearch(input, options).found()
  return only(notAFile(input))
}

class FolderSearch {
  readonly #folder: string
  readonly #followLinks: boolean
  readonly #paths: string[] = []
  readonly #links = new Set<string>()
  readonly #other: string[] = []
  readonly #refused: string[] = []
  readonly #notices: Notice[] = []
  /** Folders that were gone through, by what the system knows them by: links may lead back to one. */
  readonly #known = new Set<string>()

  constructor(folder: string, { followLinks = false }: FindOptions) {
    this.#folder = folder
    this.#followLinks = followLinks
  }

  found(): FoundFiles {
    const folder = this.#folder
    this.#walk(folder, 0)
    const notices = this.#notices
    if (this.#other.length > 0) notices.push(otherKinds(folder, this.#other))
    if (this.#refused.length > 0) notices.push(refusedLinks(folder, this.#refused))
    if (this.#paths.length === 0 && notices.every((one) => one.severity !== 'error')) {
      const message = `There is no report in this folder: no file that ends in ${[...ENDINGS].join(', ')}.`
      notices.push(notice(folder, 'no-reports', message))
    }
    return { paths: this.#paths, links: this.#links, notices }
  }

  #walk(path: string, depth: number): void {
    if (depth > MAX_DEPTH) {
      this.#notices.push(notice(path, 'too-deep', `Folders are read to a depth of ${MAX_DEPTH}.`))
      return
    }
    if (this.#followLinks && this.#wasHere(path)) return
    for (const entry of this.#entries(path)) {
      const below = join(path, entry.name)
      if (!entry.isSymbolicLink()) this.#take(below, entry, depth)
      else if (this.#followLinks) this.#follow(below, depth)
      else this.#refused.push(below)
    }
  }

  #take(path: string, kind: Pick<Dirent, 'isFile' | 'isDirectory'>, depth: number): void {
    if (kind.isDirectory()) this.#walk(path, depth + 1)
    else if (!ENDINGS.has(endingOf(path))) this.#other.push(path)
    else if (kind.isFile()) this.#paths.push(path)
    else this.#notices.push(notAFile(path))
  }

  #follow(link: string, depth: number): void {
    try {
      const stats = statSync(link)
      this.#take(link, stats, depth)
      if (stats.isFile()) this.#links.add(link)
    } catch (error) {
      this.#notices.push(unreadable(link, error))
    }
  }

  #wasHere(folder: string): boolean {
    const { dev, ino } = statSync(folder, { bigint: true })
    const key = `${dev}:${ino}`
    if (this.#known.has(key)) return true
    this.#known.add(key)
    return false
  }

  #entries(path: string): Dirent[] {
    try {
      const visible = readdirSync(path, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.'))
      return visible.sort((a, b) => (a.name < b.name ? -1 : 1))
    } catch (error) {
      this.#notices.push(unreadable(path, error))
      return []
    }
  }
}

/** Names of files that a message lists before it only counts them. */
const NAMES_SHOWN = 3

function otherKinds(folder: string, other: readonly string[]): Notice {
  const message = `Not read, because their names do not end like a report’s: ${listed(other)}. Name a file itself to have it read.`
  return { ...notice(folder, 'other-kind', message), severity: 'info' }
}

function refusedLinks(folder: string, links: readonly string[]): Notice {
  const message = `Not read, because they are symbolic links: ${listed(links)}. Name a file itself, or add --follow-links.`
  return { ...notice(folder, 'links-refused', message), severity: 'warning' }
}

function listed(names: readonly string[]): string {
  const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : ''
  return `${names.slice(0, NAMES_SHOWN).join(', ')}${more}`
}

/** Read one file; a notice where it cannot be used. */
export function readPage(path: string, opening: OpenOptions = {}): Page | Notice {
  try {
    const most = CONTAINER_ENDINGS.includes(endingOf(path)) ? MAX_CONTAINER_BYTES : MAX_REPORT_BYTES
    const bytes = readRegular(path, most, opening)
    return typeof bytes === 'number' ? tooLarge(path, bytes, most) : { input: path, bytes }
  } catch (error) {
    if (error instanceof StemmaError) return notAFile(path)
    if (opening.follow === false && errorCode(error) === 'ELOOP') return refusedLinks(path, [path])
    return unreadable(path, error)
  }
}

export function isPage(value: Page | Notice): value is Page {
  return 'bytes' in value
}

/** Write a report. @throws StemmaError `cannot-write` where the file cannot be written */
export function writeReport(path: string, text: string | Uint8Array): void {
  try {
    if (isReplaceable(path)) replaceWith(path, text)
    else writeFileSync(path, text)
  } catch (error) {
    throw new StemmaError('cannot-write', `${path} cannot be written: ${reason(error)}.`, error)
  }
}

/** The same for one that is longer than a text may be: its parts follow one upon another. */
export async function writeLongReport(path: string, parts: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const beside = isReplaceable(path) ? besideOf(path) : path
  try {
    const file = beside === path ? openSync(path, 'w') : openNew(beside)
    try {
      for await (const part of parts) writeFileSync(file, part)
    } finally {
      closeSync(file)
    }
    if (beside !== path) renameSync(beside, path)
  } catch (error) {
    if (beside !== path) rmSync(beside, { force: true })
    if (error instanceof StemmaError) throw error
    throw new StemmaError('cannot-write', `${path} cannot be written: ${reason(error)}.`, error)
  }
}

/** Written beside and put in its place whole: whoever interrupts finds the old file or the new one. */
function replaceWith(path: string, text: string | Uint8Array): void {
  const beside = besideOf(path)
  try {
    writeNew(beside, text)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    // A file may be writable in a folder that is not.
    if (errorCode(error) !== 'EACCES') throw error
    writeFileSync(path, text)
  }
}

/** Written beside and put in its place: a run that is killed leaves the whole file or none. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = `${path}.part`
  writeNew(beside, content)
  renameSync(beside, path)
}

function writeNew(path: string, content: string | Uint8Array): void {
  const file = openNew(path)
  try {
    writeFileSync(file, content)
  } finally {
    closeSync(file)
  }
}

/** A file that was not there: a link that somebody laid in its place is not written through. */
export function openNew(path: string): number {
  rmSync(path, { force: true })
  return openSync(path, 'wx')
}

function besideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.part`)
}

/** A pipe, a device or a symbolic link is written to, not replaced. */
function isReplaceable(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? true
}

function tooLarge(path: string, size: number, most: number): Notice {
  const message = `It has ${Math.round(size / MEGABYTE)} MB; at most ${most / MEGABYTE} MB are read of a file of this kind. Split it into one file a report.`
  return notice(path, 'too-large', message)
}

function unreadable(path: string, error: unknown): Notice {
  return notice(path, 'unreadable', `It cannot be read: ${reason(error)}.`)
}

function notice(input: string, code: string, message: string): Notice {
  return { stage: 'input', code, severity: 'error', message, input }
}

function notAFile(path: string): Notice {
  return notice(path, 'not-a-file', 'It is neither a file nor a folder: a pipe, a device or a socket is not read.')
}

function only(one: Notice): FoundFiles {
  return { paths: [], links: new Set(), notices: [one] }
}
