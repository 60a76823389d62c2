/** What goes over the wire, as schemas: requests are held to them, and the OpenAPI document is drawn from them. */
import { z } from '@hono/zod-openapi'
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { DecisionTarget } from '../core/model/decision.ts'
import type { Drift } from '../core/model/drift.ts'
import type { LedgerRow } from '../core/model/ledger.ts'
import type { Notice } from '../core/model/notice.ts'
import type { Relation } from '../core/model/relation.ts'
import type { StoryDossier } from '../store/records.ts'

/** A value of the model, described in dossier.schema.json; it is ours, so that it is not checked on its way out. */
function model<T>(name: string, description: string) {
  return z.custom<T>().openapi(name, { type: 'object', description })
}

export const DossierSchema = model<StoryDossier>(
  'Dossier',
  'Relations, lineages, the story, its ledger, shared quotations, drift and notices. Spans are `{start, end}` in UTF-16 code units.',
)
export const ArticleSchema = model<PreparedArticle>(
  'Article',
  'Text, blocks, parts, what was removed, and the annotations: figures, statements, quotations, times, names, hedges.',
)
export const RelationSchema = model<Relation>('Relation', 'How two articles stand to one another, with the evidence.')
export const DriftSchema = model<Drift>(
  'Drift',
  'What the second text did to the first, and the sentences laid beside each other.',
)
export const LedgerRowSchema = model<LedgerRow>(
  'LedgerRow',
  'A question that the figures answer, a cell for each account, a verdict.',
)
export const NoticeSchema = model<Notice>('Notice', 'A stage, a stable code, a severity, a message.')

export const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string().openapi({ description: 'Stable, kebab-case.' }),
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem')

export const StorySummarySchema = z
  .object({
    id: z.string(),
    title: z.string(),
    first: z.string().nullable(),
    last: z.string().nullable(),
    newest: z.string(),
    reports: z.number().int(),
    accounts: z.number().int(),
    disagreements: z
      .number()
      .int()
      .openapi({ description: 'Ledger rows on which the accounts differ, and whose verdict nobody has decided on.' }),
    figures: z.number().int(),
    places: z.array(z.string()).readonly(),
    people: z.array(z.string()).readonly(),
    updatedAt: z.string(),
    revision: z.number().int().openapi({ description: 'Counted up whenever the story is drawn.' }),
  })
  .openapi('StorySummary')

export const ArticleSummarySchema = z
  .object({
    id: z.string(),
    document: z.string(),
    input: z.string(),
    url: z.string().nullable(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    story: z.string().nullable(),
  })
  .openapi('ArticleSummary')

export const DocumentSchema = z
  .object({
    id: z.string(),
    sha256: z.string(),
    byteLength: z.number().int(),
    input: z.string(),
    mediaType: z.string().nullable(),
    charset: z.string().nullable(),
    url: z.string().nullable(),
    headers: z.record(z.string(), z.string()).readonly(),
    retrieved: z.string().nullable(),
    addedAt: z.string(),
    source: z.string().nullable(),
    state: z.enum(['waiting', 'prepared', 'unchanged', 'failed', 'deleted']),
    notices: z.array(NoticeSchema).readonly(),
  })
  .openapi('Document')

export const SourceSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['feed', 'sitemap', 'page', 'folder']),
    address: z.string(),
    name: z.string(),
    addedAt: z.string(),
    paused: z.boolean(),
    health: z.object({
      lastTried: z.string().nullable(),
      lastWorked: z.string().nullable(),
      failures: z.number().int(),
      error: z.string().nullable(),
      next: z.string().nullable(),
      found: z.number().int(),
      etag: z.string().nullable(),
      lastModified: z.string().nullable(),
    }),
  })
  .openapi('Source')

