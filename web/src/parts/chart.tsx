/** The answers to one question by the time of their reports: a point or a bar for each, told apart by account. */
import { useId } from 'react'
import { useDesk } from '../api/queries.ts'
import type { ArticleFacts } from '../api/types/articles.ts'
import type { OverTime } from '../api/types/ledger.ts'
import type { Overview } from '../api/types/stories.ts'
import { day, grouped, moment } from '../text/wording.ts'
import { useAddress } from './address.ts'
import { Failure, Loading } from './pieces.tsx'
import { timeOf } from './stemma-layout.ts'

export function FiguresOverTime({ overview }: { overview: Overview }) {
  const id = useId()
  const address = useAddress()
  const row = address.get('chart')
  const { data, error } = useDesk<OverTime>('/stories/{id}/over-time', { id: overview.summary.id, row })
  if (error) return <Failure error={error} />
  if (!data) return <Loading what="Reading the figures …" />
  const chosen = data.questions.find((one) => one.id === data.chosen)
  if (!chosen) return <p className="muted">No question is answered by two reports with a date.</p>
  const byId = new Map(overview.articles.map((one) => [one.id, one]))
  return (
    <>
      <div className="filters">
        <div className="field wide">
          <label htmlFor={id}>Question</label>
          <select id={id} value={chosen.id} onChange={(event) => address.set({ chart: event.target.value })}>
            {data.questions.map(({ id: name, question, points: all }) => (
              <option key={name} value={name}>
                {question} ({all})
              </option>
            ))}
          </select>
        </div>
      </div>
      <Chart question={chosen.question} points={pointsIn(data, byId)} />
    </>
  )
}

interface Point {
  readonly time: number
  readonly low: number
  /** null: no upper bound. */
  readonly high: number | null
  readonly article: ArticleFacts
  readonly words: string
}

/** In the order of time. */
function pointsIn({ points }: OverTime, byId: ReadonlyMap<string, ArticleFacts>): Point[] {
  return points
    .flatMap(({ article: name, ...point }) => {
      const article = byId.get(name)
      const time = timeOf(article?.published ?? null)?.from
      return article && time !== undefined ? [{ ...point, article, time }] : []
    })
    .sort((a, b) => a.time - b.time)
}

const WIDTH = 720
const HEIGHT = 300
const BOX = { left: 64, right: 24, top: 22, bottom: 40 }

function Chart({ question, points: all }: Series2) {
  const lineages = [...new Set(all.map((point) => point.article.lineage))]
  const times = all.map((point) => point.time)
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const top = niceTop(Math.max(...all.map((point) => point.high ?? point.low)))
  const x = (time: number): number =>
    last === first ? WIDTH / 2 : BOX.left + 16 + ((time - first) / (last - first)) * (WIDTH - BOX.left - BOX.right - 32)
  const y = (value: number): number =>
    HEIGHT - BOX.bottom - (Math.max(0, value) / top) * (HEIGHT - BOX.top - BOX.bottom)
  return (
    <figure className="chart">
      <section className="scroll" tabIndex={0} aria-label={`Chart: ${question}`}>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`${question}, by the time of the report. The same as a table follows.`}
        >
          {[0, 0.5, 1].map((share) => (
            <g key={share} className="axis">
              <line x1={BOX.left} x2={WIDTH - BOX.right} y1={y(top * share)} y2={y(top * share)} />
              <text x={BOX.left - 8} y={y(top * share)} dy=".35em" textAnchor="end">
                {grouped(top * share)}
              </text>
            </g>
          ))}
          <g className="axis">
            <text x={x(first)} y={HEIGHT - 14} textAnchor="middle">
              {day(new Date(first).toISOString())}
            </text>
            {x(last) - x(first) > 140 && (
              <text x={x(last)} y={HEIGHT - 14} textAnchor="end">
                {day(new Date(last).toISOString())}
              </text>
            )}
          </g>
          {all.map((point, index) => (
            <PointMark
              key={index}
              point={point}
              x={x(point.time) + spread(all, index)}
              y={y}
              top={top}
              series={lineages.indexOf(point.article.lineage) % 6}
            />
          ))}
        </svg>
      </section>
      <figcaption className="muted">
        By the time of the report; a bar from the lowest to the highest value, an arrow where no highest is given.
        Colours tell the accounts apart.
      </figcaption>
      <details>
        <summary>As a table</summary>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">Report</th>
              <th scope="col">Value</th>
            </tr>
          </thead>
          <tbody>
            {all.map((point, index) => (
              <tr key={index}>
                <td>{moment(point.article.published ?? '')}</td>
                <td>
                  {point.article.siglum}, <bdi>{point.article.label}</bdi>
                </td>
                <td>{point.words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

interface Series2 {
  readonly question: string
  readonly points: readonly Point[]
}

interface MarkProps {
  readonly point: Point
  readonly x: number
  readonly y: (value: number) => number
  readonly top: number
  readonly series: number
}

function PointMark({ point, x, y, top, series }: MarkProps) {
  const { low, high } = point
  const end = high === null ? y(Math.min(top, low + top * 0.12)) : y(high)
  return (
    <g className={`point series-${series}`}>
      <title>{`${point.article.label}: ${point.words}`}</title>
      {high !== low && <line x1={x} x2={x} y1={y(low)} y2={end} />}
      {high === null && <path d={`M${x - 5} ${end + 6}L${x} ${end}L${x + 5} ${end + 6}`} />}
      <circle cx={x} cy={y(low)} r="5" />
      {high !== null && high !== low && <circle cx={x} cy={end} r="5" />}
      <text x={x + 9} y={y(low)} dy=".35em">
        {point.article.siglum}
      </text>
    </g>
  )
}

/** Points at one time stand beside each other. */
function spread(all: readonly Point[], index: number): number {
  const before = all.slice(0, index).filter((one) => one.time === all[index]!.time).length
  return before * 26
}

/** The next 1, 2, 5 or their tenfold at or above a value. */
function niceTop(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((one) => one * power).find((one) => one >= value) ?? 10 * power
}
