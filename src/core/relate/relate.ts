/**
 * Who copied whom.
 *
 *   articles ─ profile ─ candidates ─ tie sentences ─ likeness ─ judge ─ direction ─▶ relations ─ lineages
 */
import { languageFor } from '../languages/languages.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import type { Proposals } from '../model/proposal.ts'
import type { Evidence, Lineage, Passage, Relation } from '../model/relation.ts'
import { type Candidate, candidates } from './candidates.ts'
import { judge, type Likeness, likeness } from './classify.ts'
import { decide, directionEvidence } from './direction.ts'
import { lineages } from './lineages.ts'
import { type CommonPassage, commonPassages } from './passages/passages.ts'
import { type Profile, profile } from './profile.ts'

export interface Related {
  /** In order of the ids. Of many articles only the pairs that were worth aligning; the others are independent. */
  readonly relations: readonly Relation[]
  readonly lineages: readonly Lineage[]
}

/**
 * How articles stand to one another, and the lineages that follow.
 * The order of `articles` never changes the result.
 */
export function relate(articles: readonly PreparedArticle[], proposals: Proposals | null = null): Related {
  const profiles = articles
    .map((article) => profile(article, languageFor(article.language)))
    .sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
  const relations = candidates(profiles, proposals).map((one) =>
    withProposal(relation(profiles[one.a]!, profiles[one.b]!), one),
  )
  relations.sort((x, y) => (x.articles.join() < y.articles.join() ? -1 : 1))
  return { relations, lineages: lineages(articles, relations) }
}

function relation(a: Profile, b: Profile): Relation {
  const found = commonPassages(a.fragments, b.fragments)
  const like = likeness(a, b, found)
  const judged = judge(like)
  const round = (value: number): number => Math.round(value * 1000) / 1000
  const common = {
    articles: [a.article.id, b.article.id] as const,
    score: round(judged.score),
    confidence: round(judged.confidence),
  }
  const alone = { source: null, directionConfidence: 0 }
  if (judged.kind === 'independent') return { ...common, ...alone, kind: 'independent', passages: [], evidence: [] }
  const words = { code: 'same-words', favours: null, weight: 1, note: inCommon(like) }
  const passages = found.map(passageFrom)
  if (judged.kind === 'shared-source')
    return { ...common, ...alone, kind: 'shared-source', passages, evidence: [words] }
  const evidence = directionEvidence(a.article, b.article, languageFor(a.article.language))
  const direction = decide(a.article.id, b.article.id, evidence)
  return {
    ...common,
    kind: isRevision(a.article, b.article) ? 'revision' : judged.kind,
    source: direction.source,
    directionConfidence: direction.confidence,
    passages,
    evidence: [words, ...evidence],
  }
}

/** A pair that was looked at because a model proposed it says so, whatever its words made of it. */
function withProposal(relation: Relation, { proposedBy }: Candidate): Relation {
  if (proposedBy === undefined) return relation
  const note = `${proposedBy} proposed to hold these two against each other; what they are was decided by their words`
  const proposed: Evidence = { code: 'pair-proposed', favours: null, weight: SLIGHT, note }
  return { ...relation, evidence: [...relation.evidence, proposed] }
}

/** Counts for nothing; above 0, so that it is shown last. */
const SLIGHT = 0.01

/** From these shares of words in unbroken runs on, a passage is the same words, or the same but for some. */
const VERBATIM = 0.95
const EDITED = 0.5

function passageFrom({ a, b, verbatim }: CommonPassage): Passage {
  return { a, b, kind: verbatim >= VERBATIM ? 'verbatim' : verbatim >= EDITED ? 'edited' : 'reworded' }
}

function inCommon(like: Likeness): string {
  const percent = (share: number): string => `${Math.round(share * 100)} %`
  const words = percent(Math.max(like.aInB, like.bInA))
  const content = percent(like.covered)
  return `${words} of the word runs of one are in the other; ${content} of the shorter text lies in passages that tell the same`
}

/** The same outlet or the same address, at another time. */
function isRevision(a: PreparedArticle, b: PreparedArticle): boolean {
  const sameAddress = a.url !== null && a.url === b.url
  const samePublisher = a.publisher !== null && a.publisher === b.publisher
  const when = (article: PreparedArticle): string | null => article.updated ?? article.published
  return (sameAddress || samePublisher) && a.text !== b.text && when(a) !== when(b)
}
