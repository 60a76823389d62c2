import type { NameWords } from '../../languages/name-words.ts'
import type { NameKind } from '../../model/annotation.ts'
import type { Reading } from '../../text/reading.ts'
import type { CapitalRun } from './capital-runs.ts'

/** What a name is the name of, from its own words and its neighbours. */
export function kindOf(reading: Reading, run: CapitalRun, rules: NameWords): NameKind {
  const words = reading.tokens.slice(run.first, run.last).map((token) => token.lower)
  const head = words.at(-1)!
  if (run.title !== null) return 'person'
  if (rules.places.has(words.join(' '))) return 'place'
  if (words.some((word) => rules.organisationWords.has(word))) return 'organisation'
  if (rules.placeWords.has(head) || (words.length > 1 && rules.placeWords.has(words[0]!))) return 'place'
  if (rules.maleNames.has(words[0]!) || rules.femaleNames.has(words[0]!)) return 'person'
  if (words.length === 1 && /^\p{Lu}[\p{Lu}\d&.-]+$/u.test(reading.tokens[run.first]!.text)) return 'organisation'
  const before = reading.tokens[run.first - 1]
  if (before && rules.placePrepositions.has(before.lower)) return 'place'
  if (words.length >= 2 && words.length <= 3 && besidePerson(reading, run)) return 'person'
  return 'other'
}

/** "Xolani Mbeki, 34," and "Xolani Mbeki, who" and "Xolani Mbeki said". */
function besidePerson(reading: Reading, run: CapitalRun): boolean {
  const next = reading.tokens[run.last]
  if (!next) return false
  const after = reading.tokens[run.last + 1]
  if (next.text === ',')
    return after?.kind === 'number' || after?.lower === 'who' || after?.lower === 'a' || after?.lower === 'the'
  return (
    next.lower === 'said' ||
    next.lower === 'told' ||
    next.lower === 'says' ||
    next.lower === 'added' ||
    next.lower === 'who'
  )
}
