/** Where the answers to one question stand in their drawing, and how the answers of each account changed; pure values. */
import { scaleLinear } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import type { ArticleFacts, Lineage } from '../api/types/articles.ts'
import type { OverTime } from '../api/types/ledger.ts'
import { isDay, type Time, timeOf } from '../text/time.ts'
import { type Tick, timeAxis } from './time-axis.ts'

export interface Answer {
  readonly ref: string
  readonly article: ArticleFacts
  readonly time: Time
  readonly low: number
  /** null: no upper bound. */
  readonly high: number | null
  readonly words: string
  readonly speaker: string | null
  readonly corrected: boolean
}

export interface Dot {
  readonly answer: Answer
  readonly x: number
  readonly low: number
  /** Where the highest value stands; of an answer without one, the end of its arrow. */
  readonly high: number
  /** Where the day alone is known: from its beginning to its end. */
  readonly day: { readonly from: number; readonly to: number } | null
  /** Where its letter has room, from the dot; `speaker`: there is room for that too. */
  readonly label: { readonly dx: number; readonly dy: number; readonly speaker: boolean }
}

/** The answers of one account, in the order of time. */
export interface Series {
  readonly lineage: string
  readonly dots: readonly Dot[]
  /** The path of a line that keeps its height until the next report; null where there is one report alone. */
  readonly steps: string | null
}

export interface ChartLayout {
  readonly series: readonly Series[]
  /** The same line through the reports of all accounts. */
  readonly steps: string | null
  readonly ticks: readonly Tick[]
  readonly levels: readonly { readonly value: number; readonly y: number }[]
}

export const WIDTH = 860
export const HEIGHT = 320
export const BOX = { left: 64, right: 44, top: 22, bottom: 40 }

/** In the order of time. */
export function answersIn({ points }: OverTime, byId: ReadonlyMap<string, ArticleFacts>): Answer[] {
  return points
    .flatMap(({ article: name, ...point }) => {
      const article = byId.get(name)
      const time = timeOf(article?.published ?? null)
      return article && time ? [{ ...point, article, time }] : []
    })
    .sort((a, b) => middle(a.time) - middle(b.time) || a.low - b.low)
}

/** One of which the day alone is known stands in the middle of it. */
function middle({ from, to }: Time): number {
  return (from + to) / 2
}

export function chartLayout(answers: readonly Answer[]): ChartLayout {
  const axis = timeAxis(
    answers.map(({ time }) => time),
    { from: BOX.left + 16, to: WIDTH - BOX.right - 16 },
  )
  const most = Math.max(1, ...answers.map(({ low, high }) => high ?? low))
  const y = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([HEIGHT - BOX.bottom, BOX.top])
  const top = y.domain()[1] ?? most
  const bare = answers.map((answer) => {
    const { time, low, high } = answer
    return {
      ...{ answer, x: axis.x(middle(time)), low: y(Math.max(0, low)) },
      high: y(high === null ? Math.min(top, low + top * 0.12) : Math.max(0, high)),
      day: isDay(time) ? { from: axis.x(time.from), to: axis.x(time.to) } : null,
    }
  })
  const dots = withLabels(bare)
  return {
    series: [...new Set(dots.map((dot) => dot.answer.article.lineage ?? ''))].map((lineage) => {
      const own = dots.filter((dot) => (dot.answer.article.lineage ?? '') === lineage)
      return { lineage, dots: own, steps: stepsOf(own) }
    }),
    steps: stepsOf(dots),
    ticks: axis.ticks,
    levels: y.ticks(4).map((value) => ({ value, y: y(value) })),
  }
}

type Bare = Omit<Dot, 'label'>

/** Pixels that a letter needs, and a letter with a speaker. */
const LETTER = { width: 16, height: 13 }
const SPEAKER = 150
/** Right above, right below, left above, left below. */
const PLACES = [
  { dx: 9, dy: -7 },
  { dx: 9, dy: 15 },
  { dx: -19, dy: -7 },
  { dx: -19, dy: 15 },
]

/** Letters of neighbours do not lie on each other where there is room beside their dots. */
function withLabels(dots: readonly Bare[]): Dot[] {
  const taken: { x: number; y: number }[] = []
  return dots.map((dot, i) => {
    const isFree = ({ dx, dy }: (typeof PLACES)[number]): boolean =>
      taken.every(({ x, y }) => Math.abs(dot.x + dx - x) >= LETTER.width || Math.abs(dot.low + dy - y) >= LETTER.height)
    const place = PLACES.find(isFree) ?? PLACES[0]!
    taken.push({ x: dot.x + place.dx, y: dot.low + place.dy })
    const isAlone = dots.every(
      (other, k) =>
        k === i || other.x < dot.x - LETTER.width || other.x > dot.x + SPEAKER || Math.abs(other.low - dot.low) > 30,
    )
    return { ...dot, label: { ...place, speaker: isAlone && dot.x + SPEAKER < WIDTH && place.dx > 0 } }
  })
}

/** Through each report once: through its highest answer, where it has several. */
function stepsOf(dots: readonly Dot[]): string | null {
  const highest = new Map<string, Dot>()
  for (const dot of dots) {
    const known = highest.get(dot.answer.article.id)
    if (!known || dot.answer.low > known.answer.low) highest.set(dot.answer.article.id, dot)
  }
  return highest.size > 1 ? drawSteps([...highest.values()]) : null
}

const drawSteps = line<Dot>(
  ({ x }) => x,
  ({ low }) => low,
).curve(curveStepAfter)

/** An account that says something else than it said before. */
export interface ChangeOfAnswer {
  readonly before: Answer
  readonly after: Answer
  /** The later report is a revision of the earlier one: its outlet corrected itself. */
  readonly isRevision: boolean
}

/** In the order of time. Of several answers of one report the highest counts. */
export function changesOf(answers: readonly Answer[], lineages: readonly Lineage[]): ChangeOfAnswer[] {
  const edges = lineages.flatMap((lineage) => lineage.edges)
  const last = new Map<string, Answer>()
  const highest = new Map(answers.toSorted((a, b) => a.low - b.low).map((answer) => [answer.article.id, answer]))
  return answers.flatMap((after) => {
    const { id, lineage } = after.article
    if (highest.get(id) !== after) return []
    const before = last.get(lineage ?? id)
    last.set(lineage ?? id, after)
    if (!before || (before.low === after.low && before.high === after.high)) return []
    const isRevision = edges.some(
      ({ kind, source, derived }) => kind === 'revision' && source === before.article.id && derived === id,
    )
    return [{ before, after, isRevision }]
  })
}
