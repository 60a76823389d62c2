import { StemmaError } from '../failure.ts'

/** An address that was not fetched, or not to its end. `code` is one of those in docs/reference/notices.md. */
export class FetchError extends StemmaError {
  readonly address: string
  /** Could it go better later? A refusal stays one; a server that is down comes back. */
  readonly passing: boolean
  /** When the server asks to come back, in milliseconds from now; null where it does not say. */
  readonly retryAfter: number | null

  constructor(address: string, code: string, message: string, more: { passing?: boolean; retryAfter?: number } = {}) {
    super(code, message)
    this.name = 'FetchError'
    this.address = address
    this.passing = more.passing ?? false
    this.retryAfter = more.retryAfter ?? null
  }
}

export function refused(
  address: string,
  code: string,
  message: string,
  more: { passing?: boolean; retryAfter?: number } = {},
): FetchError {
  return new FetchError(address, code, message, more)
}
