import type { Language } from '../../languages/language.ts'
import type { Name } from '../../model/annotation.ts'
import type { DriftKind } from '../../model/drift.ts'
import { overlaps } from '../../model/span.ts'
import { type DriftContext, finding, sharedNeighbours, type WordPlace, words } from './context.ts'
import type { FindingDraft, Traits } from './judge.ts'
import { longestCommon } from './longest-common.ts'
import { numberOf } from './numbers.ts'
import type { SupportedSentence } from './support.ts'
import { type ContentWord, forms, type SentenceUnit } from './units.ts'

/** What stands between two content words that both sentences have, one right after the other. */
interface Gap {
  readonly home: SentenceUnit
  readonly unit: SentenceUnit
  readonly from: readonly ContentWord[]
  readonly to: readonly ContentWord[]
}

/** Longest sentences that are held against each other word by word, as the product of their content words. */
const MOST_CELLS = 40_000
/** With fewer words in common than this, or a smaller share of the text's own, two sentences have no place in common. */
const LEAST = 3
const LEAST_SHARE = 1 / 3
/** A name has at most this many content words. */
const LONGEST = 4

/**
 * One thing in the very place of another: the same words on both sides of it, in the same order. What stands there may be
 * in the source too, of something else: "the Hollin Ridge observatory" where the source tells this of the Brannock one.
 */
export function inPlaceFindings({ unit, sources }: SupportedSentence, comparison: DriftContext): FindingDraft[] {
  const seen = new Set<ContentWord>()
  return sources.flatMap((home) =>
    gaps(unit, home).flatMap((gap): FindingDraft[] => {
      if (seen.has(gap.to[0]!)) return []
      const found = otherThing(gap, comparison) ?? otherName(gap, comparison)
      if (found) seen.add(gap.to[0]!)
      return found ? [found] : []
    }),
  )
}

function gaps(unit: SentenceUnit, home: SentenceUnit): Gap[] {
  if (unit.words.length * home.words.length > MOST_CELLS) return []
  const common = longestCommon(unit.words, home.words, (a, b) => a.key === b.key)
  if (common.length < Math.max(LEAST, LEAST_SHARE * unit.words.length)) return []
  // Two sentences begin and end together too.
  const ends: [number, number] = [unit.words.length, home.words.length]
  const anchors: [number, number][] = [[-1, -1], ...common, ends]
  return anchors.slice(1).flatMap(([i, k], at): Gap[] => {
    const [before, there] = anchors[at]!
    const [to, from] = [unit.words.slice(before + 1, i), home.words.slice(there + 1, k)]
    const replaced = to.length > 0 && from.length > 0 && Math.max(to.length, from.length) <= LONGEST
    return replaced ? [{ home, unit, from, to }] : []
  })
}

/** A number, a day, or a word that rules the other out. */
function otherThing(gap: Gap, comparison: DriftContext): FindingDraft | null {
  const { from, to } = gap
  const [was, is] = [from, to].map((stretch) =>
    stretch.some((word) => numberOf(word.token, comparison.language) !== null),
  )
  // "24 hours" may be told as "a day".
  if (was !== is) return null
  for (const after of to)
    for (const before of from) {
      if (isInTime(before, gap.home) !== isInTime(after, gap.unit)) continue
      const kind = kindOfChange(before, after, comparison)
      if (kind === null || !isReplaced({ before, after, kind }, gap, comparison)) continue
      return finding(
        kind,
        { derived: after.token, source: before.token },
        `“${before.token.text}” became “${after.token.text}”.`,
        TRAITS[kind],
      )
    }
  return null
}

/** What such a change rests on. */
const TRAITS: Readonly<Partial<Record<DriftKind, Traits>>> = {
  'role-changed': { 'ruled out': 1 },
  'polarity-changed': { opposite: 1 },
}

interface Change {
  readonly before: ContentWord
  readonly after: ContentWord
  readonly kind: DriftKind
}

