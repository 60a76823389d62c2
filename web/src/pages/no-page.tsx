import { Link } from 'wouter'
import { useTitle } from '../parts/pieces.tsx'

export function NoPage() {
  useTitle('No page')
  return (
    <>
      <h1>There is no page at this address</h1>
      <p>
        <Link href="/">All stories</Link>
      </p>
    </>
  )
}
