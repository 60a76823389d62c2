/** Who may ask: no other site through the user's browser, no name that was turned to this machine, nobody without the token. */
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { Problem } from './problem.ts'
import { isSame, SESSION_COOKIE, type Sessions } from './sessions.ts'

export interface GuardOptions {
  /** Null: none is asked for, which is allowed on loopback alone. */
  readonly token: string | null
  /** Host names, without port, that the desk is called by. Empty: any, which is allowed with a token alone. */
  readonly hosts: readonly string[]
}

/** Names of this machine that no name server can turn elsewhere. */
export const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]']

/** What may be asked without the token: whether the desk is alive, its pages (they hold no data), and to come in. */
const OPEN = /^\/(?:healthz|api\/v1\/session)$/

/** @param sessions null where no token is asked for */
export function guard({ token, hosts }: GuardOptions, sessions: Sessions | null): MiddlewareHandler {
  return async (c, next) => {
    checkHost(c, hosts)
    checkSite(c)
    const pages = !c.req.path.startsWith('/api/') && c.req.path !== '/metrics'
    if (token !== null && !pages && !OPEN.test(c.req.path) && !(await isKnown(c, token, sessions)))
      throw new Problem(401, 'token-needed', 'Send the token as "Authorization: Bearer …", or open a session with it.')
    await next()
  }
}

/** A browser sends the name it was given: a name of somebody else's that leads here is refused (DNS rebinding). */
function checkHost(c: Context, hosts: readonly string[]): void {
  const host = (c.req.header('host') ?? '').replace(/:\d+$/, '').toLowerCase()
  if (hosts.length > 0 && !hosts.includes(host))
    throw new Problem(403, 'unknown-host', 'The desk is not called by this name; --allow-host lets it be.')
}

/** Browsers say which site a request comes from. Another one may link here, and nothing more. */
function checkSite(c: Context): void {
  const site = c.req.header('sec-fetch-site')
  const reading = c.req.method === 'GET' || c.req.method === 'HEAD'
  const link = reading && c.req.header('sec-fetch-mode') === 'navigate' && !c.req.path.startsWith('/api/')
  const foreign = site !== undefined && site !== 'same-origin' && site !== 'none'
  if (foreign && !link) throw new Problem(403, 'cross-site', 'Requests from other sites are refused.')
  const origin = c.req.header('origin')
  if (origin !== undefined && !sameOrigin(origin, c.req.header('host') ?? ''))
    throw new Problem(403, 'cross-site', 'Requests from other sites are refused.')
}

function sameOrigin(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
}

async function isKnown(c: Context, token: string, sessions: Sessions | null): Promise<boolean> {
  const bearer = /^Bearer (.{1,500})$/.exec(c.req.header('authorization') ?? '')?.[1]
  if (bearer !== undefined) return isSame(bearer, token)
  const session = getCookie(c, SESSION_COOKIE)
  return session === undefined || sessions === null ? false : sessions.isOpen(session)
}
