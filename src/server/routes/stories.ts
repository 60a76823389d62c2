import { createRoute, z } from '@hono/zod-openapi'
import type { Dossier } from '../../core/model/dossier.ts'
import { drawForReader } from '../../desk/reconcile-job.ts'
import { isoNow } from '../../io/clock.ts'
import type { App, Environment } from '../environment.ts'
import { type Match, matchesOf } from '../matches.ts'
import { Problem } from '../problem.ts'
import {
  ArticleSummarySchema,
  DecisionSchema,
  DossierSchema,
  FlagSchema,
  okJson,
  PagingSchema,
  PROBLEMS,
  pageOf,
  StorySummarySchema,
} from '../schemas.ts'
import { decisionsAbout } from '../standing.ts'
import { summaryNamed } from '../story-named.ts'
import { wholeStory } from '../story-shelf.ts'
import { articleFacts, type FigureView, figureViews, type QuotationView, quotationViews } from '../story-view.ts'

const id = z.object({ id: z.string().max(100) })

const RespelledSchema = z
  .array(z.object({ typed: z.string(), like: z.array(z.string()).readonly() }))
  .readonly()
  .openapi({
    description: 'Where nothing has a word as typed: the words of headlines and names that were taken for it.',
  })

const MatchesSchema = z
  .array(z.custom<Match>().openapi({ type: 'object' }))
  .readonly()
  .openapi({ description: 'Of a search: for each story a sentence with the words, and where they stand in it.' })

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/stories',
  summary: 'Stories, the newest first; of a search, headlines before names before texts',
  request: {
    query: PagingSchema.extend({
      q: z.string().max(500).optional().openapi({ description: 'Words; in quotation marks as they stand.' }),
      from: z.iso.datetime().optional(),
      to: z.iso.datetime().optional(),
      accounts: z.coerce
        .number()
        .int()
        .min(1)
        .max(2_147_483_647)
        .optional()
        .openapi({ description: 'At least so many accounts.' }),
      reports: z.coerce
        .number()
        .int()
        .min(1)
        .max(2_147_483_647)
        .optional()
        .openapi({ description: 'At least so many reports.' }),
      differ: FlagSchema.optional().openapi({ description: 'Only where accounts differ.' }),
      after: z.string().max(400).optional().openapi({
        description:
          '`next` of the page before: goes on behind it, however far that is, and `offset` counts no more. Not of a search.',
      }),
      several_first: FlagSchema.optional().openapi({
        description: 'Stories of several reports before those of one; a search has an order of its own.',
      }),
    }),
  },
  responses: {
    200: okJson(
      pageOf(StorySummarySchema).extend({
        next: z
          .string()
          .nullable()
          .openapi({ description: '`after` of the next page; null on the last one, and of a search.' }),
        respelled: RespelledSchema,
        matches: MatchesSchema,
      }),
      'A page of stories.',
    ),
    ...PROBLEMS,
  },
})

const StorySchema = z
  .object({
    summary: StorySummarySchema,
    dossier: DossierSchema,
    articles: z.array(z.custom<ReturnType<typeof articleFacts>>().openapi({ type: 'object' })).readonly(),
    figures: z
      .array(z.custom<FigureView>().openapi({ type: 'object' }))
      .readonly()
      .openapi({
        description: 'Every figure with its words, its `ref` as the ledger names it, and its sentence as `context`.',
      }),
    quotations: z.array(z.custom<QuotationView>().openapi({ type: 'object' })).readonly(),
    decisions: z.array(DecisionSchema).readonly(),
  })
  .openapi('Story')

const storyRoute = createRoute({
  method: 'get',
  path: '/api/v1/stories/{id}',
  summary: 'A story with its dossier; an id of a story that it took in, or of its first report, leads here too',
  request: { params: id },
  responses: { 200: okJson(StorySchema, 'The story.'), ...PROBLEMS },
})

const exportRoute = createRoute({
  method: 'get',
  path: '/api/v1/stories/{id}/export',
  summary:
    'The dossier as a file: what `stemma compare` writes; `brief`: a page of at most two sheets; `xlsx`: ledger, reports and quotations',
  request: {
    params: id,
    query: z.object({ format: z.enum(['json', 'csv', 'markdown', 'html', 'brief', 'xlsx']).default('json') }),
  },
  responses: {
    200: { description: 'A file.', content: { 'application/octet-stream': { schema: z.string() } } },
    ...PROBLEMS,
  },
})

