/**
 * Which figures are told as having happened, which are denied or doubted, and which are only planned, feared, asked or supposed.
 *
 *   The army denied that 40 people were killed.     It may take in 300.      14 were killed, not 40.
 *                        ^^ denied                              ^^^ not actual                ^^ denied
 *
 * Cues are data (`src/core/languages/factuality-words.ts`); each names the reach in which it marks figures. The first that marks a
 * figure holds, and denials go before all else.
 */
import type { FactualityScope, FactualityWords } from '../../languages/factuality-words.ts'
import type { Figure } from '../../model/annotation.ts'
import { groupBy } from '../../text/group.ts'
import type { Sentence } from '../../text/sentences.ts'
import { matchAt, type PatternMatch, type TokenPattern, tokenPattern } from '../../text/token-pattern.ts'
import type { TaggedReading } from '../tagging/tagging.ts'
import { type FigurePosition, type PlacedFigures, reached, takenBack } from './reach.ts'

type Factuality = Figure['factuality']

interface Rule {
  readonly value: Factuality
  readonly scope: FactualityScope
  readonly pattern: TokenPattern
}

/** Surest first. */
const ORDER: readonly FactualityScope[] = ['it', 'in', 'last', 'before', 'after', 'indefinite', 'phrase', 'clause']

/** Each figure with its factuality; the rest of it stays as it is. */
export function withFactuality(reading: TaggedReading, figures: readonly Figure[], words: FactualityWords): Figure[] {
  if (figures.length === 0) return []
  const rules = rulesOf(words)
  const lines = linesOf(reading, figures, words)
  const marks = new Map<number, Factuality>()
  const affirmed = new Set<number>()
  const matches = groupBy(
    lines.flatMap((line) => matchesIn(line, rules)),
    ({ rule }) => rule,
  )
  for (const rule of rules.all) {
    for (const { line, match, undone } of matches.get(rule) ?? []) {
      for (const { index } of reached(rule.scope, match, line)) {
        if (undone) affirmed.add(index)
        else if (!marks.has(index)) marks.set(index, rule.value)
      }
    }
    if (rule === rules.lastDenial) askedIn(lines, marks)
  }
  return figures.map((figure, i) => {
    const factuality = marks.get(i) ?? 'actual'
    // "Did not rule out that 40 had died" denies nothing, for all its "not".
    return { ...figure, factuality, negated: figure.negated && !(factuality === 'actual' && affirmed.has(i)) }
  })
}

interface Rules {
  readonly all: readonly Rule[]
  readonly lastDenial: Rule | null
  readonly byWord: ReadonlyMap<string, readonly Rule[]>
  /** Those that begin with a figure or a sentence. */
  readonly others: readonly Rule[]
}

const compiled = new WeakMap<FactualityWords, Rules>()

function rulesOf(words: FactualityWords): Rules {
  const known = compiled.get(words)
  if (known) return known
  const of = (value: Factuality, lists: FactualityWords['denied']): Rule[] =>
    ORDER.flatMap((scope) =>
      (lists[scope] ?? []).map((source) => ({ value, scope, pattern: tokenPattern(source, words.sets) })),
    )
  const denied = of('denied', words.denied)
  const all = [...denied, ...of('not-actual', words.notActual)]
  const byWord = new Map<string, Rule[]>()
  for (const rule of all) {
    for (const word of rule.pattern.first ?? []) {
      const list = byWord.get(word)
      if (list) list.push(rule)
      else byWord.set(word, [rule])
    }
  }
  const rules = {
    all,
    lastDenial: denied.at(-1) ?? null,
    byWord,
    others: all.filter((rule) => rule.pattern.first === null),
  }
  compiled.set(words, rules)
  return rules
}

/** A sentence as patterns see it, with its figures and the line before. */
function linesOf(
  { tokens, sentences }: TaggedReading,
  figures: readonly Figure[],
  words: FactualityWords,
): PlacedFigures[] {
  const lines: PlacedFigures[] = []
  let next = 0
  for (const sentence of sentences) {
    const placed: FigurePosition[] = []
    for (; next < figures.length && figures[next]!.start < sentence.end; next++)
      placed.push(place(figures[next]!, next, tokens, sentence))
    const items = new Map(
      placed.flatMap(({ first, number, last }) => [[first, last] as const, [number, last] as const]),
    )
    const before: PlacedFigures | null = lines.at(-1) ?? null
    const inside = new Set(placed.flatMap((one) => range(one.first + 1, one.last)))
    let head = sentence.first
    while (head < sentence.last - 1 && tokens[head]!.kind === 'punctuation') head++
    lines.push({ tokens, first: sentence.first, last: sentence.last, head, items, inside, placed, before, words })
  }
  return lines
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
}

function place(figure: Figure, index: number, tokens: TaggedReading['tokens'], sentence: Sentence): FigurePosition {
  let first = sentence.first
  while (first < sentence.last - 1 && tokens[first]!.end <= figure.start) first++
  let number = first
  while (number < sentence.last - 1 && tokens[number]!.end <= figure.number.start) number++
  let last = number + 1
  while (last < sentence.last && tokens[last]!.start < figure.end) last++
  return { index, first, number, last }
}

interface Found {
  readonly rule: Rule
  readonly line: PlacedFigures
  readonly match: PatternMatch
  /** A negator takes the cue back. */
  readonly undone: boolean
}

function matchesIn(line: PlacedFigures, rules: Rules): Found[] {
  // A cue marks figures of its own sentence or of the one before.
  if (line.placed.length === 0 && (line.before?.placed.length ?? 0) === 0) return []
  const found: Found[] = []
  for (let at = line.first; at < line.last; at++) {
    const starts = at === line.head || line.items.has(at)
    const candidates = [...(rules.byWord.get(line.tokens[at]!.lower) ?? []), ...(starts ? rules.others : [])]
    for (const rule of candidates) {
      const match = matchAt(rule.pattern, at, line)
      if (!match) continue
      found.push({ rule, line, match, undone: rule.value === 'denied' && takenBack(rule.pattern, match, line) })
    }
  }
  return found
}

/** "Were 40 killed?": what is asked, to be answered by yes or no, is not said; "How did 40 people die?" is. */
function askedIn(lines: readonly PlacedFigures[], marks: Map<number, Factuality>): void {
  for (const { tokens, first, last, head, placed, words } of lines) {
    if (placed.length === 0) continue
    const mark = tokens.slice(first, last).findIndex(({ text }) => text === '?')
    if (mark < 0) continue
    const isFragment = placed[0]!.first <= head + 1
    if (!words.asks.has(tokens[head]!.lower) && !isFragment) continue
    for (const one of placed) if (one.last <= first + mark && !marks.has(one.index)) marks.set(one.index, 'not-actual')
  }
}
