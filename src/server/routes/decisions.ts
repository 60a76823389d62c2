import { randomUUID } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import { isoNow } from '../../io/clock.ts'
import type { DecisionTarget } from '../../store/records.ts'
import type { App, Environment } from '../environment.ts'
import { notFound, Problem } from '../problem.ts'
import { DecisionSchema, NewDecisionSchema, okJson, PagingSchema, PROBLEMS, pageOf } from '../schemas.ts'
import { withStanding, withStandings } from '../standing.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/decisions',
  summary: 'What people decided, the latest first, with what was undone',
  request: { query: PagingSchema.extend({ article: z.string().max(100).optional() }) },
  responses: { 200: okJson(pageOf(DecisionSchema), 'A page of decisions.'), ...PROBLEMS },
})

const addRoute = createRoute({
  method: 'post',
  path: '/api/v1/decisions',
  summary: 'Confirm, reject or correct a relation, a figure, a row, a verdict or a story',
  request: { body: { required: true, content: { 'application/json': { schema: NewDecisionSchema } } } },
  responses: { 201: okJson(DecisionSchema, 'It is kept.'), ...PROBLEMS },
})

const undoRoute = createRoute({
  method: 'post',
  path: '/api/v1/decisions/{id}/undo',
  summary: 'Undo a decision; it stays in the list, marked as undone',
  request: {
    params: z.object({ id: z.string().max(100) }),
    body: {
      required: true,
      content: { 'application/json': { schema: z.object({ who: z.string().trim().min(1).max(100) }) } },
    },
  },
  responses: { 200: okJson(DecisionSchema, 'The decision.'), ...PROBLEMS },
})

export function decisionRoutes(app: App, { desk }: Environment): void {
  const { store, clock } = desk
  app.openapi(listRoute, async (c) => {
    const { limit, offset, article } = c.req.valid('query')
    const page = await store.decisions.list({ limit, offset, ...(article ? { articles: [article] } : {}) })
    const items = await withStandings(store, page.items)
    return c.json({ items, total: page.total, limit, offset }, 200)
  })

  app.openapi(addRoute, async (c) => {
    const body = c.req.valid('json')
    if ((body.verdict === 'correct') !== (body.correction !== null))
      throw new Problem(422, 'correction', 'A correction is what comes with "correct", and with nothing else.')
    if (body.target.articles.length === 0)
      throw new Problem(422, 'no-article', 'A decision names the articles it is about.')
    const target = JSON.parse(JSON.stringify(body.target)) as DecisionTarget
    const made = await store.decisions.add({ ...body, target, id: randomUUID(), at: isoNow(clock) })
    return c.json(await withStanding(store, made), 201)
  })

  app.openapi(undoRoute, async (c) => {
    const undone = await store.decisions.undo(c.req.valid('param').id, c.req.valid('json').who, isoNow(clock))
    if (!undone) throw notFound('decision')
    return c.json(await withStanding(store, undone), 200)
  })
}
