/** What two texts of an archive are to each other, where nothing but shares of their words is at hand; reports have `judge-pair.ts`. */
import type { RelationKind } from '../model/relation.ts'
import { chanceOfRelation } from './confidence.ts'

/** What two articles have in common, in shares from 0 to 1. */
export interface Likeness {
  /** Of the five-word runs of one that the other has. */
  readonly aInB: number
  readonly bInA: number
  /** Of the shorter text that lies in common passages, a passage counted by the shorter of its two sides. */
  readonly covered: number
  /** Of the shorter text that lies in runs of the same words, outside quotation marks. */
  readonly lifted: number
}

/** The same text: this share of the five-word runs of both. */
const COPY = 0.75
/** A part lifted whole: this share of the five-word runs of the shorter. */
const EXCERPT = 0.6
/** The same account in other words: this share of the shorter text lies in passages in common. */
const REWRITE = 0.5
/** Paragraphs in common that come from a third text: this share of the shorter. */
const SHARED = 0.12

export interface KindJudgement {
  readonly kind: RelationKind
  readonly score: number
  readonly confidence: number
}

/** The kind of relation that the likeness speaks for; `revision` needs the metadata and is decided by the caller. */
export function judge(like: Likeness): KindJudgement {
  const contained = Math.max(like.aInB, like.bInA)
  const mutual = Math.min(like.aInB, like.bInA)
  const chance = chanceOfRelation(evidence(like))
  const related = (kind: RelationKind, score: number): KindJudgement => ({ kind, score, confidence: chance })
  if (mutual >= COPY) return related('copy', contained)
  if (contained >= EXCERPT) return related(mutual >= EXCERPT ? 'copy' : 'excerpt', contained)
  if (like.covered >= REWRITE) return related('rewrite', like.covered)
  if (like.lifted >= SHARED) return related('shared-source', like.lifted)
  return { kind: 'independent', score: Math.max(contained, like.covered), confidence: 1 - chance }
}

/** What speaks for a relation, as a multiple of what one asks for: from 1 on there is one. */
function evidence(like: Likeness): number {
  return Math.max(like.covered / REWRITE, like.lifted / SHARED, like.aInB / EXCERPT, like.bInA / EXCERPT)
}