const relatedRoute = createRoute({
  method: 'get',
  path: '/api/v1/stories/{id}/articles',
  summary: 'The reports of a story, one line each',
  request: { params: id },
  responses: { 200: okJson(z.object({ items: z.array(ArticleSummarySchema).readonly() }), 'Reports.'), ...PROBLEMS },
})

export function storyRoutes(app: App, { desk, outlets }: Environment): void {
  const { store } = desk
  app.openapi(listRoute, async (c) => {
    const { limit, offset, q, from, to, accounts, reports, differ, several_first, after } = c.req.valid('query')
    const page = await store.stories.list({
      ...{ limit, offset },
      ...(q === undefined || q.trim() === '' ? {} : { search: q }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(accounts === undefined ? {} : { leastAccounts: accounts }),
      ...(reports === undefined ? {} : { leastReports: reports }),
      ...(differ === undefined ? {} : { differ }),
      ...(after === undefined ? {} : { after: cursorIn(after) }),
      ...(several_first === undefined ? {} : { severalFirst: several_first }),
    })
    const ids = page.items.map((one) => one.id)
    const matches = q === undefined || page.respelled.length > 0 ? [] : await matchesOf(store, q, ids)
    const next = page.next && Buffer.from(JSON.stringify(page.next)).toString('base64url')
    return c.json({ ...page, next, matches, limit, offset }, 200)
  })

  app.openapi(storyRoute, async (c) => {
    const { book } = await outlets()
    const whole = await wholeStory(store, c.req.valid('param').id, book)
    await drawForReader(store, whole.summary, isoNow(desk.clock))
    const { articles, ...dossier } = whole.dossier
    return c.json(
      {
        summary: whole.summary,
        dossier,
        articles: articles.map(articleFacts),
        figures: figureViews(articles),
        quotations: quotationViews(articles),
        decisions: await decisionsAbout(
          store,
          articles.map((article) => article.id),
        ),
      },
      200,
    )
  })

  app.openapi(relatedRoute, async (c) => {
    const summary = await summaryNamed(store, c.req.valid('param').id)
    const items = await store.articles.summaries(await store.articles.idsOfStory(summary.id))
    const { book } = await outlets()
    return c.json({ items: items.map((one) => book.named(one)) }, 200)
  })

  app.openapi(exportRoute, async (c) => {
    const { format } = c.req.valid('query')
    const { book } = await outlets()
    const { summary, dossier } = await wholeStory(store, c.req.valid('param').id, book)
    await drawForReader(store, summary, isoNow(desk.clock))
    const file = await drawn(dossier, format)
    return c.body(typeof file === 'string' ? file : new Uint8Array(file), 200, {
      'content-type': TYPES[format],
      'content-disposition': `attachment; filename="${summary.id}.${ENDINGS[format]}"`,
      'content-security-policy': 'sandbox',
    })
  })
}

const CursorSchema = z.object({ newest: z.string().max(100), id: z.string().max(200), group: z.number().int() })

/** @throws Problem where it is none of ours */
function cursorIn(text: string): z.output<typeof CursorSchema> {
  try {
    return CursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch {
    throw new Problem(400, 'invalid', 'What `after` says is no `next` of a page.')
  }
}

type Format = 'json' | 'csv' | 'markdown' | 'html' | 'brief' | 'xlsx'
const TYPES: Readonly<Record<Format, string>> = {
  ...{ json: 'application/json', csv: 'text/csv', markdown: 'text/markdown', html: 'text/html', brief: 'text/html' },
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const ENDINGS: Readonly<Record<Format, string>> = {
  ...{ json: 'json', csv: 'csv', markdown: 'md', html: 'html', brief: 'brief.html', xlsx: 'xlsx' },
}

async function drawn(dossier: Dossier, format: Format): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return (await import('../../core/report/json.ts')).json(dossier)
    case 'csv':
      return (await import('../../core/report/csv.ts')).ledgerCsv(dossier)
    case 'markdown':
      return (await import('../../core/report/markdown.ts')).markdown(dossier)
    case 'html':
      return (await import('../../core/report/html/page.ts')).htmlPage(dossier)
    case 'brief':
      return (await import('../../core/report/html/brief-page.ts')).briefPage(dossier)
    case 'xlsx': {
      const [{ workbookSheets }, { workbook }] = await Promise.all([
        import('../../core/report/workbook.ts'),
        import('../../io/workbook.ts'),
      ])
      return workbook(workbookSheets(dossier))
    }
  }
}
