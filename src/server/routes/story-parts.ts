/** A story piece by piece, so that one of hundreds of reports and thousands of figures opens as fast as a small one. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Lineage } from '../../core/model/relation.ts'
import type { Independence } from '../../core/outlet-book.ts'
import { computedWords } from '../../core/report/decided.ts'
import { drawForReader } from '../../desk/reconcile-job.ts'
import { isoNow } from '../../io/clock.ts'
import type { App, Environment } from '../environment.ts'
import type { Facets } from '../ledger-facets.ts'
import { ledgerPage, overTime, type ShownRow } from '../ledger-page.ts'
import { DecisionSchema, NoticeSchema, okJson, PagingSchema, PROBLEMS, pageOf, StorySummarySchema } from '../schemas.ts'
import { decisionsAbout } from '../standing.ts'
import { type datesOf, entitiesOf } from '../story-dates.ts'
import { type overviewOf, shownVoice, voicesWith } from '../story-pieces.ts'
import type { FigureView } from '../story-view.ts'

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
    outlets: object<Independence>().openapi({
      description: 'How many outlets that do not belong together tell it, by the table of outlets.',
    }),
    notices: z.array(NoticeSchema).readonly(),
    decisions: z.array(DecisionSchema).readonly(),
    behind: z.boolean().openapi({
      description: 'Reports came or went since it was drawn: it is drawn anew, in a moment now that it was asked for.',
    }),
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
  summary:
    'Rows of the story’s ledger, those of several accounts first, and the figures that they rest on; of a row with more than 40, the telling ones, and `notShown` counts the others',
  request: {
    params: id,
    query: PagingSchema.extend({
      q: search.openapi({ description: 'Words of the question.' }),
      verdict: z.enum(['agree', 'compatible', 'differ', 'one account', 'several accounts']).optional(),
      row: z.string().max(300).optional().openapi({ description: 'This row alone.' }),
      speaker: z.string().max(300).optional().openapi({ description: 'Rows that rest on the word of this speaker.' }),
      outlet: z.string().max(300).optional().openapi({ description: 'Rows that a report of this outlet answers.' }),
      event: z.string().max(100).optional(),
    }),
  },
  responses: {
    200: okJson(
      pageOf(object<ShownRow>())
        .extend({
          figures: z.array(object<FigureView>()).readonly(),
          facets: object<Facets>().openapi({
            description: 'Speakers, outlets and events of the whole ledger, each with its number of rows.',
          }),
        })
        .openapi('LedgerPage'),
      'A page of rows.',
    ),
    ...PROBLEMS,
  },
})

const OverTimeSchema = z
  .object({
    questions: z.array(z.object({ id: z.string(), question: z.string(), points: z.number().int() })).readonly(),
    chosen: z.string().nullable().openapi({ description: 'The row whose points these are.' }),
    points: z
      .array(
        z.object({
          ref: z.string(),
          article: z.string(),
          low: z.number(),
          high: z.number().nullable(),
          words: z.string(),
          speaker: z.string().nullable(),
          corrected: z.boolean().openapi({ description: 'A person reads it otherwise than it was computed.' }),
        }),
      )
      .readonly(),
  })
  .openapi('OverTime')

const overTimeRoute = createRoute({
  method: 'get',
  path: '/api/v1/stories/{id}/over-time',
  summary: 'How a question was answered over time: each value once for each report that has a date',
  request: {
    params: id,
    query: z.object({
      row: z.string().max(300).optional().openapi({ description: 'Default: the row of most accounts.' }),
    }),
  },
  responses: { 200: okJson(OverTimeSchema, 'Questions with several such values, and the values of one.'), ...PROBLEMS },
})

const voicesRoute = createRoute({
  method: 'get',
  path: '/api/v1/stories/{id}/voices',
  summary:
    'Who says what: speakers, the most quoted first, the places of one quotation together; of what one speaker says the first, and `notShown` counts the rest',
  request: {
    params: id,
    query: PagingSchema.extend({ q: search.openapi({ description: 'Words of a speaker or a quotation.' }) }),
  },
  responses: {
    200: okJson(pageOf(object<ReturnType<typeof shownVoice>>()).openapi('VoicePage'), 'A page of speakers.'),
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

export function storyPartRoutes(app: App, { desk: { store, clock }, shelf }: Environment): void {
  app.openapi(overviewRoute, async (c) => {
    const { summary, overview, dossier, articles, decided } = await shelf.open(c.req.valid('param').id)
    const replaced = new Map(decided.map((one) => [one.id, computedWords(one)]))
    const about = await decisionsAbout(store, articles)
    const decisions = about.map((one) => ({ ...one, computed: replaced.get(one.id) ?? '' }))
    const behind = await drawForReader(store, summary, isoNow(clock))
    return c.json({ summary, ...overview, notices: dossier.notices, decisions, behind }, 200)
  })

  app.openapi(ledgerRoute, async (c) => {
    const query = c.req.valid('query')
    const story = await shelf.open(c.req.valid('param').id)
    return c.json({ ...ledgerPage(story, query), limit: query.limit, offset: query.offset }, 200)
  })

  app.openapi(overTimeRoute, async (c) => {
    const story = await shelf.open(c.req.valid('param').id)
    return c.json(overTime(story, c.req.valid('query').row), 200)
  })

  app.openapi(voicesRoute, async (c) => {
    const { q, limit, offset } = c.req.valid('query')
    const { voices } = await shelf.open(c.req.valid('param').id)
    const page = paged(voicesWith(voices, q), { limit, offset })
    return c.json({ ...page, items: page.items.map(shownVoice) }, 200)
  })

  app.openapi(timelineRoute, async (c) => {
    const { dates } = await shelf.open(c.req.valid('param').id)
    return c.json(paged(dates, c.req.valid('query')), 200)
  })

  app.openapi(entitiesRoute, async (c) => {
    const { q, limit, offset } = c.req.valid('query')
    const { dossier } = await shelf.open(c.req.valid('param').id)
    return c.json(paged(entitiesOf(dossier, q), { limit, offset }), 200)
  })
}

function paged<T>(all: readonly T[], { limit, offset }: { limit: number; offset: number }) {
  return { items: all.slice(offset, offset + limit), total: all.length, limit, offset }
}
