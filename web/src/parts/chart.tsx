/** The answers to one question by the time of their reports: a stepped line for each account, with speakers and changes. */
import { useId } from 'react'
import { Link } from 'wouter'
import { useDesk } from '../api/queries.ts'
import type { OverTime } from '../api/types/ledger.ts'
import type { Overview } from '../api/types/stories.ts'
import { grouped, moment } from '../text/wording.ts'
import { useAddress } from './address.ts'
import {
  type Answer,
  answersIn,
  BOX,
  type ChangeOfAnswer,
  changesOf,
  chartLayout,
  type Dot,
  HEIGHT,
  type Series,
  WIDTH,
} from './chart-layout.ts'
import { Failure, Loading, Siglum } from './pieces.tsx'

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
  const answers = answersIn(data, byId)
  const changes = changesOf(answers, overview.lineages)
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
      <Chart question={chosen.question} answers={answers} />
      {changes.length > 0 && <Changes changes={changes} />}
    </>
  )
}

/** Colours that are told apart; accounts after them share them. */
const COLOURS = 6

function Chart({ question, answers }: { question: string; answers: readonly Answer[] }) {
  const { series, steps, ticks, levels } = chartLayout(answers)
  return (
    <figure className="chart">
      <section className="scroll" tabIndex={0} aria-label={`Chart: ${question}`}>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`${question}, by the time of the report. The same as a table follows.`}
        >
          {levels.map(({ value, y }) => (
            <g key={value} className="axis">
              <line x1={BOX.left} x2={WIDTH - BOX.right} y1={y} y2={y} />
              <text x={BOX.left - 8} y={y} dy=".35em" textAnchor="end">
                {grouped(value)}
              </text>
            </g>
          ))}
          {ticks.map(({ x, label }) => (
            <text key={x} className="tick" x={x} y={HEIGHT - 14} textAnchor="middle">
              {label}
            </text>
          ))}
          {steps !== null && <path className="all-steps" d={steps} />}
          {series.map((one, index) => (
            <SeriesMark key={one.lineage} series={one} colour={index % COLOURS} />
          ))}
        </svg>
      </section>
      <ul className="chart-legend">
        {series.map(({ lineage, dots }, index) => (
          <li key={lineage} className={`series-${index % COLOURS}`}>
            <span className="swatch" aria-hidden="true" />
            <bdi>
              {[...new Set(dots.map(({ answer }) => answer.article.siglum))].join(' ')} {dots[0]?.answer.article.label}
            </bdi>
          </li>
        ))}
      </ul>
      <figcaption className="muted">
        The grey line goes from report to report, a coloured one through the reports of one account: what was said
        stands until something else is said; of several answers of one report it goes through the highest. A bar leads
        from the lowest to the highest value, an arrow up where no highest is given; a band shows the day of a report
        without an hour.
      </figcaption>
      <details>
        <summary>As a table</summary>
        <AsTable answers={answers} />
      </details>
    </figure>
  )
}

function SeriesMark({ series: { dots, steps }, colour }: { series: Series; colour: number }) {
  return (
    <g className={`point series-${colour}`}>
      {steps !== null && <path className="steps" d={steps} />}
      {dots.map((dot) => (
        <DotMark key={dot.answer.ref} dot={dot} />
      ))}
    </g>
  )
}

/** Letters of a speaker's name that have room. */
const MOST_LETTERS = 20

function DotMark({ dot: { answer, x, low, high, day, label } }: { dot: Dot }) {
  const { article, words, speaker, corrected } = answer
  const told = [
    `${article.label}, ${moment(article.published ?? '')}: ${words}`,
    speaker,
    corrected ? 'corrected' : null,
  ]
  return (
    <g>
      <title>{told.filter((one) => one !== null).join('; ')}</title>
      {day && (
        <rect className="day" x={day.from} width={Math.max(2, day.to - day.from)} y={low - 3} height={6} rx={3} />
      )}
      {high !== low && <line x1={x} x2={x} y1={low} y2={high} />}
      {answer.high === null && <path d={`M${x - 5} ${high + 6}L${x} ${high}L${x + 5} ${high + 6}`} />}
      <circle cx={x} cy={low} r={corrected ? 7 : 5} className={corrected ? 'corrected' : undefined} />
      {answer.high !== null && high !== low && <circle cx={x} cy={high} r="5" />}
      <text x={x + label.dx} y={low + label.dy}>
        {article.siglum}
        {label.speaker && speaker !== null && (
          <tspan className="speaker">
            {' '}
            {speaker.length > MOST_LETTERS ? `${speaker.slice(0, MOST_LETTERS - 1)}…` : speaker}
          </tspan>
        )}
      </text>
    </g>
  )
}

function AsTable({ answers }: { answers: readonly Answer[] }) {
  return (
    <table className="plain">
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">Report</th>
          <th scope="col">Value</th>
          <th scope="col">On whose word</th>
        </tr>
      </thead>
      <tbody>
        {answers.map(({ ref, article, words, speaker, corrected }) => (
          <tr key={ref}>
            <td>{moment(article.published ?? '')}</td>
            <td>
              {article.siglum}, <bdi>{article.label}</bdi>
            </td>
            <td>
              <Link href={hrefOf(ref)}>{words}</Link>
              {corrected && <span className="muted"> corrected by a person</span>}
            </td>
            <td>{speaker ?? <span className="muted">the report’s own</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Each change of one account's answer, in the order of time. */
function Changes({ changes }: { changes: readonly ChangeOfAnswer[] }) {
  return (
    <>
      <h3>What the accounts changed</h3>
      <ol className="changes">
        {changes.map(({ before, after, isRevision }) => (
          <li key={after.ref}>
            <time dateTime={after.article.published ?? ''}>{moment(after.article.published ?? '')}</time>{' '}
            <span>
              <Step answer={before} /> <span aria-hidden="true">→</span>
              <span className="spoken">became</span> <Step answer={after} />{' '}
              <span className="muted">{isRevision ? 'corrected by its outlet' : 'a later report of the account'}</span>
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

function Step({ answer: { ref, article, words, speaker } }: { answer: Answer }) {
  return (
    <>
      <Siglum article={article} /> <Link href={hrefOf(ref)}>{words}</Link>
      {speaker !== null && <span className="muted"> ({speaker})</span>}
    </>
  )
}

function hrefOf(ref: string): string {
  const at = ref.indexOf(':')
  return `/articles/${ref.slice(0, at)}#${ref.slice(at + 1)}`
}
