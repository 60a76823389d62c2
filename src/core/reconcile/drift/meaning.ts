import type { Time } from '../../model/annotation.ts'
import type { Finding } from '../../model/drift.ts'
import type { Span } from '../../model/span.ts'
import { nounLemma } from '../../text/lemma.ts'
import { type Comparison, clauseOf, finding, words } from './context.ts'
import type { Supported } from './support.ts'
import { type ContentWord, stem, type Unit } from './units.ts'

/** Turned round: a "not" gained or lost, a word become its opposite. */
export function polarityFindings({ unit, sources }: Supported, comparison: Comparison): Finding[] {
  const best = sources[0]
  if (!best) return []
  return [...oppositeFindings(unit, sources, comparison), ...negationFindings(unit, best, comparison)].slice(0, 1)
}

function oppositeFindings(unit: Unit, sources: readonly Unit[], comparison: Comparison): Finding[] {
  const { opposites } = comparison.language.drift
  const here = new Set(unit.words.map((word) => word.lemma))
  const there = sources.flatMap((one) => one.words)
  const has = new Set(there.map((word) => word.lemma))
  for (const word of unit.words) {
    const opposite = opposites.get(word.lemma)
    if (!opposite || has.has(word.lemma) || [...opposite].some((one) => here.has(one))) continue
    const from = there.find(
      (one) => opposite.has(one.lemma) && sharesNeighbour(one, word, { there: sources, here: unit }),
    )
    if (from)
      return [
        finding(
          'polarity-changed',
          { derived: word.token, source: from.token },
          `“${from.token.text}” became “${word.token.text}”.`,
        ),
      ]
  }
  return []
}

/** Opposites speak of one thing only where a content word beside them is the same. */
function sharesNeighbour(
  a: ContentWord,
  b: ContentWord,
  { there, here }: { there: readonly Unit[]; here: Unit },
): boolean {
  const around = (list: readonly ContentWord[], word: ContentWord): string[] => {
    const at = list.indexOf(word)
    return at < 0 ? [] : list.slice(Math.max(0, at - 3), at + 4).map((one) => one.key)
  }
  const home = there.find((unit) => unit.words.includes(a))
  const near = new Set(home ? around(home.words, a) : [])
  return around(here.words, b).filter((key) => key !== b.key && near.has(key)).length >= 2
}

/** The same verb with a "not" in one text and without it in the other. */
function negationFindings(unit: Unit, best: Unit, comparison: Comparison): Finding[] {
  const { negators } = comparison.language.figures.grammar
  const negated = (home: Unit): Map<string, Span> => {
    const found = new Map<string, Span>()
    for (const [i, token] of home.tokens.entries()) {
      const negates = negators.has(token.lower) || token.lower.endsWith("n't")
      if (!negates || /^(?:only|just)$/.test(home.tokens[i + 1]?.lower ?? '')) continue
      const verb = home.words.find((word) => word.token.start > token.end && word.token.start - token.end < 25)
      if (verb && !comparison.language.drift.saying.has(verb.lemma))
        found.set(verb.key, { start: token.start, end: verb.token.end })
    }
    return found
  }
  const [here, there] = [negated(unit), negated(best)]
  if (here.size > 0 === there.size > 0) return []
  for (const [key, span] of here) {
    const plain = best.words.find((word) => word.key === key)
    if (plain && !deniedIn(best, plain.token, comparison) && sameSetting(unit, span, best, plain.token))
      return [
        finding(
          'polarity-changed',
          { derived: span, source: plain.token },
          `“${words(comparison.source, plain.token)}” became “${words(comparison.derived, span)}”.`,
        ),
      ]
  }
  for (const [key, span] of there) {
    const plain = unit.words.find((word) => word.key === key)
    if (plain && !deniedIn(unit, plain.token, comparison) && sameSetting(best, span, unit, plain.token))
      return [
        finding(
          'polarity-changed',
          { derived: plain.token, source: span },
          `“${words(comparison.source, span)}” became “${words(comparison.derived, plain.token)}”.`,
        ),
      ]
  }
  return []
}

/** Is a word denied from further off: "did not find any solid evidence"? */
function deniedIn(home: Unit, place: Span, { language }: Comparison): boolean {
  const { negators } = language.figures.grammar
  const clause = clauseOf(home, place)
  return home.tokens.some(
    (token) =>
      token.start >= clause.start &&
      token.end <= place.start &&
      (negators.has(token.lower) || token.lower.endsWith("n't")),
  )
}

