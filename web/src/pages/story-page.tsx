import { useEffect } from 'react'
import { addressOf } from '../api/client.ts'
import { useDesk } from '../api/queries.ts'
import type { Overview } from '../api/types.ts'
import { Accounts } from '../parts/accounts.tsx'
import { FiguresOverTime } from '../parts/chart.tsx'
import { Decisions } from '../parts/decisions.tsx'
import { Ledger } from '../parts/ledger.tsx'
import { Failure, Loading, Notices, Section, useTitle } from '../parts/pieces.tsx'
import { storyQuestion } from '../parts/questions.ts'
import { ReviewButton } from '../parts/review.tsx'
import { Stemma } from '../parts/stemma.tsx'
import { CoverageTable, DriftList, Entities, Timeline } from '../parts/story-parts.tsx'
import { Voices } from '../parts/voices.tsx'
import { count, spanOfTime } from '../text/wording.ts'

const FORMATS = [
  { format: 'html', name: 'page' },
  { format: 'json', name: 'JSON' },
  { format: 'csv', name: 'CSV' },
  { format: 'markdown', name: 'Markdown' },
]

const PARTS = [
  { id: 'stemma', title: 'Who copied whom' },
  { id: 'ledger', title: 'Figures' },
  { id: 'time', title: 'Over time' },
  { id: 'voices', title: 'Who says what' },
  { id: 'drift', title: 'What changed' },
  { id: 'timeline', title: 'When' },
  { id: 'names', title: 'Names' },
  { id: 'coverage', title: 'Coverage' },
  { id: 'notices', title: 'Notices' },
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
  const drifted = data.drift.some((one) => Object.keys(one.kinds).length > 0)
  const { summary } = data
  return (
    <>
      <StoryHead overview={data} />
      <nav className="contents" aria-label="On this page">
        <ul>
          {PARTS.filter(
            ({ id: part }) => (part !== 'drift' || drifted) && (part !== 'notices' || data.notices.length > 0),
          ).map(({ id: part, title }) => (
            <li key={part}>
              <a href={`#${part}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Section
        id="stemma"
        title="Who copied whom"
        lead={`${count(summary.reports, 'report')}, ${count(summary.accounts, 'account')}. Lines lead from a source to what was made of it.`}
      >
        <Stemma articles={data.articles} lineages={data.lineages} />
        <Accounts overview={data} />
      </Section>
      <Section id="ledger" title="Figures, side by side" lead={verdictLine(data)}>
        <Ledger overview={data} />
      </Section>
      <Section id="time" title="Figures over time">
        <FiguresOverTime overview={data} />
      </Section>
      <Section
        id="voices"
        title="Who says what"
        lead="In quotation marks where the reports give the words themselves; in their own words where they do not."
      >
        <Voices overview={data} />
      </Section>
      {drifted && (
        <Section
          id="drift"
          title="What changed on the way"
          lead="What each report made of its source, the weightiest first."
        >
          <DriftList overview={data} />
        </Section>
      )}
      <Section
        id="timeline"
        title="What happened when"
        lead="Days, months and years that the reports name, with the sentences that do."
      >
        <Timeline overview={data} />
      </Section>
      <Section id="names" title="People, bodies and places">
        <Entities overview={data} />
      </Section>
      <Section id="coverage" title="Coverage" lead="How much each account tells, and what it alone does.">
        <CoverageTable overview={data} />
      </Section>
      {data.notices.length > 0 && (
        <Section id="notices" title="Notices">
          <Notices notices={data.notices} />
        </Section>
      )}
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
  const { summary, decisions, articles } = overview
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
