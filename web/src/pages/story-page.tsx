import { type ReactNode, useEffect } from 'react'
import { addressOf } from '../api/client.ts'
import { useDesk } from '../api/queries.ts'
import type { Overview } from '../api/types/stories.ts'
import { Accounts } from '../parts/accounts.tsx'
import { Brief } from '../parts/brief.tsx'
import { FiguresOverTime } from '../parts/chart.tsx'
import { CompareAny } from '../parts/compare-any.tsx'
import { DecidedList, Decisions } from '../parts/decisions.tsx'
import { Ledger } from '../parts/ledger.tsx'
import { Failure, Loading, Notices, Section, useTitle } from '../parts/pieces.tsx'
import { storyQuestion } from '../parts/questions.ts'
import { ReviewButton } from '../parts/review.tsx'
import { SourcePanel } from '../parts/source-panel.tsx'
import { Stemma } from '../parts/stemma.tsx'
import { CoverageTable, DriftList, Entities, Timeline } from '../parts/story-parts.tsx'
import { Voices } from '../parts/voices.tsx'
import { count, spanOfTime } from '../text/wording.ts'

const FORMATS = [
  { format: 'html', name: 'page' },
  { format: 'brief', name: 'brief' },
  { format: 'xlsx', name: 'XLSX' },
  { format: 'json', name: 'JSON' },
  { format: 'csv', name: 'CSV' },
  { format: 'markdown', name: 'Markdown' },
]

/** A part of the page, in its order. */
interface Part {
  readonly id: string
  /** In the list of parts. */
  readonly name: string
  readonly title: string
  readonly lead?: (overview: Overview) => string
  /** Default: always. */
  readonly shown?: (overview: Overview) => boolean
  readonly content: (props: { overview: Overview }) => ReactNode
}

const PARTS: readonly Part[] = [
  { id: 'brief', name: 'In brief', title: 'In brief', content: Brief, shown: ({ brief }) => brief.length > 0 },
  {
    ...{ id: 'stemma', name: 'Who copied whom', title: 'Who copied whom', content: Descent },
    lead: ({ summary }) =>
      `${count(summary.reports, 'report')}, ${count(summary.accounts, 'account')}. Lines lead from a source to what was made of it.`,
  },
  { id: 'ledger', name: 'Figures', title: 'Figures, side by side', lead: verdictLine, content: Ledger },
  { id: 'time', name: 'Over time', title: 'Figures over time', content: FiguresOverTime },
  {
    ...{ id: 'voices', name: 'Who says what', title: 'Who says what', content: Voices },
    lead: () => 'In quotation marks where the reports give the words themselves; in their own words where they do not.',
  },
  {
    ...{ id: 'drift', name: 'What changed', title: 'What changed on the way', content: DriftList },
    lead: () => 'What each report made of its source, the weightiest first.',
    shown: ({ drift }) => drift.some((one) => Object.keys(one.kinds).length > 0),
  },
  {
    ...{ id: 'timeline', name: 'When', title: 'What happened when', content: Timeline },
    lead: () => 'Days, months and years that the reports name, with the sentences that do.',
  },
  { id: 'names', name: 'Names', title: 'People, bodies and places', content: Entities },
  {
    ...{ id: 'coverage', name: 'Coverage', title: 'Coverage', content: CoverageTable },
    lead: () => 'How much each account tells, and what it alone does.',
  },
  {
    ...{ id: 'decided', name: 'Decided', title: 'Decided by people' },
    lead: () => 'What is shown is drawn with these; what had been computed stands beside each.',
    content: ({ overview }) => <DecidedList decisions={overview.decisions} />,
    shown: ({ decisions }) => decisions.length > 0,
  },
  {
    ...{ id: 'notices', name: 'Notices', title: 'Notices' },
    content: ({ overview }) => <Notices notices={overview.notices} />,
    shown: ({ notices }) => notices.length > 0,
  },
]

export function StoryPage({ id }: { id: string }) {
  const { data, error } = useDesk<Overview>('/stories/{id}/overview', { id })
  useTitle(data?.summary.title ?? '')
  const arrived = data !== undefined
  useEffect(() => {
    const place = arrived ? location.hash.slice(1) : ''
    if (place !== '') document.getElementById(place)?.scrollIntoView()
  }, [arrived])
  if (error) return <Failure error={error} />
  if (!data) return <Loading what="Opening the story …" />
  const parts = PARTS.filter(({ shown }) => shown?.(data) ?? true)
  return (
    <>
      <StoryHead overview={data} />
      <p role="status" className="muted behind">
        {data.behind && 'Reports came or went since this was drawn. It is drawn anew, and shown here in a moment.'}
      </p>
      <nav className="contents" aria-label="On this page">
        <ul>
          {parts.map(({ id: part, name }) => (
            <li key={part}>
              <a href={`#${part}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ id: part, title, lead, content: Content }) => (
        <Section key={part} id={part} title={title} {...(lead ? { lead: lead(data) } : {})}>
          <Content overview={data} />
        </Section>
      ))}
      <SourcePanel overview={data} />
    </>
  )
}

function Descent({ overview }: { overview: Overview }) {
  return (
    <>
      <Stemma articles={overview.articles} lineages={overview.lineages} />
      <CompareAny articles={overview.articles} />
      <Accounts overview={overview} />
    </>
  )
}

function verdictLine({ verdicts }: Overview): string {
  const order = ['differ', 'compatible', 'agree', 'one account']
  const said = order
    .filter((one) => verdicts[one])
    .map((one) => `${verdicts[one]} ${one === 'one account' ? 'of one account' : one}`)
  const total = Object.values(verdicts).reduce((sum, times) => sum + times, 0)
  return `${count(total, 'question')}${said.length > 0 ? `: ${said.join(', ')}` : ''}. Every figure opens its words.`
}

function StoryHead({ overview }: { overview: Overview }) {
  const { summary, decisions, articles, outlets } = overview
  const { id, title, reports, accounts, disagreements, first, last, places, people } = summary
  const facts = [
    { name: 'When', value: spanOfTime(first, last) },
    { name: 'Where', value: places.slice(0, 6).join(', ') },
    { name: 'Who', value: people.slice(0, 8).join(', ') },
  ].filter(({ value }) => value !== '')
  return (
    <header className="story-head">
      <h1>{title}</h1>
      <dl className="glance">
        <Glance number={reports} name={reports === 1 ? 'report' : 'reports'} />
        <Glance number={accounts} name={accounts === 1 ? 'account' : 'accounts'} />
        <Glance number={outlets.count} name={outlets.count === 1 ? 'independent outlet' : 'independent outlets'} />
        <Glance number={disagreements} name={disagreements === 1 ? 'open disagreement' : 'open disagreements'} />
      </dl>
      <dl className="facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="tools">
        <ReviewButton question={storyQuestion(summary, articles)} label="Review story" />
        <span>
          Save as{' '}
          {FORMATS.map(({ format, name }, index) => (
            <span key={format}>
              {index > 0 && ', '}
              <a href={addressOf('/stories/{id}/export', { id, format })} download>
                {name}
              </a>
            </span>
          ))}
        </span>
      </p>
      <Decisions decisions={decisions.filter((one) => one.kind === 'story')} />
    </header>
  )
}

function Glance({ number, name }: { number: number; name: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{number}</dd>
    </div>
  )
}
