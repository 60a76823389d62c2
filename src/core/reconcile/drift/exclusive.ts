import type { DriftKind } from '../../model/drift.ts'
import { overlaps } from '../../model/span.ts'
import { type DriftContext, finding, sharedNeighbours, type WordPlace } from './context.ts'
import type { FindingDraft, Traits } from './judge.ts'
import type { SupportedSentence } from './support.ts'
import { type ContentWord, forms, type SentenceUnit } from './units.ts'

/**
 * One thing put for another that rules it out: "yellow paint" become "pink paint", "Friday" become "Sunday", "Denmark"
 * become "Norway". The new word is nowhere in the source, the old one is in a sentence that this one comes from and not
 * in this one.
 */
export function exclusiveFindings({ unit, sources }: SupportedSentence, comparison: DriftContext): FindingDraft[] {
  return unit.words.flatMap((word, at) => {
    if (isInSource(word, comparison) || isInLongerName(word, unit)) return []
    const fits = (one: WordPlace): boolean => !unit.keys.has(one.word.key)
    const near = placesOfRuledOut(word, sources, comparison).filter(fits)
    const instead =
      near.find(({ home }) => sources.includes(home)) ??
      near.find((place) => sharedNeighbours(place, { home: unit, at, word }) >= 2)
    if (!instead) return []
    const from = instead.word.token
    return [
      finding(
        kindOf(word, comparison),
        { derived: word.token, source: from },
        `“${from.text}” became “${word.token.text}”.`,
        traitsOf(word, comparison),
      ),
    ]
  })
}

/** Where the source has a word that cannot be true of the same thing: in the sentences drawn on first. */
function placesOfRuledOut(word: ContentWord, sources: readonly SentenceUnit[], comparison: DriftContext): WordPlace[] {
  const { language, sourcePlaces } = comparison
  if (isCountry(word, comparison))
    return sources.flatMap((home) =>
      home.words.flatMap((one, at) =>
        isCountry(one, comparison) && !isInLongerName(one, home) ? [{ home, at, word: one }] : [],
      ),
    )
  const others = forms(word, language).flatMap((form) => [...(language.drift.exclusive.get(form) ?? [])])
  return others.flatMap((form) => sourcePlaces.get(form) ?? []).sort((a, b) => a.word.token.start - b.word.token.start)
}

function kindOf(word: ContentWord, comparison: DriftContext): DriftKind {
  if (isCountry(word, comparison)) return 'place-changed'
  return comparison.language.drift.calendar.some((set) => set.has(word.token.lower)) ? 'time-changed' : 'role-changed'
}

function traitsOf(word: ContentWord, comparison: DriftContext): Traits {
  const kind = kindOf(word, comparison)
  if (kind === 'place-changed') return { 'another name': 1 }
  return kind === 'time-changed' ? { 'another time': 1 } : { 'ruled out': 1 }
}

function isCountry({ token }: ContentWord, { language }: DriftContext): boolean {
  return language.drift.countries.has(token.lower) && /^\p{Lu}/u.test(token.text)
}

/** "US" of "the US Geological Survey" is no country of its own. */
function isInLongerName({ token }: ContentWord, { names }: SentenceUnit): boolean {
  return names.some((name) => overlaps(name, token) && name.end - name.start > token.end - token.start + 2)
}

function isInSource(word: ContentWord, { sourceKeys, sourceCountries, language }: DriftContext): boolean {
  const country = language.drift.countries.get(word.token.lower)
  return country !== undefined ? sourceCountries.has(country) : sourceKeys.has(word.key)
}
