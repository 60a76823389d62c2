/** Parts of a story's page that are lists: what each edge changed, how much each account tells, dates and names. */
import { useState } from 'react'
import { Link } from 'wouter'
import { useDesk } from '../api/queries.ts'
import type { ArticleFacts } from '../api/types/articles.ts'
import type { Page } from '../api/types/common.ts'
import type { DatedEntry, Entity } from '../api/types/items.ts'
import type { DriftCount, Independence, Overview } from '../api/types/stories.ts'
import { count, moment, words } from '../text/wording.ts'
import { useAddress } from './address.ts'
import { MarkedText } from './marked-text.tsx'
import { Failure, Loading, Pager, Siglum } from './pieces.tsx'
import { SearchBox } from './search-box.tsx'

/** Edges shown at first. */
const FEW = 12

export function DriftList({ overview }: { overview: Overview }) {
  const byId = new Map(overview.articles.map((one) => [one.id, one]))
  const changed = overview.drift.filter((one) => Object.keys(one.kinds).length > 0)
  const [all, setAll] = useState(changed.length <= FEW)
  return (
    <>
      <ul className="edges">
        {(all ? changed : changed.slice(0, FEW)).map((one) => (
          <DriftLine key={`${one.source} ${one.derived}`} drift={one} byId={byId} />
        ))}
      </ul>
      {!all && (
        <button type="button" onClick={() => setAll(true)}>
          Show all {changed.length} edges
        </button>
      )}
    </>
  )
}

function DriftLine({ drift, byId }: { drift: DriftCount; byId: ReadonlyMap<string, ArticleFacts> }) {
  const [source, derived] = [byId.get(drift.source), byId.get(drift.derived)]
  if (!source || !derived) return null
  const kinds = Object.entries(drift.kinds).sort(([, a], [, b]) => b - a)
  const total = kinds.reduce((sum, [, times]) => sum + times, 0)
  return (
    <li className="edge-line">
      <h3>
        <Siglum article={source} /> <span aria-hidden="true">→</span>
        <span className="spoken">made into</span> <Siglum article={derived} />{' '}
        <Link href={`/compare/${source.id}/${derived.id}`}>
          Compare <bdi>{source.label}</bdi> with <bdi>{derived.label}</bdi>
        </Link>
      </h3>
      <p className="kinds">{kinds.map(([kind, times]) => `${words(kind)} ${times}`).join(' · ')}</p>
      <ul className="found-list">
        {drift.findings.map((finding, index) => (
          <li key={index} className={finding.weight}>
            <strong>{words(finding.kind)}</strong> {finding.note}
            {finding.words !== '' && !finding.note.includes('“') && <q className="about-words">{finding.words}</q>}
          </li>
        ))}
      </ul>
      {total > drift.findings.length && (
        <p className="muted">{count(total - drift.findings.length, 'more finding')} where the two are compared.</p>
      )}
    </li>
  )
}

