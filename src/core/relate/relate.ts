/**
 * Who copied whom.
 *
 *   articles ─ profile ─ candidates ─ tie sentences, find runs ─ features ─ judge ─ direction ─▶ relations ─ lineages
 */
import { languageFor } from '../languages/languages.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import type { Proposals } from '../model/proposal.ts'
import type { Evidence, Lineage, Relation } from '../model/relation.ts'
import { sortedBy } from '../text/sorted.ts'
import { type CandidatePair, candidates } from './candidates.ts'
import { decide, directionEvidence } from './direction.ts'
import { passagesOf, sharedEvidence } from './evidence.ts'
import { type PairFeatures, pairEvidence } from './features.ts'
import { isTemplate, judgePair } from './judge-pair.ts'
import { lineages } from './lineages.ts'
import { commonPassages } from './passages/passages.ts'
import { type Profile, profile } from './profile.ts'

export interface RelatedArticles {
  /** In order of the ids. Of many articles only the pairs that were worth aligning; the others are independent. */
  readonly relations: readonly Relation[]
  readonly lineages: readonly Lineage[]
}

/** How two articles stand to one another, by what is known already or by looking. */
export type RelatePair = (a: PreparedArticle, b: PreparedArticle, find: () => Relation) => Relation

/**
 * How articles stand to one another, and the lineages that follow.
 * The order of `articles` never changes the result.
 */
export function relate(
  articles: readonly PreparedArticle[],
  proposals: Proposals | null = null,
  between: RelatePair = (_a, _b, find) => find(),
): RelatedArticles {
  const profiles = articles
    .map((article) => profile(article, languageFor(article.language)))
    .sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
  const relations = candidates(profiles, proposals).map((one) =>
    withProposal(
      between(profiles[one.a]!.article, profiles[one.b]!.article, () => relation(profiles[one.a]!, profiles[one.b]!)),
      one,
    ),
  )
  const inOrder = sortedBy(relations, ({ articles: pair }) => pair.join())
  return { relations: inOrder, lineages: lineages(articles, inOrder) }
}

function relation(a: Profile, b: Profile): Relation {
  const found = commonPassages(a.fragments, b.fragments)
  const pair = pairEvidence(a, b, found)
  const judged = judgePair(pair.features)
  const round = (value: number): number => Math.round(value * 1000) / 1000
  const common = {
    articles: [a.article.id, b.article.id] as const,
    score: round(judged.score),
    confidence: round(judged.confidence),
  }
  const alone = { source: null, directionConfidence: 0 }
  if (judged.kind === 'independent') return { ...common, ...alone, kind: 'independent', passages: [], evidence: [] }
  const shared = sharedEvidence(a, b, { ...pair, passages: found })
  const passages = passagesOf(a, b, { ...pair, passages: found })
  const kind = isRevision(a.article, b.article, pair.features) ? 'revision' : judged.kind
  if (kind === 'shared-source') return { ...common, ...alone, kind, passages, evidence: shared }
  const evidence = directionEvidence(a, b, pair)
  const direction = decide(a.article.id, b.article.id, evidence)
  return {
    ...common,
    kind,
    source: direction.source,
    directionConfidence: direction.confidence,
    passages,
    evidence: [...shared, ...evidence],
  }
}

/** A pair that was looked at because a model proposed it says so, whatever its words made of it. */
function withProposal(relation: Relation, { proposedBy }: CandidatePair): Relation {
  if (proposedBy === undefined) return relation
  const note = `${proposedBy} proposed to hold these two against each other; what they are was decided by their words`
  const proposed: Evidence = { code: 'pair-proposed', favours: null, weight: SLIGHT, note }
  return { ...relation, evidence: [...relation.evidence, proposed] }
}

/** Counts for nothing; above 0, so that it is shown last. */
const SLIGHT = 0.01

/** Of the shorter text's words, so much must be in the other for a later text of one outlet to be its revision. */
const REVISED = 0.3

/** The same address, or the same outlet and much of the text, at another time; reports of two events that fill one template are none. */
function isRevision(a: PreparedArticle, b: PreparedArticle, features: PairFeatures): boolean {
  const when = (article: PreparedArticle): string | null => article.updated ?? article.published
  if (a.text === b.text || when(a) === when(b)) return false
  if (a.url !== null && a.url === b.url) return true
  if (isTemplate(features)) return false
  return a.publisher !== null && a.publisher === b.publisher && Math.max(features.told, features.contained) >= REVISED
}
