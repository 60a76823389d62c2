/** A story piece by piece, so that one of hundreds of reports and thousands of figures opens as fast as a small one. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Notice } from '../../core/model/notice.ts'
import type { Lineage } from '../../core/model/relation.ts'
import type { App, Environment } from '../environment.ts'
import {
  DecisionSchema,
  LedgerRowSchema,
  NoticeSchema,
  okJson,
  PagingSchema,
  PROBLEMS,
  pageOf,
  StorySummarySchema,
} from '../schemas.ts'
import { withStanding } from '../standing.ts'
import { datesOf, entitiesOf } from '../story-dates.ts'
import { storyNamed } from '../story-named.ts'
import { ledgerPage, overviewOf, voicesOf } from '../story-pieces.ts'
import { type FigureView, figureViews } from '../story-view.ts'

const id = z.object({ id: z.string().max(100) })
const search = z.string().max(500).default('')
const object = <T>() => z.custom<T>().openapi({ type: 'object' })

const OverviewSchema = z
  .object({
    summary: StorySummarySchema,
    articles: z.array(object<ReturnType<typeof overviewOf>['articles'][number]>()).readonly().openapi({
      description: 'Its reports in the order of their accounts, without texts; `siglum` and `label` name them.',
    }),
    lineages: z.array(object<Lineage>()).readonly(),
    relations: z.array(object<ReturnType<typeof overviewOf>['relations'][number]>()).readonly().openapi({
      description: 'Those that the lineages rest on, then the surest others; none that says `independent`.',
    }),
    drift: z.array(object<ReturnType<typeof overviewOf>['drift'][number]>()).readonly().openapi({
      description: 'For each edge: how many findings of each kind, and the weightiest.',
    }),
    verdicts: z.record(z.string(), z.number().int()).openapi({ description: 'How often each verdict stands.' }),
    coverage: z.array(object<ReturnType<typeof overviewOf>['coverage'][number]>()).readonly().openapi({
      description: 'For each account: the rows it answers, those that it alone does, its quotations and speakers.',
    }),
    notices: z.array(NoticeSchema).readonly(),
    decisions: z.array(DecisionSchema).readonly(),
  })
  .openapi('StoryOverview')

const overviewRoute = createRoute({
  method: 'get',
  path: '/api/v1/stories/{id}/overview',
  summary: 'What a story is made of, without what grows with it: the rest is at its own addresses, in pages',
  request: { params: id },
  responses: { 200: okJson(OverviewSchema, 'The story.'), ...PROBLEMS },
})

const ledgerRoute = createRoute({
  method: 'get',
  path: '/api/v1/stories/{id}/ledger',
  summary: 'Rows of the story’s ledger, those of several accounts first, and the figures that they rest on',
  request: {
    params: id,
    query: PagingSchema.extend({
      q: search.openapi({ description: 'Words of the question.' }),
      verdict: z.enum(['agree', 'compatible', 'differ', 'one account', 'several accounts']).optional(),
      row: z.string().max(300).optional().openapi({ description: 'This row alone.' }),
    }),
  },
  responses: {
    200: okJson(
      pageOf(LedgerRowSchema)
        .extend({ figures: z.array(object<FigureView>()).readonly() })
        .openapi('LedgerPage'),
      'A page of rows.',
    ),
    ...PROBLEMS,
  },
})

const voicesRoute = createRoute({
  method: 'get',
  path: '/api/v1/stories/{id}/voices',
  summary: 'Who says what: speakers, the most quoted first, the places of one quotation together',
  request: {
    params: id,
    query: PagingSchema.extend({ q: search.openapi({ description: 'Words of a speaker or a quotation.' }) }),
  },
  responses: {
    200: okJson(pageOf(object<ReturnType<typeof voicesOf>[number]>()).openapi('VoicePage'), 'A page of speakers.'),
    ...PROBLEMS,
  },
})

const timelineRoute = createRoute({
  method: 'get',
  path: '/api/v1/stories/{id}/timeline',
  summary: 'What the reports date, by day, month or year, with the sentences that do',
  request: { params: id, query: PagingSchema },
  responses: {
    200: okJson(pageOf(object<ReturnType<typeof datesOf>[number]>()).openapi('TimelinePage'), 'A page of dates.'),
    ...PROBLEMS,
  },
})

const entitiesRoute = createRoute({
  method: 'get',
  path: '/api/v1/stories/{id}/entities',
  summary: 'People, bodies and places of the story under all the names that its reports use',
  request: { params: id, query: PagingSchema.extend({ q: search }) },
  responses: {
    200: okJson(pageOf(object<ReturnType<typeof entitiesOf>[number]>()).openapi('EntityPage'), 'A page of names.'),
    ...PROBLEMS,
  },
})

export function storyPartRoutes(app: App, { desk }: Environment): void {
  const { store } = desk
  const whole = async (name: string) => {
    const { summary, dossier } = await storyNamed(store, name)
    const stored = await store.articles.ofStory(summary.id)
    return { summary, dossier: { ...dossier, articles: stored.map((one) => one.article) } }
  }

  app.openapi(overviewRoute, async (c) => {
    const { summary, dossier } = await whole(c.req.valid('param').id)
    const ids = dossier.articles.map((article) => article.id)
    const decisions = await store.decisions.list({ articles: ids, limit: 500, offset: 0 })
    const notices: readonly Notice[] = dossier.notices
    return c.json(
      {
        summary,
        ...overviewOf(dossier),
        notices,
        decisions: await Promise.all(decisions.items.map((one) => withStanding(store, one))),
      },
      200,
    )
  })

  app.openapi(ledgerRoute, async (c) => {
    const query = c.req.valid('query')
    const { summary, dossier } = await storyNamed(store, c.req.valid('param').id)
    const { rows, total, articles } = ledgerPage(dossier, query)
    // Only those that this page leads to are read, however many the story has.
    const found = await Promise.all(articles.map((one) => store.articles.get(one)))
    const named = new Set(rows.flatMap((row) => [...row.figures, ...row.partFigures]))
    const figures = found
      .flatMap((one) => (one && one.story === summary.id ? [one.article] : []))
      .flatMap((article) => figureViews([article]))
      .filter((figure) => named.has(figure.ref))
    return c.json({ items: rows, total, limit: query.limit, offset: query.offset, figures }, 200)
  })

  app.openapi(voicesRoute, async (c) => {
    const { q, limit, offset } = c.req.valid('query')
    const { dossier } = await whole(c.req.valid('param').id)
    return c.json(paged(voicesOf(dossier, q), { limit, offset }), 200)
  })

  app.openapi(timelineRoute, async (c) => {
    const { dossier } = await whole(c.req.valid('param').id)
    return c.json(paged(datesOf(dossier), c.req.valid('query')), 200)
  })

  app.openapi(entitiesRoute, async (c) => {
    const { q, limit, offset } = c.req.valid('query')
    const { dossier } = await storyNamed(store, c.req.valid('param').id)
    return c.json(paged(entitiesOf(dossier, q), { limit, offset }), 200)
  })
}

function paged<T>(all: readonly T[], { limit, offset }: { limit: number; offset: number }) {
  return { items: all.slice(offset, offset + limit), total: all.length, limit, offset }
}
