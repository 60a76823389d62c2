/** What all answers have in common. */

/** Half-open, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Into the body, or into the part (headline, standfirst, caption) that `part` names. */
export interface Item extends Span {
  readonly part?: string
}

export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly limit: number
  readonly offset: number
}

export interface Problem {
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly errors?: readonly { readonly path: string; readonly message: string }[] | undefined
}

export interface Notice {
  readonly stage: string
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  readonly input?: string
  readonly article?: string
}
