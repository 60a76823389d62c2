import { Link } from 'wouter'
import { useDesk } from '../api/queries.ts'
import type { FoundStories, Match, StorySummary } from '../api/types/stories.ts'
import { useAddress } from '../parts/address.ts'
import { Choice, LEAST_ACCOUNTS } from '../parts/choice.tsx'
import { MarkedText } from '../parts/marked-text.tsx'
import { Failure, Loading, Pager, useTitle } from '../parts/pieces.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { count, spanOfTime } from '../text/wording.ts'

const CARDS = 30

export function StoriesPage() {
  useTitle('')
  const address = useAddress()
  const offset = address.number('from')
  const query = {
    q: address.get('q'),
    accounts: address.get('accounts'),
    differ: address.get('differ') === '' ? '' : true,
    from: dayStart(address.get('since')),
    to: dayEnd(address.get('until')),
  }
  const { data, error } = useDesk<FoundStories>('/stories', {
    ...query,
    several_first: true,
    limit: CARDS,
    offset,
    after: address.get('after'),
  })
  const filtered = Object.values(query).some((value) => value !== '')
  return (
    <>
      <h1>Stories</h1>
      <search className="filters">
        <SearchBox
          label="Search"
          value={address.get('q')}
          onSearch={(q) => address.set({ q, from: 0, after: null }, 'replace')}
        />
        <Choice
          label="Accounts"
          value={address.get('accounts')}
          options={LEAST_ACCOUNTS}
          onChoose={(accounts) => address.set({ accounts, from: 0, after: null })}
        />
        <Day name="since" label="From" />
        <Day name="until" label="To" />
        <label className="choice">
          <input
            type="checkbox"
            checked={address.get('differ') !== ''}
            onChange={(event) => address.set({ differ: event.target.checked ? 'yes' : null, from: 0, after: null })}
          />
          Accounts differ
        </label>
      </search>
      {error && <Failure error={error} />}
      {!data && !error && <Loading what="Looking for stories …" />}
      {data && (
        <>
          <p className="muted found" aria-live="polite">
            {count(data.total, 'story', 'stories')}
          </p>
          {data.respelled.map(({ typed, like }) => (
            <p key={typed} className="respelled">
              Nothing has “{typed}”. These have {like.map((word) => `“${word}”`).join(' or ')}.
            </p>
          ))}
          {data.total === 0 && <Nothing filtered={filtered} />}
          <ul className="cards">
            {data.items.map((story) => (
              <Card key={story.id} story={story} match={data.matches.find((one) => one.story === story.id)} />
            ))}
          </ul>
          <Pager
            {...{ what: 'stories', ...data }}
            // Forward by where this page ends, which costs the same however far on it is.
            onMove={(from) => address.set({ from, after: from > offset ? data.next : null })}
          />
        </>
      )}
    </>
  )
}

function Day({ name, label }: { name: string; label: string }) {
  const address = useAddress()
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        type="date"
        value={address.get(name)}
        onChange={(event) => address.set({ [name]: event.target.value, from: 0, after: null })}
      />
    </div>
  )
}

const DAY = /^\d{4}-\d\d-\d\d$/

function dayStart(day: string): string {
  return DAY.test(day) ? `${day}T00:00:00Z` : ''
}

function dayEnd(day: string): string {
  return DAY.test(day) ? `${day}T23:59:59Z` : ''
}

function Card({ story, match }: { story: StorySummary; match: Match | undefined }) {
  const { id, title, reports, accounts, disagreements, first, last, places } = story
  return (
    <li className="card" data-stop="" tabIndex={-1}>
      <h2>
        <Link href={`/stories/${id}`}>{title}</Link>
      </h2>
      <p className="card-line">
        <span>
          <b>{count(reports, 'report')}</b>, {count(accounts, 'account')}
        </span>
        {disagreements > 0 && <span className="open">{count(disagreements, 'open disagreement')}</span>}
      </p>
      <p className="muted">
        {[spanOfTime(first, last), places.slice(0, 3).join(', ')].filter((one) => one !== '').join(' · ')}
      </p>
      {match && (
        <p className="match">
          <Link href={`/articles/${match.article}`}>
            <MarkedText text={match.sentence} marks={match.hits.map((hit) => ({ ...hit, kind: 'hit' }))} />
          </Link>
        </p>
      )}
    </li>
  )
}

function Nothing({ filtered }: { filtered: boolean }) {
  if (filtered) return <p>No story is like that.</p>
  return (
    <div className="nothing">
      <p>There are no stories yet.</p>
      <p>
        <Link href="/add">Add reports</Link>, or <Link href="/sources">watch a feed</Link>.
      </p>
    </div>
  )
}
