/** The files of the desk's pages: read once, served from memory, so that no path that is asked for reaches the disk. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import type { Context } from 'hono'

interface File {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** Names with a hash of their content in them never change. */
const HASHED = /^\/assets\//

const NO_PAGES =
  '<!doctype html><title>Stemma</title><p>The pages are not built. The HTTP API is at /api/v1/openapi.json.'

/** @param folder what the pages' build wrote; where it is not there, one page says so */
export function pages(folder: string): (c: Context) => Response {
  const files = existsSync(folder) ? filesOf(folder) : new Map<string, File>()
  const index = files.get('/index.html') ?? fileOf('.html', new TextEncoder().encode(NO_PAGES))
  return (c) => {
    const path = c.req.path === '/' ? '/index.html' : c.req.path
    const file = files.get(path)
    // Every other address is one of the pages' own, which the page itself sorts out; a file that is missing is missing.
    if (!file && path !== '/index.html' && extname(path) !== '') return c.notFound() as Response
    return answer(c, file ?? index, HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
  }
}

function answer(c: Context, file: File, cache: string): Response {
  const headers = { 'content-type': file.type, etag: file.etag, 'cache-control': cache }
  if (c.req.header('if-none-match') === file.etag) return c.body(null, 304, headers)
  return c.body(file.bytes, 200, headers)
}

function filesOf(folder: string): Map<string, File> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => TYPES[extname(name)])
  return new Map(
    names.map((name) => [`/${name.split(sep).join('/')}`, fileOf(extname(name), readFileSync(join(folder, name)))]),
  )
}

function fileOf(ending: string, content: Uint8Array): File {
  const bytes = new Uint8Array(content)
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 20)
  return { bytes, type: TYPES[ending] ?? 'application/octet-stream', etag: `"${hash}"` }
}
