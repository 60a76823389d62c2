import { createRoute, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { webAddress } from '../../io/fetch/address.ts'
import type { App, Environment } from '../environment.ts'
import { notFound, Problem } from '../problem.ts'
import { ArticleSummarySchema, DocumentSchema, okJson, PagingSchema, PROBLEMS, pageOf } from '../schemas.ts'

const MEGABYTE = 1024 * 1024
/** The largest document that is read. */
export const MOST_REPORT_BYTES = 47 * MEGABYTE
const MOST_JSON_BYTES = 9 * MEGABYTE

const AddedSchema = z.object({ document: z.string(), added: z.boolean() }).openapi('Added')
const added = { 202: okJson(AddedSchema, 'It is kept; what is read from it follows.'), ...PROBLEMS }

const uploadRoute = createRoute({
  method: 'post',
  path: '/api/v1/reports',
  summary: 'Add a file: the body is its bytes, whatever its form',
  request: {
    query: z.object({ name: z.string().min(1).max(500).openapi({ description: 'The file’s name.' }) }),
    body: {
      content: { 'application/octet-stream': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
    },
  },
  responses: added,
})

const textRoute = createRoute({
  method: 'post',
  path: '/api/v1/reports/text',
  summary: 'Add pasted text',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            text: z
              .string()
              .min(1)
              .max(8 * MEGABYTE),
            name: z.string().min(1).max(500).optional().openapi({ description: 'Default: its first line.' }),
          }),
        },
      },
    },
  },
  responses: added,
})

const addressRoute = createRoute({
  method: 'post',
  path: '/api/v1/reports/address',
  summary: 'Have an address fetched, politely, and what it gives added',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.object({ address: z.string().min(1).max(4096) }) } },
    },
  },
  responses: { 202: okJson(z.object({ address: z.string() }), 'It will be fetched.'), ...PROBLEMS },
})

const documentRoute = createRoute({
  method: 'get',
  path: '/api/v1/documents/{id}',
  summary: 'A document that was added: how far it is, its notices, its articles',
  request: { params: z.object({ id: z.string().max(100) }) },
  responses: {
    200: okJson(z.object({ document: DocumentSchema, articles: z.array(ArticleSummarySchema).readonly() }), 'It.'),
    ...PROBLEMS,
  },
})

const documentsRoute = createRoute({
  method: 'get',
  path: '/api/v1/documents',
  summary: 'Documents, the latest first',
  request: { query: PagingSchema },
  responses: { 200: okJson(pageOf(DocumentSchema), 'A page of documents.'), ...PROBLEMS },
})

const noticesRoute = createRoute({
  method: 'get',
  path: '/api/v1/notices',
  summary: 'Documents that something is to be said of, the latest first',
  request: { query: PagingSchema },
  responses: { 200: okJson(pageOf(DocumentSchema), 'A page of documents with notices.'), ...PROBLEMS },
})

export function reportRoutes(app: App, { desk, outlets }: Environment): void {
  const { store } = desk
  app.use('/api/v1/reports', bodyLimit({ maxSize: MOST_REPORT_BYTES, onError: tooLarge }))
  app.use('/api/v1/reports/*', bodyLimit({ maxSize: MOST_JSON_BYTES, onError: tooLarge }))

  app.openapi(uploadRoute, async (c) => {
    const { name } = c.req.valid('query')
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    if (bytes.length === 0) throw new Problem(422, 'empty-file', 'The file has no bytes.')
    const type = c.req.header('content-type')?.split(';')[0]?.trim()
    const mediaType = type && type !== 'application/octet-stream' ? { mediaType: type } : {}
    const { id, added: isNew } = await desk.add({ input: name, bytes, ...mediaType })
    return c.json({ document: id, added: isNew }, 202)
  })

  app.openapi(textRoute, async (c) => {
    const { text, name } = c.req.valid('json')
    const page = {
      input: name ?? firstLine(text),
      bytes: new TextEncoder().encode(text),
      mediaType: 'text/plain',
      charset: 'utf-8',
    }
    const { id, added: isNew } = await desk.add(page)
    return c.json({ document: id, added: isNew }, 202)
  })

  app.openapi(addressRoute, async (c) => {
    if (!desk.fetcher)
      throw new Problem(403, 'fetching-off', 'This desk fetches no addresses: it was started with --no-fetch.')
    const { href } = webAddress(c.req.valid('json').address)
    await desk.addAddress(href)
    return c.json({ address: href }, 202)
  })

  app.openapi(documentRoute, async (c) => {
    const document = await store.documents.get(c.req.valid('param').id)
    if (!document) throw notFound('document')
    const { book } = await outlets()
    const articles = (await store.articles.ofDocument(document.id)).map((one) => book.named(one))
    return c.json({ document, articles }, 200)
  })

  app.openapi(documentsRoute, async (c) => {
    const paging = c.req.valid('query')
    return c.json({ ...(await store.documents.list(paging)), ...paging }, 200)
  })

  app.openapi(noticesRoute, async (c) => {
    const paging = c.req.valid('query')
    return c.json({ ...(await store.documents.list({ ...paging, withNotices: true })), ...paging }, 200)
  })
}

const MOST_NAME = 80

/** What a text that nobody named is called. A slash would make it look like a path. */
function firstLine(text: string): string {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? ''
  const name = line.replaceAll(/[\s/\\]+/g, ' ').trim()
  return name.length > MOST_NAME ? `${name.slice(0, MOST_NAME).trimEnd()}…` : name || 'pasted text'
}

function tooLarge(): never {
  throw new Problem(413, 'too-large', `A report has at most ${MOST_REPORT_BYTES / MEGABYTE} MB.`)
}
