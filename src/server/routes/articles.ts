import { createRoute, z } from '@hono/zod-openapi'
import { decidedArticle } from '../../core/decided/article.ts'
import { decidedRelation } from '../../core/decided/relations.ts'
import type { Decision } from '../../core/model/decision.ts'
import type { Pair } from '../../desk/analyst.ts'
import type { App, Environment } from '../environment.ts'
import { notFound } from '../problem.ts'
import {
  ArticleSchema,
  ArticleSummarySchema,
  DecisionSchema,
  DocumentSchema,
  DriftSchema,
  okJson,
  PROBLEMS,
  RelationSchema,
} from '../schemas.ts'
import { decisionsAbout } from '../standing.ts'

const id = z.object({ id: z.string().max(100) })

const articleRoute = createRoute({
  method: 'get',
  path: '/api/v1/articles/{id}',
  summary: 'An article: its text with annotations, what was left out, its revisions and relations',
  request: { params: id },
  responses: {
    200: okJson(
      z
        .object({
          article: ArticleSchema,
          story: z.string().nullable(),
          document: DocumentSchema,
          revisions: z.array(ArticleSummarySchema).readonly().openapi({
            description: 'Readings of the same address, the first one first, this one among them.',
          }),
          relations: z.array(RelationSchema).readonly(),
          related: z.array(ArticleSummarySchema).readonly(),
          decisions: z.array(DecisionSchema).readonly(),
        })
        .openapi('ArticlePage'),
      'The article.',
    ),
    ...PROBLEMS,
  },
})

const originalRoute = createRoute({
  method: 'get',
  path: '/api/v1/articles/{id}/original',
  summary: 'The bytes that it was read from, as a download: never shown as a page',
  request: { params: id },
  responses: {
    200: { description: 'The bytes.', content: { 'application/octet-stream': { schema: z.string() } } },
    ...PROBLEMS,
  },
})

const compareRoute = createRoute({
  method: 'get',
  path: '/api/v1/compare',
  summary: 'Two articles side by side: passages in common, and what the second did to the first',
  request: { query: z.object({ a: z.string().max(100), b: z.string().max(100) }) },
  responses: {
    200: okJson(
      z
        .object({
          a: ArticleSchema,
          b: ArticleSchema,
          relation: RelationSchema.nullable(),
          drift: DriftSchema.nullable(),
        })
        .openapi('Comparison'),
      'Both articles and what they have in common.',
    ),
    ...PROBLEMS,
  },
})

/** The relation as people see it. */
function pairUnder(pair: Pair, decisions: readonly Decision[], articles: readonly string[]): Pair {
  const own = decisions.filter(
    ({ kind, target }) => kind === 'relation' && articles.every((id) => target.articles.includes(id)),
  )
  return pair.relation === null ? pair : { ...pair, relation: own.reduce(decidedRelation, pair.relation) }
}

/** Comparisons kept: turning a page back and forth compares once. */
const MOST_PAIRS = 50

export function articleRoutes(app: App, { desk, outlets }: Environment): void {
  const { store } = desk
  const pairs = new Map<string, Promise<Pair>>()

  app.openapi(articleRoute, async (c) => {
    const found = await store.articles.get(c.req.valid('param').id)
    if (!found) throw notFound('article')
    const { story } = found
    const { book } = await outlets()
    const article = book.named(decidedArticle(found.article, await store.decisions.about([found.article.id])))
    const [document, relations, revisions, decisions] = await Promise.all([
      store.documents.get(found.document),
      store.stories.relationsOf(article.id),
      article.url === null ? [] : store.articles.atAddress(article.url),
      decisionsAbout(store, [article.id]),
    ])
    if (!document) throw notFound('document')
    const others = relations.flatMap((one) => one.articles.filter((other) => other !== article.id))
    return c.json(
      {
        article,
        story,
        document,
        revisions: revisions.map((one) => book.named(one)),
        relations,
        related: (await store.articles.summaries(others)).map((one) => book.named(one)),
        decisions,
      },
      200,
    )
  })

  app.openapi(originalRoute, async (c) => {
    const found = await store.articles.get(c.req.valid('param').id)
    const bytes = found ? await store.documents.bytes(found.document) : null
    if (!found || !bytes) throw notFound('article')
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${found.article.id}.original"`,
      'content-security-policy': 'sandbox',
    })
  })

  app.openapi(compareRoute, async (c) => {
    const query = c.req.valid('query')
    const [a, b] = await Promise.all([store.articles.get(query.a), store.articles.get(query.b)])
    if (!a || !b) throw notFound('article')
    const decisions = await store.decisions.about([a.article.id, b.article.id])
    const [first, second] = [decidedArticle(a.article, decisions), decidedArticle(b.article, decisions)]
    const marks = decisions.map((one) => one.id).join(' ')
    const key = `${a.article.id} ${a.document} ${b.article.id} ${b.document} ${marks}`
    let pair = pairs.get(key)
    if (!pair) {
      if (pairs.size >= MOST_PAIRS) pairs.delete(pairs.keys().next().value!)
      pair = desk.analyst.pair(first, second).then((found) => pairUnder(found, decisions, [first.id, second.id]))
      pairs.set(key, pair)
      pair.catch(() => pairs.delete(key))
    }
    const { book } = await outlets()
    return c.json({ a: book.named(first), b: book.named(second), ...(await pair) }, 200)
  })
}
