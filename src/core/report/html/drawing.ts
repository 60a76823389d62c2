import type { RelationKind } from '../../model/relation.ts'
import type { Branch, StoryView } from '../view.ts'
import { words } from '../wording.ts'
import { html, type Markup } from './markup.ts'

/** Distance between neighbours and between generations, and the radius of a ring, in user units: pixels at full size. */
const COLUMN = 74
const ROW = 92
const RING = 19
/** Room around the outermost rings. */
const MARGIN = 26
/** With more reports side by side than this a drawing says less than the list below it. */
const MOST_COLUMNS = 9

/** A report with its place in the drawing. */
interface Node {
  readonly branch: Branch
  readonly x: number
  readonly y: number
  readonly children: readonly Node[]
}

/**
 * The stemma as editors draw it: the event above, the reports that tell it at first hand below, and below each what was
 * made from it. It repeats for the eye what the list of accounts says in words, and is not read aloud.
 */
export function drawing(story: StoryView): Markup | null {
  const roots = story.accounts.flatMap((account) => account.roots)
  const columns = roots.reduce((sum, root) => sum + width(root), 0)
  if (columns > MOST_COLUMNS || story.articles.length < 2) return null
  let column = 0
  const nodes = roots.map((root) => {
    const node = place(root, column, 1)
    column += width(root)
    return node
  })
  const size = { width: (columns - 1) * COLUMN + 2 * (MARGIN + RING), height: depth(nodes) * ROW + MARGIN + RING }
  const top = { x: size.width / 2, y: MARGIN }
  return html`
<figure class="stemma" aria-hidden="true"><svg viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}">
${nodes.map((node) => html`<path class="edge" d="${curve(top, { x: node.x, y: node.y - RING })}"/>`)}
<circle class="event" cx="${top.x}" cy="${top.y}" r="6"/>
${nodes.map(nodeMarkup)}
</svg>${legend(nodes)}</figure>`
}

/** Columns that a branch takes: one for each report that nothing was made from. */
function width(branch: Branch): number {
  return Math.max(
    1,
    branch.children.reduce((sum, child) => sum + width(child), 0),
  )
}

function place(branch: Branch, column: number, generation: number): Node {
  let next = column
  const children = branch.children.map((child) => {
    const node = place(child, next, generation + 1)
    next += width(child)
    return node
  })
  const x = MARGIN + RING + (column + (width(branch) - 1) / 2) * COLUMN
  return { branch, x, y: MARGIN + generation * ROW - RING, children }
}

function depth(nodes: readonly Node[]): number {
  return nodes.reduce((most, node) => Math.max(most, 1 + depth(node.children)), 0)
}

function nodeMarkup(node: Node): Markup {
  const { x, y, branch, children } = node
  return html`
${children.map((child) => html`<path class="edge ${edgeKind(child)}" d="${curve({ x, y: y + RING }, { x: child.x, y: child.y - RING })}"/>`)}
<circle class="${branch.edge === null ? 'root' : 'derived'}" cx="${x}" cy="${y}" r="${RING}"/>
<text class="${branch.edge === null ? 'root' : 'derived'}" x="${x}" y="${y}" dy=".35em" text-anchor="middle">${branch.view.siglum}</text>
${children.map(nodeMarkup)}`
}

function edgeKind({ branch }: Node): RelationKind {
  return branch.edge?.kind ?? 'independent'
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Straight down at both ends. */
function curve(from: Point, to: Point): string {
  const middle = (from.y + to.y) / 2
  return `M${from.x} ${from.y}C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${to.y}`
}

/** The kinds of line that occur, each with its name. */
function legend(nodes: readonly Node[]): Markup | null {
  const kinds = [...new Set(nodes.flatMap(kindsBelow))].sort()
  const key = (kind: RelationKind) =>
    html`<li><svg viewBox="0 0 30 8" width="30" height="8"><path class="edge ${kind}" d="M0 4H30"/></svg>${words(kind)}</li>`
  return kinds.length === 0 ? null : html`<figcaption><ul>${kinds.map(key)}</ul></figcaption>`
}

function kindsBelow(node: Node): RelationKind[] {
  return node.children.flatMap((child) => [edgeKind(child), ...kindsBelow(child)])
}
