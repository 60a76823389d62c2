import type { Relation } from '../model/relation.ts'
import type { View } from './view.ts'

/**
 * The evidence for a relation in words, what weighs most first. A note that speaks for one article as the source
 * begins with that article's letter, for it calls the other one "the other".
 */
export function evidenceOf(relation: Relation | null, view: View): string[] {
  if (relation === null) return []
  return relation.evidence
    .toSorted((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : Number(a.code > b.code)))
    .map(({ favours, note }) => {
      const siglum = favours === null ? undefined : view.article(favours)?.siglum
      return siglum === undefined ? note : `${siglum}: ${note}`
    })
}
