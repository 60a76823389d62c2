/**
 * What the reports of each story say, side by side.
 *
 *   stories ─ ledger of figures ─ shared quotations ─ drift along each edge ─▶ dossier
 */
import { languageFor } from '../languages/languages.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import type { Dossier, Story } from '../model/dossier.ts'
import type { Drift } from '../model/drift.ts'
import type { Grounds } from '../model/grounds.ts'
import type { Lineage, Relation } from '../model/relation.ts'
import { besidesIn } from './besides.ts'
import type { CountedRelation } from './counted-relation.ts'
import { driftAlong, firmIn } from './drift-along.ts'
import { entities } from './entities.ts'
import { ledger } from './ledger.ts'
import { sharedQuotations } from './shared-quotations.ts'
import { timeline } from './timeline.ts'

export interface Reconciliation {
  readonly stories: readonly Story[]
  readonly ledger: Dossier['ledger']
  readonly sharedQuotations: Dossier['sharedQuotations']
  readonly timeline: Dossier['timeline']
  readonly entities: Dossier['entities']
  readonly drift: readonly Drift[]
}

export interface GroupedArticles {
  readonly articles: readonly PreparedArticle[]
  readonly relations: readonly Relation[]
  readonly lineages: readonly Lineage[]
  readonly stories: readonly Omit<Story, 'ledger'>[]
  readonly counted: CountedRelation
  /** What the grammar of a language tells, asked for only where a text was made from another. */
  readonly grounds: (language: string) => Grounds
}

/** Lay the stories' figures and quotations side by side, and hold every derived text against its source. */
export function reconcile(grouped: GroupedArticles): Reconciliation {
  const { articles, relations, lineages, stories, counted, grounds } = grouped
  const byId = new Map(articles.map((article) => [article.id, article]))
  const known = new Map<string, Grounds>()
  const grounded = (language: string): Grounds => {
    const made = known.get(language) ?? grounds(language)
    known.set(language, made)
    return made
  }
  const parts = partsOf(stories, lineages, relations)
  const told = stories.map((story, at) => {
    const members = story.articles.map((id) => byId.get(id)!)
    const language = languageFor(members[0]?.language ?? null)
    const own = parts[at]!
    return { story, members, own, rows: ledger({ articles: members, ...own, counted }, language) }
  })
  const besides = new Map(told.map(({ story, members }) => [story.id, besidesIn(members)]))
  const storyOf = new Map(stories.flatMap(({ id, articles: members }) => members.map((one) => [one, id] as const)))
  return {
    stories: told.map(({ story, rows }) => ({ ...story, ledger: rows.map((row) => row.id) })),
    ledger: told.flatMap(({ rows }) => rows),
    sharedQuotations: told.flatMap(({ members }) => sharedQuotations(members)),
    timeline: told.flatMap(({ story, members }) => timeline(story.id, members)),
    entities: told.flatMap(({ story, members, own }) =>
      entities(story.id, { articles: members, lineages: own.lineages }),
    ),
    drift: driftAlong(
      lineages.flatMap(({ edges }) => edges),
      {
        ...{ byId, grounds: grounded, isFirm: firmIn(relations) },
        besides: (edge) => besides.get(storyOf.get(edge.source) ?? '')?.(edge) ?? [],
      },
    ),
  }
}

/** What lies in each story, found in one walk: a story of a large archive is not looked for among the relations of all. */
function partsOf(
  stories: GroupedArticles['stories'],
  lineages: readonly Lineage[],
  relations: readonly Relation[],
): { readonly lineages: Lineage[]; readonly relations: Relation[] }[] {
  const parts = stories.map(() => ({ lineages: [] as Lineage[], relations: [] as Relation[] }))
  const storyOf = new Map<string, number>()
  const accounts = new Map<string, number>()
  for (const [at, story] of stories.entries()) {
    for (const id of story.articles) storyOf.set(id, at)
    for (const id of story.lineages) accounts.set(id, at)
  }
  for (const lineage of lineages) parts[accounts.get(lineage.id) ?? -1]?.lineages.push(lineage)
  for (const relation of relations) {
    const [a, b] = relation.articles.map((id) => storyOf.get(id))
    if (a !== undefined && a === b) parts[a]!.relations.push(relation)
  }
  return parts
}
