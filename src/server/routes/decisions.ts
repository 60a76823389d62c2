import { createRoute, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import type { Decision } from '../../core/model/decision.ts'
import { type DecisionOutcome, decide, takeOver, undo } from '../../desk/decisions/decide.ts'
import { decisionLines, decisionsIn } from '../../desk/decisions/jsonl.ts'
import type { Store } from '../../store/store.ts'
import type { App, Environment } from '../environment.ts'
import { notFound, Problem } from '../problem.ts'
import { DecisionSchema, NewDecisionSchema, okJson, PagingSchema, PROBLEMS, pageOf } from '../schemas.ts'
import { withStanding, withStandings } from '../standing.ts'

const OutcomeSchema = DecisionSchema.extend({
  stories: z
    .array(z.string())
    .readonly()
    .openapi({ description: 'The stories that it changed, as they are called now.' }),
  pending: z.array(z.string()).readonly().openapi({ description: 'Those among them that are drawn anew in a moment.' }),
  remains: z
    .array(z.string())
    .readonly()
    .openapi({ description: 'Of a document that was deleted: what is still there.' }),
}).openapi('DecisionOutcome')

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
  summary:
    'Decide on a relation, a figure, a quotation, a row, a verdict, a story, a document or a passage; it takes effect at once',
  request: { body: { required: true, content: { 'application/json': { schema: NewDecisionSchema } } } },
  responses: { 201: okJson(OutcomeSchema, 'It is kept, and took effect.'), ...PROBLEMS },
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
  responses: { 200: okJson(OutcomeSchema, 'The decision.'), ...PROBLEMS },
})

const exportRoute = createRoute({
  method: 'get',
  path: '/api/v1/decisions/export',
  summary: 'All decisions, one a line, for another desk',
  responses: {
    200: { description: 'JSON Lines.', content: { 'application/octet-stream': { schema: z.string() } } },
    ...PROBLEMS,
  },
})

const importRoute = createRoute({
  method: 'post',
  path: '/api/v1/decisions/import',
  summary: 'Take over decisions that another desk exported; those that are there already are passed over',
  request: { body: { required: true, content: { 'text/plain': { schema: z.string() } } } },
  responses: { 200: okJson(z.object({ kept: z.number().int(), known: z.number().int() }), 'Taken over.'), ...PROBLEMS },
})

export function decisionRoutes(app: App, { desk }: Environment): void {
  const { store } = desk
  app.openapi(listRoute, async (c) => {
    const { limit, offset, article } = c.req.valid('query')
    const page = await store.decisions.list({ limit, offset, ...(article ? { articles: [article] } : {}) })
    const items = await withStandings(store, page.items)
    return c.json({ items, total: page.total, limit, offset }, 200)
  })

  app.openapi(addRoute, async (c) => {
    const wanted = c.req.valid('json')
    return c.json(await shownOutcome(store, await decide(desk, wanted)), 201)
  })

  app.openapi(undoRoute, async (c) => {
    const outcome = await undo(desk, c.req.valid('param').id, c.req.valid('json').who)
    if (!outcome) throw notFound('decision')
    return c.json(await shownOutcome(store, outcome), 200)
  })

  app.openapi(exportRoute, async (c) =>
    c.body(await decisionLines(store), 200, {
      'content-type': 'application/jsonl; charset=utf-8',
      'content-disposition': 'attachment; filename="decisions.jsonl"',
    }),
  )

  app.use(importRoute.path, bodyLimit({ maxSize: MOST_IMPORTED, onError: tooLarge }))
  app.openapi(importRoute, async (c) => {
    const decisions: Decision[] = decisionsIn(await c.req.text())
    const kept = await takeOver(desk, decisions)
    return c.json({ kept, known: decisions.length - kept }, 200)
  })
}

/** Bytes of decisions that are imported at once. */
const MOST_IMPORTED = 16 * 1024 * 1024

function tooLarge(): never {
  throw new Problem(413, 'too-large', `These are more than ${MOST_IMPORTED} bytes: import them in parts.`)
}

async function shownOutcome(store: Store, { decision, stories, pending, remains }: DecisionOutcome) {
  return { ...(await withStanding(store, decision)), stories, pending, remains }
}
