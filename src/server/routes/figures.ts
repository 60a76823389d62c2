import { createRoute, z } from '@hono/zod-openapi'
import type { App, Environment } from '../environment.ts'
import { FlagSchema, LedgerRowSchema, okJson, PagingSchema, PROBLEMS, pageOf } from '../schemas.ts'

const figuresRoute = createRoute({
  method: 'get',
  path: '/api/v1/figures',
  summary: 'Rows of the ledgers of all stories',
  request: {
    query: PagingSchema.extend({
      story: z.string().max(100).optional(),
      q: z.string().max(500).optional().openapi({ description: 'Words of the question, event, place or unit.' }),
      event: z.string().max(100).optional(),
      unit: z.string().max(100).optional(),
      place: z.string().max(200).optional(),
      verdict: z.enum(['agree', 'compatible', 'differ', 'one account']).optional(),
      accounts: z.coerce.number().int().min(1).optional().openapi({ description: 'At least so many accounts.' }),
      sort: z.enum(['newest', 'question', 'low', 'high', 'accounts', 'verdict']).default('newest'),
      descending: FlagSchema.optional().openapi({ description: 'Default: true for `newest`, else false.' }),
    }),
  },
  responses: {
    200: okJson(
      pageOf(
        z
          .object({
            story: z.string(),
            storyTitle: z.string(),
            newest: z.string(),
            row: LedgerRowSchema,
            low: z.number().nullable(),
            high: z.number().nullable(),
          })
          .openapi('FigureRow'),
      ),
      'A page of rows; those without a value stand last.',
    ),
    ...PROBLEMS,
  },
})

export function figureRoutes(app: App, { desk }: Environment): void {
  app.openapi(figuresRoute, async (c) => {
    const { limit, offset, story, q, event, unit, place, verdict, accounts, sort, descending } = c.req.valid('query')
    const page = await desk.store.stories.figures({
      ...{ limit, offset, order: sort, descending: descending ?? sort === 'newest' },
      ...(story === undefined ? {} : { story }),
      ...(q === undefined ? {} : { search: q }),
      ...(event === undefined ? {} : { event }),
      ...(unit === undefined ? {} : { unit }),
      ...(place === undefined ? {} : { place }),
      ...(verdict === undefined ? {} : { verdict }),
      ...(accounts === undefined ? {} : { leastAccounts: accounts }),
    })
    return c.json({ ...page, limit, offset }, 200)
  })
}
