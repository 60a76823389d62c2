import { useId } from 'react'

export interface Option {
  readonly value: string
  readonly label: string
}

interface Props {
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  readonly onChoose: (value: string) => void
}

/** One of several, with its label. */
export function Choice({ label, value, options, onChoose }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** At least so many accounts. */
export const LEAST_ACCOUNTS: readonly Option[] = [
  { value: '', label: 'any number' },
  ...['2', '3', '5'].map((value) => ({ value, label: `${value} or more` })),
]
