import type { NameWords } from '../../languages/name-words.ts'
import type { NameKind } from '../../model/annotation.ts'
import type { TaggedReading } from '../tagging/tagging.ts'
import type { CapitalRun } from './capital-runs.ts'

/** What a name is the name of, from its own words and its neighbours. */
export function kindOf(reading: TaggedReading, run: CapitalRun, rules: NameWords): NameKind {
  const words = reading.tokens.slice(run.first, run.last).map((token) => token.lower)
  const head = words.at(-1)!
  if (run.title !== null) return 'person'
  if (rules.places.has(words.join(' '))) return 'place'
  if (words.some((word) => rules.organisationWords.has(word))) return 'organisation'
  if (rules.bodyNouns.has(reading.tokens[run.first - 1]?.lower ?? '')) return 'organisation'
  const called = rules.maleNames.has(words[0]!) || rules.femaleNames.has(words[0]!)
  // "Mary Hill said": what stands beside her tells that she is no hill.
  if (called && words.length > 1 && words.length < 4 && besidePerson(reading, run, rules)) return 'person'
  if (rules.placeWords.has(head) || (words.length > 1 && rules.placeWords.has(words[0]!))) return 'place'
  if (called) return 'person'
  if (words.length === 1 && /^\p{Lu}[\p{Lu}\d&.-]+$/u.test(reading.tokens[run.first]!.text)) return 'organisation'
  if (words.length >= 2 && words.length <= 4 && besidePerson(reading, run, rules)) return 'person'
  if (isApposed(reading, run, rules)) return 'person'
  const before = reading.tokens[run.first - 1]
  if (before && rules.placePrepositions.has(before.lower)) return 'place'
  // "The town of Osla".
  if (before?.lower === rules.of && rules.settlements.has(reading.tokens[run.first - 2]?.lower ?? '')) return 'place'
  return 'other'
}

/** "The finance minister, Xolani Mbeki, said": two or three words set off behind the noun of a role. */
function isApposed({ tokens }: TaggedReading, { first, last }: CapitalRun, rules: NameWords): boolean {
  const length = last - first
  if (length < 2 || length > 3 || tokens[first - 1]?.text !== ',' || tokens[last]?.text !== ',') return false
  return rules.roles.has(tokens[first - 2]?.lower ?? '')
}

/** How far after a comma the noun of a role may stand: "a former deputy head of the union". */
const ROLE_REACH = 7

/** "Xolani Mbeki, 34,", "Xolani Mbeki, a nurse" and "Xolani Mbeki said". */
function besidePerson(reading: TaggedReading, run: CapitalRun, rules: NameWords): boolean {
  const next = reading.tokens[run.last]
  if (run.last - run.first > 1 && rules.saying.has(reading.tokens[run.first - 1]?.lower ?? '')) return true
  if (!next || /^\p{Lu}{2,}$/u.test(reading.tokens[run.first]!.text)) return false
  if (next.text !== ',') return rules.telling.has(next.lower) && reading.tokens[run.first - 1]?.lower !== rules.article
  for (let at = run.last + 1; at < Math.min(run.last + ROLE_REACH, reading.tokens.length); at++) {
    const { kind, lower } = reading.tokens[at]!
    if (kind === 'number') return at === run.last + 1
    if (kind === 'punctuation') return false
    if (lower === rules.who || rules.roles.has(lower)) return true
  }
  return false
}
