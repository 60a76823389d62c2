import type { Figure, PreparedArticle, Quotation } from '../model/annotation.ts'
import type { Dossier, Entity, SharedQuotation, Story, TimelineEntry } from '../model/dossier.ts'
import type { Drift } from '../model/drift.ts'
import type { LedgerRow } from '../model/ledger.ts'
import type { Notice } from '../model/notice.ts'
import { reference } from '../model/reference.ts'
import type { Lineage, LineageEdge, Relation } from '../model/relation.ts'
import { fileName } from './wording.ts'

/** An article as a report names it. */
export interface ArticleView {
  readonly article: PreparedArticle
  /** Its letter in the stemma, as editors name the witnesses of a text: A, B ... Z, A2, B2 ... Unique in a dossier. */
  readonly siglum: string
  /** The publisher where one is named, else the file's name. */
  readonly label: string
  /** Unique and safe as the start of an HTML id: `a1`, `a2` ... */
  readonly anchor: string
}

/** One node of the family tree: an article, how it was made from its parent, and what was made from it. */
export interface Branch {
  readonly view: ArticleView
  readonly edge: LineageEdge | null
  /**
   * The relation that the edge rests on, with its evidence; without an edge, the surest relation to an article above it
   * in the same account: the two belong together, but which was made from which cannot be told.
   */
  readonly relation: Relation | null
  readonly children: readonly Branch[]
}

/** One account: the articles of a lineage and their tree. */
export interface AccountView {
  readonly lineage: Lineage
  /** 1, 2, 3 ... in the order of the story. */
  readonly number: number
  readonly articles: readonly ArticleView[]
  readonly roots: readonly Branch[]
}

export interface StoryView {
  readonly story: Story
  readonly anchor: string
  readonly articles: readonly ArticleView[]
  readonly accounts: readonly AccountView[]
  readonly rows: readonly LedgerRow[]
  readonly drift: readonly Drift[]
  /** Relations between two of its articles, all kinds. */
  readonly relations: readonly Relation[]
  readonly shared: readonly SharedQuotation[]
  readonly timeline: readonly TimelineEntry[]
  readonly entities: readonly Entity[]
}

/** A figure or a quotation with the article that it stands in. */
export interface Located<T> {
  readonly item: T
  readonly view: ArticleView
}

/** The dossier with everything looked up, so that each report only has to draw it. */
export interface View {
  readonly stories: readonly StoryView[]
  readonly articles: readonly ArticleView[]
  readonly notices: readonly Notice[]
  readonly article: (id: string) => ArticleView | undefined
  /** By its reference, as the ledger has it. */
  readonly figure: (reference: string) => Located<Figure> | undefined
  readonly quotation: (reference: string) => Located<Quotation> | undefined
}

export function view(dossier: Dossier): View {
  const articles = nameArticles(dossier)
  const byId = new Map(articles.map((one) => [one.article.id, one]))
  const figures = place(articles, (article) => article.figures)
  const quotations = place(articles, (article) => article.quotations)
  return {
    stories: dossier.stories.map((story, index) => storyView({ story, anchor: `s${index + 1}`, dossier, byId })),
    articles,
    notices: dossier.notices,
    article: (id) => byId.get(id),
    figure: (id) => figures.get(id),
    quotation: (id) => quotations.get(id),
  }
}

/** Letters go to the articles story by story and account by account, so that a copy stands next to its source. */
function nameArticles(dossier: Dossier): ArticleView[] {
  const lineages = new Map(dossier.lineages.map((lineage) => [lineage.id, lineage]))
  const order = dossier.stories.flatMap((story) => story.lineages.flatMap((id) => lineages.get(id)?.articles ?? []))
  const rank = new Map<string, number>()
  for (const id of [...order, ...dossier.articles.map((article) => article.id)]) {
    if (!rank.has(id)) rank.set(id, rank.size)
  }
  return dossier.articles
    .map((article) => ({ article, index: rank.get(article.id) ?? 0 }))
    .sort((a, b) => a.index - b.index)
    .map(({ article, index }) => ({
      article,
      siglum: siglum(index),
      label: article.publisher ?? fileName(article.input),
      anchor: `a${index + 1}`,
    }))
}

/** 0 → A, 25 → Z, 26 → A2. */
function siglum(index: number): string {
  const round = Math.floor(index / 26)
  return String.fromCharCode(65 + (index % 26)) + (round === 0 ? '' : String(round + 1))
}

function place<T extends { id: string }>(
  articles: readonly ArticleView[],
  items: (article: PreparedArticle) => readonly T[],
): Map<string, Located<T>> {
  return new Map(
    articles.flatMap((one) =>
      items(one.article).map((item) => [reference(one.article.id, item.id), { item, view: one }] as const),
    ),
  )
}

interface StoryParts {
  readonly story: Story
  readonly anchor: string
  readonly dossier: Dossier
  readonly byId: ReadonlyMap<string, ArticleView>
}

function storyView({ story, anchor, dossier, byId }: StoryParts): StoryView {
  const members = new Set(story.articles)
  const rows = new Set(story.ledger)
  const relations = dossier.relations.filter(({ articles: [a, b] }) => members.has(a) && members.has(b))
  const accounts = story.lineages
    .map((id) => dossier.lineages.find((lineage) => lineage.id === id))
    .filter((lineage) => lineage !== undefined)
    .map((lineage, index) => account(lineage, index + 1, { byId, relations }))
  return {
    story,
    anchor,
    articles: accounts.flatMap((one) => one.articles),
    accounts,
    rows: dossier.ledger.filter((row) => rows.has(row.id)),
    drift: dossier.drift.filter((drift) => members.has(drift.source) && members.has(drift.derived)),
    relations,
    timeline: dossier.timeline.filter((one) => one.story === story.id),
    entities: dossier.entities.filter((one) => one.story === story.id),
    shared: dossier.sharedQuotations.filter((one) =>
      one.quotations.some((id) => members.has(id.slice(0, id.indexOf(':')))),
    ),
  }
}

interface Known {
  readonly byId: ReadonlyMap<string, ArticleView>
  readonly relations: readonly Relation[]
}

function account(lineage: Lineage, number: number, known: Known): AccountView {
  const derived = new Set(lineage.edges.map((edge) => edge.derived))
  const roots = lineage.articles.filter((id) => !derived.has(id))
  const seen = new Set<string>()
  const grow = (id: string, edge: LineageEdge | null): Branch[] => {
    const found = known.byId.get(id)
    if (!found || seen.has(id)) return []
    seen.add(id)
    const below = lineage.edges.filter((one) => one.source === id)
    const relation = edge ? between(known.relations, edge.source, edge.derived) : tie(id, seen, known.relations)
    return [{ view: found, edge, relation, children: below.flatMap((one) => grow(one.derived, one)) }]
  }
  return {
    lineage,
    number,
    articles: lineage.articles.map((id) => known.byId.get(id)).filter((one) => one !== undefined),
    roots: (roots.length > 0 ? roots : lineage.articles).flatMap((id) => grow(id, null)),
  }
}

function tie(id: string, above: ReadonlySet<string>, relations: readonly Relation[]): Relation | null {
  const ties = relations.filter(({ articles, kind }) => {
    const other = articles.find((one) => one !== id)
    return kind !== 'independent' && articles.includes(id) && other !== undefined && other !== id && above.has(other)
  })
  return ties.toSorted((a, b) => b.confidence - a.confidence)[0] ?? null
}

function between(relations: readonly Relation[], a: string, b: string): Relation | null {
  return relations.find(({ articles }) => articles.includes(a) && articles.includes(b)) ?? null
}
