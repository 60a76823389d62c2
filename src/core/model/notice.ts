import type { Span } from './span.ts'

/** The parts of the pipeline that can say something to a reader; `desk`: people at it. */
export type Stage = 'input' | 'read' | 'extract' | 'annotate' | 'relate' | 'cluster' | 'reconcile' | 'report' | 'desk'

/**
 * Something a reader should know. A bad input makes a notice, never a silence.
 *
 * `severity` is `error` where an input could not be used at all, `warning` where a part of it was not, `info` else.
 */
export interface Notice {
  readonly stage: Stage
  /** Stable, kebab-case; listed in docs/reference/notices.md. */
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  /** The path or address as it was given. */
  readonly input?: string
  /** The article's id. */
  readonly article?: string
  readonly span?: Span
}
