import { type DragEvent, type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import { type Refused, send, upload } from '../api/client.ts'
import { useChange, useDesk } from '../api/queries.ts'
import type { ArticleSummary } from '../api/types/articles.ts'
import type { Page } from '../api/types/common.ts'
import type { Document, Job } from '../api/types/work.ts'
import { Failure, Notices, useTitle } from '../parts/pieces.tsx'
import { clock, count, fileName } from '../text/wording.ts'

interface Added {
  readonly document: string
  readonly added: boolean
}

export function AddPage() {
  useTitle('Add reports')
  return (
    <>
      <h1>Add reports</h1>
      <p className="lead">
        Pages, PDFs, feeds, archives or text. What is added is kept as it is; what is read from it follows.
      </p>
      <div className="add">
        <Drop />
        <Paste />
        <Address />
      </div>
      <Latest />
    </>
  )
}

interface Sent {
  readonly name: string
  readonly refused: string | null
  readonly known: boolean
}

function Drop() {
  const [over, setOver] = useState(false)
  const [sent, setSent] = useState<readonly Sent[]>([])
  const add = useChange(async (files: readonly File[]) => {
    for (const file of files) setSentOf(await sendFile(file))
  })
  const setSentOf = (one: Sent): void => setSent((old) => [...old, one])
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    add.mutate([...event.dataTransfer.files])
  }
  const hold = (event: DragEvent): void => {
    event.preventDefault()
    setOver(true)
  }
  const refused = sent.filter((one) => one.refused !== null)
  return (
    <section
      className={over ? 'drop over' : 'drop'}
      aria-label="Files"
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>Files</h2>
      <p>Drop files here, or choose them.</p>
      <label className="button">
        Choose files
        <input type="file" multiple onChange={(event) => add.mutate([...(event.target.files ?? [])])} />
      </label>
      <div role="status">
        {add.isPending && <p>Sending …</p>}
        {sent.length > refused.length && (
          <p>
            Kept: {sent.length - refused.length}
            {sent.some((one) => one.known) && `, ${sent.filter((one) => one.known).length} of them there already`}.
          </p>
        )}
        {refused.map((one) => (
          <p key={one.name} className="refused">
            {one.name}: {one.refused}
          </p>
        ))}
      </div>
    </section>
  )
}

async function sendFile(file: File): Promise<Sent> {
  try {
    const { added } = await upload<Added>('/reports', { name: file.name }, file)
    return { name: file.name, refused: null, known: !added }
  } catch (error) {
    return { name: file.name, refused: (error as Refused).message, known: false }
  }
}

function Paste() {
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const clear = (): void => {
    setText('')
    setName('')
  }
  const add = useChange(() => send<Added>('POST', '/reports/text', { body: name === '' ? { text } : { text, name } }))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    add.mutate(undefined, { onSuccess: clear })
  }
  return (
    <form onSubmit={submit}>
      <h2>Text</h2>
      <div className="field">
        <label htmlFor="text">Paste a report</label>
        <textarea id="text" rows={6} required value={text} onChange={(event) => setText(event.target.value)} />
      </div>
      <div className="field">
        <label htmlFor="text-name">Its name, if it has one</label>
        <input id="text-name" maxLength={500} value={name} onChange={(event) => setName(event.target.value)} />
      </div>
      <button type="submit" disabled={add.isPending}>
        Add text
      </button>
      <p role="status">{add.isSuccess && (add.data.added ? 'Kept.' : 'It is there already.')}</p>
      {add.error && <Failure error={add.error} />}
    </form>
  )
}

function Address() {
  const [address, setAddress] = useState('')
  const [asked, setAsked] = useState<readonly string[]>([])
  const add = useChange(() => send<{ address: string }>('POST', '/reports/address', { body: { address } }))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    add.mutate(undefined, {
      onSuccess: (sent) => {
        setAddress('')
        setAsked((before) => [sent.address, ...before.filter((one) => one !== sent.address)])
      },
    })
  }
  return (
    <form onSubmit={submit}>
      <h2>Address</h2>
      <div className="field">
        <label htmlFor="address">Address of a report</label>
        <input
          id="address"
          type="url"
          required
          value={address}
          placeholder="https://"
          onChange={(event) => setAddress(event.target.value)}
        />
      </div>
      <button type="submit" disabled={add.isPending}>
        Fetch it
      </button>
      <p role="status">{add.isSuccess && 'It will be fetched.'}</p>
      {add.error && <Failure error={add.error} />}
      {asked.length > 0 && <Fetches addresses={asked} />}
    </form>
  )
}

/** What became of addresses that were asked for here: one that could not be fetched says why. */
function Fetches({ addresses }: { addresses: readonly string[] }) {
  const { data } = useDesk<Page<Job>>('/jobs', { limit: 100 })
  const failed = (data?.items ?? []).filter(
    (job) => job.kind === 'fetch' && job.error !== null && addresses.includes(job.about ?? ''),
  )
  return (
    <div role="status">
      {failed.map((job) => (
        <p key={job.id} className="refused">
          <bdi>{job.about}</bdi>: {job.error}
          {job.state === 'queued' && ` It is tried again at ${clock(job.runAt)}.`}
        </p>
      ))}
    </div>
  )
}

const STATES = {
  waiting: 'waiting',
  prepared: 'read',
  unchanged: 'unchanged',
  failed: 'could not be read',
  deleted: 'deleted',
} as const

function Latest() {
  const { data } = useDesk<Page<Document>>('/documents', { limit: 20 })
  if (!data || data.total === 0) return null
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">Latest of {count(data.total, 'document')}</h2>
      <ul className="documents">
        {data.items.map((document) => (
          <DocumentLine key={document.id} document={document} />
        ))}
      </ul>
    </section>
  )
}

export function DocumentLine({ document }: { document: Document }) {
  const { data } = useDesk<{ articles: readonly ArticleSummary[] }>(
    '/documents/{id}',
    { id: document.id },
    document.state === 'prepared',
  )
  const articles = data?.articles ?? []
  return (
    <li>
      <p>
        <span className={`tag ${document.state}`}>{STATES[document.state]}</span>{' '}
        {articles.length === 0 && fileName(document.input)}
        {articles.slice(0, 5).map((one) => (
          <span key={one.id} className="of-document">
            <Link href={`/articles/${one.id}`}>{one.title ?? fileName(one.input)}</Link>
            {one.story !== null && (
              <>
                {' '}
                · <Link href={`/stories/${one.story}`}>story</Link>
              </>
            )}
          </span>
        ))}
        {articles.length > 5 && <span className="muted"> and {articles.length - 5} more</span>}
      </p>
      <p className="muted">
        <bdi>{document.input}</bdi>, <span className="when">{clock(document.addedAt)}</span>
      </p>
      {document.notices.length > 0 && <Notices notices={document.notices} />}
    </li>
  )
}
