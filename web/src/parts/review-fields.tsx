/** What a decision needs to be told: words, one of several, several of many, another row or story. */
import { useId, useState } from 'react'
import { useDesk } from '../api/queries.ts'
import type { LedgerPage } from '../api/types/ledger.ts'
import type { FoundStories } from '../api/types/stories.ts'
import { count } from '../text/wording.ts'
import type { Option } from './choice.tsx'
import { SearchBox } from './search-box.tsx'

export interface Field {
  readonly name: string
  readonly label: string
  readonly value?: string
  readonly choices?: readonly Option[]
  /** Where it goes: `row` and `story` name another one, `chosen` are parts of this one. Default: it is what is corrected. */
  readonly place?: 'row' | 'story' | 'chosen'
  /** The story whose rows can be chosen. */
  readonly story?: string
  /** It is sent even as it stood. */
  readonly always?: boolean
  /** May it be left empty? */
  readonly optional?: boolean
}

export type Values = Readonly<Record<string, string | readonly string[] | undefined>>

interface Props {
  readonly field: Field
  readonly value: Values[string]
  readonly onChange: (value: string | readonly string[]) => void
}

export function ReviewField({ field, value, onChange }: Props) {
  if (field.place === 'row') return <RowField field={field} value={value} onChange={onChange} />
  if (field.place === 'story') return <StoryField field={field} value={value} onChange={onChange} />
  if (field.place === 'chosen') return <SeveralField field={field} value={value} onChange={onChange} />
  return field.choices ? (
    <OneOf field={field} value={value} onChange={onChange} options={field.choices} />
  ) : (
    <WordsField field={field} value={value} onChange={onChange} />
  )
}

function WordsField({ field, value, onChange }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      <input
        id={id}
        required={field.optional !== true}
        maxLength={500}
        value={String(value ?? '')}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

function OneOf({ field, value, onChange, options }: Props & { options: readonly Option[] }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      <select
        id={id}
        required={field.optional !== true && options.every((one) => one.value !== '' || field.place !== undefined)}
        value={String(value ?? '')}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function SeveralField({ field, value, onChange }: Props) {
  const chosen = Array.isArray(value) ? (value as readonly string[]) : []
  return (
    <fieldset className="several">
      <legend>{field.label}</legend>
      {(field.choices ?? []).map((one) => (
        <label key={one.value} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(one.value)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, one.value] : chosen.filter((other) => other !== one.value))
            }
          />
          {one.label}
        </label>
      ))}
    </fieldset>
  )
}

const MOST_ROWS = 500

function RowField(props: Props) {
  const { data } = useDesk<LedgerPage>('/stories/{id}/ledger', { id: props.field.story ?? '', limit: MOST_ROWS })
  const rows = (data?.items ?? []).filter((row) => row.id !== props.field.value)
  const options = rows.map((row) => ({ value: row.id, label: row.question }))
  return <OneOf {...props} options={[{ value: '', label: 'Choose a row' }, ...options]} />
}

const MOST_STORIES = 20

function StoryField(props: Props) {
  const [search, setSearch] = useState('')
  const { data } = useDesk<FoundStories>('/stories', { limit: MOST_STORIES, q: search })
  const options = (data?.items ?? [])
    .filter((one) => one.id !== props.field.story)
    .map((one) => ({ value: one.id, label: `${one.title} (${count(one.reports, 'report')})` }))
  return (
    <>
      <SearchBox label="Find the story" value={search} onSearch={setSearch} />
      <OneOf {...props} options={[{ value: '', label: 'Choose a story' }, ...options]} />
    </>
  )
}
