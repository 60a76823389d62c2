/** News agencies that a user adds to those of a language. */
import type { OwnAgency } from '../model/own-agency.ts'
import type { ExtractWords } from './extract-words.ts'

const known = new WeakMap<readonly OwnAgency[], WeakMap<ExtractWords, ExtractWords>>()

/** The words of a language with these agencies among those that sell reports; a name that is in the table already is theirs. */
export function withAgencies(words: ExtractWords, own: readonly OwnAgency[]): ExtractWords {
  if (own.length === 0) return words
  const made = known.get(own) ?? new WeakMap<ExtractWords, ExtractWords>()
  known.set(own, made)
  const found = made.get(words) ?? added(words, own)
  made.set(words, found)
  return found
}

function added(words: ExtractWords, own: readonly OwnAgency[]): ExtractWords {
  const names = own.flatMap(({ name, others = [] }) =>
    [name, ...others].map((one): [string, string] => [one.trim().replace(/\s+/g, ' ').toLowerCase(), name]),
  )
  return { ...words, agencies: new Map([...words.agencies, ...names]), wires: new Map([...words.wires, ...names]) }
}
