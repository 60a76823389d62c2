import type { Name } from '../../model/annotation.ts'
import { type Comparison, finding, words } from './context.ts'
import { tokensOf as tokensOfUnit } from './grammar-of.ts'
import type { Draft } from './judge.ts'
import type { Supported } from './support.ts'
import { stem, type Unit } from './units.ts'

/** Names that the source does not have: near one of its own, or new. */
export function nameFindings({ unit, sources }: Supported, comparison: Comparison): Draft[] {
  return unit.names.flatMap((name) => {
    const written = words(comparison.derived, name)
    if (comparison.sourceNames.some((one) => covers(one.form, written))) return []
    if (isCountry(written, comparison) || (name.start === unit.start && name.kind === 'other')) return []
    if (expands(written, comparison) || !isNamed(name, unit, comparison)) return []
    const near =
      sources
        .flatMap((one) => one.names)
        .find((one) => isNear(one.entity, written) || isNear(words(comparison.source, one), written)) ??
      comparison.sourceNames.find((one) => isNear(one.form, written))?.name
    if (near)
      return [
        finding(
          'name-changed',
          { derived: name, source: near },
          `The source writes “${words(comparison.source, near)}”, this text “${written}”.`,
        ),
      ]
    return isCommon(written, comparison) ? [] : [added(name, written)]
  })
}

/** Does the grammar of the sentence read a name in these words? "Previously" and "Divers" have a capital where they open a sentence. */
function isNamed(name: Name, unit: Unit, comparison: Comparison): boolean {
  const inside = [...tokensOfUnit(unit, comparison)].filter(([start]) => start >= name.start && start < name.end)
  return inside.length === 0 || inside.some(([, { tag }]) => tag === 'PROPN')
}

function added(name: Name, written: string): Draft {
  return finding('name-added', { derived: name, source: null }, `“${written}” is not named in the source.`)
}

function tokensOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0 && !/^(?:the|of|and|for|in|de|al)$/.test(word))
}

/**
 * Does the source's name have every word of the derived one? A lone word may change its form ("Osla", "Oslan"); a name
 * of several words is a name as it stands.
 */
function covers(known: string, written: string): boolean {
  const have = tokensOf(known)
  const want = tokensOf(written)
  if (isShortForm(have, want)) return true
  if (want.length === 1) return have.some((word) => stem(word) === stem(want[0]!))
  return want.every((word) => have.includes(word))
}

/** "Pat Russo" for "Patricia Russo", or the other way round: the same surname after the beginning of the first name. */
function isShortForm(a: readonly string[], b: readonly string[]): boolean {
  const [first, other] = [a[0] ?? '', b[0] ?? '']
  if (a.length !== 2 || b.length !== 2 || first.length < 3 || other.length < 3) return false
  return a[1] === b[1] && (first.startsWith(other) || other.startsWith(first))
}

/** A name whose every word the source uses somewhere, capitalised or not, is not new. */
function isCommon(written: string, { sourceLower, sourceWords }: Comparison): boolean {
  const parts = tokensOf(written)
  return parts.every((word) =>
    word.length < 3
      ? sourceWords.includes(` ${written.toLowerCase()} `)
      : sourceLower.includes(word.length > 5 ? word.slice(0, -2) : word),
  )
}

/** "International Relief Council" for the source's "IRC", or the other way round, with the right letters. */
function expands(written: string, { source, sourceNames }: Comparison): boolean {
  const initials = tokensOf(written)
    .map((word) => word[0])
    .join('')
  if (initials.length >= 3 && new RegExp(`\\b${initials}\\b`, 'i').test(source.text))
    return !sourceNames.some((one) => isNear(one.form, written))
  return (
    /^\p{Lu}{2,6}$/u.test(written) &&
    sourceNames.some(
      (one) =>
        tokensOf(one.form)
          .map((word) => word[0])
          .join('')
          .toUpperCase() === written,
    )
  )
}

/** All words but one are the same, and the one is another form of itself: "Israeli X Y" for "Israel X Y". */
function isNear(known: string, written: string): boolean {
  const a = tokensOf(known)
  const b = tokensOf(written)
  if (a.length < 2 || a.length !== b.length) return false
  const other = b.flatMap((word, i) => (word === a[i] ? [] : [i]))
  if (other.length !== 1) return false
  const [x, y] = [a[other[0]!]!, b[other[0]!]!]
  // A first name of the same letter before the same surname is that person under another name.
  return a.length > 2 || x.slice(0, 3) === y.slice(0, 3) || (other[0] === 0 && x[0] === y[0])
}

/** "British" where the source has "U.K.": another word for the same country. */
function isCountry(written: string, { sourceCountries, language }: Comparison): boolean {
  const country = language.drift.countries.get(written.toLowerCase())
  return country !== undefined && sourceCountries.has(country)
}
