import type { PreparedArticle } from '../model/annotation.ts'
import type { Lineage, LineageEdge, Relation } from '../model/relation.ts'
import { groupBy } from '../text/group.ts'
import { byMoment } from '../text/moment.ts'

/** What the tree needs to know of an article. */
export type DatedArticle = Pick<PreparedArticle, 'id' | 'input' | 'published'>

const TIES = new Set(['copy', 'excerpt', 'revision', 'rewrite'])

/**
 * Articles tied by copy, excerpt, revision or rewrite, each derived one under its most plausible source.
 * Sources are taken from the surest relation downwards and none that would close a circle, so a tree comes out.
 *
 * @returns one lineage for each account, alone or not, in order of publication
 */
export function lineages(articles: readonly DatedArticle[], relations: readonly Relation[]): Lineage[] {
  const order = [...articles].sort(inOrder)
  const rank = new Map(order.map((article, i) => [article.id, i]))
  const parent = new Map<string, LineageEdge>()
  const group = new Map(order.map((article) => [article.id, article.id]))
  const root = (id: string): string => {
    let at = id
    for (let above = group.get(at)!; above !== at; above = group.get(at)!) {
      // The way up is halved each time it is gone, so that thousands of copies stay near their root.
      group.set(at, group.get(above)!)
      at = above
    }
    return at
  }
  for (const relation of relations.filter((one) => TIES.has(one.kind)).sort(bySurety)) {
    const [a, b] = relation.articles
    const source = relation.source ?? (rank.get(a)! <= rank.get(b)! ? a : b)
    const derived = source === a ? b : a
    if (!parent.has(derived) && !descends(source, derived, parent)) {
      parent.set(derived, { source, derived, kind: relation.kind, sure: relation.source !== null })
    }
    join(group, root, a, b)
  }
  const members = groupBy(order, (article) => root(article.id))
  return [...members.values()]
    .map((list) => lineage(list, parent))
    .sort((x, y) => rank.get(x.articles[0]!)! - rank.get(y.articles[0]!)!)
}

/** Is `id` itself or something that was made from `ancestor`? */
function descends(id: string, ancestor: string, parent: ReadonlyMap<string, LineageEdge>): boolean {
  for (let at: string | undefined = id; at !== undefined; at = parent.get(at)?.source) if (at === ancestor) return true
  return false
}

function join(group: Map<string, string>, root: (id: string) => string, a: string, b: string): void {
  const [first, second] = [root(a), root(b)].sort() as [string, string]
  group.set(second, first)
}

function lineage(list: readonly DatedArticle[], parent: ReadonlyMap<string, LineageEdge>): Lineage {
  const children = new Map<string | null, string[]>()
  for (const { id } of list) {
    const above = parent.get(id)?.source ?? null
    const beside = children.get(above)
    if (beside) beside.push(id)
    else children.set(above, [id])
  }
  const articles: string[] = []
  const waiting = [...(children.get(null) ?? [])].reverse()
  while (waiting.length > 0) {
    const id = waiting.pop()!
    articles.push(id)
    for (const child of [...(children.get(id) ?? [])].reverse()) waiting.push(child)
  }
  const edges = articles.flatMap((id) => parent.get(id) ?? [])
  return { id: articles[0]!, articles, edges }
}

/** The order in which articles stand wherever nothing else decides: publication, then address, then content. */
export function inOrder(a: DatedArticle, b: DatedArticle): number {
  return byMoment(a.published, b.published) || compare(a.input, b.input) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What a person decided is surer than anything computed, which is 2 at most. */
const DECIDED = 3

function bySurety(a: Relation, b: Relation): number {
  const sure = (relation: Relation): number =>
    (relation.decided ? DECIDED : 0) + (relation.source === null ? 0 : 1) + relation.score * relation.confidence
  return sure(b) - sure(a) || compare(a.articles.join(), b.articles.join())
}
