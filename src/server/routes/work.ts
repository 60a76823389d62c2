/** What the desk is at: sources, jobs, the rebuild, and how much there is. */
import { createRoute, z } from '@hono/zod-openapi'
import { requestRebuild } from '../../desk/rebuild.ts'
import { visitJob, watch } from '../../desk/watch.ts'
import { isoNow } from '../../io/clock.ts'
import { webAddress } from '../../io/fetch/address.ts'
import type { Job } from '../../store/records.ts'
import type { Store } from '../../store/store.ts'
import type { App, Environment } from '../environment.ts'
import { notFound, Problem } from '../problem.ts'
import { JobSchema, okJson, PagingSchema, PROBLEMS, pageOf, SourceSchema } from '../schemas.ts'

const id = z.object({ id: z.string().max(100) })
const jobCounts = z.object({
  ...{ queued: z.number().int(), active: z.number().int(), done: z.number().int(), failed: z.number().int() },
})

const sourcesRoute = createRoute({
  method: 'get',
  path: '/api/v1/sources',
  summary: 'Feeds, sitemaps, pages and folders that are watched, and how it goes with them',
  responses: { 200: okJson(z.object({ items: z.array(SourceSchema).readonly() }), 'All sources.'), ...PROBLEMS },
})

const addSourceRoute = createRoute({
  method: 'post',
  path: '/api/v1/sources',
  summary: 'Watch an address. Folders are watched by the command line alone: the server reads no path that it is sent',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            kind: z.enum(['feed', 'sitemap', 'page']),
            address: z.string().min(1).max(4096),
            name: z.string().min(1).max(200).optional(),
          }),
        },
      },
    },
  },
  responses: { 201: okJson(SourceSchema, 'It is watched.'), ...PROBLEMS },
})

const changeSourceRoute = createRoute({
  method: 'post',
  path: '/api/v1/sources/{id}/{action}',
  summary: 'Pause a source, go on with it, or look at it now',
  request: { params: id.extend({ action: z.enum(['pause', 'resume', 'visit']) }) },
  responses: { 200: okJson(SourceSchema, 'The source.'), ...PROBLEMS },
})

const removeSourceRoute = createRoute({
  method: 'delete',
  path: '/api/v1/sources/{id}',
  summary: 'Watch a source no more; its reports stay',
  request: { params: id },
  responses: { 204: { description: 'It is gone.' }, ...PROBLEMS },
})

const jobsRoute = createRoute({
  method: 'get',
  path: '/api/v1/jobs',
  summary: 'The queue, the latest first',
  request: { query: PagingSchema.extend({ state: z.enum(['queued', 'active', 'done', 'failed']).optional() }) },
  responses: { 200: okJson(pageOf(JobSchema).extend({ counts: jobCounts }), 'A page of jobs.'), ...PROBLEMS },
})

const retryRoute = createRoute({
  method: 'post',
  path: '/api/v1/jobs/{id}/retry',
  summary: 'Try a job again that was given up',
  request: { params: z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) }) },
  responses: { 202: { description: 'It is queued.' }, ...PROBLEMS },
})

const StatusSchema = z
  .object({
    version: z.string(),
    engine: z.string(),
    documents: z.number().int(),
    articles: z.number().int(),
    stories: z.number().int(),
    jobs: jobCounts,
    due: z.number().int().openapi({ description: 'Jobs that run or could: not those that wait for a later day.' }),
    rebuild: z
      .object({
        phase: z.enum(['prepare', 'place', 'done']),
        done: z.number().int(),
        total: z.number().int(),
        startedAt: z.string(),
      })
      .nullable(),
  })
  .openapi('Status')

const statusRoute = createRoute({
  method: 'get',
  path: '/api/v1/status',
  summary: 'How much there is, and what is being done',
  responses: { 200: okJson(StatusSchema, 'The status.'), ...PROBLEMS },
})

const rebuildRoute = createRoute({
  method: 'post',
  path: '/api/v1/rebuild',
  summary: 'Derive everything again from the originals; decisions stay',
  responses: { 202: { description: 'It is queued, or goes on.' }, ...PROBLEMS },
})

export function workRoutes(app: App, { desk, changes, version }: Environment): void {
  const { store, clock } = desk
  const sourceNamed = async (name: string) => {
    const source = await store.sources.get(name)
    if (!source) throw notFound('source')
    return source
  }
  app.openapi(sourcesRoute, async (c) => c.json({ items: await store.sources.list() }, 200))

  app.openapi(addSourceRoute, async (c) => {
    if (!desk.fetcher)
      throw new Problem(403, 'fetching-off', 'This desk fetches no addresses: it was started with --no-fetch.')
    const { kind, address, name } = c.req.valid('json')
    const { href } = webAddress(address)
    return c.json(await watch(store, clock, { kind, address: href, ...(name ? { name } : {}) }), 201)
  })

  app.openapi(changeSourceRoute, async (c) => {
    const { id: name, action } = c.req.valid('param')
    const source = await sourceNamed(name)
    const now = isoNow(clock)
    if (action !== 'visit') await store.sources.setPaused(source.id, action === 'pause')
    if (action !== 'pause') await store.jobs.add(visitJob(source.id, now), now)
    return c.json(await sourceNamed(name), 200)
  })

  app.openapi(removeSourceRoute, async (c) => {
    if (!(await store.sources.remove(c.req.valid('param').id))) throw notFound('source')
    return c.body(null, 204)
  })

  app.openapi(jobsRoute, async (c) => {
    const { limit, offset, state } = c.req.valid('query')
    const page = await store.jobs.list({ limit, offset, ...(state ? { state } : {}) })
    const items = await Promise.all(page.items.map(async (job) => ({ ...job, about: await about(store, job) })))
    return c.json({ items, total: page.total, limit, offset, counts: await store.jobs.counts() }, 200)
  })

  app.openapi(retryRoute, async (c) => {
    const queued = await store.jobs.retry(c.req.valid('param').id, isoNow(clock))
    if (!queued) throw new Problem(409, 'not-failed', 'There is no job of this number that was given up.')
    return c.body(null, 202)
  })

  app.openapi(statusRoute, async (c) => c.json({ version, ...(await changes.status()) }, 200))

  app.openapi(rebuildRoute, async (c) => {
    await requestRebuild(desk)
    return c.body(null, 202)
  })
}

/** Hashes tell people nothing. */
async function about(store: Store, { payload }: Job): Promise<string | null> {
  const { address, article, document, story, source } = payload
  if (typeof address === 'string') return address
  if (typeof article === 'string') return (await store.articles.summaries([article]))[0]?.title ?? null
  if (typeof document === 'string') return (await store.documents.get(document))?.input ?? null
  if (typeof story === 'string') return (await store.stories.summary(story))?.title ?? null
  return typeof source === 'string' ? ((await store.sources.get(source))?.name ?? null) : null
}
