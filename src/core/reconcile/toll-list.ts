import type { Language } from '../languages/language.ts'
import { nounLemma } from '../text/lemma.ts'
import type { Token } from '../text/tokens.ts'

/** Words before the noun of one item of a list: "his", "two young", "the 9-year-old". */
const BEFORE = 4

/**
 * How many people the list right after a verb names without giving their sum: "his wife and four daughters" is five,
 * "a nurse, a driver and himself" three; 0 where what follows is no list of two items or more.
 *
 *   killed his wife and four daughters in their home
 *          -------- --- --------------
 */
export function listedAfter(tokens: readonly Token[], verb: number, language: Language): number {
  let at = verb + 1
  let people = 0
  let items = 0
  for (;;) {
    const one = item(tokens, at, language)
    if (one === null) break
    people += one.people
    items++
    at = one.last
    const joint = jointAt(tokens, at, language)
    if (joint === at) break
    at = joint
  }
  return items > 1 ? people : 0
}

/** Over a comma, an "and", or both. */
function jointAt(tokens: readonly Token[], at: number, { figures }: Language): number {
  let next = at
  if (tokens[next]?.text === ',') next++
  if (tokens[next]?.lower === figures.numbers.joiner) next++
  return next
}

interface Item {
  readonly people: number
  readonly last: number
}

function item(tokens: readonly Token[], at: number, { figures, toll }: Language): Item | null {
  if (toll.reflexives.has(tokens[at]?.lower ?? '')) return { people: 1, last: at + 1 }
  let many: number | null = null
  for (let i = at; i < at + BEFORE && i < tokens.length; i++) {
    const { lower, kind, text } = tokens[i]!
    if (kind === 'punctuation' || figures.grammar.prepositions.has(lower) || lower === figures.numbers.joiner)
      return null
    const noun = nounLemma(lower, figures.inflections)
    if (figures.events.people.has(noun) || toll.kin.has(noun)) {
      const plural = noun !== lower
      return { people: many ?? (plural ? 2 : 1), last: i + 1 }
    }
    many = (/^\d{1,2}$/.test(text) ? Number(text) : figures.numbers.units.get(lower)) ?? many
  }
  return null
}
