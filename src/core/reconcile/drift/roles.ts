import { nounLemma } from '../../text/lemma.ts'
import type { Token } from '../../text/tokens.ts'
import { clauseOf, type DriftContext, finding, neighbourhood, words } from './context.ts'
import { tokensOf } from './grammar-of.ts'
import type { FindingDraft } from './judge.ts'
import type { SupportedSentence } from './support.ts'
import { type ContentWord, type SentenceUnit, stem } from './units.ts'

/**
 * Of which group, and who to whom: people called by a word that the source does not use for them here ("hostages"
 * become "prisoners"); a part become the whole ("some of the women", "these women").
 */
export function roleFindings({ unit, sources }: SupportedSentence, comparison: DriftContext): FindingDraft[] {
  if (sources.length === 0) return []
  return [...newPeople(unit, sources, comparison), ...partBecomesWhole(unit, sources, comparison)]
}

function newPeople(unit: SentenceUnit, sources: readonly SentenceUnit[], comparison: DriftContext): FindingDraft[] {
  const { language } = comparison
  const isRole = (word: ContentWord): boolean =>
    isPersonNoun(word, unit, comparison) &&
    !language.ledger.anyone.has(word.lemma) &&
    !language.ledger.demographic.has(word.lemma)
  const near = new Set(
    neighbourhood(sources, comparison).flatMap((one) =>
      one.words.filter((word) => isLowerPersonWord(word, comparison)).map((word) => word.key),
    ),
  )
  const told = sources.flatMap((home) => home.words.filter((word) => isPersonWord(word, comparison)))
  const fresh = unit.words.filter(
    (word) =>
      isRole(word) &&
      !(saysOther(unit, word) ? sources[0]!.keys : near).has(word.key) &&
      (saysOther(unit, word) || !told.some((one) => isAlike(one, word, comparison))),
  )
  return fresh.slice(0, 1).flatMap((word) => {
    const instead = sources[0]!.words.find((one) => isRole(one) && !unit.keys.has(one.key))
    const classed = saysOther(unit, word)
    if (!instead && !classed) return []
    const note = instead
      ? `The source speaks of “${instead.token.text}” here, this text of “${word.token.text}”.`
      : `“other ${word.token.text}” makes ${word.token.text} of those named before; the source does not.`
    return [
      finding(
        'role-changed',
        { derived: clauseOf(unit, word.token), source: instead ? instead.token : sources[0]! },
        note,
      ),
    ]
  })
}

/** "Attorney" and "lawyer" are the same by the dictionary; a hostage is a kind of prisoner, but no other word for one. */
function isAlike(a: ContentWord, b: ContentWord, { language, grounds }: DriftContext): boolean {
  const [one, other] = [a, b].map(({ token }) => ({
    lemma: nounLemma(token.lower, language.figures.inflections),
    tag: 'NOUN',
  }))
  return ['same', 'alike'].includes(grounds.related(one!, other!))
}

/** A common noun for people, also where it opens the sentence with a capital. */
function isPersonNoun(word: ContentWord, unit: SentenceUnit, comparison: DriftContext): boolean {
  if (isLowerPersonWord(word, comparison)) return true
  return (
    unit.words[0] === word &&
    isPersonWord(word, comparison) &&
    tokensOf(unit, comparison).get(word.token.start)?.tag === 'NOUN'
  )
}

/** A common noun for people; with a capital it may be a name ("Baker"). */
function isLowerPersonWord(word: ContentWord, comparison: DriftContext): boolean {
  return isPersonWord(word, comparison) && /^\p{Ll}/u.test(word.token.text)
}

export function isPersonWord({ token }: ContentWord, { language }: DriftContext): boolean {
  return language.figures.events.people.has(nounLemma(token.lower, language.figures.inflections))
}

/** "women before any other prisoners": "other" puts what was named before into the class that follows. */
function saysOther(unit: SentenceUnit, word: ContentWord): boolean {
  const at = unit.tokens.indexOf(word.token)
  return unit.tokens[at - 1]?.lower === 'other'
}

/** "between Oslan and Brennan officials": two parties whom no source sentence puts side by side. */
export function partyFindings({ unit, sources }: SupportedSentence, { sourceUnits }: DriftContext): FindingDraft[] {
  if (sources.length === 0) return []
  return unit.tokens.flatMap((token, i) => {
    if (token.lower !== 'between') return []
    const end = unit.tokens.findIndex((one, k) => k > i && (one.kind === 'punctuation' || k > i + 9))
    const stretch = unit.tokens.slice(i + 1, end < 0 ? i + 10 : end)
    const parties = stretch.filter((one) => /^\p{Lu}/u.test(one.text)).map((one) => stem(one.lower))
    if (parties.length < 2 || parties[0] === parties[1] || !stretch.some((one) => one.lower === 'and')) return []
    if (sourceUnits.some((one) => sideBySide(one, parties[0]!, parties[1]!))) return []
    const last = stretch.findLast((one) => one.kind === 'word') ?? token
    return [
      finding(
        'unsupported',
        { derived: { start: token.start, end: last.end }, source: null },
        'The source does not name these two as the parties to it.',
        { people: 1 },
      ),
    ]
  })
}

/** Do two names stand joined by "and" within a few words of each other? */
function sideBySide(unit: SentenceUnit, a: string, b: string): boolean {
  const at = (key: string): number[] => unit.tokens.flatMap((token, i) => (stem(token.lower) === key ? [i] : []))
  return at(a).some((i) =>
    at(b).some(
      (k) =>
        Math.abs(i - k) <= 6 &&
        unit.tokens.slice(Math.min(i, k), Math.max(i, k)).some((token) => token.lower === 'and'),
    ),
  )
}

function partBecomesWhole(
  unit: SentenceUnit,
  sources: readonly SentenceUnit[],
  comparison: DriftContext,
): FindingDraft[] {
  const { partitives, totals } = comparison.language.drift
  const opensPart = (home: SentenceUnit, at: number): boolean =>
    partitives.has(home.tokens[at]!.lower) && home.tokens[at + 1]?.lower === 'of'
  const isPart = ({ lower }: Token, i: number): boolean =>
    opensPart(unit, i) || (partitives.has(lower) && unit.tokens[i + 1]?.kind === 'word')
  if (unit.tokens.some(isPart)) return []
  for (const home of sources) {
    const at = home.tokens.findIndex((_, i) => opensPart(home, i))
    if (at < 0) continue
    const group = home.words.filter((word) => word.token.start > home.tokens[at]!.start).slice(0, 2)
    const whole = unit.tokens.findIndex(
      (token, i) =>
        totals.has(token.lower) &&
        unit.words.some(
          (word) =>
            word.token.start > token.start &&
            word.token.start - token.start < 30 &&
            group.some((one) => one.key === word.key),
        ) &&
        i >= 0,
    )
    if (whole < 0) continue
    const from = { start: home.tokens[at]!.start, end: group.at(-1)?.token.end ?? home.end }
    return [
      finding(
        'role-changed',
        { derived: clauseOf(unit, unit.tokens[whole]!), source: from },
        `“${words(comparison.source, from)}” became “${words(comparison.derived, unit.tokens[whole]!)} …”: a part became the whole.`,
      ),
    ]
  }
  return []
}
