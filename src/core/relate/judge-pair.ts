/**
 * What two articles are to each other, by the features of the pair: two questions, each answered by a chance that weights
 * give which were fitted on labelled pairs. Does one rest on the other, or do both on a third? And if so, is one made
 * from the other as a whole? Where that is not shown, the two share a source: to call a report a rewrite must be earned.
 */
import type { RelationKind } from '../model/relation.ts'
import type { PairFeatures } from './features.ts'
import { APART, TEMPLATE } from './names-apart.ts'
import { DEPENDENCE, WHOLE } from './relation-weights.ts'

/** The features that the weights are of, in their order. */
export const FEATURES_OF_DEPENDENCE = Object.keys(DEPENDENCE).slice(1) as (keyof PairFeatures)[]
export const FEATURES_OF_WHOLE = Object.keys(WHOLE).slice(1) as (keyof PairFeatures)[]

/**
 * From this chance on two texts are related. Below one half, for the labelled events hold five times as many
 * independent pairs as others: a relation that is missed counts for a little more than one that is not there.
 */
export const RELATED = 0.4
/**
 * From this chance on one is made from the other as a whole. At .45 one more rewrite of 19 is found in events left out, and three
 * more pairs of 42 that share a source are accused.
 */
export const MADE_FROM = 0.5
/** The same text, however short and whoever's words: this share of the five-word runs of both. */
const COPY = 0.75
/** A part lifted whole: this share of the five-word runs of the shorter. */
const EXCERPT = 0.6
/** No judgement is surer: the labels that it rests on are not. */
const SUREST = 0.99

export interface PairJudgement {
  readonly kind: RelationKind
  /** 0 to 1: how much of the shorter text is in the other. */
  readonly score: number
  /** 0 to 1: how often a judgement like this one is right that the two are related, or that they are not. */
  readonly confidence: number
}

/**
 * `revision` needs the metadata and is decided by the caller. Two texts that differ in their names and numbers as reports of
 * two events do were filled into one template: that is their source.
 */
export function judgePair(features: PairFeatures): PairJudgement {
  const chance = chanceOf(DEPENDENCE, features)
  const { contained, mutual, told } = features
  const related = (kind: RelationKind, score: number): PairJudgement => ({
    kind,
    score,
    confidence: Math.min(SUREST, Math.max(chance, 0.5)),
  })
  if (isTemplate(features)) return related('shared-source', Math.max(features.same, contained))
  if (mutual >= COPY || (contained >= EXCERPT && chance >= RELATED))
    return related(mutual >= EXCERPT ? 'copy' : 'excerpt', contained)
  if (chance < RELATED)
    return { kind: 'independent', score: Math.max(contained, told), confidence: Math.min(SUREST, 1 - chance) }
  if (features.retells > 0 || chanceOf(WHOLE, features) >= MADE_FROM)
    return related('rewrite', Math.max(told, contained))
  return related('shared-source', Math.max(features.same, contained))
}

/** Do the two tell of two events in the words of one form? */
export function isTemplate({ apart, mutual }: PairFeatures): boolean {
  return apart >= APART && mutual >= TEMPLATE
}

/** A constant, and a weight for some of the features. */
export type Weights = { readonly constant: number } & { readonly [Name in keyof PairFeatures]?: number }

/** The chance that weights give: the logistic function of their sum. */
export function chanceOf({ constant, ...weights }: Weights, features: PairFeatures): number {
  let odds = constant
  for (const [name, weight] of Object.entries(weights)) odds += weight * features[name as keyof PairFeatures]
  return 1 / (1 + Math.exp(-odds))
}
