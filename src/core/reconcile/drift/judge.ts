/**
 * Will a fact-checker want to see a finding? A logistic judgement by a few named features of it, fitted to labelled rewrites
 * (`npm run fit -- drift`): weighty, slight, or folded away.
 */
import type { Finding } from '../../model/drift.ts'
import { FEATURE_NAMES, type FindingFeature, type FindingWeights } from './finding-features.ts'
import { JUDGEMENT } from './judgement.ts'

/** Values of features from 0 to 1; what is not named is 0. */
export type Traits = Readonly<Partial<Record<FindingFeature, number>>>

/** A finding before it is judged. */
export interface FindingDraft extends Omit<Finding, 'weight'> {
  readonly traits: Traits
  /** Number of the derived sentence that it stands in. */
  readonly sentence?: number
  /** Does the text retell most of its source? */
  readonly retold: boolean
}

/** 0 to 1: how likely a finding like this one is worth reading. */
export function chanceOf(traits: Traits, { constant, weights }: FindingWeights = JUDGEMENT): number {
  let odds = constant
  for (const name of FEATURE_NAMES) odds += weights[name] * (traits[name] ?? 0)
  return 1 / (1 + Math.exp(-odds))
}

/**
 * What another report of the story has is no invention, and never weighty. What is left out is slight in a text that retells most of its
 * source, and folded in a summary, which leaves out most.
 */
export function judged(draft: FindingDraft, judgement: FindingWeights = JUDGEMENT): Finding {
  const { traits, sentence: _, retold, ...finding } = draft
  if (finding.kind === 'dropped') return { ...finding, weight: retold ? 'slight' : 'folded' }
  const chance = chanceOf(traits, judgement)
  if (finding.elsewhere !== undefined) return { ...finding, weight: 'slight' }
  return {
    ...finding,
    weight: chance >= judgement.weighty ? 'weighty' : chance >= judgement.slight ? 'slight' : 'folded',
  }
}
