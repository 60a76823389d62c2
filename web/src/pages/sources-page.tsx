import { type FormEvent, useState } from 'react'
import { send } from '../api/client.ts'
import { useChange, useDesk } from '../api/queries.ts'
import type { Page } from '../api/types/common.ts'
import type { Document, Job, JobCounts, Source, Status } from '../api/types/work.ts'
import { useAddress } from '../parts/address.ts'
import { Choice } from '../parts/choice.tsx'
import { Failure, Loading, Pager, useTitle } from '../parts/pieces.tsx'
import { clock, count } from '../text/wording.ts'
import { DocumentLine } from './add-page.tsx'

export function SourcesPage({ status }: { status: Status | null }) {
  useTitle('Sources')
  const { data, error } = useDesk<{ items: readonly Source[] }>('/sources')
  return (
    <>
      <h1>Sources</h1>
      {error && <Failure error={error} />}
      {!data && !error && <Loading what="Reading the sources …" />}
      {data?.items.length === 0 && <p>Nothing is watched yet.</p>}
      <ul className="sources">
        {data?.items.map((source) => (
          <SourceLine key={source.id} source={source} />
        ))}
      </ul>
      <AddSource />
      <Queue />
      <Troubles />
      <Rebuild status={status} />
    </>
  )
}

function SourceLine({ source }: { source: Source }) {
  const act = useChange((action: 'pause' | 'resume' | 'visit') =>
    send('POST', '/sources/{id}/{action}', { values: { id: source.id, action } }),
  )
  const remove = useChange(() => send('DELETE', '/sources/{id}', { values: { id: source.id } }))
  const { health, paused } = source
  const state = paused
    ? 'paused'
    : health.failures > 0
      ? 'failing'
      : health.lastWorked === null
        ? 'not read yet'
        : 'works'
  return (
    <li className="source">
      <div>
        <p>
          <strong>{source.name}</strong> <span className="tag">{source.kind}</span>{' '}
          <span className={`tag ${state.replaceAll(' ', '-')}`}>{state}</span>
        </p>
        <p className="muted address">{source.address}</p>
        <p className="muted">
          {count(health.found, 'document')} found
          {health.lastWorked !== null && `; last read ${clock(health.lastWorked)}`}
          {health.next !== null && !paused && `; next ${clock(health.next)}`}
        </p>
        {health.error !== null && (
          <p className="refused">
            {health.error}
            {health.failures > 0 && ` (${count(health.failures, 'failure')} in a row)`}
          </p>
        )}
        {(act.error ?? remove.error) && <Failure error={(act.error ?? remove.error)!} />}
      </div>
      <p className="buttons">
        <button type="button" onClick={() => act.mutate('visit')} aria-label={`Read ${source.name} now`}>
          Read now
        </button>
        <button
          type="button"
          onClick={() => act.mutate(paused ? 'resume' : 'pause')}
          aria-label={`${paused ? 'Go on with' : 'Pause'} ${source.name}`}
        >
          {paused ? 'Go on' : 'Pause'}
        </button>
        <button type="button" onClick={() => remove.mutate(undefined)} aria-label={`Remove ${source.name}`}>
          Remove
        </button>
      </p>
    </li>
  )
}

function AddSource() {
  const [kind, setKind] = useState<'feed' | 'sitemap' | 'page'>('feed')
  const [address, setAddress] = useState('')
  const add = useChange(() => send<Source>('POST', '/sources', { body: { kind, address } }))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    add.mutate(undefined, { onSuccess: () => setAddress('') })
  }
  return (
    <section aria-labelledby="add-source">
      <h2 id="add-source">Watch an address</h2>
      <form className="filters" onSubmit={submit}>
        <div className="field">
          <label htmlFor="source-kind">Kind</label>
          <select id="source-kind" value={kind} onChange={(event) => setKind(event.target.value as typeof kind)}>
            <option value="feed">feed</option>
            <option value="sitemap">sitemap</option>
            <option value="page">page</option>
          </select>
        </div>
        <div className="field wide">
          <label htmlFor="source-address">Address</label>
          <input
            id="source-address"
            type="url"
            required
            placeholder="https://"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        </div>
        <button type="submit" className="main" disabled={add.isPending}>
          Watch
        </button>
      </form>
      <p role="status">{add.isSuccess && 'It is watched.'}</p>
      {add.error && <Failure error={add.error} />}
      <p className="muted">Folders are added by the command line: stemma watch FOLDER.</p>
    </section>
  )
}