/** A word that stands in both sentences may have moved; alone in its place, it has changed places with another. */
function isReplaced({ before, after, kind }: Change, { from, to, unit, home }: Gap, comparison: DriftContext): boolean {
  const alone = from.length === 1 && to.length === 1
  if (!alone && unit.keys.has(before.key)) return false
  if (kind !== 'figure-changed') return true
  const here: WordPlace = { home: unit, at: unit.words.indexOf(after), word: after }
  const there: WordPlace = { home, at: home.words.indexOf(before), word: before }
  return (alone || !home.keys.has(after.key)) && !isSaidElsewhere(here, there, comparison)
}

/** Does another sentence give this number in words that are as near, or nearer? */
function isSaidElsewhere(here: WordPlace, there: WordPlace, { sourcePlaces }: DriftContext): boolean {
  const least = Math.max(2, sharedNeighbours(here, there))
  const places = sourcePlaces.get(here.word.token.lower) ?? []
  return places.some((one) => one.home !== there.home && sharedNeighbours(one, here) >= least)
}

function kindOfChange(before: ContentWord, after: ContentWord, comparison: DriftContext): DriftKind | null {
  const { language, sourceKeys } = comparison
  const [was, is] = [numberOf(before.token, language), numberOf(after.token, language)]
  if (was !== null && is !== null)
    // A number that the source has nowhere is told by the figures, which know what may be rounded.
    return sourceKeys.has(after.key) && was !== is ? 'figure-changed' : null
  const isDay = (word: ContentWord): ReadonlySet<string> | undefined =>
    language.drift.calendar.find((set) => set.has(word.token.lower) && /^\p{Lu}/u.test(word.token.text))
  const days = isDay(after)
  if (days) return isDay(before) === days ? 'time-changed' : null
  const [there, here] = [forms(before, language), forms(after, language)]
  if (areExclusive(there, here, language)) return 'role-changed'
  const { opposites } = language.drift
  return here.some((form) => there.some((other) => opposites.get(form)?.has(other))) ? 'polarity-changed' : null
}

/** The "1" of "July 1" counts nothing. */
function isInTime({ token }: ContentWord, { times }: SentenceUnit): boolean {
  return times.some((time) => overlaps(time, token))
}

/** Does the one rule the other out, or the last part of the other ("boy", "schoolgirl")? */
function areExclusive(there: readonly string[], here: readonly string[], { drift }: Language): boolean {
  const across = (from: readonly string[], to: readonly string[]): boolean =>
    from.some((form) =>
      [...(drift.exclusive.get(form) ?? [])].some((other) =>
        to.some((one) => isOrEndsIn(one, other) && !one.startsWith(form)),
      ),
    )
  return across(here, there) || across(there, here)
}

function isOrEndsIn(form: string, part: string): boolean {
  return form === part || (part.length >= 4 && form.length >= part.length + 3 && form.endsWith(part))
}

/** Another name of the source: told of someone or something else there. */
function otherName({ from, to, unit, home }: Gap, comparison: DriftContext): FindingDraft | null {
  const { source, derived, sourceNames } = comparison
  const [before, after] = [wholeName(from, home.names), wholeName(to, unit.names)]
  if (!before || !after) return null
  const [was, is] = [words(source, before).toLowerCase(), words(derived, after).toLowerCase()]
  const known = sourceNames.find((one) => one.form.toLowerCase() === is)?.name
  if (!known || known.entity === before.entity || ofOneCountry(was, is, comparison)) return null
  return finding(
    comparison.language.drift.countries.has(is) ? 'place-changed' : 'name-changed',
    { derived: after, source: before },
    `The source has “${words(source, before)}” here, this text “${words(derived, after)}”.`,
  )
}

/** "British" for "U.K.", or "Norway" for "Oslo": a country under another name, or for its capital. */
function ofOneCountry(was: string, is: string, { language }: DriftContext): boolean {
  const { countries, cities } = language.drift
  const [from, to] = [countries.get(was), countries.get(is)]
  if (from !== undefined && to !== undefined) return from === to
  return (
    (to !== undefined && cities.get(was)?.has(to) === true) ||
    (from !== undefined && cities.get(is)?.has(from) === true)
  )
}

/** The one name that all of these words belong to. */
function wholeName(stretch: readonly ContentWord[], names: readonly Name[]): Name | undefined {
  return names.find((name) => stretch.every(({ token }) => overlaps(name, token)))
}
