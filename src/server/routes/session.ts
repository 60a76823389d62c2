import { createRoute, z } from '@hono/zod-openapi'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { App, Environment } from '../environment.ts'
import { Problem } from '../problem.ts'
import { PROBLEMS } from '../schemas.ts'
import { isSame, SESSION_COOKIE, SESSION_SECONDS } from '../sessions.ts'

const openRoute = createRoute({
  method: 'post',
  path: '/api/v1/session',
  summary: 'Come in with the token, so that the browser needs not send it again',
  request: {
    body: { required: true, content: { 'application/json': { schema: z.object({ token: z.string().max(500) }) } } },
  },
  responses: { 204: { description: 'A cookie is set, good for a week.' }, ...PROBLEMS },
})

const closeRoute = createRoute({
  method: 'delete',
  path: '/api/v1/session',
  summary: 'Leave: the session is ended, wherever its cookie may be',
  responses: { 204: { description: 'The cookie is gone.' }, ...PROBLEMS },
})

export function sessionRoutes(app: App, { token, sessions }: Environment): void {
  app.openapi(openRoute, async (c) => {
    if (token === null || sessions === null) return c.body(null, 204)
    if (!isSame(c.req.valid('json').token, token)) throw new Problem(401, 'wrong-token', 'This is not the token.')
    const secure = c.req.header('x-forwarded-proto') === 'https'
    const kept = { httpOnly: true, sameSite: 'Strict', path: '/', secure, maxAge: SESSION_SECONDS } as const
    setCookie(c, SESSION_COOKIE, sessions.open(), kept)
    return c.body(null, 204)
  })
  app.openapi(closeRoute, async (c) => {
    await sessions?.end(getCookie(c, SESSION_COOKIE) ?? '')
    deleteCookie(c, SESSION_COOKIE, { path: '/' })
    return c.body(null, 204)
  })
}
