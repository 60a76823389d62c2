/**
 * Which reports are of the same story.
 *
 *   lineages ─ likeness of words and names, within a window of days ─ average link ─▶ stories
 */
import { languageFor } from '../languages/languages.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import type { Story } from '../model/dossier.ts'
import type { Lineage } from '../model/relation.ts'
import { groupBy } from '../text/group.ts'
import { byMoment, instants } from '../text/moment.ts'
import { cosine, type WordVector, wordVector } from './likeness.ts'

/**
 * Two accounts are of one story from this average likeness on. Of pairs of reports of one event, three in four are
 * above it; of pairs of reports of two events that are much alike, one in five; of others, none in a hundred.
 */
const SAME_STORY = 0.3

/** Reports further apart than this are not held to be of one event. */
const WINDOW_DAYS = 10

/** A story before it is described. Its ledger is filled in by what reconciles it. */
export type Cluster = Omit<Story, 'ledger'>

interface Group {
  readonly lineages: readonly Lineage[]
  readonly members: readonly number[]
}

/**
 * Group accounts into stories by average link: copies and rewrites join with their lineage and carry one vote.
 *
 * @returns stories in order of their first article, each described by an article's own words
 */
export function cluster(articles: readonly PreparedArticle[], lineages: readonly Lineage[]): Cluster[] {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const likeness = likenessTable(lineages, byId)
  let groups: Group[] = lineages.map((lineage, i) => ({ lineages: [lineage], members: [i] }))
  for (;;) {
    const best = closest(groups, likeness)
    if (!best) break
    const joined = {
      lineages: [...groups[best.a]!.lineages, ...groups[best.b]!.lineages],
      members: [...groups[best.a]!.members, ...groups[best.b]!.members],
    }
    groups = [...groups.filter((_, i) => i !== best.a && i !== best.b), joined]
  }
  const rank = new Map(lineages.map((lineage, i) => [lineage.id, i]))
  return groups
    .map((group) => describe(group.lineages, byId, rank))
    .sort((a, b) => rank.get(a.lineages[0]!)! - rank.get(b.lineages[0]!)!)
}

function likenessTable(lineages: readonly Lineage[], byId: ReadonlyMap<string, PreparedArticle>): Float64Array[] {
  const vectors = new Map<string, WordVector>()
  for (const article of byId.values()) vectors.set(article.id, wordVector(article, languageFor(article.language)))
  return lineages.map((a, i) => {
    const row = new Float64Array(lineages.length)
    for (let j = 0; j < i; j++) row[j] = between(a, lineages[j]!, { byId, vectors })
    return row
  })
}

/** The likeness of the two articles that are most alike; 0 where all are too far apart in time. */
function between(
  a: Lineage,
  b: Lineage,
  { byId, vectors }: { byId: ReadonlyMap<string, PreparedArticle>; vectors: ReadonlyMap<string, WordVector> },
): number {
  let most = 0
  for (const x of a.articles) {
    for (const y of b.articles) {
      if (farApart(byId.get(x)!, byId.get(y)!)) continue
      most = Math.max(most, cosine(vectors.get(x)!, vectors.get(y)!))
    }
  }
  return most
}

function farApart(a: PreparedArticle, b: PreparedArticle): boolean {
  const first = instants(a.published)
  const second = instants(b.published)
  if (!first || !second) return false
  return Math.max(first.from, second.from) - Math.min(first.to, second.to) > WINDOW_DAYS * 86_400_000
}

function closest(groups: readonly Group[], likeness: readonly Float64Array[]): { a: number; b: number } | null {
  let best: { a: number; b: number } | null = null
  let most = SAME_STORY
  for (let a = 0; a < groups.length; a++) {
    for (let b = 0; b < a; b++) {
      const average = averageLink(groups[a]!.members, groups[b]!.members, likeness)
      if (average > most) {
        most = average
        best = { a, b }
      }
    }
  }
  return best
}

function averageLink(a: readonly number[], b: readonly number[], likeness: readonly Float64Array[]): number {
  let sum = 0
  for (const x of a) for (const y of b) sum += likeness[Math.max(x, y)]![Math.min(x, y)]!
  return sum / (a.length * b.length)
}

function describe(
  members: readonly Lineage[],
  byId: ReadonlyMap<string, PreparedArticle>,
  rank: ReadonlyMap<string, number>,
): Cluster {
  const lineages = [...members].sort((a, b) => rank.get(a.id)! - rank.get(b.id)!)
  const articles = lineages
    .flatMap((lineage) => lineage.articles.map((id) => byId.get(id)!))
    .sort((a, b) => byMoment(a.published, b.published))
  const dates = articles.flatMap((article) => article.published ?? [])
  return {
    id: `story-${articles[0]!.id}`,
    title: titleOf(lineages.map((lineage) => byId.get(lineage.articles[0]!)!).concat(articles)),
    articles: articles.map((article) => article.id),
    lineages: lineages.map((lineage) => lineage.id),
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    places: common(articles, 'place'),
    people: common(articles, 'person'),
  }
}

/** A headline of the story's own, else the first sentence of its first article. */
function titleOf(articles: readonly PreparedArticle[]): string {
  const headline = articles.find((article) => article.title !== null)?.title
  if (headline) return headline
  const first = articles[0]!
  const sentence = first.sentences[0]
  return sentence ? first.text.slice(sentence.start, sentence.end) : first.input
}

/** Names of one kind, those of most articles first; at most eight. */
function common(articles: readonly PreparedArticle[], kind: 'place' | 'person'): string[] {
  const names = articles.flatMap((article) => [
    ...new Set(article.names.filter((name) => name.kind === kind).map((name) => name.entity)),
  ])
  return [...groupBy(names, (name) => name)]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .slice(0, 8)
    .map(([name]) => name)
}
