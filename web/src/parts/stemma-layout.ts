/** Where the reports of a story stand on the page: across by time, down by account; pure numbers, in pixels. */
import type { ArticleFacts, Edge, Lineage } from '../api/types/articles.ts'
import { isDay, type Time, timeOf } from '../text/time.ts'
import { type Tick, timeAxis } from './time-axis.ts'

export interface Node {
  readonly article: ArticleFacts
  readonly x: number
  readonly y: number
  /** The account it is of, from 0. */
  readonly account: number
  readonly dated: boolean
  /** Where the day alone is known: from its beginning to its end. */
  readonly span: { readonly from: number; readonly to: number } | null
  /** Where its name has room: names of neighbours would lie on each other. */
  readonly name: 'below' | 'above' | null
}

export interface Line {
  readonly edge: Edge
  readonly from: Node
  readonly to: Node
}

export interface Layout {
  readonly nodes: readonly Node[]
  readonly lines: readonly Line[]
  readonly ticks: readonly Tick[]
  /** The lower edge of each account's band. */
  readonly bands: readonly number[]
  readonly width: number
  readonly height: number
  /** Where reports without a date begin; null where all have one. */
  readonly undated: number | null
}

export interface Space {
  /** What can be seen at once. */
  readonly width: number
  /** 1: the whole time in sight. */
  readonly zoom: number
}

const LEFT = 28
/** Room for the name of the last report. */
const RIGHT = 56
const TOP = 34
/** Between the middles of neighbours: across and down. */
const STEP = 48
const ROW = 58
const BAND_GAP = 12

export function layout(articles: readonly ArticleFacts[], lineages: readonly Lineage[], space: Space): Layout {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const times = new Map(articles.map((article) => [article.id, timeOf(article.published)]))
  const known = [...times.values()].filter((time) => time !== null)
  const hasUndated = known.length < articles.length
  const column = hasUndated && known.length > 0 ? 110 : 0
  const inner = Math.max(200, (space.width - 2 * LEFT - column) * space.zoom)
  const { x: scale, ticks } = timeAxis(known, { from: LEFT, to: LEFT + inner })
  const undated = hasUndated ? (known.length === 0 ? LEFT : LEFT + inner + 66) : null
  const nodes = new Map<string, Node>()
  const bands: number[] = []
  let top = TOP
  for (const [account, lineage] of lineages.entries()) {
    const rows: number[] = []
    for (const id of inOrder(lineage, times)) {
      const article = byId.get(id)
      if (!article) continue
      const time = times.get(id)
      const parent = nodes.get(lineage.edges.find((edge) => edge.derived === id)?.source ?? '')
      const at = time ? place(time, scale, parent) : { x: Math.max(undated ?? LEFT, (parent?.x ?? 0) + STEP) }
      const free = rows.findIndex((end) => end + STEP <= at.x)
      const row = free === -1 ? rows.length : free
      rows[row] = at.x
      const span = time && isDay(time) ? { from: scale(time.from), to: scale(time.to) } : null
      const y = top + row * ROW + ROW / 2
      nodes.set(id, { article, x: at.x, y, account, dated: Boolean(time), span, name: 'below' })
    }
    top += Math.max(1, rows.length) * ROW + BAND_GAP
    bands.push(top - BAND_GAP / 2)
  }
  const right = Math.max(LEFT + inner, ...[...nodes.values()].map((node) => node.x))
  return {
    nodes: withNames([...nodes.values()]),
    lines: lineages.flatMap((lineage) => lineage.edges.flatMap((edge) => lineOf(edge, nodes))),
    ticks: known.length === 0 ? [] : ticks,
    ...{ bands, width: right + RIGHT, height: top + 6, undated },
  }
}

/** Pixels that a name needs. */
const NAME = 100

function withNames(nodes: readonly Node[]): Node[] {
  const ends = new Map<string, number>()
  const room = ({ x, y }: Node, side: 'below' | 'above'): boolean => (ends.get(`${y} ${side}`) ?? -NAME) + NAME <= x
  return [...nodes]
    .sort((a, b) => a.y - b.y || a.x - b.x)
    .map((node) => {
      const name = room(node, 'below') ? 'below' : room(node, 'above') ? 'above' : null
      if (name) ends.set(`${node.y} ${name}`, node.x)
      return { ...node, name }
    })
}

function lineOf(edge: Edge, nodes: ReadonlyMap<string, Node>): Line[] {
  const [from, to] = [nodes.get(edge.source), nodes.get(edge.derived)]
  return from && to ? [{ edge, from, to }] : []
}

/** One of which the day alone is known stands in the middle of it, and after what it was made from, if that is of the same day. */
function place({ from, to }: Time, scale: (time: number) => number, parent: Node | undefined): { x: number } {
  const x = (scale(from) + scale(to)) / 2
  if (!isDay({ from, to }) || !parent) return { x }
  return { x: Math.max(x, Math.min(parent.x + STEP, Math.max(x, scale(to)))) }
}

/** By time, the undated last, but nothing before what it was made from. */
function inOrder(lineage: Lineage, times: ReadonlyMap<string, Time | null>): string[] {
  const rank = new Map(lineage.articles.map((id, index) => [id, index]))
  const at = (id: string): number => times.get(id)?.from ?? Number.MAX_SAFE_INTEGER
  const sorted = [...lineage.articles].sort((a, b) => at(a) - at(b) || (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
  const done = new Set<string>()
  const ordered: string[] = []
  const source = new Map(lineage.edges.map((edge) => [edge.derived, edge.source]))
  for (const id of sorted) {
    const chain: string[] = []
    for (let now: string | undefined = id; now !== undefined && !done.has(now); now = source.get(now)) {
      done.add(now)
      chain.push(now)
    }
    ordered.push(...chain.reverse())
  }
  return ordered
}
