import type { Language } from '../languages/language.ts'
import type { Relation } from '../model/relation.ts'
import type { Asked } from './question.ts'
import { SAME_QUESTION, sameQuestion } from './same-question.ts'

/** Figures in passages that were copied or rewritten from one another, with the same value, are one. */
const CARRIED_OVER = 4

/**
 * Group figures into questions, by average link from the surest pair downwards. Two different values of one article
 * for one question hold each other off, unless the text says one is the other's bound.
 *
 * @returns groups in order of their first figure; the order of `figures` does not matter beyond that
 */
export function rows(figures: readonly Asked[], relations: readonly Relation[], language: Language): Asked[][] {
  const count = figures.length
  const scores = withParallels(
    figures,
    figures.map((a, i) => figures.slice(0, i).map((b) => pairScore(a, b, { relations, language }))),
  )
  const score = (i: number, j: number): number => scores[Math.max(i, j)]![Math.min(i, j)]!
  const groups: (number[] | null)[] = figures.map((_, i) => [i])
  const pairs: { i: number; j: number; score: number }[] = []
  for (let i = 0; i < count; i++)
    for (let j = 0; j < i; j++) if (score(i, j) >= SAME_QUESTION) pairs.push({ i: j, j: i, score: score(i, j) })
  pairs.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j)
  const groupOf = figures.map((_, i) => i)
  for (const pair of pairs) {
    const a = groupOf[pair.i]!
    const b = groupOf[pair.j]!
    if (a === b || averageOf(groups[a]!, groups[b]!, score) < SAME_QUESTION) continue
    groups[a] = [...groups[a]!, ...groups[b]!].sort((x, y) => x - y)
    for (const member of groups[b]!) groupOf[member] = a
    groups[b] = null
  }
  return groups
    .filter((group) => group !== null)
    .sort((x, y) => x[0]! - y[0]!)
    .map((group) => group.map((i) => figures[i]!))
}

/** A pair this sure makes the other figures of its two sentences likelier to be pairs too. */
const SURE = 4
const PARALLEL = 1.5

/**
 * "Freed 84 in return for 240" and "105 were returned for 240": where one number of two sentences is surely the same,
 * the numbers beside it that tell the same event are likely to be answers to one question.
 */
function withParallels(figures: readonly Asked[], scores: readonly (readonly number[])[]): number[][] {
  const raised = scores.map((row) => [...row])
  const sameSentence = (a: Asked, b: Asked): boolean =>
    a.article.id === b.article.id && a.sentence === b.sentence && a.figure.part === b.figure.part
  for (const [i, row] of scores.entries()) {
    for (const [j, score] of row.entries()) {
      if (score < SURE || figures[i]!.value !== figures[j]!.value) continue
      for (const [k, a] of figures.entries()) {
        if (k === i || !sameSentence(a, figures[i]!)) continue
        for (const [l, b] of figures.entries()) {
          if (
            l === j ||
            !sameSentence(b, figures[j]!) ||
            a.event === null ||
            a.event !== b.event ||
            a.countsPeople !== b.countsPeople
          )
            continue
          raised[Math.max(k, l)]![Math.min(k, l)]! += PARALLEL
        }
      }
    }
  }
  return raised
}

function averageOf(a: readonly number[], b: readonly number[], score: (i: number, j: number) => number): number {
  let sum = 0
  for (const i of a) for (const j of b) sum += score(i, j)
  return sum / (a.length * b.length)
}

function pairScore(
  a: Asked,
  b: Asked,
  { relations, language }: { relations: readonly Relation[]; language: Language },
): number {
  if (a.article.id === b.article.id) return withinArticle(a, b, language)
  const base = sameQuestion(a, b, language)
  const carried =
    a.value === b.value &&
    a.unit === b.unit &&
    (a.event === b.event || a.event === null || b.event === null) &&
    inOnePassage(a, b, relations)
  return carried ? Math.max(base, 0) + CARRIED_OVER : base
}

/** One article answers a question twice when it repeats the value; another value is another question. */
function withinArticle(a: Asked, b: Asked, language: Language): number {
  const meet = a.figure.low === b.figure.low || (a.figure.part !== b.figure.part && a.value === b.value)
  const sameClause = a.figure.part === b.figure.part && Math.abs(a.figure.start - b.figure.start) < 40
  return meet && !sameClause ? sameQuestion(a, b, language) : Number.NEGATIVE_INFINITY
}

function inOnePassage(a: Asked, b: Asked, relations: readonly Relation[]): boolean {
  if (a.figure.part !== undefined || b.figure.part !== undefined) return false
  const [first, second] = a.article.id < b.article.id ? [a, b] : [b, a]
  const relation = relations.find(
    (one) => one.articles[0] === first.article.id && one.articles[1] === second.article.id,
  )
  return (
    relation !== undefined &&
    relation.passages.some((passage) => inside(first.figure, passage.a) && inside(second.figure, passage.b))
  )
}

function inside(item: { start: number; end: number }, span: { start: number; end: number }): boolean {
  return span.start <= item.start && item.end <= span.end
}
