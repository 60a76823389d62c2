/** Whom "he", "it" and "they" stand for where they speak. */
import type { Name, Speaker } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import type { Line } from './line.ts'
import { firstFrom, type Memory, type Party, SENTENCES_BACK } from './memory.ts'
import type { Gender } from './roles.ts'

/** @returns null where the word is no pronoun */
export function resolvePronoun(line: Line, word: string, memory: Memory): Partial<Speaker> | null {
  const { male, female, thing, plural, speaker } = line.rules.pronouns
  const kind =
    male.has(word) || female.has(word) ? 'person' : thing.has(word) ? 'body' : plural.has(word) ? 'people' : null
  if (kind === null) return speaker.has(word) || RELATIVES.has(word) ? { name: null, basis: 'none' } : null
  if (kind === 'person') return { ...lastPerson(line, memory, male.has(word) ? 'male' : 'female'), basis: 'pronoun' }
  return { name: lastParty(memory, kind)?.name ?? null, basis: 'pronoun' }
}

const RELATIVES = new Set(['who', 'which', 'that'])

/**
 * The person who spoke last, or whose name opened a sentence since, and whose first name does not speak against it.
 * Where two are named side by side, or several and none of them spoke, none is chosen.
 */
function lastPerson(line: Line, memory: Memory, gender: Gender | null): Pick<Speaker, 'name' | 'candidates'> {
  const other = gender === 'male' ? 'female' : 'male'
  const fits = (name: string): boolean =>
    gender === null || (memory.genders.get(name) ?? genderOf(line, name)) !== other
  const spoke = memory.parties.findLast((party) => party.kind === 'person' && fits(party.name))
  for (const sentence of [line.sentence, ...line.before(SENTENCES_BACK)]) {
    const name = introduced(line, memory, sentence) ?? memory.names[firstFrom(memory.names, sentence.start)]
    if (name?.kind !== 'person' || !fits(name.entity)) continue
    const opens = name.start - sentence.start < OPENING && name.end < line.sentence.end
    if (
      !(opens || withAge(line, name)) ||
      (spoke && spoke.at >= sentence.start) ||
      opensWithPronoun(line, sentence.start)
    )
      continue
    const beside = joinedTo(line, name, memory.names)
    if (beside !== null && fits(beside.entity)) return { name: null, candidates: [name.entity, beside.entity] }
    return remembered(memory, name.entity, gender)
  }
  return spoke ? remembered(memory, spoke.name, gender) : namedBefore(line, memory, { gender, fits })
}

/** "In the hall, where 80 people slept, Ann Roe, 71, sat": who is named with an age is whom the text now tells of. */
function introduced(line: Line, memory: Memory, sentence: Span): Name | null {
  if (sentence.start === line.sentence.start) return null
  for (let i = firstFrom(memory.names, sentence.start); i < memory.names.length; i++) {
    const name = memory.names[i]!
    if (name.start >= sentence.end) return null
    if (name.kind === 'person' && withAge(line, name)) return name
  }
  return null
}

function withAge({ text }: Line, name: Name): boolean {
  return /^, \d{1,3}(?=,)/.test(text.slice(name.end, name.end + 6))
}

/** "The 45-year-old": the person told of last, whoever it is. */
export function lastTold(line: Line, memory: Memory): string | null {
  return lastPerson(line, memory, null).name
}

function remembered(memory: Memory, name: string, gender: Gender | null): Pick<Speaker, 'name' | 'candidates'> {
  if (gender !== null && !memory.genders.has(name)) memory.genders.set(name, gender)
  return { name, candidates: [] }
}

/** "He knows Adam Roe": whoever "he" is stays the one who is told of. */
function opensWithPronoun({ text, rules }: Line, start: number): boolean {
  const [word = ''] = /^\p{L}+/u.exec(text.slice(start, start + OPENING)) ?? []
  return rules.pronouns.male.has(word.toLowerCase()) || rules.pronouns.female.has(word.toLowerCase())
}

/** "Ann Roe and Paul Vane met": the second of two who do one thing. */
function joinedTo({ text, rules }: Line, name: Name, names: readonly Name[]): Name | null {
  const next = names[firstFrom(names, name.end)]
  if (next?.kind !== 'person' || next.entity === name.entity) return null
  const [, joiner] = /^ (\p{Ll}+) (?:\p{Lu}\p{Ll}* )?$/u.exec(text.slice(name.end, next.start)) ?? []
  return joiner === rules.joiner ? next : null
}

/** The persons of the sentences before, where nobody spoke yet: the only one, or all as candidates. */
function namedBefore(
  line: Line,
  memory: Memory,
  { gender, fits }: { gender: Gender | null; fits: (name: string) => boolean },
): Pick<Speaker, 'name' | 'candidates'> {
  const start = line.before(SENTENCES_BACK).at(-1)?.start ?? line.sentence.start
  const known = new Set<string>()
  for (let i = firstFrom(memory.names, start); i < memory.names.length; i++) {
    const name = memory.names[i]!
    if (name.start >= line.sentence.start) break
    if (name.kind === 'person' && fits(name.entity)) known.add(name.entity)
  }
  const [only, ...others] = known
  if (only === undefined) return { name: null, candidates: [] }
  return others.length === 0 ? remembered(memory, only, gender) : { name: null, candidates: [...known] }
}

/** How many code units into a sentence its first name may begin: "Former mayor Ann Roe". */
const OPENING = 40

function genderOf(line: Line, name: string): Gender | null {
  const first = name.split(' ')[0]!.toLowerCase()
  const { maleNames, femaleNames } = line.nameWords
  if (maleNames.has(first) === femaleNames.has(first)) return null
  return maleNames.has(first) ? 'male' : 'female'
}

function lastParty(memory: Memory, kind: 'body' | 'people'): Party | null {
  const fits = (party: Party): boolean =>
    kind === 'body' ? party.kind === 'body' || party.kind === 'place' : party.kind !== 'person'
  return memory.parties.findLast(fits) ?? null
}
