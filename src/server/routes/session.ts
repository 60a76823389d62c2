import { createRoute, z } from '@hono/zod-openapi'
import { deleteCookie, setCookie } from 'hono/cookie'
import type { App, Environment } from '../environment.ts'
import { SESSION_COOKIE, sameToken, sessionOf } from '../guard.ts'
import { Problem } from '../problem.ts'
import { PROBLEMS } from '../schemas.ts'

const openRoute = createRoute({
  method: 'post',
  path: '/api/v1/session',
  summary: 'Come in with the token, so that the browser needs not send it again',
  request: {
    body: { required: true, content: { 'application/json': { schema: z.object({ token: z.string().max(500) }) } } },
  },
  responses: { 204: { description: 'A cookie is set.' }, ...PROBLEMS },
})

const closeRoute = createRoute({
  method: 'delete',
  path: '/api/v1/session',
  summary: 'Leave',
  responses: { 204: { description: 'The cookie is gone.' }, ...PROBLEMS },
})

export function sessionRoutes(app: App, { token }: Environment): void {
  app.openapi(openRoute, async (c) => {
    if (token === null) return c.body(null, 204)
    if (!sameToken(c.req.valid('json').token, token)) throw new Problem(401, 'wrong-token', 'This is not the token.')
    const secure = c.req.header('x-forwarded-proto') === 'https'
    setCookie(c, SESSION_COOKIE, sessionOf(token), { httpOnly: true, sameSite: 'Strict', path: '/', secure })
    return c.body(null, 204)
  })
  app.openapi(closeRoute, (c) => {
    deleteCookie(c, SESSION_COOKIE, { path: '/' })
    return c.body(null, 204)
  })
}
