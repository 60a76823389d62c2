/** The desk asks for its token once; the browser then holds a cookie that proves it. */
import { type FormEvent, useState } from 'react'
import { useCome } from '../api/queries.ts'
import { Failure, useTitle } from '../parts/pieces.tsx'

export function TokenPage({ onOpen }: { onOpen: () => void }) {
  useTitle('Token')
  const [token, setToken] = useState('')
  const open = useCome()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    open.mutate(token, { onSuccess: onOpen })
  }
  return (
    <main id="content" className="token">
      <h1>Stemma</h1>
      <form onSubmit={submit}>
        <div className="field">
          <label htmlFor="token">The desk’s token</label>
          <input
            id="token"
            type="password"
            required
            autoComplete="current-password"
            value={token}
            onChange={(event) => setToken(event.target.value)}
          />
        </div>
        {open.error && <Failure error={open.error} />}
        <button type="submit" className="main" disabled={open.isPending}>
          Come in
        </button>
      </form>
    </main>
  )
}
