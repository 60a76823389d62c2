/** Readers, rules and words of the user's own, from the module that the variable STEMMA_EXTENSIONS names. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Language } from '../core/languages/language.ts'
import type { LeaveOutRule, OwnReader } from '../core/model/extension.ts'
import { reason, StemmaError } from './failure.ts'

const VARIABLE = 'STEMMA_EXTENSIONS'

/** What such a module may export. */
export interface OwnExtensions {
  readonly readers?: readonly OwnReader[]
  readonly leaveOut?: readonly LeaveOutRule[]
  readonly words?: (language: Language) => Language
}

let loaded: { readonly path: string; readonly extensions: Promise<OwnExtensions> } | null = null

/**
 * What the module exports; loaded once in a process. It is code, and may do whatever the command may.
 *
 * @throws StemmaError `bad-extensions`
 */
export function ownExtensions(): Promise<OwnExtensions> {
  const path = process.env[VARIABLE] ?? ''
  if (path === '') return Promise.resolve({})
  if (loaded?.path !== path) loaded = { path, extensions: extensionsIn(path) }
  return loaded.extensions
}

async function extensionsIn(path: string): Promise<OwnExtensions> {
  const wrong = (what: string, cause?: unknown): never => {
    throw new StemmaError('bad-extensions', `${path}, which ${VARIABLE} names, cannot be used: ${what}.`, cause)
  }
  const module = (await import(pathToFileURL(resolve(path)).href).catch((error: unknown) =>
    wrong(reason(error), error),
  )) as Record<string, unknown>
  const { readers = [], leaveOut = [], words, ...others } = module
  const unknown = Object.keys(others).filter((name) => name !== 'default')
  if (unknown.length > 0) wrong(`it exports "${unknown[0]}"; there are readers, leaveOut and words`)
  if (!areRecords(readers, ['accepts', 'read'])) wrong('"readers" must be a list of objects with accepts and read')
  if (!areRecords(leaveOut, ['test'])) wrong('"leaveOut" must be a list of objects with reason and test')
  if (words !== undefined && typeof words !== 'function') wrong('"words" must be a function')
  return {
    readers: readers as readonly OwnReader[],
    leaveOut: leaveOut as readonly LeaveOutRule[],
    ...(words === undefined ? {} : { words: words as (language: Language) => Language }),
  }
}

/** Is it a list of objects that have these functions? */
function areRecords(value: unknown, functions: readonly string[]): boolean {
  const fits = (one: unknown): boolean =>
    typeof one === 'object' &&
    one !== null &&
    functions.every((name) => typeof (one as Record<string, unknown>)[name] === 'function')
  return Array.isArray(value) && value.every(fits)
}
