/** The server that `bench/serve.ts` holds the desk against, in a process of its own: a bare one of the same framework. */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** Answers every request with a page of JSON of the size that a page of stories has. */
const app = new Hono()
const answer = { items: Array.from({ length: 50 }, (_, i) => ({ id: `story-${i}`, words: 'x'.repeat(300) })) }
app.get('*', (c) => c.json(answer))
app.post('*', async (c) => c.json({ length: (await c.req.text()).length }, 202))
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  process.stdout.write(`http://127.0.0.1:${port}/\n`)
})
