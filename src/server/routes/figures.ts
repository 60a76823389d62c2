import { createRoute, z } from '@hono/zod-openapi'
import { PRESETS } from '../../core/reconcile/presets/derive.ts'
import { table } from '../../core/report/csv-table.ts'
import type { FigureFilter, FigureRow } from '../../store/records.ts'
import type { App, Environment } from '../environment.ts'
import { derivedRows, type WordedDerived, type WordedTrace } from '../presets.ts'
import { Problem } from '../problem.ts'
import { FlagSchema, LedgerRowSchema, okJson, PagingSchema, PROBLEMS, pageOf } from '../schemas.ts'

const FilterSchema = z.object({
  story: z.string().max(100).optional(),
  q: z.string().max(500).optional().openapi({ description: 'Words of the question, event, place or unit.' }),
  event: z.string().max(100).optional(),
  unit: z.string().max(100).optional(),
  place: z.string().max(200).optional(),
  verdict: z.enum(['agree', 'compatible', 'differ', 'one account']).optional(),
  accounts: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_147_483_647)
    .optional()
    .openapi({ description: 'At least so many accounts.' }),
  sort: z.enum(['newest', 'question', 'low', 'high', 'accounts', 'verdict']).default('newest'),
  descending: FlagSchema.optional().openapi({ description: 'Default: true for `newest`, else false.' }),
  preset: z
    .enum(PRESETS as [(typeof PRESETS)[number]])
    .optional()
    .openapi({
      description: 'Also what this preset makes of each row, with its trace: `derived`.',
    }),
})

const figuresRoute = createRoute({
  method: 'get',
  path: '/api/v1/figures',
  summary: 'Rows of the ledgers of all stories',
  request: { query: PagingSchema.extend(FilterSchema.shape) },
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
            derived: z.custom<WordedDerived>().optional().openapi({
              type: 'object',
              description: 'With `preset`: low, best and high, the rule, and the figures used and left out.',
            }),
          })
          .openapi('FigureRow'),
      ),
      'A page of rows; those without a value stand last.',
    ),
    ...PROBLEMS,
  },
})

const exportRoute = createRoute({
  method: 'get',
  path: '/api/v1/figures/export',
  summary: 'The same rows as CSV, with the trace of the preset where one is named',
  request: { query: FilterSchema },
  responses: {
    200: { description: 'A file.', content: { 'text/csv': { schema: z.string() } } },
    ...PROBLEMS,
  },
})

/** Rows of one file. */
const MOST_ROWS = 20_000
const ROWS_AT_ONCE = 500

export function figureRoutes(app: App, { desk: { store }, shelf }: Environment): void {
  app.openapi(figuresRoute, async (c) => {
    const query = c.req.valid('query')
    const { limit, offset, preset } = query
    const { items, total } = await store.stories.figures({ limit, offset, ...filterOf(query) })
    if (preset === undefined) return c.json({ items, total, limit, offset }, 200)
    const derived = await derivedRows(shelf, items, preset)
    return c.json(
      { items: items.map((row, index) => ({ ...row, derived: derived[index]! })), total, limit, offset },
      200,
    )
  })

  app.openapi(exportRoute, async (c) => {
    const query = c.req.valid('query')
    const lines: Cell[][] = []
    for (let offset = 0; ; offset += ROWS_AT_ONCE) {
      const page = await store.stories.figures({ limit: ROWS_AT_ONCE, offset, ...filterOf(query) })
      if (page.total > MOST_ROWS)
        throw new Problem(422, 'too-many-rows', `These are ${page.total} rows; a file has at most ${MOST_ROWS}.`)
      const derived = query.preset === undefined ? [] : await derivedRows(shelf, page.items, query.preset)
      lines.push(...page.items.map((row, index) => [...rowCells(row), ...derivedCells(derived[index])]))
      if (offset + ROWS_AT_ONCE >= page.total) break
    }
    const columns = query.preset === undefined ? COLUMNS : [...COLUMNS, ...DERIVED_COLUMNS]
    return c.body(table(columns, lines), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="figures.csv"',
      'content-security-policy': 'sandbox',
    })
  })
}

type Query = z.infer<typeof FilterSchema>

function filterOf({ story, q, event, unit, place, verdict, accounts, sort, descending }: Query) {
  return {
    ...{ order: sort, descending: descending ?? sort === 'newest' },
    ...(story === undefined ? {} : { story }),
    ...(q === undefined ? {} : { search: q }),
    ...(event === undefined ? {} : { event }),
    ...(unit === undefined ? {} : { unit }),
    ...(place === undefined ? {} : { place }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(accounts === undefined ? {} : { leastAccounts: accounts }),
  } satisfies Omit<FigureFilter, 'limit' | 'offset'>
}

type Cell = string | number | null

const COLUMNS = [
  'story',
  'title',
  'row',
  'question',
  'verdict',
  'reasons',
  'low',
  'high',
  'accounts',
  'sources',
  'note',
]
const DERIVED_COLUMNS = ['preset', 'rule', 'derived low', 'derived best', 'derived high', 'how', 'used', 'left out']

function rowCells({ story, storyTitle, row, low, high }: FigureRow): Cell[] {
  const reasons = row.reasons.join(' ')
  return [
    ...[story, storyTitle, row.id, row.question, row.verdict, reasons, low, high],
    ...[row.cells.length, row.sources, row.note],
  ]
}

function derivedCells(derived: WordedDerived | undefined): Cell[] {
  if (!derived) return []
  const { preset, rule, low, best, high, note, used, leftOut } = derived
  return [preset, rule, low, best, high, note, trace(used), trace(leftOut)]
}

function trace(all: readonly WordedTrace[]): string {
  return all.map(({ figure, words, value, why }) => `${figure} “${words}” = ${value ?? 'unknown'} (${why})`).join('; ')
}
