/** GraphML (graphdrawing.org, 1.0) of the stemma: reports as nodes, an edge from each source to what was made of it. */
import type { Dossier } from '../../model/dossier.ts'
import { type GraphEdge, type GraphNode, stemmaGraph } from './stemma-graph.ts'
import { element, xmlDocument, xmlText } from './xml.ts'

type Value = string | number | boolean | null

const NODE_KEYS = {
  letter: ['string', (node: GraphNode): Value => node.siglum],
  label: ['string', (node: GraphNode): Value => node.label],
  input: ['string', (node: GraphNode): Value => node.article.input],
  title: ['string', (node: GraphNode): Value => node.article.title],
  publisher: ['string', (node: GraphNode): Value => node.article.publisher],
  published: ['string', (node: GraphNode): Value => node.article.published],
  url: ['string', (node: GraphNode): Value => node.article.url],
  lineage: ['string', (node: GraphNode): Value => node.lineage],
} as const

const EDGE_KEYS = {
  kind: ['string', (edge: GraphEdge): Value => edge.kind],
  sure: ['boolean', (edge: GraphEdge): Value => edge.sure],
  score: ['double', (edge: GraphEdge): Value => edge.score],
  confidence: ['double', (edge: GraphEdge): Value => edge.confidence],
} as const

export function graphml(dossier: Dossier): string {
  const { nodes, edges } = stemmaGraph(dossier)
  const graph = element('graph', { id: 'stemma', edgedefault: 'directed' }, [...nodes.map(node), ...edges.map(edge)])
  const root = {
    xmlns: 'http://graphml.graphdrawing.org/xmlns',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
  }
  return xmlDocument(element('graphml', root, [...keys('node', NODE_KEYS), ...keys('edge', EDGE_KEYS), '\n', graph]))
}

function keys(target: 'node' | 'edge', columns: Readonly<Record<string, readonly [string, unknown]>>): string[] {
  return Object.entries(columns).map(
    ([name, [type]]) =>
      `\n${element('key', { id: `${target}-${name}`, for: target, 'attr.name': name, 'attr.type': type })}`,
  )
}

function node(one: GraphNode): string {
  const values = Object.entries(NODE_KEYS).map(([name, [, read]]) => data(`node-${name}`, read(one)))
  return `\n${element('node', { id: one.article.id }, values)}`
}

function edge(one: GraphEdge, index: number): string {
  const values = Object.entries(EDGE_KEYS).map(([name, [, read]]) => data(`edge-${name}`, read(one)))
  const own = { id: `e${index + 1}`, source: one.from, target: one.to, directed: one.directed }
  return `\n${element('edge', own, values)}`
}

function data(key: string, value: Value): string {
  return value === null ? '' : element('data', { key }, xmlText(String(value)))
}
