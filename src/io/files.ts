/** Files and folders as they are given on a command line, turned into pages to read. */
import type { Dirent, Stats } from 'node:fs'
import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Page } from '../core/model/document.ts'
import type { Notice } from '../core/model/notice.ts'
import { CONTAINER_ENDINGS, ENDINGS, endingOf } from '../core/read/endings.ts'
import { errorCode, reason, StemmaError } from './failure.ts'

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

export interface Found {
  /** Paths to read, in the order in which they were given, those of a folder sorted; each file once. */
  readonly paths: readonly string[]
  readonly notices: readonly Notice[]
}

/** Find the files to read. What cannot be used makes a notice that names it; nothing is read yet. */
export function findFiles(inputs: readonly string[]): Found {
  const paths = new Map<string, string>()
  const notices: Notice[] = []
  for (const input of inputs) {
    const found = findInput(input)
    for (const path of found.paths) {
      const same = resolve(path)
      if (!paths.has(same)) paths.set(same, path)
    }
    notices.push(...found.notices)
  }
  return { paths: [...paths.values()], notices }
}

function findInput(input: string): Found {
  let stats: Stats
  try {
    stats = statSync(input)
  } catch (error) {
    const missing = errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR'
    if (missing) return only(notice(input, 'missing', 'There is no file or folder of this name.'))
    return only(unreadable(input, error))
  }
  if (stats.isFile()) return { paths: [input], notices: [] }
  if (stats.isDirectory()) return findInFolder(input)
  return only(notice(input, 'not-a-file', 'It is neither a file nor a folder.'))
}

function findInFolder(folder: string): Found {
  const paths: string[] = []
  const other: string[] = []
  const notices: Notice[] = []
  walk(folder, 0)
  if (other.length > 0) notices.push(otherKinds(folder, other))
  if (paths.length === 0 && notices.every((one) => one.severity !== 'error')) {
    notices.push(
      notice(
        folder,
        'no-reports',
        `There is no report in this folder: no file that ends in ${[...ENDINGS].join(', ')}.`,
      ),
    )
  }
  return { paths, notices }

  function walk(path: string, depth: number): void {
    for (const entry of entries(path)) {
      const below = join(path, entry.name)
      if (entry.isDirectory()) {
        if (depth < MAX_DEPTH) walk(below, depth + 1)
        else notices.push(notice(below, 'too-deep', `Folders are read to a depth of ${MAX_DEPTH}.`))
      } else if (ENDINGS.has(endingOf(entry.name))) paths.push(below)
      else other.push(below)
    }
  }

  function entries(path: string): Dirent[] {
    try {
      const visible = readdirSync(path, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.'))
      return visible.sort((a, b) => (a.name < b.name ? -1 : 1))
    } catch (error) {
      notices.push(unreadable(path, error))
      return []
    }
  }
}

/** Names of files that a message lists before it only counts them. */
const NAMES_SHOWN = 3

function otherKinds(folder: string, other: readonly string[]): Notice {
  const shown = other.slice(0, NAMES_SHOWN).join(', ')
  const more = other.length > NAMES_SHOWN ? ` and ${other.length - NAMES_SHOWN} more` : ''
  const message = `Not read, because their names do not end like a report’s: ${shown}${more}. Name a file itself to have it read.`
  return { ...notice(folder, 'other-kind', message), severity: 'info' }
}

/** Read one file; a notice where it cannot be used. */
export function readPage(path: string): Page | Notice {
  try {
    const { size } = statSync(path)
    const most = CONTAINER_ENDINGS.includes(endingOf(path)) ? MAX_CONTAINER_BYTES : MAX_REPORT_BYTES
    if (size > most) return tooLarge(path, size, most)
    const bytes = readFileSync(path)
    return bytes.length > most ? tooLarge(path, bytes.length, most) : { input: path, bytes }
  } catch (error) {
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
    const file = openSync(beside, 'w')
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
    writeFileSync(beside, text)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    // A file may be writable in a folder that is not.
    if (errorCode(error) !== 'EACCES') throw error
    writeFileSync(path, text)
  }
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

function only(one: Notice): Found {
  return { paths: [], notices: [one] }
}
