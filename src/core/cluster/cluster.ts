/**
 * Which reports are of the same story.
 *
 *   lineages ─ features ─ likeness within a window of days ─ average link ─▶ stories
 */
import { languageFor } from '../languages/languages.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import type { Extract, Story } from '../model/dossier.ts'
import type { Lineage } from '../model/relation.ts'
import { groupBy } from '../text/group.ts'
import { byMoment, dayOf } from '../text/moment.ts'
import { lead } from './draw.ts'
import { features, pack, type StoryFeature } from './features.ts'
import { Furniture, type LineSet, lineHashes } from './furniture.ts'
import { type GroupedAccount, group } from './group.ts'
import { NAMED, SETTINGS } from './likeness.ts'
import { mostNamed } from './story.ts'

/** Nobody names more accounts than this as of one event: they are an archive. */
const MOST_NAMED = 100

/** A story before it is described. Its ledger is filled in by what reconciles it. */
export type Cluster = Omit<Story, 'ledger'>

/**
 * Group accounts into stories: copies and rewrites join with their lineage and carry one vote.
 *
 * @param named  somebody picked these reports as of one event: they stay together unless little ties them
 * @returns stories in order of their first article, each described by an article's own words
 */
export function cluster(
  articles: readonly PreparedArticle[],
  lineages: readonly Lineage[],
  { named = false }: { readonly named?: boolean } = {},
): Cluster[] {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const furniture = new Furniture()
  for (const article of articles) furniture.learn(lined(article))
  const first = group(
    lineages.map((lineage) =>
      account(
        lineage.articles.map((id) => byId.get(id)!),
        furniture,
      ),
    ),
    named && lineages.length <= MOST_NAMED ? NAMED : SETTINGS,
  )
  const rank = new Map(lineages.map((lineage, i) => [lineage.id, i]))
  return [...groupBy(lineages.keys(), (i) => first[i]!).values()]
    .map((members) =>
      describe(
        members.map((i) => lineages[i]!),
        byId,
        rank,
      ),
    )
    .sort((a, b) => rank.get(a.lineages[0]!)! - rank.get(b.lineages[0]!)!)
}

/** An account is about what any of its articles is about, most of all the one that dwells on it most. */
function account(articles: readonly PreparedArticle[], furniture: Furniture): GroupedAccount {
  const joined = new Map<number, StoryFeature>()
  for (const article of articles) {
    const told = { title: article.title, text: furniture.without(lined(article)) }
    for (const [key, feature] of features(told, languageFor(article.language))) {
      const known = joined.get(key)
      const inHeadline = feature.inHeadline || (known?.inHeadline ?? false)
      const most = known && known.weight >= feature.weight ? known : feature
      joined.set(key, { ...most, inHeadline })
    }
  }
  return {
    features: pack(joined),
    day: articles.map(({ published }) => dayOf(published)).find((day) => day !== null) ?? null,
  }
}

function lined({ title, text, published }: PreparedArticle): LineSet {
  return { text, lines: lineHashes(text), title, day: dayOf(published) }
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
    happened: happened(lineages.map((lineage) => byId.get(lineage.articles[0]!)!).concat(articles)),
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

/** The lead of the first account that begins with a whole sentence. */
function happened(articles: readonly PreparedArticle[]): Extract | null {
  for (const article of articles) {
    const found = lead(article, article.text, languageFor(article.language))
    if (found) return found
  }
  return null
}

/** Names of one kind, those of most articles first. */
function common(articles: readonly PreparedArticle[], kind: 'place' | 'person'): string[] {
  return mostNamed(articles.map(({ names }) => names.filter((name) => name.kind === kind).map((name) => name.entity)))
}
