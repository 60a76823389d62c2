import type { AnalysedToken } from '../../model/analysis.ts'
import type { DriftKind } from '../../model/drift.ts'
import { overlaps } from '../../model/span.ts'
import { type Comparison, finding, sharedNeighbours } from './context.ts'
import { tokensOf } from './grammar-of.ts'
import type { Draft, Traits } from './judge.ts'
import type { Supported } from './support.ts'
import type { ContentWord, Unit } from './units.ts'

/** A content word with its part of speech and dictionary form. */
interface Told {
  readonly home: Unit
  readonly at: number
  readonly word: ContentWord
  readonly grammar: AnalysedToken
}

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM'])

/**
 * Words that the source sentences do not have: one put for its opposite or for another thing of its kind, or one from nowhere. How a word
 * stands to the words of the source is looked up by its dictionary form and part of speech.
 */
export function newWordFindings({ unit, sources, share }: Supported, comparison: Comparison): Draft[] {
  if (sources.length === 0) return []
  const known = new Set(sources.flatMap((home) => [...home.keys]))
  if (unit.words.every((word) => known.has(word.key))) return []
  const there = sources.flatMap((home) => told(home, comparison))
  return told(unit, comparison).flatMap((word) =>
    known.has(word.word.key) || isCounted(word, there, comparison) ? [] : wordFinding(word, { there, share }, comparison),
  )
}

function told(unit: Unit, comparison: Comparison): Told[] {
  const tokens = tokensOf(unit, comparison)
  return unit.words.flatMap((word, at): Told[] => {
    const grammar = tokens.get(word.token.start)
    return grammar && CONTENT.has(grammar.tag) ? [{ home: unit, at, word, grammar }] : []
  })
}

/** Numbers that stand in a figure or a date are compared by their values; a number of the same value is no new one. */
function isCounted(one: Told, there: readonly Told[], { language }: Comparison): boolean {
  const { word, home } = one
  if ([...home.figures, ...home.times].some((item) => overlaps(item, word.token))) return true
  const value = (token: ContentWord['token']): number | undefined =>
    token.kind === 'number' ? Number(token.text.replaceAll(',', '')) : language.figures.numbers.units.get(token.lower)
  const own = value(word.token)
  return own !== undefined && there.some((other) => value(other.word.token) === own)
}

function wordFinding(
  one: Told,
  { there, share }: { readonly there: readonly Told[]; readonly share: number },
  comparison: Comparison,
): Draft[] {
  const { home: unit, word, grammar } = one
  const free = there.filter((other) => !unit.keys.has(other.word.key))
  const relations = there.map((other) => comparison.grounds.related(sense(grammar), sense(other.grammar)))
  const isNear = relations.some((relation) => relation === 'alike')
  const opposite = free.find(
    (other) =>
      comparison.grounds.related(sense(grammar), sense(other.grammar)) === 'opposite' && sharedNeighbours(other, one) > 0,
  )
  const beside = opposite ?? closest(one, free, comparison)
  const traits: Traits = {
    'near in meaning': Number(isNear),
    'said elsewhere': Number(comparison.sourceKeys.has(word.key)),
    'one of its kind there': Number(beside !== undefined && beside !== opposite),
    describes: Number(grammar.tag === 'ADJ'),
    unlisted: Number(relations.every((relation) => relation === 'unknown') && !comparison.grounds.knows(sense(grammar))),
    'rest kept': share,
    ...(opposite ? { opposite: 1 } : {}),
    ...(grammar.tag === 'NUM' ? { 'number from nowhere': 1 } : {}),
    ...(grammar.tag === 'PROPN' ? { 'name from nowhere': 1 } : {}),
  }
  const kind = kindOf(grammar.tag, { opposite: opposite !== undefined, beside: beside !== undefined })
  const note = beside
    ? `“${beside.word.token.text}” became “${word.token.text}”.`
    : `The source does not say “${word.token.text}” here.`
  return [{ ...finding(kind, { derived: word.token, source: beside?.word.token ?? null }, note, traits), isWord: true }]
}

function sense({ lemma, tag }: AnalysedToken): { lemma: string; tag: string } {
  return { lemma: lemma.toLowerCase(), tag }
}

/** Of the things of a word's kind, the one with most words around it in common. */
function closest(one: Told, free: readonly Told[], comparison: Comparison): Told | undefined {
  let best: Told | undefined
  let most = 0
  for (const other of free) {
    const shared = isOfItsKind(one, other, comparison) ? sharedNeighbours(other, one) : 0
    if (shared > most) [best, most] = [other, shared]
  }
  return best
}

/** Two numbers, two names, or two things that are kinds of one thing. */
function isOfItsKind(one: Told, other: Told, { grounds }: Comparison): boolean {
  const { tag } = one.grammar
  if (tag !== other.grammar.tag) return false
  if (tag === 'NUM' || tag === 'PROPN') return true
  return grounds.related(sense(one.grammar), sense(other.grammar)) === 'beside'
}

function kindOf(tag: string, { opposite, beside }: { opposite: boolean; beside: boolean }): DriftKind {
  if (opposite) return 'polarity-changed'
  if (tag === 'PROPN') return beside ? 'name-changed' : 'name-added'
  if (!beside) return 'unsupported'
  return tag === 'NUM' ? 'figure-changed' : 'role-changed'
}
