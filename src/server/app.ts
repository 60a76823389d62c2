/**
 * The desk over HTTP: Request in, Response out, so that it runs under any server and is tested without one.
 *
 *   headers ─ guard (host, site, token) ─ limits ─ route ─▶ JSON · problem+json · events · pages
 */
import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { matchedRoutes } from 'hono/route'
import type { Desk } from '../desk/desk.ts'
import { Changes } from './changes.ts'
import type { Environment } from './environment.ts'
import { type GuardOptions, guard } from './guard.ts'
import { secureHeaders } from './headers.ts'
import { Metrics } from './metrics.ts'
import { outletsOf } from './outlets-now.ts'
import { pages } from './pages.ts'
import { Problem, problemOf, problemResponse } from './problem.ts'
import { type PageReader, readElsewhere } from './reader.ts'
import { articleRoutes } from './routes/articles.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { eventRoutes } from './routes/events.ts'
import { figureRoutes } from './routes/figures.ts'
import { outletRoutes } from './routes/outlets.ts'
import { reportRoutes } from './routes/reports.ts'
import { sessionRoutes } from './routes/session.ts'
import { storyRoutes } from './routes/stories.ts'
import { storyPartRoutes } from './routes/story-parts.ts'
import { workRoutes } from './routes/work.ts'
import { Sessions } from './sessions.ts'
import { type Stalls, watchStalls } from './stalls.ts'
import { StoryShelf } from './story-shelf.ts'
import { type Usage, usageNow } from './usage.ts'

export interface AppOptions extends GuardOptions {
  readonly version: string
  /** The built pages. */
  readonly pagesFolder: string
  /** One line for each request and fault. */
  readonly log: (event: Readonly<Record<string, unknown>>) => void
  readonly metrics?: Metrics
  /** Reads stories and what else is large in a process of its own. Default: here. */
  readonly reader?: PageReader
  /** What the other processes of the desk use of the machine, each; null of one that is not there. */
  readonly helpers?: readonly (() => Promise<Usage | null>)[]
}

export interface DeskApp {
  readonly app: OpenAPIHono
  readonly changes: Changes
}

/** Largest body of what is no report. */
const MOST_BYTES = 256 * 1024

/** What takes more than that, within limits of its own. */
const UNLIMITED = ['/api/v1/reports', '/api/v1/decisions/import', '/api/v1/outlets/import']

const ROUTES = [
  storyRoutes,
  storyPartRoutes,
  articleRoutes,
  figureRoutes,
  reportRoutes,
  workRoutes,
  decisionRoutes,
  outletRoutes,
  sessionRoutes,
  eventRoutes,
]

export function createApp(desk: Desk, options: AppOptions): DeskApp {
  const { version, token, log, metrics = new Metrics() } = options
  const changes = new Changes(desk)
  const sessions = token === null ? null : new Sessions({ token, store: desk.store, clock: desk.clock })
  const outlets = outletsOf(desk.store)
  const stalls = watchStalls()
  const environment: Environment = {
    ...{ desk, metrics, changes, version, token, sessions, outlets },
    shelf: new StoryShelf(desk.store, outlets),
  }
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return undefined
      const errors = result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
      return problemResponse(c, { status: 400, code: 'invalid', detail: 'The request is not as it should be.', errors })
    },
  })
  app.use(async (c, next) => {
    const started = performance.now()
    await next()
    const seconds = (performance.now() - started) / 1000
    const route = matchedRoutes(c).findLast((one) => !one.path.includes('*'))?.path ?? '*'
    metrics.request(c.req.method, route, c.res.status, seconds)
    log({
      event: 'request',
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round(seconds * 1000),
    })
  })
  app.use(secureHeaders)
  app.use(guard(options, sessions))
  const limit = bodyLimit({ maxSize: MOST_BYTES, onError: tooLarge })
  app.use((c, next) => (UNLIMITED.some((path) => c.req.path.startsWith(path)) ? next() : limit(c, next)))
  if (options.reader) app.use(readElsewhere(options.reader))
  for (const routes of ROUTES) routes(app, environment)
  app.doc31('/api/v1/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Stemma desk', version, description: 'Reports, stories and what people decided about them.' },
  })
  app.get('/healthz', async (c) => {
    await desk.store.settings.get('rebuild')
    return c.text('ok\n')
  })
  app.get('/livez', (c) => c.text('ok\n'))
  app.get('/metrics', async (c) =>
    c.text(metrics.text(await gauges({ changes, stalls, helpers: options.helpers ?? [] }))),
  )
  app.all('/api/*', () => {
    throw new Problem(404, 'not-found', 'There is nothing at this address. /api/v1/openapi.json says what there is.')
  })
  app.get('*', pages(options.pagesFolder))
  app.notFound((c) =>
    problemResponse(c, { status: 404, code: 'not-found', detail: 'There is nothing at this address.' }),
  )
  app.onError((error, c) => {
    const problem = problemOf(error)
    if (problem.status >= 500) log({ event: 'fault', path: c.req.path, error: String(error.stack ?? error) })
    // What is left of a body that is too large is not read: the next request could not begin behind it.
    if (problem.status === 413) c.header('connection', 'close')
    return problemResponse(c, problem)
  })
  return { app, changes }
}

function tooLarge(): never {
  throw new Problem(413, 'too-large', `The body has more than ${MOST_BYTES} bytes.`)
}

interface Gauged {
  readonly changes: Changes
  readonly stalls: Stalls
  readonly helpers: NonNullable<AppOptions['helpers']>
}

async function gauges({ changes, stalls, helpers }: Gauged): Promise<Record<string, number>> {
  const status = await changes.status()
  const others = (await Promise.all(helpers.map((usage) => usage()))).filter((one) => one !== null)
  const all = [usageNow(), ...others]
  const jobs = Object.entries(status.jobs).map(([state, count]) => [`stemma_jobs{state="${state}"}`, count])
  return {
    ...Object.fromEntries(jobs),
    stemma_documents: status.documents,
    stemma_articles: status.articles,
    stemma_stories: status.stories,
    stemma_event_listeners: changes.listeners,
    stemma_event_loop_stall_max_seconds: stalls.longest(),
    process_resident_memory_bytes: all.reduce((sum, { residentBytes }) => sum + residentBytes, 0),
    process_cpu_seconds_total: all.reduce((sum, { seconds }) => sum + seconds, 0),
  }
}
