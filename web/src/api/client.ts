/** Requests to the desk. Paths are spelled as the OpenAPI document spells them, so that a test can hold them to it. */
import type { Problem } from './types/common.ts'

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

/** The desk said no, with the reason in words. */
export class Refused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

/** `/stories/{id}` and `{id: 'x', limit: 5}` as `/api/v1/stories/x?limit=5`. */
export function addressOf(path: string, values: Query = {}): string {
  const used = new Set<string>()
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    used.add(name)
    return encodeURIComponent(String(values[name] ?? ''))
  })
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values))
    if (!used.has(name) && value !== undefined && value !== null && value !== '') query.set(name, String(value))
  const text = query.toString()
  return `/api/v1${filled}${text === '' ? '' : `?${text}`}`
}

export async function get<T>(path: string, values?: Query, signal?: AbortSignal): Promise<T> {
  return (await request(addressOf(path, values), { signal: signal ?? null })) as T
}

export async function send<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  { values, body }: { values?: Query; body?: object } = {},
): Promise<T> {
  const json = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return (await request(addressOf(path, values), { method, ...json })) as T
}

export async function upload<T>(path: string, values: Query, file: File): Promise<T> {
  const headers = { 'content-type': file.type === '' ? 'application/octet-stream' : file.type }
  return (await request(addressOf(path, values), { method: 'POST', headers, body: file })) as T
}

async function request(address: string, init: RequestInit): Promise<unknown> {
  const answer = await fetch(address, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error
    throw new Refused({ status: 0, code: 'unreachable', detail: 'The desk does not answer. Is it still running?' })
  })
  const isJson = /json/.test(answer.headers.get('content-type') ?? '')
  const body: unknown = isJson ? JSON.parse(straightened(await answer.text())) : null
  if (answer.ok) return body
  const said = body as Problem | null
  throw new Refused(said ?? { status: answer.status, code: 'refused', detail: `The desk answered ${answer.status}.` })
}

/**
 * Signs that turn the direction of all that follows, in a report's words or a file's name, would turn what the page says
 * beside them too; no element holds them in. Each becomes a space without width: spans stay true.
 */
function straightened(json: string): string {
  return json.replace(/[\u202a-\u202e\u2066-\u2069]/g, '\u200b')
}
