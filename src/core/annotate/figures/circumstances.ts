/**
 * Where and when, by the tree: a figure that the words around it give no place or period takes those that hang in its clause.
 *
 *   Hospital officials in Dessara counted 19 bodies by nightfall.      19: in Dessara, by nightfall
 */
import type { Language } from '../../languages/language.ts'
import type { Analysis, DependencyTree } from '../../model/analysis.ts'
import type { Figure, Name, Time } from '../../model/annotation.ts'
import type { Span } from '../../model/span.ts'
import { tokenAt } from '../tagging/token-at.ts'

interface Known {
  readonly names: readonly Name[]
  readonly times: readonly Time[]
}

/** Something that tells where or when, and the token by which it hangs on the rest of its sentence. */
interface Circumstance {
  readonly span: Span
  readonly head: number
}

/** Steps up the tree before a clause is given up. */
const MOST_STEPS = 30

/** Circumstances of a sentence that are looked at. */
const MOST_CIRCUMSTANCES = 40

/** Each figure with the place and the period of its clause where it has none yet. */
export function withCircumstances(
  figures: readonly Figure[],
  analysis: Analysis,
  { names, times }: Known,
  language: Language,
): Figure[] {
  const sentences = new Map<number, { places: Circumstance[]; times: Circumstance[] }>()
  return figures.map((figure) => {
    if (figure.place !== null && figure.period !== null) return figure
    const token = tokenAt(analysis, figure.number.start)
    const sentence = analysis.sentenceOf[token]!
    let found = sentences.get(sentence)
    if (!found) {
      found = circumstancesOf(analysis, sentence, { names, times }, language)
      sentences.set(sentence, found)
    }
    if (found.places.length === 0 && found.times.length === 0) return figure
    const place = figure.place === null ? nearest(found.places, token, sentence, figure, analysis) : null
    const period = figure.period === null ? nearest(found.times, token, sentence, figure, analysis) : null
    return {
      ...figure,
      ...(place && { place: wordsOf(analysis, place), placeSpan: place }),
      ...(period && { period: wordsOf(analysis, period), periodSpan: period }),
    }
  })
}

function wordsOf({ text }: Analysis, { start, end }: Span): string {
  return text.slice(start, end)
}

function circumstancesOf(
  analysis: Analysis,
  sentence: number,
  { names, times }: Known,
  language: Language,
): { places: Circumstance[]; times: Circumstance[] } {
  const { start, end, first, last } = analysis.sentences[sentence]!
  const within = (span: Span): boolean => span.start >= start && span.end <= end
  const tree = analysis.tree(sentence)
  // The span alone: items that carry more than their place are no span of a figure.
  const hang = ({ start: from, end: to }: Span): Circumstance => ({
    span: { start: from, end: to },
    head: headOf(analysis, tree, { start: from, end: to }),
  })
  const places = slice(names, start, end)
    .filter((name) => name.kind === 'place' && within(name))
    .map(hang)
    .filter(({ head }) => isLocated(analysis, tree, head, language))
  for (let i = first; i < last; i++)
    if (
      analysis.tokens[i]!.tag === 'NOUN' &&
      isPlaceNoun(analysis, i, language) &&
      isLocated(analysis, tree, i, language)
    )
      places.push({ span: phraseOf(analysis, tree, i), head: i })
  return {
    places: places.slice(0, MOST_CIRCUMSTANCES),
    times: slice(times, start, end)
      .filter((time) => within(time) && time.type !== 'DURATION')
      .map(hang)
      .slice(0, MOST_CIRCUMSTANCES),
  }
}

/** Items that begin in `[start, end)`; items are in the order of the text. */
function slice<T extends Span>(items: readonly T[], start: number, end: number): T[] {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.start < start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < items.length && items[last]!.start < end) last++
  return items.slice(low, last)
}

function isPlaceNoun({ tokens }: Analysis, token: number, { names }: Language): boolean {
  const { lemma } = tokens[token]!
  return names.placeNouns.has(lemma) || names.settlements.has(lemma)
}

/** "in Dessara", "near the glacier": a phrase behind a preposition of places, at whatever depth of names within names. */
function isLocated({ tokens }: Analysis, tree: DependencyTree, head: number, { names }: Language): boolean {
  let at = head
  for (let steps = 0; at >= 0 && steps < 4; steps++) {
    for (const child of tree.children(at))
      if (tree.relation(child) === 'case') return names.locative.has(tokens[child]!.lower)
    if (!/^(?:compound|flat|appos|amod|nmod)/.test(tree.relation(at))) return false
    at = tree.head(at)
  }
  return false
}

/** A place told by a noun, with what stands before it but for its article. */
function phraseOf({ tokens }: Analysis, tree: DependencyTree, head: number): Span {
  let first = head
  for (const child of tree.children(head))
    if (child < first && /^(?:amod|compound|flat)/.test(tree.relation(child))) first = child
  return { start: tokens[first]!.start, end: tokens[head]!.end }
}

/** The token of a span whose head lies outside it. */
function headOf(analysis: Analysis, tree: DependencyTree, span: Span): number {
  const first = tokenAt(analysis, span.start)
  let last = first
  while (last + 1 < tree.last && analysis.tokens[last + 1]!.start < span.end) last++
  for (let i = first; i <= last; i++) {
    const head = tree.head(i)
    if (head < first || head > last) return i
  }
  return first
}

/**
 * The circumstance that is told of a figure: what hangs on its own noun before what hangs elsewhere in its clause, and of several the
 * nearest. One that another figure's words hold is that figure's.
 */
function nearest(
  all: readonly Circumstance[],
  token: number,
  sentence: number,
  figure: Figure,
  analysis: Analysis,
): Span | null {
  const tree = analysis.tree(sentence)
  const home = analysis.clauseOf(token)
  let best: { span: Span; rank: number } | null = null
  for (const { span, head } of all) {
    if (span.start < figure.end && figure.start < span.end) continue
    if (isOfAnother(head, token, tree, analysis)) continue
    const under = isUnder(head, tree.head(token), tree)
    if (!under && (home === null || analysis.clauseOf(head) !== home)) continue
    const rank = (under ? 0 : 1000) + Math.abs(head - token)
    if (best === null || rank < best.rank) best = { span, rank }
  }
  return best?.span ?? null
}

/** "from 28 in 2014": what hangs on another number, or on what that counts, is that number's. */
function isOfAnother(head: number, token: number, tree: DependencyTree, { tokens }: Analysis): boolean {
  let at = tree.head(head)
  for (let steps = 0; at >= 0 && steps < MOST_STEPS; steps++) {
    if (at === token || at === tree.head(token) || tokens[at]!.tag === 'VERB') return false
    if (tokens[at]!.tag === 'NUM') return true
    if (tree.children(at).some((child) => child !== token && tree.relation(child) === 'nummod')) return true
    at = tree.head(at)
  }
  return false
}

function isUnder(token: number, ancestor: number, tree: DependencyTree): boolean {
  let at = token
  for (let steps = 0; at >= 0 && steps < MOST_STEPS; steps++) {
    if (at === ancestor) return true
    at = tree.head(at)
  }
  return false
}
