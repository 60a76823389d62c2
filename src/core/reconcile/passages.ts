/** Figures of two articles that stand in a passage which both share. */
import type { Relation } from '../model/relation.ts'
import type { FigureQuestion } from './question.ts'

/** By the ids of their two articles. */
export function relationsByPair(relations: readonly Relation[]): Map<string, Relation> {
  return new Map(relations.map((one) => [one.articles.join(' '), one]))
}

/** A headline, standfirst or caption is in no passage. */
export function inOnePassage(a: FigureQuestion, b: FigureQuestion, between: ReadonlyMap<string, Relation>): boolean {
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
