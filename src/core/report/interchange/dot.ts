/** DOT, Graphviz's language: the stemma to be drawn. */
import type { Dossier } from '../../model/dossier.ts'
import { plain } from '../plain.ts'
import { shorten } from '../wording.ts'
import { type GraphEdge, stemmaGraph } from './stemma-graph.ts'

/** Code units of a report's name within its box. */
const LABEL_LENGTH = 40

export function dot(dossier: Dossier): string {
  const { nodes, edges } = stemmaGraph(dossier)
  const names = new Map(nodes.map((node) => [node.article.id, node.anchor]))
  const boxes = nodes.map(({ anchor, siglum, label, article }) => {
    const lines = [siglum, shorten(plain(label), LABEL_LENGTH), plain(article.published ?? '')].filter(
      (one) => one !== '',
    )
    return `  ${anchor} [label=${quoted(lines)}, tooltip=${quoted([plain(article.title ?? article.input)])}]`
  })
  const lines = edges.map((edge) => `  ${names.get(edge.from)} -> ${names.get(edge.to)} [${edgeStyle(edge)}]`)
  return ['digraph stemma {', '  node [shape=box]', ...boxes, ...lines, '}', ''].join('\n')
}

/** A direction that is a guess is dashed; a tie without one has no arrow. */
function edgeStyle({ kind, sure, directed }: GraphEdge): string {
  const style = sure ? '' : ', style=dashed'
  return `label=${quoted([kind])}${style}${directed ? '' : ', dir=none'}`
}

/**
 * A quoted string. A backslash begins an escape there and an ampersand an entity, so that both are written out; control
 * characters are gone already.
 */
function quoted(lines: readonly string[]): string {
  const safe = lines.map((line) => line.replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"'))
  return `"${safe.join('\\n')}"`
}
