/** What takes long to read is read elsewhere, by the same routes: here the request is taken and the answer sent on. */
import type { MiddlewareHandler } from 'hono'

/** An answer as it crosses from one process to another. */
export interface ReaderAnswer {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: ArrayBuffer
}

export interface PageReader {
  /** @param path with its query, of a GET that whoever asks may ask */
  readonly read: (path: string) => Promise<ReaderAnswer>
}

/** Stories with their parts, articles, figures and decisions: what is read of the store in large pieces. */
const READ = /^\/api\/v1\/(?:stories|figures|decisions|articles\/[^/]+$)/

export function readElsewhere(reader: PageReader): MiddlewareHandler {
  return async (c, next) => {
    const { method, path, url } = c.req
    if ((method !== 'GET' && method !== 'HEAD') || !READ.test(path)) return next()
    const { pathname, search } = new URL(url)
    const { status, headers, body } = await reader.read(pathname + search)
    return new Response(body, { status, headers: headers.map(([name, value]): [string, string] => [name, value]) })
  }
}

export async function answerOf(response: Response): Promise<ReaderAnswer> {
  return { status: response.status, headers: [...response.headers], body: await response.arrayBuffer() }
}
