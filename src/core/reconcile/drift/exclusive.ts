import type { Finding } from '../../model/drift.ts'
import { type Comparison, finding } from './context.ts'
import type { Supported } from './support.ts'
import type { ContentWord, Unit } from './units.ts'

/**
 * One thing put for another that rules it out: "yellow paint" become "pink paint", "Friday" become "Sunday", "Denmark"
 * become "Norway". The new word is nowhere in the source, the old one is in the sentence that this one comes from.
 */
export function exclusiveFindings({ unit, sources }: Supported, comparison: Comparison): Finding[] {
  return unit.words.flatMap((word) => {
    const group = setOf(word, comparison)
    if (group === null || isInSource(word, comparison)) return []
    const instead = sources
      .flatMap((one) => one.words)
      .find((one) => setOf(one, comparison) === group && !has(unit, one))
    if (!instead) return []
    return [
      finding(
        group === 'country' ? 'place-changed' : 'role-changed',
        { derived: word.token, source: instead.token },
        `“${instead.token.text}” became “${word.token.text}”.`,
      ),
    ]
  })
}

function setOf(word: ContentWord, { language }: Comparison): string | null {
  if (language.drift.countries.has(word.token.lower) && /^\p{Lu}/u.test(word.token.text)) return 'country'
  return language.drift.exclusive.get(word.lemma) ?? language.drift.exclusive.get(word.token.lower) ?? null
}

function isInSource(word: ContentWord, { sourceKeys, sourceCountries, language }: Comparison): boolean {
  const country = language.drift.countries.get(word.token.lower)
  return country !== undefined ? sourceCountries.has(country) : sourceKeys.has(word.key)
}

function has(unit: Unit, word: ContentWord): boolean {
  return unit.keys.has(word.key)
}
