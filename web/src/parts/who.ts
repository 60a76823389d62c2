import { useState } from 'react'

const KEY = 'stemma-who'

/** The name under which this reader decides; the browser remembers it. */
export function useWho(): readonly [string, (who: string) => void] {
  const [who, setWho] = useState(() => localStorage.getItem(KEY) ?? '')
  const keep = (name: string): void => {
    setWho(name)
    localStorage.setItem(KEY, name)
  }
  return [who, keep]
}
