import type { Language } from '../languages/language.ts'
import type { Relation } from '../model/relation.ts'
import { groupBy } from '../text/group.ts'
import { areNear, areRivals, isLooser } from './lead.ts'
import type { Asked } from './question.ts'
import { apart, isNegative, SAME_QUESTION, sameQuestion } from './same-question.ts'

/** Figures in passages that were copied or rewritten from one another, with the same value, are one. */
const CARRIED_OVER = 4

/**
 * Group figures into questions, by average link from the surest pair downwards. Two different values of one article
 * for one question hold each other off, unless the text says one is the other's bound.
 *
 * @returns groups in order of their first figure; the order of `figures` does not matter beyond that
 */
export function rows(figures: readonly Asked[], relations: readonly Relation[], language: Language): Asked[][] {
  const { kept, repeats } = withoutRepeats(figures)
  const between = relationsByPair(relations)
  const scores = withParallels(kept, candidateScores(kept, { between, language }))
  return grouped(kept.length, scores)
    .sort((x, y) => x[0]! - y[0]!)
    .map((group) => group.flatMap((i) => [kept[i]!, ...(repeats.get(kept[i]!) ?? [])]))
}

/** What lies between two groups: of the pairs that have a score, how many there are and their sum. */
interface Link {
  readonly sum: number
  readonly pairs: number
}

/**
 * Average link over the pairs that have a score; one pair without holds its two groups apart. What lies between groups is
 * carried along as they join, so that looking at a pair costs the same however large its groups have become.
 */
function grouped(count: number, scores: ReadonlyMap<number, number>): number[][] {
  const groups = new Map(Array.from({ length: count }, (_, i) => [i, [i]]))
  const links = new Map(Array.from({ length: count }, (_, i) => [i, new Map<number, Link>()]))
  const pairs = Array.from(scores, ([key, score]) => ({ i: key % count, j: Math.floor(key / count), score }))
  for (const { i, j, score } of pairs) {
    const link = { sum: score, pairs: 1 }
    links.get(i)!.set(j, link)
    links.get(j)!.set(i, link)
  }
  const groupOf = Array.from({ length: count }, (_, i) => i)
  const sure = pairs.filter(({ score }) => score >= SAME_QUESTION)
  sure.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j)
  for (const { i, j } of sure) {
    const [a, b] = [groupOf[i]!, groupOf[j]!]
    const link = links.get(a)!.get(b)
    const all = groups.get(a)!.length * groups.get(b)!.length
    if (a === b || !link || link.pairs < all || link.sum / all < SAME_QUESTION) continue
    const [kept, taken] = links.get(a)!.size >= links.get(b)!.size ? [a, b] : [b, a]
    for (const member of groups.get(taken)!) groupOf[member] = kept
    groups.set(kept, [...groups.get(kept)!, ...groups.get(taken)!])
    groups.delete(taken)
    joinLinks(links, kept, taken)
  }
  return Array.from(groups.values(), (group) => group.sort((x, y) => x - y))
}

function joinLinks(links: Map<number, Map<number, Link>>, kept: number, taken: number): void {
  const own = links.get(kept)!
  for (const [other, link] of links.get(taken)!) {
    const others = links.get(other)!
    others.delete(taken)
    if (other === kept) continue
    const known = own.get(other)
    const joined = known ? { sum: known.sum + link.sum, pairs: known.pairs + link.pairs } : link
    own.set(other, joined)
    others.set(kept, joined)
  }
  links.delete(taken)
}

/** Words that a sentence must have beside its figure before it counts as the same sentence again. */
const TELLING_WORDS = 2

/** A text that says one thing a thousand times asks one question: each figure that repeats another goes with it. */
function withoutRepeats(figures: readonly Asked[]): { kept: Asked[]; repeats: Map<Asked, Asked[]> } {
  const first = new Map<string, Asked>()
  const repeats = new Map<Asked, Asked[]>()
  const kept = figures.filter((one) => {
    if (one.context.size < TELLING_WORDS) return true
    const said = signature(one)
    const same = first.get(said)
    if (same === undefined) first.set(said, one)
    if (same === undefined || inOneClause(one, same)) return true
    const list = repeats.get(same)
    if (list) list.push(one)
    else repeats.set(same, [one])
    return false
  })
  return { kept, repeats }
}

function signature({ article, figure, event, unit, heads, group, place, period, context }: Asked): string {
  const { low, high, change, negated, factuality, rate, part } = figure
  const sets = [heads, group, period, context].map((words) => [...words])
  return JSON.stringify([article.id, part, low, high, change, negated, factuality, rate, event, unit, place, sets])
}

interface Grounds {
  readonly between: ReadonlyMap<string, Relation>
  readonly language: Language
}

/** A sentence with more figures than this is a table or noise: its figures are held against nothing. */
const MOST_IN_SENTENCE = 100
/** In order of value, a figure is held against this many after it: numbers of another size are no answers to one question. */
const REACH = 250

/**
 * Scores of the pairs that can be one question at all, by `keyOf`; whatever is not there is minus infinity. Work and
 * memory grow with the number of figures, not with its square.
 */