/** Do two places have at least two content words in common around them? */
function sameSetting(a: Unit, inA: Span, b: Unit, inB: Span): boolean {
  const around = (unit: Unit, span: Span): Set<string> =>
    new Set(
      unit.words
        .filter(
          ({ token }) =>
            token.end > span.start - 60 &&
            token.start < span.end + 60 &&
            (token.end <= span.start || token.start >= span.end),
        )
        .map(({ key }) => key),
    )
  const there = around(b, inB)
  return [...around(a, inA)].filter((key) => there.has(key)).length >= 2
}

/**
 * Of which group, and who to whom: people called by a word that the source does not use for them here ("hostages"
 * become "prisoners"); a part become the whole ("some of the women", "these women").
 */
export function roleFindings({ unit, sources }: Supported, comparison: Comparison): Finding[] {
  if (sources.length === 0) return []
  return [...newPeople(unit, sources, comparison), ...partBecomesWhole(unit, sources, comparison)]
}

function newPeople(unit: Unit, sources: readonly Unit[], comparison: Comparison): Finding[] {
  const { language } = comparison
  const isRole = (word: ContentWord): boolean =>
    isPersonWord(word, comparison) &&
    !language.ledger.anyone.has(word.lemma) &&
    !language.ledger.demographic.has(word.lemma)
  const near = new Set(neighbourhood(sources, comparison).flatMap((one) => one.words.map((word) => word.key)))
  const fresh = unit.words.filter(
    (word) => isRole(word) && !(saysOther(unit, word) ? sources[0]!.keys : near).has(word.key),
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

function isPersonWord(word: ContentWord, { language }: Comparison): boolean {
  return (
    language.figures.events.people.has(nounLemma(word.token.lower, language.figures.inflections)) &&
    /^\p{Ll}/u.test(word.token.text)
  )
}

/** "women before any other prisoners": "other" puts what was named before into the class that follows. */
function saysOther(unit: Unit, word: ContentWord): boolean {
  const at = unit.tokens.indexOf(word.token)
  return unit.tokens[at - 1]?.lower === 'other'
}

/** "between Oslan and Brennan officials": two parties whom no source sentence puts side by side. */
export function partyFindings({ unit, sources }: Supported, { sourceUnits }: Comparison): Finding[] {
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
      ),
    ]
  })
}

/** Do two names stand joined by "and" within a few words of each other? */
function sideBySide(unit: Unit, a: string, b: string): boolean {
  const at = (key: string): number[] => unit.tokens.flatMap((token, i) => (stem(token.lower) === key ? [i] : []))
  return at(a).some((i) =>
    at(b).some(
      (k) =>
        Math.abs(i - k) <= 6 &&
        unit.tokens.slice(Math.min(i, k), Math.max(i, k)).some((token) => token.lower === 'and'),
    ),
  )
}

/** The source sentences and those on either side of them. */
function neighbourhood(sources: readonly Unit[], { sourceUnits }: Comparison): Unit[] {
  const indexes = new Set(sources.flatMap(({ index }) => [index - 1, index, index + 1]))
  return sourceUnits.filter((one) => indexes.has(one.index))
}

function partBecomesWhole(unit: Unit, sources: readonly Unit[], comparison: Comparison): Finding[] {
  const { partitives, totals } = comparison.language.drift
  const opensPart = (home: Unit, at: number): boolean =>
    partitives.has(home.tokens[at]!.lower) && home.tokens[at + 1]?.lower === 'of'
  if (
    unit.tokens.some(
      (_, i) => opensPart(unit, i) || (partitives.has(unit.tokens[i]!.lower) && unit.tokens[i + 1]?.kind === 'word'),
    )
  )
    return []
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

/** Another day, another year: both resolved to the same fineness, and the source has this one nowhere. */
export function timeFindings({ unit, sources }: Supported, comparison: Comparison): Finding[] {
  const known = comparison.source.times.filter((time) => time.part === undefined)
  // An undated copy cannot resolve "Tuesday": the same words are the same time.
  const said = new Set(known.map((time) => words(comparison.source, time).toLowerCase()))
  return unit.times
    .filter((time) => isDay(time) && !said.has(words(comparison.derived, time).toLowerCase()))
    .filter((time) => !known.some((one) => sameTime(one.value, time.value)))
    .flatMap((time) => {
      const near = sources
        .flatMap((one) => one.times)
        .find(
          (one) =>
            isDay(one) &&
            one.value.length === time.value.length &&
            !unit.times.some((other) => sameTime(other.value, one.value)),
        )
      if (!near) return []
      return [
        finding(
          'time-changed',
          { derived: time, source: near },
          `“${words(comparison.source, near)}” became “${words(comparison.derived, time)}”.`,
        ),
      ]
    })
}

/** A year, month or day that is settled: "recent weeks" and "last year" without a date are not. */
function isDay(time: Time): boolean {
  return time.type === 'DATE' && time.basis !== 'unresolved' && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(time.value)
}

function sameTime(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.startsWith(short)
}
