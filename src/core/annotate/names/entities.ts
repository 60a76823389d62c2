import type { NameWords } from '../../languages/name-words.ts'
import type { Name, NameKind } from '../../model/annotation.ts'
import type { CapitalRun } from './capital-runs.ts'

interface Found {
  readonly runs: readonly CapitalRun[]
  readonly kinds: readonly NameKind[]
  readonly rules: NameWords
}

/** Tie the mentions of one entity together under its fullest form. */
export function entities(text: string, found: Found): Name[] {
  const names = found.runs.map((run) => text.slice(run.start, run.end))
  const full = new Map<string, string>()
  const kinds = new Map<string, NameKind>()
  for (const [i, name] of names.entries()) {
    const kind = found.kinds[i]!
    if (kind !== 'other' && !kinds.has(name)) kinds.set(name, kind)
    if (!full.has(name)) full.set(name, name)
  }
  for (const name of peopleBySurname(names, kinds, found.rules)) kinds.set(name, 'person')
  const people = bySurname(names, kinds)
  const acronyms = byInitials(names)
  return found.runs.map((run, i) => {
    const name = names[i]!
    const kind = kinds.get(name) ?? found.kinds[i]!
    const person = kind === 'person' || kind === 'other' ? people.get(name) : undefined
    const longer = person ?? acronyms.get(name)
    const entity = longer ?? name
    const known = longer ? (kinds.get(longer) ?? (person ? 'person' : 'organisation')) : kind
    return { start: run.start, end: run.end, kind: known, entity }
  })
}

/** "Saleh Roe" and later "Roe" alone: a name of two words or three whose last stands alone too is a person's. */
function peopleBySurname(names: readonly string[], kinds: ReadonlyMap<string, NameKind>, rules: NameWords): string[] {
  const alone = new Set(names)
  return [...alone].filter((name) => {
    const words = name.split(' ')
    if (words.length < 2 || words.length > 3 || kinds.has(name)) return false
    const last = words.at(-1)!
    return alone.has(last) && !kinds.has(last) && !rules.places.has(words[0]!.toLowerCase())
  })
}

/** Surname, or first name, → the one full name that it ends, or begins. Where two would do, none is chosen. */
function bySurname(names: readonly string[], kinds: ReadonlyMap<string, NameKind>): Map<string, string> {
  const found = new Map<string, string>()
  const twice = new Set<string>()
  const offer = (part: string, name: string): void => {
    const known = found.get(part)
    if (known !== undefined && known !== name && !known.endsWith(` ${name}`) && !name.endsWith(` ${known}`))
      twice.add(part)
    if (known === undefined || name.length > known.length) found.set(part, name)
  }
  for (const name of new Set(names)) {
    const words = name.split(/\s+/)
    if (words.length < 2 || kinds.get(name) !== 'person') continue
    for (let i = 1; i < words.length; i++) offer(words.slice(i).join(' '), name)
  }
  for (const part of twice) found.delete(part)
  return found
}

/** "IRC" → "International Relief Council", by the initials of its capitalised words. */
function byInitials(names: readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  const short = new Set(names.filter((name) => /^\p{Lu}{2,6}$/u.test(name)))
  if (short.size === 0) return found
  for (const name of new Set(names)) {
    const initials = name.match(/(?<![\p{L}])\p{Lu}/gu)?.join('') ?? ''
    if (initials.length > 1 && short.has(initials) && !found.has(initials)) found.set(initials, name)
  }
  return found
}