export const JobSchema = z
  .object({
    id: z.number().int(),
    kind: z.string(),
    key: z.string(),
    about: z.string().nullable().openapi({ description: 'The document, story, source or address, as people call it.' }),
    payload: z.record(z.string(), z.unknown()).readonly(),
    state: z.enum(['queued', 'active', 'done', 'failed']),
    attempts: z.number().int(),
    runAt: z.string(),
    worker: z.string().nullable(),
    error: z.string().nullable(),
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .openapi('Job')

const short = z.string().max(500)

/** A correction has a few fields. */
const MOST_DEPTH = 16

/** Do no more lists and objects lie within each other? What goes deeper could not be written down. */
function isShallow(value: unknown): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_DEPTH) return false
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return true
}

const KINDS = ['relation', 'figure', 'quotation', 'row', 'verdict', 'story', 'document', 'note'] as const
const ACTIONS = ['confirm', 'reject', 'correct', 'hide', 'merge', 'split', 'move', 'delete', 'note'] as const

const AnchorSchema = z
  .object({
    start: z.number().int().min(0),
    end: z.number().int().min(1),
    words: z.string().max(2000).default(''),
    part: short.exactOptional(),
  })
  .openapi({ description: 'Words and where they stand, by which they are found after a rebuild.' })

const WantedTargetSchema = z.object({
  story: short.optional(),
  articles: z.array(short).max(1000).readonly().optional(),
  item: short.optional().openapi({ description: 'Id of a figure, quotation, row or document.' }),
  anchor: AnchorSchema.optional(),
  question: z.string().max(1000).optional().openapi({ description: 'Of a row, in place of its id.' }),
  other: z
    .object({ story: short.optional(), item: short.optional() })
    .optional()
    .openapi({ description: '`merge`: the row or story to join; `move`: the story to go to.' }),
  chosen: z
    .array(short)
    .max(1000)
    .readonly()
    .optional()
    .openapi({ description: '`split`: the figures (`<article>:<figure>`) or reports that are set apart.' }),
})

export const NewDecisionSchema = z
  .object({
    kind: z.enum(KINDS),
    action: z.enum(ACTIONS),
    target: WantedTargetSchema,
    correction: z
      .record(short, z.unknown())
      .refine(isShallow, `At most ${MOST_DEPTH} lists and objects may lie within each other.`)
      .nullable()
      .default(null),
    note: z.string().max(5000).default('').openapi({ description: 'The reason.' }),
    who: z.string().trim().min(1).max(100),
  })
  .openapi('NewDecision')

export const DecisionSchema = z
  .object({
    id: z.string(),
    kind: z.enum(KINDS),
    action: z.enum(ACTIONS),
    target: z.custom<DecisionTarget>().openapi({
      type: 'object',
      description:
        'What it is about: story, articles, item, the words and figures it rests on, and `about`, its name for people.',
    }),
    correction: z.record(z.string(), z.unknown()).nullable().readonly(),
    note: z.string(),
    who: z.string(),
    at: z.string(),
    undoneAt: z.string().nullable(),
    undoneBy: z.string().nullable(),
    standing: z.enum(['applies', 'moved', 'gone']).openapi({
      description: 'Is what it is about still there? `moved`: the words stand elsewhere or the id is another.',
    }),
    computed: z.string().optional().openapi({ description: 'Of a story: what had been computed, in words.' }),
  })
  .openapi('Decision')

/** At most this many items on a page of a list. */
const MOST_ITEMS = 500

export const PagingSchema = z.object({
  limit: z.coerce.number().int().min(1).max(MOST_ITEMS).default(50),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
})

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item).readonly(),
    total: z.number().int(),
    limit: z.number().int(),
    offset: z.number().int(),
  })
}

/** `?differ=true` */
export const FlagSchema = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .openapi({ type: 'boolean' })

export function okJson<T extends z.ZodType>(schema: T, description: string) {
  return { content: { 'application/json': { schema } }, description } as const
}

/** What every route can answer besides. */
export const PROBLEMS = {
  default: { content: { 'application/problem+json': { schema: ProblemSchema } }, description: 'A problem (RFC 9457).' },
} as const
