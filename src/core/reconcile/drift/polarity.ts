import type { Span } from '../../model/span.ts'
import { clauseOf, type DriftContext, finding, neighbourhood, words } from './context.ts'
import type { FindingDraft } from './judge.ts'
import { partsOf } from './parts.ts'
import type { SupportedSentence } from './support.ts'
import { type ContentWord, forms, type SentenceUnit } from './units.ts'

/** Turned round by a "not" gained or lost, or by a "despite". */
export function polarityFindings({ unit, sources }: SupportedSentence, comparison: DriftContext): FindingDraft[] {
  const best = sources[0]
  if (!best) return []
  return [
    ...sources.flatMap((home) => negationFindings(unit, home, sources, comparison)),
    ...deniedFindings(unit, sources, comparison),
    ...concessionFindings(unit, sources, comparison),
  ].slice(0, 1)
}

/** A "not" before a word that both sentences have, gained or lost: where neither side has the word the other way too. */
function negationFindings(
  unit: SentenceUnit,
  home: SentenceUnit,
  sources: readonly SentenceUnit[],
  comparison: DriftContext,
): FindingDraft[] {
  const [here, there] = [negated(unit, comparison), negated(home, comparison)]
  if (here.size > 0 === there.size > 0) return []
  for (const [key, span] of here) {
    const plain = home.words.find((word) => word.key === key)
    if (!plain || deniedIn(home, plain.token, comparison) || !sameSetting(unit, span, home, plain.token)) continue
    if (areOfTwo(key, unit, home, comparison)) continue
    if (sources.some((one) => isDeniedIn(one, key, comparison))) continue
    return [turned({ derived: span, source: plain.token }, comparison)]
  }
  for (const [key, span] of there) {
    const plain = unit.words.find((word) => word.key === key)
    if (!plain || deniedIn(unit, plain.token, comparison) || !sameSetting(home, span, unit, plain.token)) continue
    if (areOfTwo(key, unit, home, comparison)) continue
    if (sources.some((one) => isPlainIn(one, { key, but: span }, comparison))) continue
    return [turned({ derived: plain.token, source: span }, comparison)]
  }
  return []
}

/** Has a word one name for its subject here and another one there? */
function areOfTwo(key: string, unit: SentenceUnit, home: SentenceUnit, comparison: DriftContext): boolean {
  const [here, there] = [unit, home].map((one) => namedSubjects(key, one, comparison)) as [Set<string>, Set<string>]
  return here.size > 0 && there.size > 0 && ![...here].some((name) => there.has(name))
}

function namedSubjects(key: string, home: SentenceUnit, comparison: DriftContext): Set<string> {
  const parts = partsOf(home, comparison)
  const subjects = parts.flatMap((part) => (part?.word.key === key ? part.dependents : [])).map((at) => parts[at]!)
  return new Set(
    subjects.filter(({ relation, sense }) => relation === 'nsubj' && sense.tag === 'PROPN').map(({ word }) => word.key),
  )
}

function turned(spans: { readonly derived: Span; readonly source: Span }, comparison: DriftContext): FindingDraft {
  const [was, is] = [words(comparison.source, spans.source), words(comparison.derived, spans.derived)]
  return finding('polarity-changed', spans, `“${was}” became “${is}”.`)
}

/** Longest way from a negator to the word that it denies, in characters. */
const REACH = 25

/** Key of a word that a negator stands before → the two together. "If not", "not only" deny nothing. */
function negated(home: SentenceUnit, { language }: DriftContext): Map<string, Span> {
  const { negators } = language.figures.grammar
  const { undoingNegators, conditions, saying } = language.drift
  const found = new Map<string, Span>()
  for (const [i, token] of home.tokens.entries()) {
    if (!negators.has(token.lower) && !token.lower.endsWith("n't")) continue
    if (undoingNegators.has(home.tokens[i + 1]?.lower ?? '') || conditions.has(home.tokens[i - 1]?.lower ?? ''))
      continue
    const verb = home.words.find((word) => word.token.start > token.end && word.token.start - token.end < REACH)
    if (verb && !saying.has(verb.lemma)) found.set(verb.key, { start: token.start, end: verb.token.end })
  }
  return found
}

