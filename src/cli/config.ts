/**
 * Defaults out of `stemma.config.json`, looked for in the working directory and upwards. A variable of the environment
 * and the command line win over it. Only what is harmless can stand there, for it may lie beside reports that somebody else sent:
 * no network, no database, no folder, no output.
 */
import { dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { errorCode, reason, StemmaError } from '../io/failure.ts'
import { readRegular } from '../io/regular-file.ts'

export const CONFIG_NAME = 'stemma.config.json'
const MOST_BYTES = 1024 * 1024

/** Each key with what it must be; docs/reference/config.schema.json says the same. */
const KEYS: Readonly<Record<string, { readonly holds: (value: unknown) => boolean; readonly what: string }>> = {
  contact: { holds: isText, what: 'a text' },
  color: { holds: (value) => typeof value === 'boolean', what: 'true or false' },
  preset: {
    holds: (value) => ['all-values', 'acled-style', 'ucdp-style', 'airwars-style'].includes(String(value)),
    what: 'a preset',
  },
  threads: { holds: (value) => isWhole(value, 1, 64), what: 'a whole number from 1 to 64' },
  port: { holds: (value) => isWhole(value, 0, 65_535), what: 'a whole number up to 65535' },
}

/** Give every command of the program the defaults that its options can take. @throws StemmaError `bad-config` */
export function applyConfig(root: Command, folder: string = process.cwd()): void {
  const found = findConfig(resolve(folder))
  if (found === null) return
  for (const command of root.commands)
    for (const [key, value] of Object.entries(found))
      if (command.options.some((option) => option.attributeName() === key))
        command.setOptionValueWithSource(key, value, 'config')
}

function findConfig(folder: string): Readonly<Record<string, unknown>> | null {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, CONFIG_NAME)
    const text = readIfThere(path)
    if (text !== null) return checked(text, path)
    if (dirname(at) === at) return null
  }
}

function readIfThere(path: string): string | null {
  try {
    const bytes = readRegular(path, MOST_BYTES)
    if (typeof bytes === 'number') throw new Error('it is too large')
    return new TextDecoder().decode(bytes)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes(errorCode(error) ?? '')) return null
    throw new StemmaError('bad-config', `${path} cannot be read: ${reason(error)}.`, error)
  }
}

function checked(text: string, path: string): Readonly<Record<string, unknown>> {
  const wrong = (what: string): never => {
    throw new StemmaError('bad-config', `${path} cannot be used: ${what}.`)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return wrong(`it is no JSON (${reason(error)})`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong('it is no object')
  const entries = Object.entries(value).filter(([key]) => key !== '$schema')
  for (const [key, one] of entries) {
    const known = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined
    if (key === 'data') return wrong('a folder for reports is named with --data or STEMMA_DATA alone')
    if (known === undefined) return wrong(`"${key}" is no setting; there are ${Object.keys(KEYS).join(', ')}`)
    if (!known.holds(one)) return wrong(`"${key}" must be ${known.what}`)
  }
  return Object.fromEntries(entries)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most
}
