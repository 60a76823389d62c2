/** The family tree of a story's reports on a time axis. It scrolls both ways, by hand and by keys, and its time can be stretched. */
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { ArticleFacts, Edge, Lineage } from '../api/types/articles.ts'
import { moment, words } from '../text/wording.ts'
import { type Layout, type Line, layout, type Node } from './stemma-layout.ts'

const RADIUS = 15
const NAME_WIDTH = 98
const NAME_HEIGHT = 17
const MOST_ZOOM = 32
/** With more reports than this, their names would lie on each other: the letters stand alone. */
const MOST_NAMED = 30

interface Props {
  readonly articles: readonly ArticleFacts[]
  readonly lineages: readonly Lineage[]
}

export function Stemma({ articles, lineages }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(900)
  const [zoom, setZoom] = useState(1)
  useEffect(() => {
    const watched = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)))
    watched.observe(box.current!)
    return () => watched.disconnect()
  }, [])
  const drawn = useMemo(() => layout(articles, lineages, { width, zoom }), [articles, lineages, width, zoom])
  const stretch = (factor: number): void => {
    const { scrollLeft, clientWidth, scrollWidth } = box.current!
    const middle = (scrollLeft + clientWidth / 2) / scrollWidth
    setZoom((old) => Math.min(MOST_ZOOM, Math.max(1, old * factor)))
    requestAnimationFrame(() => {
      if (box.current) box.current.scrollLeft = middle * box.current.scrollWidth - clientWidth / 2
    })
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') stretch(2)
    else if (event.key === '-') stretch(0.5)
    else if (event.key === '0') setZoom(1)
    else return
    event.preventDefault()
  }
  return (
    <figure className="stemma">
      <div className="stemma-tools">
        <button type="button" onClick={() => stretch(2)} disabled={zoom >= MOST_ZOOM} aria-label="Stretch the time">
          +
        </button>
        <button type="button" onClick={() => stretch(0.5)} disabled={zoom <= 1} aria-label="Narrow the time">
          −
        </button>
        <button type="button" onClick={() => setZoom(1)} disabled={zoom === 1}>
          All
        </button>
      </div>
      <section
        className="stemma-box"
        ref={box}
        tabIndex={0}
        onKeyDown={onKey}
        onPointerDown={moveWith}
        aria-label="Stemma: reports by time, one band for each account. Plus and minus stretch the time, arrow keys move."
      >
        <Drawing drawn={drawn} named={articles.length <= MOST_NAMED} />
      </section>
      <Legend lineages={lineages} />
    </figure>
  )
}

/** The drawing follows the mouse that holds it; a finger and a wheel scroll it as they do everywhere. */
function moveWith({
  pointerType,
  button,
  target,
  currentTarget: box,
  clientX,
  clientY,
}: PointerEvent<HTMLElement>): void {
  if (pointerType !== 'mouse' || button !== 0 || (target as Element).closest('a')) return
  const start = { left: box.scrollLeft + clientX, top: box.scrollTop + clientY }
  const move = (event: globalThis.PointerEvent): void => {
    box.classList.add('moved')
    box.scrollTo(start.left - event.clientX, start.top - event.clientY)
  }
  const end = (): void => {
    box.classList.remove('moved')
    removeEventListener('pointermove', move)
  }
  addEventListener('pointermove', move)
  addEventListener('pointerup', end, { once: true })
  addEventListener('pointercancel', end, { once: true })
}

function Drawing({ drawn, named }: { drawn: Layout; named: boolean }) {
  const { width, height, nodes, lines, ticks, bands, undated } = drawn
  const sources = new Map(lines.map((line) => [line.to.article.id, line]))
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group">
      <g className="axis" aria-hidden="true">
        {ticks.map(({ x, label }) => (
          <g key={x}>
            <line x1={x} x2={x} y1={26} y2={height} />
            <text x={x} y={18} textAnchor={x < 40 ? 'start' : 'middle'}>
              {label}
            </text>
          </g>
        ))}
        {undated !== null && (
          <text x={undated} y={18} textAnchor="middle">
            no date
          </text>
        )}
        {bands.slice(0, -1).map((y) => (
          <line key={y} className="band" x1={0} x2={width} y1={y} y2={y} />
        ))}
      </g>
      <g className="days" aria-hidden="true">
        {nodes.map(
          ({ article, span, y }) =>
            span && (
              <rect
                key={article.id}
                x={span.from}
                y={y - 5}
                width={Math.max(2, span.to - span.from)}
                height={10}
                rx={5}
              />
            ),
        )}
      </g>
      <g aria-hidden="true">
        {lines.map((line) => (
          <path
            key={`${line.edge.source} ${line.edge.derived}`}
            className={`edge ${line.edge.kind}${line.edge.sure ? '' : ' unsure'}`}
            d={pathOf(line)}
          />
        ))}
      </g>
      {nodes.map((node) => (
        <NodeMark key={node.article.id} node={node} source={sources.get(node.article.id) ?? null} named={named} />
      ))}
    </svg>
  )
}

