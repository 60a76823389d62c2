/** The server that `bench/serve.ts` asks, in a process of its own: the desk over a folder, or a bare server of the same framework. */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { createDesk } from '../src/desk/desk.ts'
import { threadedAnalyst } from '../src/desk/threads.ts'
import { systemClock } from '../src/io/clock.ts'
import { startServer } from '../src/server/serve.ts'
import { openStore } from '../src/store/open.ts'

const [mode, folder, threads = '1', jobs = '1'] = process.argv.slice(2)

async function desk(place: string): Promise<string> {
  const analyst = threadedAnalyst(new URL('../src/desk/task.js', import.meta.url), { threads: Number(threads) })
  const opened = createDesk({ store: await openStore(place), analyst, clock: systemClock, fetcher: null })
  const running = await startServer(opened, {
    ...{
      host: '127.0.0.1',
      port: 0,
      allowHosts: [],
      jobs: Number(jobs),
      token: null,
      version: 'bench',
      pagesFolder: '/none',
    },
    log: () => {},
  })
  return running.address
}

/** Answers every request with a page of JSON of the size that a page of stories has. */
function bare(): Promise<string> {
  const app = new Hono()
  const answer = { items: Array.from({ length: 50 }, (_, i) => ({ id: `story-${i}`, words: 'x'.repeat(300) })) }
  app.get('*', (c) => c.json(answer))
  app.post('*', async (c) => c.json({ length: (await c.req.text()).length }, 202))
  return new Promise((resolve) => {
    serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(`http://127.0.0.1:${port}/`))
  })
}

process.stdout.write(`${mode === 'bare' ? await bare() : await desk(folder ?? ':memory:')}\n`)
