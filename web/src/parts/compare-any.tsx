/** Any two reports of a story, chosen to be laid side by side. */
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { ArticleFacts } from '../api/types/articles.ts'
import { Choice } from './choice.tsx'

export function CompareAny({ articles }: { articles: readonly ArticleFacts[] }) {
  const [, go] = useLocation()
  const [first, setFirst] = useState(articles[0]?.id ?? '')
  const [second, setSecond] = useState(articles[1]?.id ?? '')
  if (articles.length < 2) return null
  const options = articles.map(({ id, siglum, label }) => ({ value: id, label: `${siglum} ${label}` }))
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    go(`/compare/${first}/${second}`)
  }
  return (
    <form className="filters compare-any" aria-label="Compare any two reports" onSubmit={submit}>
      <Choice label="Compare" value={first} options={options} onChoose={setFirst} />
      <Choice label="with" value={second} options={options} onChoose={setSecond} />
      <button type="submit" disabled={first === second}>
        Lay side by side
      </button>
    </form>
  )
}
