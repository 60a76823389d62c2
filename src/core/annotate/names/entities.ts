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
  const people = bySurname(found, names, kinds)
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

/** A surname that more people share is left as it is. */
const MOST_CANDIDATES = 20

/** A full name with the place, in the order of mentions, where it first stands. */
interface Candidate {
  readonly name: string
  readonly first: number
}

/**
 * Surname → the full name it stands for. Of several, the one that was introduced before the surname first stood
 * alone; where several were, or none, it is left as it is. "Mr Roe" is not Anna.
 */
function bySurname(found: Found, names: readonly string[], kinds: ReadonlyMap<string, NameKind>): Map<string, string> {
  const candidates = new Map<string, Candidate[]>()
  const alone = new Map<string, number>()
  for (const [index, name] of names.entries()) {
    if (!alone.has(name)) alone.set(name, index)
    const words = name.split(/\s+/)
    if (words.length < 2 || kinds.get(name) !== 'person' || alone.get(name) !== index) continue
    for (let i = 1; i < words.length; i++) {
      const part = words.slice(i).join(' ')
      const all = candidates.get(part) ?? []
      candidates.set(part, all)
      if (all.length < MOST_CANDIDATES) all.push({ name, first: index })
    }
  }
  const titles = titlesOf(found, names)
  const chosen = new Map<string, string>()
  for (const [part, all] of candidates) {
    const first = alone.get(part)
    const one = first === undefined ? null : choose(all, { found, first, titles: titles.get(part) ?? new Set() })
    if (one) chosen.set(part, one)
  }
  return chosen
}

interface Short {
  readonly found: Found
  /** Index of the first mention of the surname alone. */
  readonly first: number
  /** The titles that stand before it anywhere. */
  readonly titles: ReadonlySet<string>
}

function titlesOf({ runs }: Found, names: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [index, name] of names.entries()) {
    const { title } = runs[index]!
    if (title === null) continue
    const known = found.get(name) ?? new Set<string>()
    found.set(name, known.add(title))
  }
  return found
}

function choose(all: readonly Candidate[], short: Short): string | null {
  const fitting = all.filter(({ name }) => !clashes(name, short))
  const before = fitting.filter((one) => one.first < short.first)
  if (before.length === 1) return longest(before[0]!, fitting)
  if (before.length > 1)
    return before.every((one) => before[0]!.name.endsWith(one.name) || one.name.endsWith(before[0]!.name))
      ? longest(before[0]!, before)
      : null
  // A title with the surname alone comes before any full name: it may well be someone else's.
  const { title } = short.found.runs[short.first]!
  const titled = title !== null && !short.found.rules.courtesyTitles.has(title)
  return fitting.length === 1 && !titled ? fitting[0]!.name : null
}

/** "Ann Roe" and "Mary Ann Roe" are one: the longer is the fuller form. */
function longest(one: Candidate, all: readonly Candidate[]): string {
  return all.reduce((best, other) => (other.name.endsWith(` ${best}`) ? other.name : best), one.name)
}

/** Does a title before the surname tell of the other sex than the full name's first word? */
function clashes(full: string, { found, titles }: Short): boolean {
  const first = full.split(' ')[0]!.toLowerCase()
  const { maleNames, femaleNames, maleTitles, femaleTitles } = found.rules
  if (maleNames.has(first) === femaleNames.has(first)) return false
  const other = maleNames.has(first) ? femaleTitles : maleTitles
  return [...titles].some((title) => other.has(title))
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
