import { useEffect, useState } from 'react'

/** What the address leads to within the page, without its `#`. */
export function useHash(): string {
  const [hash, setHash] = useState(read)
  useEffect(() => {
    const changed = (): void => setHash(read())
    addEventListener('hashchange', changed)
    addEventListener('popstate', changed)
    return () => {
      removeEventListener('hashchange', changed)
      removeEventListener('popstate', changed)
    }
  }, [])
  return hash
}

function read(): string {
  try {
    return decodeURIComponent(location.hash.slice(1))
  } catch {
    return location.hash.slice(1)
  }
}