function candidateScores(figures: readonly Asked[], grounds: Grounds): Map<number, number> {
  const scores = new Map<number, number>()
  const inSentence = groupBy(figures.keys(), (i) => sentenceOf(figures[i]!))
  const alike = groupBy(figures.keys(), (i) => {
    const { unit, figure } = figures[i]!
    return JSON.stringify([unit, figure.change === null, isNegative(figures[i]!)])
  })
  for (const all of alike.values()) {
    const members = all
      .filter((i) => inSentence.get(sentenceOf(figures[i]!))!.length <= MOST_IN_SENTENCE)
      .sort((i, j) => figures[i]!.value - figures[j]!.value || i - j)
    for (const [at, i] of members.entries()) {
      for (const j of members.slice(at + 1, at + 1 + REACH)) {
        const score = pairScore(figures[i]!, figures[j]!, grounds)
        if (score > Number.NEGATIVE_INFINITY) scores.set(keyOf(i, j, figures.length), score)
      }
    }
  }
  return scores
}

function keyOf(i: number, j: number, count: number): number {
  return Math.max(i, j) * count + Math.min(i, j)
}

/** A pair this sure makes the other figures of its two sentences likelier to be pairs too. */
const SURE = 4
const PARALLEL = 1.5

/** A sentence with more figures is a table or a list: what stands beside what in it says little. */
const MOST_BESIDE = 12

/**
 * "Landed 31 in return for 90" and "52 were brought ashore for 90": where one number of two sentences is surely the same,
 * the numbers beside it that tell the same event are likely to be answers to one question.
 */
function withParallels(figures: readonly Asked[], scores: ReadonlyMap<number, number>): Map<number, number> {
  const raised = new Map(scores)
  const count = figures.length
  const besides = groupBy(figures.keys(), (i) => sentenceOf(figures[i]!))
  const beside = (i: number): readonly number[] => {
    const all = besides.get(sentenceOf(figures[i]!)) ?? []
    return all.length > MOST_BESIDE ? [] : all.filter((one) => one !== i)
  }
  for (const [key, score] of scores) {
    const [i, j] = [Math.floor(key / count), key % count]
    if (score < SURE || figures[i]!.value !== figures[j]!.value) continue
    for (const k of beside(i)) {
      for (const l of beside(j)) {
        const base = raised.get(keyOf(k, l, count))
        if (k !== l && base !== undefined && tellTheSame(figures[k]!, figures[l]!)) {
          raised.set(keyOf(k, l, count), base + PARALLEL)
        }
      }
    }
  }
  return raised
}

function sentenceOf({ article, figure, sentence }: Asked): string {
  return JSON.stringify([article.id, figure.part, sentence])
}

function tellTheSame(a: Asked, b: Asked): boolean {
  return a.event !== null && a.event === b.event && a.countsPeople === b.countsPeople
}

function pairScore(a: Asked, b: Asked, { between, language }: Grounds): number {
  if (a.article.id === b.article.id) return withinArticle(a, b, language)
  const base = sameQuestion(a, b, language)
  const carried = a.value === b.value && a.unit === b.unit && !apart(a, b, language) && inOnePassage(a, b, between)
  return carried ? Math.max(base, 0) + CARRIED_OVER : base
}

/** One article answers a question twice when it repeats the value; another value is another question. */
function withinArticle(a: Asked, b: Asked, language: Language): number {
  const meet =
    a.figure.low === b.figure.low ||
    (a.figure.part !== b.figure.part && a.value === b.value) ||
    areOneLead(a, b, language)
  // "Police put the crowd at 38,000, organisers at 150,000": two speakers of one clause.
  const sides = a.leads && b.leads && areRivals(a.figure, b.figure, language)
  return sides || (meet && !inOneClause(a, b)) ? sameQuestion(a, b, language) : Number.NEGATIVE_INFINITY
}

/** How many died, said twice: more loosely in one place, or by another speaker. */
function areOneLead(a: Asked, b: Asked, language: Language): boolean {
  if (!a.leads || !b.leads || a.event !== b.event) return false
  // A headline says one of the numbers that the body lays side by side.
  const inHeadline = (a.figure.part === 'headline') !== (b.figure.part === 'headline')
  return (
    isLooser(a.figure, b.figure) ||
    areRivals(a.figure, b.figure, language) ||
    (inHeadline && areNear(a.figure, b.figure))
  )
}

/** Figures of one text that are this near each other, in code units, stand in one clause. */
const CLAUSE = 40

function inOneClause(a: Asked, b: Asked): boolean {
  return a.figure.part === b.figure.part && Math.abs(a.figure.start - b.figure.start) < CLAUSE
}

/** By the ids of their two articles. */
function relationsByPair(relations: readonly Relation[]): Map<string, Relation> {
  return new Map(relations.map((one) => [one.articles.join(' '), one]))
}

function inOnePassage(a: Asked, b: Asked, between: Grounds['between']): boolean {
  if (a.figure.part !== undefined || b.figure.part !== undefined) return false
  const [first, second] = a.article.id < b.article.id ? [a, b] : [b, a]
  const relation = between.get(`${first.article.id} ${second.article.id}`)
  return (
    relation?.passages.some((passage) => inside(first.figure, passage.a) && inside(second.figure, passage.b)) ?? false
  )
}

function inside(item: { start: number; end: number }, span: { start: number; end: number }): boolean {
  return span.start <= item.start && item.end <= span.end
}
