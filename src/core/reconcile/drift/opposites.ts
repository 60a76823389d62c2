import type { Token } from '../../text/tokens.ts'
import { type DriftContext, finding, isWrittenApart, sharedNeighbours, type WordPlace } from './context.ts'
import type { FindingDraft } from './judge.ts'
import { isPersonWord } from './roles.ts'
import type { SupportedSentence } from './support.ts'
import { type ContentWord, forms, type SentenceUnit } from './units.ts'

/** A word become its opposite: "rose" for "fell", "unknown" for "known", "inside" for "outside". */
export function oppositeFindings(supported: SupportedSentence, comparison: DriftContext): FindingDraft[] {
  return [...contentWordFindings(supported, comparison), ...smallWordFindings(supported, comparison)].slice(0, 1)
}

/**
 * Opposites speak of one thing only where the words around them are the same. A source that has the word itself, or one
 * that says much the same, in as close a setting has nothing turned round.
 */
function contentWordFindings({ unit, sources }: SupportedSentence, comparison: DriftContext): FindingDraft[] {
  const here = new Set(unit.words.flatMap((word) => forms(word, comparison.language)))
  return unit.words.flatMap((word, at): FindingDraft[] => {
    // An opposite that stands in the sentence too has not been replaced.
    const across = opposedTo(word, comparison).filter((form) => !here.has(form))
    if (across.length === 0 || isWrittenApart(word, comparison)) return []
    const place: WordPlace = { home: unit, at, word }
    const homes = comparison.sourceKeys.has(word.key) ? sources : null
    const best = closest(across, place, { homes, comparison })
    if (!best.place) return []
    // A word that the source has nowhere, for its opposite in the very sentence: one word in common beside it will do.
    const isFresh = homes === null && sources.includes(best.place.home)
    if (best.shared < (isFresh ? 1 : 2)) return []
    const alike = closest(sideOf(word, across, comparison), place, { homes, comparison })
    const own = closest(forms(word, comparison.language), place, { homes, comparison })
    const isNear = own.place !== null && sources.includes(own.place.home)
    if (best.shared <= Math.max(alike.shared, own.shared + (isNear ? 1 : 0))) return []
    const from = best.place.word.token
    return [
      finding(
        isPersonWord(word, comparison) ? 'role-changed' : 'polarity-changed',
        { derived: word.token, source: from },
        `“${from.text}” became “${word.token.text}”.`,
        { opposite: 1 },
      ),
    ]
  })
}

/** Of the places in the source where one of these words stands, the one with most of its surroundings in common. */
function closest(
  wanted: readonly string[],
  place: WordPlace,
  { homes, comparison }: { readonly homes: readonly SentenceUnit[] | null; readonly comparison: DriftContext },
): { place: WordPlace | null; shared: number } {
  let best: { place: WordPlace | null; shared: number } = { place: null, shared: 0 }
  for (const form of wanted)
    for (const one of comparison.sourcePlaces.get(form) ?? []) {
      if (homes !== null && !homes.includes(one.home)) continue
      const shared = sharedNeighbours(one, place)
      if (best.place === null || shared > best.shared) best = { place: one, shared }
    }
  return best
}

/** The words that a word's opposites are opposed to: they say much the same as the word. */
function sideOf(word: ContentWord, across: readonly string[], { language }: DriftContext): string[] {
  const own = new Set(forms(word, language))
  const side = new Set(across.flatMap((form) => [...(language.drift.opposites.get(form) ?? [])]))
  return [...side].filter((form) => !own.has(form) && !across.includes(form))
}

/** The opposites of a word: those of the list, and what a prefix makes of it ("known", "unknown"). */
function opposedTo(word: ContentWord, { language }: DriftContext): string[] {
  const { opposites, negativePrefixes } = language.drift
  const own = word.token.lower
  return [
    ...forms(word, language).flatMap((form) => [...(opposites.get(form) ?? [])]),
    ...(own.length > 4 ? negativePrefixes.map((prefix) => prefix + own) : []),
    ...negativePrefixes
      .filter((prefix) => own.startsWith(prefix) && own.length > prefix.length + 4)
      .map((prefix) => own.slice(prefix.length)),
  ]
}

/** A small word turned round before the same content word. */
function smallWordFindings({ unit, sources }: SupportedSentence, comparison: DriftContext): FindingDraft[] {
  const { opposites, exclusive } = comparison.language.drift
  const content = new Set(unit.words.map(({ token }) => token))
  for (const token of unit.tokens) {
    const across = content.has(token)
      ? undefined
      : new Set([...(opposites.get(token.lower) ?? []), ...(exclusive.get(token.lower) ?? [])])
    const object = across?.size && unit.words.find((word) => word.token.start > token.end)
    if (!across || !object || object.token.start - token.end > 25) continue
    const before = sources.flatMap((home) => smallWordsBefore(home, object.key))
    const turned = before.find(({ lower }) => across.has(lower))
    if (turned && !before.some(({ lower }) => lower === token.lower))
      return [
        finding('polarity-changed', { derived: token, source: turned }, `“${turned.text}” became “${token.text}”.`, {
          opposite: 1,
        }),
      ]
  }
  return []
}

/** The words between a content word and the one before it, and that one: "the second half". */
function smallWordsBefore(home: SentenceUnit, key: string): Token[] {
  return home.words.flatMap((word, i) => {
    if (word.key !== key) return []
    const from = home.words[i - 1]?.token.start ?? home.start
    return home.tokens.filter((token) => token.start >= from && token.end <= word.token.start)
  })
}
