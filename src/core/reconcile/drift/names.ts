import type { MentionType } from '../../model/analysis.ts'
import type { Name } from '../../model/annotation.ts'
import { type DriftContext, finding, words } from './context.ts'
import { analysisOf, tokensOf } from './grammar-of.ts'
import type { FindingDraft } from './judge.ts'
import { covers, isNear, nameWords } from './name-forms.ts'
import type { SupportedSentence } from './support.ts'
import type { SentenceUnit } from './units.ts'

/** Names that the source does not have: near one of its own, or new. */
export function nameFindings({ unit, sources }: SupportedSentence, comparison: DriftContext): FindingDraft[] {
  const { language } = comparison
  return unit.names.flatMap((name) => {
    const written = words(comparison.derived, name)
    const known = [...comparison.sourceNames.map(({ form }) => form), ...comparison.sourceOwn]
    if (known.some((form) => covers(form, written, language))) return []
    if (isCountry(written, comparison) || (name.start === unit.start && name.kind === 'other')) return []
    if (expands(written, comparison) || !isNamed(name, unit, comparison) || isAround(written, comparison)) return []
    const near =
      sources
        .flatMap((one) => one.names)
        .find(
          (one) => isNear(one.entity, written, language) || isNear(words(comparison.source, one), written, language),
        ) ?? comparison.sourceNames.find((one) => isNear(one.form, written, language))?.name
    if (near)
      return [
        finding(
          'name-changed',
          { derived: name, source: near },
          `The source writes “${words(comparison.source, near)}”, this text “${written}”.`,
        ),
      ]
    return isCommon(written, comparison) ? [] : [added(name, unit, comparison)]
  })
}

/** Does the grammar of the sentence read a name in these words? "Previously" and "Divers" have a capital where they open a sentence. */
function isNamed(name: Name, unit: SentenceUnit, comparison: DriftContext): boolean {
  const inside = [...tokensOf(unit, comparison)].filter(([start]) => start >= name.start && start < name.end)
  return inside.length === 0 || inside.some(([, { tag }]) => tag === 'PROPN')
}

/** A new name; a word with a capital that the grammar takes for no person, body or place may be anything: a title, a product, a heading. */
function added(name: Name, unit: SentenceUnit, comparison: DriftContext): FindingDraft {
  const mentions = analysisOf(unit, comparison)?.mentions ?? []
  const isRead = mentions.some(
    ({ type, start, end }) => NAMED.has(type) && start + unit.start < name.end && end + unit.start > name.start,
  )
  const note = `“${words(comparison.derived, name)}” is not named in the source.`
  return finding('name-added', { derived: name, source: null }, note, {
    [isRead ? 'name from nowhere' : 'capital from nowhere']: 1,
  })
}

const NAMED: ReadonlySet<MentionType> = new Set(['person', 'organisation', 'place', 'nationality'])

/** "England" where the source names London: a place that a place of the source lies in. */
function isAround(written: string, { sourceNames, grounds }: DriftContext): boolean {
  const { placesNamed } = grounds.analyse('')
  const wanted = new Set(
    placesNamed(written)
      .filter(({ kind }) => kind !== 'town')
      .map(({ id }) => id),
  )
  if (wanted.size === 0) return false
  return sourceNames.some(
    ({ form, name }) => name.kind !== 'person' && placesNamed(form)[0]?.within.some((id) => wanted.has(id)) === true,
  )
}

/** A name whose every word the source uses somewhere, capitalised or not, is not new. */
function isCommon(written: string, { sourceLower, sourceWords }: DriftContext): boolean {
  const parts = nameWords(written)
  // "D-West Virginia": a letter alone is no part of a name that has others.
  const telling = parts.some((word) => word.length > 1) ? parts.filter((word) => word.length > 1) : parts
  return telling.every((word) =>
    word.length < 3
      ? sourceWords.includes(` ${written.toLowerCase()} `)
      : sourceLower.includes(word.length > 5 ? word.slice(0, -2) : word),
  )
}

/** "International Relief Council" for the source's "IRC", or the other way round, with the right letters. */
function expands(written: string, { source, sourceNames, language }: DriftContext): boolean {
  const initials = nameWords(written)
    .map((word) => word[0])
    .join('')
  if (initials.length >= 3 && new RegExp(`\\b${initials}\\b`, 'i').test(source.text))
    return !sourceNames.some((one) => isNear(one.form, written, language))
  return (
    /^\p{Lu}{2,6}$/u.test(written) &&
    sourceNames.some(
      (one) =>
        nameWords(one.form)
          .map((word) => word[0])
          .join('')
          .toUpperCase() === written,
    )
  )
}

/** "British" where the source has "U.K.": another word for the same country. */
function isCountry(written: string, { sourceCountries, language }: DriftContext): boolean {
  const country = language.drift.countries.get(written.toLowerCase())
  return country !== undefined && sourceCountries.has(country)
}
