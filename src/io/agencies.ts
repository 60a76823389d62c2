/** Agencies of the user's own, from the file that the variable STEMMA_AGENCIES names. */
import type { OwnAgency } from '../core/model/own-agency.ts'
import { reason, StemmaError } from './failure.ts'
import { readRegular } from './regular-file.ts'

const VARIABLE = 'STEMMA_AGENCIES'
const MOST_BYTES = 1024 * 1024

let loaded: { readonly path: string; readonly agencies: readonly OwnAgency[] } | null = null

/**
 * What the file lists, `{ "Nordwire": ["NW", "Nordwire News"] }`; read once in a process.
 *
 * @throws StemmaError `bad-agencies`
 */
export function ownAgencies(): readonly OwnAgency[] {
  const path = process.env[VARIABLE] ?? ''
  if (path === '') return []
  if (loaded?.path !== path) loaded = { path, agencies: agenciesIn(path) }
  return loaded.agencies
}

function agenciesIn(path: string): OwnAgency[] {
  const wrong = (what: string, cause?: unknown): never => {
    throw new StemmaError('bad-agencies', `${path}, which ${VARIABLE} names, cannot be used: ${what}.`, cause)
  }
  let value: unknown
  try {
    const bytes = readRegular(path, MOST_BYTES)
    if (typeof bytes === 'number') throw new Error('it is too large')
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    return wrong(reason(error), error)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong('it is no object')
  return Object.entries(value).map(([name, others]) =>
    name.trim() !== '' && isNames(others) ? { name, others } : wrong(`"${name}" must have a list of its other names`),
  )
}

function isNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
