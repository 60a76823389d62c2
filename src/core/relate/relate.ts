/**
 * Who copied whom.
 *
 *   articles ─ profile ─ candidates ─ tie sentences ─ likeness ─ judge ─ direction ─▶ relations ─ lineages
 */
import { languageFor } from '../languages/languages.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import type { Lineage, Relation } from '../model/relation.ts'
import { pairings, passagesFrom, type Weights, weights } from './align.ts'
import { judge, likeness } from './classify.ts'
import { decide, directionEvidence } from './direction.ts'
import { lineages } from './lineages.ts'
import { type Profile, profile } from './profile.ts'

export interface Related {
  /** One for each pair, in order of the ids. */
  readonly relations: readonly Relation[]
  readonly lineages: readonly Lineage[]
}

/**
 * How every pair of articles stands to one another, and the lineages that follow.
 * The order of `articles` never changes the result.
 */
export function relate(articles: readonly PreparedArticle[]): Related {
  const profiles = articles
    .map((article) => profile(article, languageFor(article.language)))
    .sort((a, b) => (a.article.id < b.article.id ? -1 : 1))
  const weigh = weights(profiles)
  const relations: Relation[] = []
  for (const [i, a] of profiles.entries()) {
    for (const b of profiles.slice(i + 1)) relations.push(relation(a, b, weigh))
  }
  return { relations, lineages: lineages(articles, relations) }
}

function relation(a: Profile, b: Profile, weigh: Weights): Relation {
  const pairs = pairings(a, b, weigh)
  const like = likeness(a, b, pairs)
  const judged = judge(like)
  const articles = [a.article.id, b.article.id] as const
  const round = (value: number): number => Math.round(value * 1000) / 1000
  const common = { articles, score: round(judged.score), confidence: round(judged.confidence) }
  if (judged.kind === 'independent')
    return { ...common, kind: 'independent', source: null, directionConfidence: 0, passages: [], evidence: [] }
  const words = {
    code: 'same-words',
    favours: null,
    weight: 1,
    note: wordsInCommon(Math.max(like.aInB, like.bInA), like.pairs),
  }
  const passages = passagesFrom(a, b, pairs)
  if (judged.kind === 'shared-source')
    return { ...common, kind: 'shared-source', source: null, directionConfidence: 0, passages, evidence: [words] }
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

function wordsInCommon(share: number, pairs: number): string {
  return `${Math.round(share * 100)} % of the word runs of one are in the other; ${pairs} sentence${pairs === 1 ? '' : 's'} tied`
}

/** The same outlet or the same address, at another time. */
function isRevision(a: PreparedArticle, b: PreparedArticle): boolean {
  const sameAddress = a.url !== null && a.url === b.url
  const samePublisher = a.publisher !== null && a.publisher === b.publisher
  const when = (article: PreparedArticle): string | null => article.updated ?? article.published
  return (sameAddress || samePublisher) && a.text !== b.text && when(a) !== when(b)
}
