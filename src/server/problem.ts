/** Errors as RFC 9457 has them. */
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { StemmaError } from '../io/failure.ts'

/** A request that cannot be done; thrown by what handles it. */
export class Problem extends Error {
  readonly status: ProblemStatus
  /** Stable, kebab-case. */
  readonly code: string
  readonly errors: readonly Fault[]

  constructor(status: ProblemStatus, code: string, detail: string, errors: readonly Fault[] = []) {
    super(detail)
    this.status = status
    this.code = code
    this.errors = errors
  }
}

export type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503

const TITLES: Readonly<Record<ProblemStatus, string>> = {
  400: 'Bad request',
  401: 'A token is needed',
  403: 'Refused',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Cannot be done',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available just now',
}

export interface Fault {
  readonly path: string
  readonly message: string
}

export function problemResponse(
  c: Context,
  { status, code, detail, errors }: { status: ProblemStatus; code: string; detail: string; errors?: readonly Fault[] },
): Response {
  const body = { type: 'about:blank', title: TITLES[status], status, code, detail, ...(errors ? { errors } : {}) }
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' })
}

/** What went wrong, for who asked; what they cannot do anything about is only named. */
export function problemOf(error: unknown): Parameters<typeof problemResponse>[1] {
  if (error instanceof Problem) {
    const { status, code, message, errors } = error
    return { status, code, detail: message, ...(errors.length > 0 ? { errors } : {}) }
  }
  if (error instanceof HTTPException && error.status < 500)
    return { status: 400, code: 'malformed', detail: 'The request cannot be read.' }
  if (error instanceof StemmaError)
    return { status: error.code.startsWith('store-') ? 503 : 422, code: error.code, detail: error.message }
  return { status: 500, code: 'internal', detail: 'Something went wrong that should not. The log says where.' }
}

export function notFound(what: string): Problem {
  return new Problem(404, 'not-found', `There is no ${what} of this name.`)
}