/** Has a sentence the word with something before it that denies it? */
function isDeniedIn(home: SentenceUnit, key: string, comparison: DriftContext): boolean {
  return home.words.some((word) => word.key === key && deniedIn(home, word.token, comparison))
}

/** Has a sentence the word with nothing that denies it, but for the place where it is known to be denied? */
function isPlainIn(
  home: SentenceUnit,
  { key, but }: { readonly key: string; readonly but: Span },
  comparison: DriftContext,
): boolean {
  return home.words.some(
    ({ key: own, token }) => own === key && token.end !== but.end && !deniedIn(home, token, comparison),
  )
}

/** Is a word denied from further off: "did not find any solid evidence"? */
function deniedIn(home: SentenceUnit, place: Span, comparison: DriftContext): boolean {
  if (isRuledOut(home, place, comparison)) return true
  const { negators } = comparison.language.figures.grammar
  const clause = clauseOf(home, place)
  return home.tokens.some(
    (token) =>
      token.start >= clause.start &&
      token.end <= place.start &&
      (negators.has(token.lower) || token.lower.endsWith("n't")),
  )
}

/** "Unable to enrol", "refused to pay": does the word hang on one that denies it? */
function isRuledOut(home: SentenceUnit, place: Span, comparison: DriftContext): boolean {
  const part = partsOf(home, comparison).find((one) => one?.word.token.start === place.start)
  if (!part || part.governor === null || part.relation === 'conj') return false
  return isDenialWord(home.words[part.governor]!, comparison)
}

/** Do two places have at least two content words in common around them? */
function sameSetting(a: SentenceUnit, inA: Span, b: SentenceUnit, inB: Span): boolean {
  const around = (unit: SentenceUnit, span: Span): Set<string> =>
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
function deniedFindings(
  unit: SentenceUnit,
  sources: readonly SentenceUnit[],
  comparison: DriftContext,
): FindingDraft[] {
  const at = unit.tokens.findIndex((_, i) => isDenial(unit, i, comparison))
  if (at < 0) return []
  if (neighbourhood(sources, comparison).some((one) => denies(one, comparison))) return []
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

function isDenial(unit: SentenceUnit, at: number, { language }: DriftContext): boolean {
  const token = unit.tokens[at]!
  if (!language.figures.grammar.negators.has(token.lower) && !token.lower.endsWith("n't")) return false
  // "No. 1" is a number.
  if (unit.tokens[at + 1]?.text === '.' && unit.tokens[at + 2]?.kind === 'number') return false
  return !language.drift.undoingNegators.has(unit.tokens[at + 1]?.lower ?? '')
}

export function denies(unit: SentenceUnit, comparison: DriftContext): boolean {
  return (
    unit.tokens.some((_, i) => isDenial(unit, i, comparison)) ||
    unit.words.some((word) => isDenialWord(word, comparison))
  )
}

/** "Refuse", "lack", "unable", "unpaid", "no-confidence". */
function isDenialWord(word: ContentWord, { language }: DriftContext): boolean {
  const { lower } = word.token
  return (
    forms(word, language).some((form) => language.drift.denials.has(form)) ||
    /^un\p{L}+(?:able|ed)$/u.test(lower) ||
    language.figures.grammar.negators.has(lower.slice(0, lower.indexOf('-')))
  )
}

/** "Despite" for "because of": set against each other here, and not in the source. */
function concessionFindings(
  unit: SentenceUnit,
  sources: readonly SentenceUnit[],
  comparison: DriftContext,
): FindingDraft[] {
  const { concessions, adversatives } = comparison.language.drift
  const token = unit.tokens.find(({ lower }) => concessions.has(lower))
  if (!token) return []
  // "But" that stands here too is not what became of it.
  const here = new Set(unit.tokens.map(({ lower }) => lower))
  const opposed = neighbourhood(sources, comparison).some((one) =>
    one.tokens.some(({ lower }) => concessions.has(lower) || (adversatives.has(lower) && !here.has(lower))),
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
