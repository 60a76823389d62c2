import type { Figure } from '../../model/annotation.ts'
import type { LedgerRow } from '../../model/ledger.ts'
import type { Located, StoryView } from '../view.ts'
import { count, figureWords, grouped, speakerName } from '../wording.ts'
import { html, type Markup } from './markup.ts'
import { letter, section } from './pieces.ts'
import type { PageContext } from './sheet.ts'

const WIDTH = 640
const HEIGHT = 150
/** Room for the numbers on the left, and for the days below. */
const LEFT = 92
const BELOW = 26
const ABOVE = 12

/** A value at the time of the report that gives it. */
interface Point {
  readonly placed: Located<Figure>
  /** Milliseconds since 1970, of the report's date. */
  readonly at: number
  readonly low: number
  readonly high: number
}

/** How each row's figures moved over time: a chart for every question that reports of several days answer with a number. */
export function charts(story: StoryView, sheet: PageContext): Markup | null {
  const drawn = story.rows.flatMap((row) => {
    const points = pointsOf(row, sheet)
    const days = new Set(points.map(({ placed }) => dayOf(placed)))
    return days.size > 1 ? [chart(row, points, sheet)] : []
  })
  if (drawn.length === 0) return null
  return section({
    id: `${story.anchor}-over-time`,
    title: 'Figures over time',
    lead: `${count(drawn.length, 'question')} that reports of several days answer: each value at the date of its report, a range as a bar.`,
    body: html`<div class="charts">${drawn}</div>`,
  })
}

function pointsOf(row: LedgerRow, { view }: PageContext): Point[] {
  return row.figures
    .flatMap((id): Point[] => {
      const placed = view.figure(id)
      const published = placed?.view.article.published ?? null
      const low = placed?.item.low ?? placed?.item.high ?? null
      const at = published === null ? Number.NaN : Date.parse(published)
      if (!placed || low === null || Number.isNaN(at)) return []
      return [{ placed, at, low, high: placed.item.high ?? low }]
    })
    .sort((a, b) => a.at - b.at || a.low - b.low)
}

function dayOf({ view }: Located<Figure>): string {
  return (view.article.published ?? '').slice(0, 10)
}

function chart(row: LedgerRow, points: readonly Point[], sheet: PageContext): Markup {
  const [start, end] = [points[0]!.at, points.at(-1)!.at]
  const top = Math.max(...points.map(({ high }) => high), 1)
  const x = (at: number): number => round(LEFT + ((at - start) / Math.max(1, end - start)) * (WIDTH - LEFT - 20))
  const y = (value: number): number => round(ABOVE + (1 - value / top) * (HEIGHT - ABOVE - BELOW))
  const marks = points.map(({ at, low, high }) =>
    low === high
      ? html`<circle cx="${x(at)}" cy="${y(low)}" r="5"/>`
      : html`<line x1="${x(at)}" x2="${x(at)}" y1="${y(low)}" y2="${y(high)}"/><circle cx="${x(at)}" cy="${y(low)}" r="5"/>`,
  )
  return html`
<figure class="chart"><figcaption>${row.question}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
<line class="axis" x1="${LEFT - 12}" x2="${WIDTH}" y1="${y(0)}" y2="${y(0)}"/><line class="axis faint" x1="${LEFT - 12}" x2="${WIDTH}" y1="${y(top)}" y2="${y(top)}"/>
<text x="${LEFT - 18}" y="${y(0) + 5}" text-anchor="end">0</text><text x="${LEFT - 18}" y="${y(top) + 5}" text-anchor="end">${grouped(top)}</text>
<text x="${x(start)}" y="${HEIGHT - 6}">${dayOf(points[0]!.placed)}</text><text x="${WIDTH - 4}" y="${HEIGHT - 6}" text-anchor="end">${dayOf(points.at(-1)!.placed)}</text>
${marks}</svg>
<ol class="values">${points.map((point) => valueLine(point, sheet))}</ol></figure>`
}

/** The same in words, which is also what is read aloud. */
function valueLine({ placed }: Point, { anchors }: PageContext): Markup {
  const speaker = speakerName(placed.item.speaker)
  return html`
<li><time datetime="${dayOf(placed)}">${dayOf(placed)}</time> <a href="#${anchors.figure(placed)}">${figureWords(placed.view.article, placed.item)}</a>
${letter(placed.view)}${speaker !== null && html` <span class="speaker">${speaker}</span>`}</li>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
