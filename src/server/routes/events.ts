import { createRoute, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { App, Environment } from '../environment.ts'
import { Problem } from '../problem.ts'
import { PROBLEMS } from '../schemas.ts'

const eventsRoute = createRoute({
  method: 'get',
  path: '/api/v1/events',
  summary: 'Server-sent events: `status`, as /status gives it, at once and whenever something in it changes',
  responses: {
    200: { description: 'Events without end.', content: { 'text/event-stream': { schema: z.string() } } },
    ...PROBLEMS,
  },
})

const MOST_LISTENERS = 200
/** A line now and then shows both ends that the other is there. */
const SIGN_MS = 15_000

export function eventRoutes(app: App, { changes, version }: Environment): void {
  app.openapi(eventsRoute, (c) => {
    if (changes.listeners >= MOST_LISTENERS)
      throw new Problem(503, 'too-many-listeners', 'Too many pages listen already.')
    return streamSSE(c, async (stream) => {
      let ended = (): void => {}
      const end = new Promise<void>((resolve) => {
        ended = resolve
      })
      const send = (status: object): void => {
        stream.writeSSE({ event: 'status', data: JSON.stringify({ version, ...status }) }).catch(ended)
      }
      const stop = changes.listen(send, ended)
      const sign = setInterval(() => stream.write(': still here\n\n').catch(ended), SIGN_MS)
      stream.onAbort(ended)
      send(await changes.status())
      await end
      clearInterval(sign)
      stop()
    })
  })
}