export function CoverageTable({ overview }: { overview: Overview }) {
  const byId = new Map(overview.articles.map((one) => [one.id, one]))
  const questions = Object.values(overview.verdicts).reduce((sum, times) => sum + times, 0)
  return (
    <>
      <OutletGroups outlets={overview.outlets} />
      <section className="scroll" aria-label="Accounts and what they cover" tabIndex={0}>
        <table className="plain numbers">
          <thead>
            <tr>
              <th scope="col">Account</th>
              <th scope="col">Reports</th>
              <th scope="col">Questions answered</th>
              <th scope="col">By it alone</th>
              <th scope="col">Quotations</th>
              <th scope="col">Speakers</th>
            </tr>
          </thead>
          <tbody>
            {overview.lineages.map((lineage) => {
              const covered = overview.coverage.find((one) => one.lineage === lineage.id)
              const first = byId.get(lineage.articles[0] ?? '')
              if (!covered || !first) return null
              return (
                <tr key={lineage.id}>
                  <th scope="row">
                    <Siglum article={first} /> {first.label}
                  </th>
                  <td>{lineage.articles.length}</td>
                  <td>
                    <meter
                      min={0}
                      max={Math.max(1, questions)}
                      value={covered.rows}
                      aria-label={`${covered.rows} of ${questions} questions`}
                    />{' '}
                    {covered.rows}
                  </td>
                  <td>{covered.alone}</td>
                  <td>{covered.quotations}</td>
                  <td>{covered.speakers}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </>
  )
}

/** Outlets that belong together, each group with its reports. */
function OutletGroups({ outlets: { count: independent, groups } }: { outlets: Independence }) {
  return (
    <>
      <p className="lead">
        {count(independent, 'outlet')} {independent === 1 ? 'tells it' : 'tell it that do not belong together'}, by the{' '}
        <Link href="/outlets">table of outlets</Link>.
      </p>
      <ul className="outlet-groups">
        {groups.map(({ name, outlets, reports }) => (
          <li key={name}>
            <bdi>{name}</bdi>{' '}
            <span className="muted">
              {count(reports, 'report')}
              {(outlets.length > 1 || outlets[0] !== name) && `: ${outlets.join(', ')}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

const DATES = 20

export function Timeline({ overview }: { overview: Overview }) {
  const address = useAddress()
  const byId = new Map(overview.articles.map((one) => [one.id, one]))
  const { data, error } = useDesk<Page<DatedEntry>>('/stories/{id}/timeline', {
    ...{ id: overview.summary.id, limit: DATES, offset: address.number('date') },
  })
  if (error) return <Failure error={error} />
  if (!data) return <Loading what="Reading dates …" />
  if (data.total === 0) return <p className="muted">The reports date nothing.</p>
  return (
    <>
      <ol className="timeline">
        {data.items.map((entry) => (
          <li key={entry.date}>
            <h3>
              <time dateTime={entry.date}>{moment(entry.date)}</time>
            </h3>
            <ul>
              {entry.mentions.slice(0, 4).map((mention) => (
                <Mention key={`${mention.article} ${mention.time.start}`} mention={mention} byId={byId} />
              ))}
            </ul>
            {entry.mentions.length > 4 && (
              <details>
                <summary>{count(entry.total - 4, 'more sentence')}</summary>
                <ul>
                  {entry.mentions.slice(4).map((mention) => (
                    <Mention key={`${mention.article} ${mention.time.start}`} mention={mention} byId={byId} />
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ol>
      <Pager what="dates" {...data} onMove={(date) => address.set({ date })} />
    </>
  )
}

function Mention({
  mention,
  byId,
}: {
  mention: DatedEntry['mentions'][number]
  byId: ReadonlyMap<string, ArticleFacts>
}) {
  const article = byId.get(mention.article)
  return (
    <li>
      {article && <Siglum article={article} at={`at-${mention.time.start}`} />}{' '}
      <MarkedText text={mention.context} marks={[{ ...mention.inContext, kind: 'time' }]} />
    </li>
  )
}

const NAMES = 60

export function Entities({ overview }: { overview: Overview }) {
  const address = useAddress()
  const { data, error } = useDesk<Page<Entity>>('/stories/{id}/entities', {
    ...{ id: overview.summary.id, limit: NAMES, offset: address.number('name'), q: address.get('named') },
  })
  if (error) return <Failure error={error} />
  if (!data) return <Loading what="Reading names …" />
  const accounts = overview.lineages.length
  return (
    <>
      <div className="filters">
        <SearchBox
          label="Names with"
          value={address.get('named')}
          onSearch={(named) => address.set({ named, name: 0 }, 'replace')}
        />
        <p className="muted found" aria-live="polite">
          {count(data.total, 'name')}
        </p>
      </div>
      <ul className="entities">
        {data.items.map((one) => (
          <li key={`${one.kind} ${one.name}`}>
            <strong>{one.name}</strong> <span className="muted">{one.kind}</span>
            {one.forms.length > 1 && <span className="forms">also {one.forms.slice(1).join(', ')}</span>}
            <span className="muted">
              {count(one.mentions, 'mention')},{' '}
              {one.lineages.length === 1 && accounts > 1 ? 'one account only' : count(one.lineages.length, 'account')}
            </span>
          </li>
        ))}
      </ul>
      <Pager what="names" {...data} onMove={(name) => address.set({ name })} />
    </>
  )
}
