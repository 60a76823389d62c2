/** The table of outlets: what each is called, where its reports stand, and whose it is. */
import { type ChangeEvent, type FormEvent, useId, useState } from 'react'
import { addressOf, send, upload } from '../api/client.ts'
import { useChange, useDesk } from '../api/queries.ts'
import type { Outlet } from '../api/types/outlets.ts'
import { useAddress } from '../parts/address.ts'
import { Failure, Loading, useTitle } from '../parts/pieces.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { count } from '../text/wording.ts'

export function OutletsPage() {
  useTitle('Outlets')
  const address = useAddress()
  const { data, error } = useDesk<{ items: readonly Outlet[] }>('/outlets')
  const typed = address.get('q').toLowerCase()
  const shown = (data?.items ?? []).filter((one) => wordsOf(one).includes(typed))
  return (
    <>
      <h1>Outlets</h1>
      <p className="lead">
        What this table says goes before what pages say of themselves: the names shown, and which outlets belong
        together when a story’s independent outlets are counted. A report is known by its address, else by the name on
        its page.
      </p>
      <Exchange />
      {error && <Failure error={error} />}
      {!data && !error && <Loading what="Reading the table …" />}
      {data && data.items.length > 0 && (
        <>
          <search className="filters">
            <SearchBox label="Outlets with" value={address.get('q')} onSearch={(q) => address.set({ q }, 'replace')} />
            <p className="muted found" aria-live="polite">
              {count(shown.length, 'outlet')}
            </p>
          </search>
          <ul className="outlets">
            {shown.map((one) => (
              <OutletLine key={one.name} outlet={one} />
            ))}
          </ul>
        </>
      )}
      {data?.items.length === 0 && <p>The table is empty: each report goes by the name that its page gives.</p>}
      <section aria-labelledby="add-outlet">
        <h2 id="add-outlet">Add an outlet</h2>
        <OutletForm outlet={null} onDone={() => {}} />
      </section>
    </>
  )
}

function wordsOf({ name, also, addresses, owner }: Outlet): string {
  return [name, ...also, ...addresses, owner ?? ''].join(' ').toLowerCase()
}

function OutletLine({ outlet }: { outlet: Outlet }) {
  const { name, addresses, also, owner, agency } = outlet
  const [isOpen, setOpen] = useState(false)
  const remove = useChange(() => send('DELETE', '/outlets/{name}', { values: { name } }))
  return (
    <li className="outlet" data-stop="" tabIndex={-1}>
      <div className="outlet-head">
        <p>
          <strong>
            <bdi>{name}</bdi>
          </strong>{' '}
          {agency && <span className="tag">agency</span>} {owner !== null && <span>belongs to {owner}</span>}
        </p>
        <p className="buttons">
          <button type="button" className="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Change<span className="spoken"> {name}</span>
          </button>
          <button type="button" className="quiet" disabled={remove.isPending} onClick={() => remove.mutate(undefined)}>
            Remove<span className="spoken"> {name}</span>
          </button>
        </p>
      </div>
      <p className="muted">
        {[addresses.join(', '), also.length > 0 ? `also ${also.join(', ')}` : '']
          .filter((one) => one !== '')
          .join('; ')}
      </p>
      {remove.error && <Failure error={remove.error} />}
      {isOpen && <OutletForm outlet={outlet} onDone={() => setOpen(false)} />}
    </li>
  )
}

interface Typed {
  readonly name: string
  readonly addresses: string
  readonly also: string
  readonly owner: string
  readonly agency: boolean
}

const EMPTY: Typed = { name: '', addresses: '', also: '', owner: '', agency: false }

function typedOf({ name, addresses, also, owner, agency }: Outlet): Typed {
  return { name, addresses: addresses.join('; '), also: also.join('; '), owner: owner ?? '', agency }
}

function listOf(typed: string): string[] {
  return typed
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

function OutletForm({ outlet, onDone }: { outlet: Outlet | null; onDone: () => void }) {
  const [typed, setTyped] = useState(outlet ? typedOf(outlet) : EMPTY)
  const keep = useChange(() => {
    const { name, owner, agency } = typed
    const body = { name, owner, agency, addresses: listOf(typed.addresses), also: listOf(typed.also) }
    return outlet === null
      ? send<Outlet>('POST', '/outlets', { body })
      : send<Outlet>('PUT', '/outlets/{name}', { values: { name: outlet.name }, body })
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    keep.mutate(undefined, {
      onSuccess: () => {
        if (outlet === null) setTyped(EMPTY)
        onDone()
      },
    })
  }
  const field = (label: string, name: 'name' | 'addresses' | 'also' | 'owner') => (
    <Field
      {...{ label, value: typed[name], required: name === 'name' }}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  )
  return (
    <form className="outlet-form" onSubmit={submit}>
      {field('Name', 'name')}
      {field('Addresses, with “;” between them', 'addresses')}
      {field('Other names', 'also')}
      {field('Belongs to', 'owner')}
      <label className="choice">
        <input
          type="checkbox"
          checked={typed.agency}
          onChange={(event) => setTyped({ ...typed, agency: event.target.checked })}
        />
        An agency
      </label>
      <button type="submit" disabled={keep.isPending}>
        {outlet === null ? 'Add outlet' : 'Keep'}
      </button>
      <p role="status">{keep.isSuccess && 'Kept.'}</p>
      {keep.error && <Failure error={keep.error} />}
    </form>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly required: boolean
  readonly onChange: (value: string) => void
}

function Field({ label, value, required, onChange }: FieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        required={required}
        maxLength={2000}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

function Exchange() {
  const take = useChange((file: File) =>
    upload<{ added: number; replaced: number }>(
      '/outlets/import',
      {},
      new File([file], file.name, { type: 'text/plain' }),
    ),
  )
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? []
    if (file) take.mutate(file)
    event.target.value = ''
  }
  return (
    <div>
      <p className="tools">
        <span>
          Save as{' '}
          <a href={addressOf('/outlets/export', { format: 'csv' })} download>
            CSV
          </a>
          ,{' '}
          <a href={addressOf('/outlets/export', { format: 'json' })} download>
            JSON
          </a>
        </span>
        <label className="button">
          Take over a table
          <input className="spoken" type="file" accept=".csv,.json,text/csv,application/json" onChange={choose} />
        </label>
      </p>
      <p role="status">{take.isSuccess && `Added: ${take.data.added}. Replaced: ${take.data.replaced}.`}</p>
      {take.error && <Failure error={take.error} />}
    </div>
  )
}
