import { useEffect, useId, useState } from 'react'

/** Milliseconds after the last key until it is looked for. */
const REST_MS = 250

interface Props {
  readonly label: string
  readonly value: string
  readonly onSearch: (words: string) => void
}

/** A box that looks for what is typed once the typing rests. */
export function SearchBox({ label, value, onSearch }: Props) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => onSearch(typed), REST_MS)
    return () => clearTimeout(timer)
  }, [typed, value, onSearch])
  return (
    <div className="field search">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
    </div>
  )
}