const JOBS = 20
const JOB_STATES: readonly Job['state'][] = ['queued', 'active', 'failed', 'done']

function Queue() {
  const address = useAddress()
  const state = address.get('jobs')
  const { data, error } = useDesk<Page<Job> & { counts: JobCounts }>('/jobs', {
    limit: JOBS,
    offset: address.number('job'),
    state,
  })
  const retry = useChange((id: number) => send('POST', '/jobs/{id}/retry', { values: { id } }))
  return (
    <section aria-labelledby="queue">
      <h2 id="queue">The queue</h2>
      {error && <Failure error={error} />}
      {retry.error && <Failure error={retry.error} />}
      {data && (
        <>
          <div className="filters">
            <Choice
              label="Jobs"
              value={state}
              options={[
                { value: '', label: 'all' },
                ...JOB_STATES.map((value) => ({ value, label: `${value} (${data.counts[value]})` })),
              ]}
              onChoose={(jobs) => address.set({ jobs, job: 0 })}
            />
          </div>
          {data.total === 0 ? (
            <p className="muted">No jobs.</p>
          ) : (
            <section className="scroll" tabIndex={0} aria-label="Jobs">
              <table className="plain">
                <thead>
                  <tr>
                    <th scope="col">Job</th>
                    <th scope="col">About</th>
                    <th scope="col">State</th>
                    <th scope="col">Tries</th>
                    <th scope="col">When</th>
                  </tr>
                </thead>
                <tbody>
                  {data.items.map((job) => (
                    <tr key={job.id}>
                      <td>{job.kind}</td>
                      <td className="address">{job.about ?? job.key}</td>
                      <td>
                        <span className={`tag ${job.state}`}>{job.state}</span>
                        {job.error !== null && <p className="refused">{job.error}</p>}
                        {job.state === 'failed' && (
                          <button type="button" onClick={() => retry.mutate(job.id)}>
                            Try again
                          </button>
                        )}
                      </td>
                      <td>{job.attempts}</td>
                      <td>{clock(job.runAt)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
          <Pager what="jobs" {...data} onMove={(job) => address.set({ job })} />
        </>
      )}
    </section>
  )
}

function Troubles() {
  const address = useAddress()
  const { data } = useDesk<Page<Document>>('/notices', { limit: 10, offset: address.number('notice') })
  if (!data || data.total === 0) return null
  return (
    <section aria-labelledby="troubles">
      <h2 id="troubles">Notices</h2>
      <ul className="documents">
        {data.items.map((document) => (
          <DocumentLine key={document.id} document={document} />
        ))}
      </ul>
      <Pager what="notices" {...data} onMove={(notice) => address.set({ notice })} />
    </section>
  )
}

function Rebuild({ status }: { status: Status | null }) {
  const rebuild = useChange(() => send('POST', '/rebuild'))
  const going = status?.rebuild && status.rebuild.phase !== 'done' ? status.rebuild : null
  return (
    <section aria-labelledby="rebuild">
      <h2 id="rebuild">Derive everything anew</h2>
      <p>From the originals, as after a change of rules. Decisions stay.</p>
      {going && (
        <p>
          <progress max={Math.max(1, going.total)} value={going.done} aria-label="Derived anew" /> {going.done} of{' '}
          {going.total}
        </p>
      )}
      <button type="button" disabled={going !== null || rebuild.isPending} onClick={() => rebuild.mutate(undefined)}>
        Rebuild
      </button>
      {rebuild.error && <Failure error={rebuild.error} />}
      {status && (
        <p className="muted">
          {count(status.documents, 'document')}, {count(status.articles, 'report')},{' '}
          {count(status.stories, 'story', 'stories')}; {status.engine}; version {status.version}
        </p>
      )}
    </section>
  )
}
