/** What a page shows, as part of its address: what one filtered by is there after going back, and can be sent on. */
import { useCallback } from 'react'
import { useSearchParams } from 'wouter'

export interface Address {
  readonly get: (name: string) => string
  readonly number: (name: string) => number
  /** Leaves out what is empty. A step one may want to go back from is pushed, typing is not. */
  readonly set: (values: Readonly<Record<string, string | number | null>>, how?: 'push' | 'replace') => void
}

export function useAddress(): Address {
  const [params, setParams] = useSearchParams()
  const set = useCallback<Address['set']>(
    (values, how = 'push') => {
      setParams(
        (old) => {
          const next = new URLSearchParams(old)
          for (const [name, value] of Object.entries(values))
            if (value === null || value === '' || value === 0) next.delete(name)
            else next.set(name, String(value))
          return next
        },
        { replace: how === 'replace' },
      )
    },
    [setParams],
  )
  return {
    get: (name) => params.get(name) ?? '',
    number: (name) => Math.max(0, Math.floor(Number(params.get(name) ?? 0)) || 0),
    set,
  }
}
