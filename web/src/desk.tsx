/** The frame around every page: where one can go, what the desk is doing, and who is at it. */
import { useQueryClient } from '@tanstack/react-query'
import { type MouseEvent, useEffect, useRef } from 'react'
import { Link, Route, Switch, useLocation } from 'wouter'
import { useStatus } from './api/live.ts'
import { useDesk } from './api/queries.ts'
import type { Status } from './api/types/work.ts'
import { AddPage } from './pages/add-page.tsx'
import { ArticlePage } from './pages/article-page.tsx'
import { ComparePage } from './pages/compare-page.tsx'
import { FiguresPage } from './pages/figures-page.tsx'
import { NoPage } from './pages/no-page.tsx'
import { OutletsPage } from './pages/outlets-page.tsx'
import { ReviewPage } from './pages/review-page.tsx'
import { SourcesPage } from './pages/sources-page.tsx'
import { StoriesPage } from './pages/stories-page.tsx'
import { StoryPage } from './pages/story-page.tsx'
import { TokenPage } from './pages/token-page.tsx'
import { Keys } from './parts/keys.tsx'
import { ReviewProvider } from './parts/review.tsx'
import { count } from './text/wording.ts'

const PLACES = [
  { to: '/', name: 'Stories' },
  { to: '/figures', name: 'Figures' },
  { to: '/review', name: 'Review' },
  { to: '/sources', name: 'Sources' },
  { to: '/outlets', name: 'Outlets' },
  { to: '/add', name: 'Add reports' },
]

export function Desk() {
  const client = useQueryClient()
  const { error, isPending } = useDesk<Status>('/status')
  const locked = error?.problem.status === 401
  const status = useStatus(!locked && !isPending)
  useArrival()
  if (locked) return <TokenPage onOpen={() => client.invalidateQueries()} />
  return (
    <ReviewProvider>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to a place on this page */}
      <a className="skip" href="#content" onClick={toContent}>
        Skip to the content
      </a>
      <header>
        <div className="bar">
          <Link className="brand" href="/">
            Stemma
          </Link>
          <nav aria-label="Pages">
            <Places />
          </nav>
          <Keys />
        </div>
        <Work status={status} />
      </header>
      <main id="content" tabIndex={-1}>
        <Switch>
          <Route path="/" component={StoriesPage} />
          <Route path="/stories/:id">{({ id }) => <StoryPage key={id} id={id} />}</Route>
          <Route path="/articles/:id">{({ id }) => <ArticlePage key={id} id={id} />}</Route>
          <Route path="/compare/:a/:b">{({ a, b }) => <ComparePage key={`${a} ${b}`} a={a} b={b} />}</Route>
          <Route path="/figures" component={FiguresPage} />
          <Route path="/review" component={ReviewPage} />
          <Route path="/sources">
            <SourcesPage status={status} />
          </Route>
          <Route path="/outlets" component={OutletsPage} />
          <Route path="/add" component={AddPage} />
          <Route component={NoPage} />
        </Switch>
      </main>
    </ReviewProvider>
  )
}

/** Without a new address: what the address leads to stays lit up. */
function toContent(event: MouseEvent): void {
  event.preventDefault()
  document.getElementById('content')?.focus()
}

function Places() {
  const [path] = useLocation()
  return (
    <ul>
      {PLACES.map(({ to, name }) => (
        <li key={to}>
          <Link href={to} aria-current={path === to ? 'page' : undefined}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Said aloud when it begins and ends, not at every number. */
function Work({ status }: { status: Status | null }) {
  const waiting = status?.due ?? 0
  const { rebuild } = status ?? { rebuild: null }
  const rebuilding = rebuild !== null && rebuild.phase !== 'done'
  return (
    <div className="work">
      <p role="status" className="spoken">
        {rebuilding ? 'Everything is being derived anew.' : waiting > 0 ? 'Reports are being worked through.' : ''}
      </p>
      {(waiting > 0 || rebuilding) && (
        <p className="work-line">
          <span className="pulse" aria-hidden="true" />
          {rebuilding
            ? `Deriving everything anew: ${rebuild.done} of ${rebuild.total}`
            : `Working: ${count(waiting, 'job')} to do`}
        </p>
      )}
    </div>
  )
}

/** A page that is gone to begins at its top, and is told to those who listen; going back leaves it as it was. */
function useArrival(): void {
  const [path] = useLocation()
  const back = useRef(false)
  const first = useRef(true)
  useEffect(() => {
    const left = (): void => {
      back.current = true
    }
    addEventListener('popstate', left)
    return () => removeEventListener('popstate', left)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the path's change that one arrives by
  useEffect(() => {
    if (!first.current && !back.current && location.hash === '') {
      scrollTo(0, 0)
      document.getElementById('content')?.focus({ preventScroll: true })
    }
    first.current = false
    back.current = false
  }, [path])
}
