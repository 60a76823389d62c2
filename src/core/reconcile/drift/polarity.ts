import type { Span } from '../../model/span.ts'
import { type Comparison, clauseOf, finding, neighbourhood, words } from './context.ts'
import type { Draft } from './judge.ts'
import type { Supported } from './support.ts'
import { forms, type Unit } from './units.ts'

/** Turned round by a "not" gained or lost, or by a "despite". */
export function polarityFindings({ unit, sources }: Supported, comparison: Comparison): Draft[] {
  const best = sources[0]
  if (!best) return []
  return [
    ...sources.flatMap((home) => negationFindings(unit, home, comparison)),
    ...deniedFindings(unit, sources, comparison),
    ...concessionFindings(unit, sources, comparison),
  ].slice(0, 1)
}

function negationFindings(unit: Unit, best: Unit, comparison: Comparison): Draft[] {
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

/** A denial where neither the source sentences nor those beside them deny anything. */
function deniedFindings(unit: Unit, sources: readonly Unit[], comparison: Comparison): Draft[] {
  const at = unit.tokens.findIndex((_, i) => isDenial(unit, i, comparison))
  if (at < 0) return []
  if (sources.slice(0, 2).some((one) => denies(one, comparison))) return []
  const token = unit.tokens[at]!
  const verb = unit.words.find((word) => word.token.start > token.end)
  const span = { start: token.start, end: verb && verb.token.end - token.end < 40 ? verb.token.end : token.end }
  return [
    finding(
      'polarity-changed',
      { derived: span, source: sources[0]! },
      `“${words(comparison.derived, span)}”: the source does not deny it.`,
      { 'denial of its own': 1 },
    ),
  ]
}

function isDenial(unit: Unit, at: number, { language }: Comparison): boolean {
  const token = unit.tokens[at]!
  if (!language.figures.grammar.negators.has(token.lower) && !token.lower.endsWith("n't")) return false
  return !language.drift.undoingNegators.has(unit.tokens[at + 1]?.lower ?? '')
}

export function denies(unit: Unit, comparison: Comparison): boolean {
  const { denials } = comparison.language.drift
  return (
    unit.tokens.some((_, i) => isDenial(unit, i, comparison)) ||
    unit.words.some(
      (word) =>
        forms(word, comparison.language).some((form) => denials.has(form)) ||
        /^un\p{L}+(?:able|ed)$/u.test(word.token.lower),
    )
  )
}

/** "Despite" for "because of": set against each other here, and not in the source. */
function concessionFindings(unit: Unit, sources: readonly Unit[], comparison: Comparison): Draft[] {
  const { concessions, adversatives } = comparison.language.drift
  const token = unit.tokens.find(({ lower }) => concessions.has(lower))
  if (!token) return []
  const opposed = neighbourhood(sources, comparison).some((one) =>
    one.tokens.some(({ lower }) => concessions.has(lower) || adversatives.has(lower)),
  )
  if (opposed) return []
  return [
    finding(
      'polarity-changed',
      { derived: token, source: sources[0]! },
      `“${token.text}” sets against each other what the source does not.`,
      { 'denial of its own': 1 },
    ),
  ]
}
