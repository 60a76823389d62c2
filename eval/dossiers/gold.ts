/** The shapes of labelled dossiers, as `gold.json` holds them, and of the part of a dossier's JSON that is scored. */

export interface GoldFigure {
  readonly story: string
  readonly row: string
  readonly article: string
  readonly exact: string
  readonly low: number | null
  readonly high: number | null
  readonly modifier?: string | null
  readonly source?: string | null
  readonly optional?: boolean
  /** Set where the words stand outside the body (an address, a caption). */
  readonly place?: string | null
}

export interface GoldRow {
  readonly story: string
  readonly row: string
  readonly verdict: string
  readonly also_accept?: readonly string[]
}

export interface GoldRelation {
  readonly story: string
  readonly pair: readonly [string, string]
  readonly kind: string
  readonly source: string | null
  readonly also_accept?: readonly string[]
  readonly optional?: boolean
}

export interface GoldQuotation {
  readonly story: string
  readonly article: string
  readonly exact: string
  readonly speaker: string | null
  readonly optional?: boolean
  readonly place?: string | null
}

/** The answers for all events of a set, or for one of them. */
export interface Gold {
  readonly figures: readonly GoldFigure[]
  readonly ledger: readonly GoldRow[]
  readonly relations: readonly GoldRelation[]
  readonly quotations: readonly GoldQuotation[]
  /** Story → accounts that are independent of each other, each the articles that it is told by. */
  readonly independent_accounts?: Readonly<Record<string, readonly (readonly string[])[]>>
  /** Article → passages that are no part of the report. */
  readonly furniture?: Readonly<Record<string, readonly (string | { readonly exact: string })[]>>
}

export interface GotArticle {
  readonly id: string
  readonly input: string
  readonly text: string
}

export interface GotFigure {
  readonly id: string
  readonly article: string
  readonly start: number
  readonly end: number
  readonly low: number | null
  readonly high: number | null
  readonly comparator: string | null
  readonly speaker: string | null
}

export interface GotRelation {
  readonly articles: readonly [string, string]
  readonly kind: string
  readonly source: string | null
}

export interface GotRow {
  readonly id: string
  readonly figures: readonly string[]
  readonly verdict: string
}

export interface GotQuotation {
  readonly article: string
  readonly start: number
  readonly end: number
  readonly speaker: string | null
}

/** A dossier as `--json` writes it. */
export interface Got {
  readonly articles: readonly GotArticle[]
  readonly relations: readonly GotRelation[]
  readonly lineages: readonly { readonly articles: readonly string[] }[]
  readonly stories: readonly { readonly articles: readonly string[] }[]
  readonly figures: readonly GotFigure[]
  readonly ledger: readonly GotRow[]
  readonly quotations: readonly GotQuotation[]
}

/** One event: its answers, its dossier, and which article of the dossier is which of the answers'. */
export interface Scored {
  readonly gold: Gold
  readonly got: Got
  /** Name in the answers → article of the dossier. */
  readonly articles: ReadonlyMap<string, GotArticle>
  /** Id in the dossier → name in the answers. */
  readonly names: ReadonlyMap<string, string>
}

/** The answers for one event. */
export function part(gold: Gold, story: string, articles: ReadonlySet<string>): Gold {
  const of = <T extends { readonly story: string }>(all: readonly T[]): T[] => all.filter((one) => one.story === story)
  return {
    figures: of(gold.figures),
    ledger: of(gold.ledger),
    relations: of(gold.relations),
    quotations: of(gold.quotations),
    ...(gold.independent_accounts && { independent_accounts: gold.independent_accounts }),
    furniture: Object.fromEntries(Object.entries(gold.furniture ?? {}).filter(([article]) => articles.has(article))),
  }
}

/** Put the dossier's articles beside those of the answers: an article's name stands in the name of its file. */
export function scored(gold: Gold, got: Got): Scored {
  const wanted = new Set([...gold.figures.map((one) => one.article), ...gold.relations.flatMap((one) => one.pair)])
  const articles = new Map<string, GotArticle>()
  for (const article of got.articles) {
    const file = article.input.split('/').at(-1)!
    for (const name of wanted) if (file.includes(name)) articles.set(name, article)
  }
  return { gold, got, articles, names: new Map([...articles].map(([name, article]) => [article.id, name])) }
}

/** What is counted: metric → number of cases. Absent is 0. */
export class Counts {
  private readonly counts = new Map<string, number>()

  add(metric: string, by: number | boolean = 1): void {
    this.counts.set(metric, this.of(metric) + Number(by))
  }

  addAll(other: Counts): void {
    for (const [metric, count] of other.counts) this.add(metric, count)
  }

  of(metric: string): number {
    return this.counts.get(metric) ?? 0
  }
}
