/**
 * What people are called besides their names: "mayor Ann Roe", "Ann Roe, the mayor of Ely", so that "the mayor" is
 * Ann Roe later on.
 */
import type { Language } from '../../languages/language.ts'
import type { AnalysedToken } from '../../model/analysis.ts'
import type { Name } from '../../model/annotation.ts'
import { isWord } from './line.ts'

interface Role {
  readonly entity: string
  /** Where it was said. */
  readonly at: number
}

/** Role, in small letters → the first two who bear it, in order of the text. */
export type Roles = ReadonlyMap<string, readonly Role[]>

/** How many tokens behind a name its role may stand: "a former deputy head of the union". */
const REACH = 8

export function findRoles(tokens: readonly AnalysedToken[], language: Language, names: readonly Name[]): Roles {
  const found = new Map<string, Role[]>()
  const people = language.statements.people
  let token = 0
  for (const name of names) {
    while (token < tokens.length && tokens[token]!.start < name.start) token++
    if (name.kind !== 'person') continue
    const words = [...rolesBefore(tokens, token, people), ...rolesBehind(tokens, { name, token, people })]
    for (const word of words) {
      const known = found.get(word) ?? []
      found.set(word, known)
      // Two bearers make a role ambiguous: more need not be kept.
      if (known.length < 2 && known[0]?.entity !== name.entity) known.push({ entity: name.entity, at: name.start })
    }
  }
  return found
}

export type Gender = 'male' | 'female'

/** What titles before their names tell of people: "Ms Roe". */
export function findGenders(
  tokens: readonly AnalysedToken[],
  language: Language,
  names: readonly Name[],
): Map<string, Gender> {
  const found = new Map<string, Gender>()
  const { maleTitles, femaleTitles } = language.names
  let token = 0
  for (const name of names) {
    while (token < tokens.length && tokens[token]!.start < name.start) token++
    const before = tokens[token - 1]
    if (!before || name.kind !== 'person' || found.has(name.entity)) continue
    const title = before.lower.replace(/\.$/, '')
    if (maleTitles.has(title)) found.set(name.entity, 'male')
    else if (femaleTitles.has(title)) found.set(name.entity, 'female')
  }
  return found
}

/** The noun right before a name: "the club's president Ann Roe", "Gov. Ann Roe" has none. */
function rolesBefore(tokens: readonly AnalysedToken[], token: number, people: ReadonlySet<string>): string[] {
  const before = tokens[token - 1]
  return before && people.has(before.lower) ? [before.lower] : []
}

function rolesBehind(
  tokens: readonly AnalysedToken[],
  read: { name: Name; token: number; people: ReadonlySet<string> },
): string[] {
  let at = read.token
  while (at < tokens.length && tokens[at]!.start < read.name.end) at++
  if (tokens[at]?.text !== ',') return []
  for (let i = at + 1; i < Math.min(at + REACH, tokens.length); i++) {
    const { lower } = tokens[i]!
    if (!isWord(tokens[i]) || lower === 'who' || lower === 'and') return []
    if (read.people.has(lower)) return [lower]
  }
  return []
}

/** Who bears a role, as far as the text has told before `at`; null where nobody does, or two do. */
export function bearerOf(roles: Roles, role: string, at: number): string | null {
  const told = (roles.get(role) ?? []).filter((one) => one.at < at)
  return told.length === 1 ? told[0]!.entity : null
}
