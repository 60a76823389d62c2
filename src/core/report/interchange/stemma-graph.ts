/** The stemma as nodes and edges, for the formats of graphs. */
import type { Dossier } from '../../model/dossier.ts'
import type { Relation, RelationKind } from '../../model/relation.ts'
import { type ArticleView, view } from '../view.ts'

export interface GraphNode extends ArticleView {
  /** The lineage that it is of. */
  readonly lineage: string
}

/** `directed`: the first was the source of the second. Else the two share text, and no direction is told. */
export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly directed: boolean
  readonly kind: RelationKind
  readonly sure: boolean
  readonly score: number | null
  readonly confidence: number | null
}

export interface StemmaGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** The edges of every lineage, then the relations (but independence) that no edge stands for. */
export function stemmaGraph(dossier: Dossier): StemmaGraph {
  const lineageOf = new Map(dossier.lineages.flatMap(({ id, articles }) => articles.map((one) => [one, id] as const)))
  const nodes = view(dossier).articles.map((one) => ({
    ...one,
    lineage: lineageOf.get(one.article.id) ?? one.article.id,
  }))
  const known = new Set(nodes.map((node) => node.article.id))
  const relations = new Map(dossier.relations.map((relation) => [pair(...relation.articles), relation]))
  const edges = dossier.lineages
    .flatMap((lineage) => lineage.edges)
    .map(({ source, derived, kind, sure }): GraphEdge => {
      const relation = relations.get(pair(source, derived))
      return { from: source, to: derived, directed: true, kind, sure, ...measures(relation) }
    })
  const drawn = new Set(edges.map(({ from, to }) => pair(from, to)))
  const rest = dossier.relations
    .filter(({ kind, articles }) => kind !== 'independent' && !drawn.has(pair(...articles)))
    .map((relation): GraphEdge => {
      const [from, to] = relation.articles
      return { from, to, directed: false, kind: relation.kind, sure: false, ...measures(relation) }
    })
  return { nodes, edges: [...edges, ...rest].filter(({ from, to }) => known.has(from) && known.has(to)) }
}

function measures(relation: Relation | undefined): { score: number | null; confidence: number | null } {
  return { score: relation?.score ?? null, confidence: relation?.confidence ?? null }
}

function pair(a: string, b: string): string {
  return a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`
}