function NodeMark({ node, source, named }: { node: Node; source: Line | null; named: boolean }) {
  const [, go] = useLocation()
  const { article, x, y, dated } = node
  const when = article.published === null ? 'without a date' : moment(article.published)
  const made = source
    ? `, ${words(source.edge.kind)} of ${source.from.article.siglum}${source.edge.sure ? '' : ', direction not sure'}`
    : ''
  const href = `/articles/${article.id}`
  return (
    <a
      href={href}
      className={`node${source ? '' : ' root'}${dated ? '' : ' undated'}`}
      aria-label={`${article.siglum} ${article.label}, ${when}${made}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        go(href)
      }}
    >
      <title>{`${article.label}: ${article.headline ?? 'without a headline'} (${when})`}</title>
      <circle cx={x} cy={y} r={RADIUS} />
      <text x={x} y={y} dy=".36em" textAnchor="middle">
        {article.siglum}
      </text>{' '}
      {named && node.name !== null && <Name node={node} side={node.name} />}
    </a>
  )
}

/** As much of the name as there is room for. The whole of it is there, so that it is what a voice calls it by. */
function Name({ node: { article, x, y }, side }: { node: Node; side: 'below' | 'above' }) {
  const atEdge = x < NAME_WIDTH / 2
  return (
    <foreignObject
      x={atEdge ? x - RADIUS : x - NAME_WIDTH / 2}
      y={side === 'below' ? y + RADIUS + 1 : y - RADIUS - NAME_HEIGHT}
      width={NAME_WIDTH}
      height={NAME_HEIGHT}
    >
      <div className={atEdge ? 'name at-edge' : 'name'}>{article.label}</div>
    </foreignObject>
  )
}

/** From the edge of one circle to the edge of the other, leaving level and arriving level. */
function pathOf({ from, to }: Line): string {
  const back = to.x < from.x + 2 * RADIUS
  if (back) {
    const [y1, y2] = to.y > from.y ? [from.y + RADIUS, to.y - RADIUS] : [from.y - RADIUS, to.y + RADIUS]
    return `M${from.x} ${y1}C${from.x} ${(y1 + y2) / 2} ${to.x} ${(y1 + y2) / 2} ${to.x} ${y2}`
  }
  const [x1, x2] = [from.x + RADIUS, to.x - RADIUS]
  const bend = Math.min(60, (x2 - x1) / 2)
  return `M${x1} ${from.y}C${x1 + bend} ${from.y} ${x2 - bend} ${to.y} ${x2} ${to.y}`
}

const NAMES: readonly (readonly [Edge['kind'], string])[] = [
  ['copy', 'copy'],
  ['excerpt', 'excerpt'],
  ['revision', 'revision'],
  ['rewrite', 'rewrite'],
]

function Legend({ lineages }: { lineages: readonly Lineage[] }) {
  const edges = lineages.flatMap((lineage) => lineage.edges)
  const kinds = NAMES.filter(([kind]) => edges.some((edge) => edge.kind === kind))
  if (edges.length === 0) return <figcaption>No report was made from another.</figcaption>
  return (
    <figcaption>
      <ul>
        {kinds.map(([kind, name]) => (
          <li key={kind}>
            <LegendLine className={kind} /> {name}
          </li>
        ))}
        {edges.some((edge) => !edge.sure) && (
          <li>
            <LegendLine className="copy unsure" /> direction not sure
          </li>
        )}
      </ul>
    </figcaption>
  )
}

function LegendLine({ className }: { className: string }) {
  return (
    <svg width="36" height="10" viewBox="0 0 36 10" aria-hidden="true">
      <path className={`edge ${className}`} d="M1 5H35" />
    </svg>
  )
}
