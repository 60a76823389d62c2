import { Link } from 'wouter'
import { addressOf } from '../api/client.ts'
import { useDesk } from '../api/queries.ts'
import type { Page } from '../api/types/common.ts'
import type { Derived, FigureRow, Traced } from '../api/types/ledger.ts'
import { type Address, useAddress } from '../parts/address.ts'
import { Choice, LEAST_ACCOUNTS } from '../parts/choice.tsx'
import { Failure, Loading, Pager, useTitle, VerdictOf } from '../parts/pieces.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { bounds, count, grouped } from '../text/wording.ts'

const ROWS = 50
const VERDICTS = [
  { value: '', label: 'any' },
  ...['differ', 'compatible', 'agree', 'one account'].map((value) => ({ value, label: value })),
]
const PRESETS = [
  { value: '', label: 'all values, none chosen' },
  { value: 'acled-style', label: 'ACLED style' },
  { value: 'ucdp-style', label: 'UCDP style' },
  { value: 'airwars-style', label: 'Airwars style' },
]

export function FiguresPage() {
  useTitle('Figures')
  const address = useAddress()
  const preset = address.get('preset')
  const query = {
    ...{
      q: address.get('q'),
      place: address.get('place'),
      event: address.get('event'),
      verdict: address.get('verdict'),
    },
    ...{ accounts: address.get('accounts'), sort: address.get('sort'), descending: address.get('descending'), preset },
  }
  const { data, error } = useDesk<Page<FigureRow>>('/figures', {
    ...query,
    limit: ROWS,
    offset: address.number('from'),
  })
  return (
    <>
      <h1>Figures</h1>
      <p className="lead">Every question that the reports of a story answer with a number.</p>
      <Filters address={address} />
      {error && <Failure error={error} />}
      {!data && !error && <Loading what="Reading the figures …" />}
      {data && (
        <>
          <p className="tools">
            <span className="muted found" aria-live="polite">
              {count(data.total, 'row')}
            </span>
            <a href={addressOf('/figures/export', query)} download>
              Save these rows as CSV{preset !== '' && ', with the trace'}
            </a>
          </p>
          <Rows rows={data.items} derived={preset !== ''} address={address} />
          <Pager what="figures" {...data} onMove={(from) => address.set({ from })} />
        </>
      )}
    </>
  )
}

function Filters({ address }: { address: Address }) {
  const choose = (name: string) => (value: string) => address.set({ [name]: value, from: 0 })
  return (
    <search className="filters">
      <SearchBox
        label="Questions with"
        value={address.get('q')}
        onSearch={(q) => address.set({ q, from: 0 }, 'replace')}
      />
      <SearchBox
        label="What happened"
        value={address.get('event')}
        onSearch={(event) => address.set({ event, from: 0 }, 'replace')}
      />
      <SearchBox
        label="Place"
        value={address.get('place')}
        onSearch={(place) => address.set({ place, from: 0 }, 'replace')}
      />
      <Choice label="Verdict" value={address.get('verdict')} options={VERDICTS} onChoose={choose('verdict')} />
      <Choice label="Accounts" value={address.get('accounts')} options={LEAST_ACCOUNTS} onChoose={choose('accounts')} />
      <Choice label="Derived by" value={address.get('preset')} options={PRESETS} onChoose={choose('preset')} />
    </search>
  )
}

type Order = 'question' | 'low' | 'high' | 'accounts' | 'verdict' | 'newest'

interface RowsProps {
  readonly rows: readonly FigureRow[]
  readonly derived: boolean
  readonly address: Address
}

function Rows({ rows, derived, address }: RowsProps) {
  const now = address.get('sort') === '' ? 'newest' : address.get('sort')
  const falling = address.get('descending') === '' ? now === 'newest' : address.get('descending') === 'true'
  const head = (order: Order, name: string) => (
    <th scope="col" aria-sort={now === order ? (falling ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        onClick={() => address.set({ sort: order, descending: now === order ? String(!falling) : null, from: 0 })}
      >
        {name}
        {now === order && <span aria-hidden="true">{falling ? ' ↓' : ' ↑'}</span>}
      </button>
    </th>
  )
  return (
    <section className="scroll figures-table" tabIndex={0} aria-label="Rows">
      <table className="plain">
        <thead>
          <tr>
            {head('question', 'Question')}
            {head('low', 'Lowest')}
            {head('high', 'Highest')}
            {head('accounts', 'Accounts')}
            {head('verdict', 'Verdict')}
            {derived && <th scope="col">Derived</th>}
            {head('newest', 'Story')}
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={`${one.story} ${one.row.id}`}>
              <th scope="row">
                <Link href={`/stories/${one.story}?question=${encodeURIComponent(one.row.question)}#ledger`}>
                  {one.row.question}
                </Link>
              </th>
              <td data-name="Lowest">{one.low === null ? '–' : grouped(one.low)}</td>
              <td data-name="Highest">{one.high === null ? '–' : grouped(one.high)}</td>
              <td data-name="Accounts">{one.row.cells.length}</td>
              <td>
                <VerdictOf row={one.row} />
              </td>
              {derived && (
                <td className="trace" data-name="Derived">
                  {one.derived && <DerivedCell derived={one.derived} />}
                </td>
              )}
              <td data-name="Story">
                <Link href={`/stories/${one.story}`}>{one.storyTitle}</Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function DerivedCell({ derived }: { derived: Derived }) {
  const { low, best, high, note, rule, used, leftOut } = derived
  const none = low === null && best === null && high === null
  return (
    <>
      <strong>{none ? 'none' : bounds({ low, high: high ?? low })}</strong>
      {best !== null && best !== low && <>, best {grouped(best)}</>}
      <span className="why"> {note}</span>
      {!none && used.length + leftOut.length > 0 && (
        <details>
          <summary>Trace</summary>
          <p className="muted">{rule}</p>
          <Trace title="Used" all={used} />
          <Trace title="Left out" all={leftOut} />
        </details>
      )}
    </>
  )
}

function Trace({ title, all }: { title: string; all: readonly Traced[] }) {
  if (all.length === 0) return null
  return (
    <>
      <p className="muted">{title}</p>
      <ul>
        {all.map(({ figure, words, value, why }) => (
          <li key={figure}>
            <Link href={`/articles/${figure.slice(0, figure.indexOf(':'))}#${figure.slice(figure.indexOf(':') + 1)}`}>
              “{words}”
            </Link>{' '}
            <span className="muted">
              {value === null ? 'no number' : `= ${grouped(value)}`}; {why}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
