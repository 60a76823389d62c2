/** What came in, what is watched, and what is being done. */
import type { Notice } from './common.ts'

export interface Document {
  readonly id: string
  readonly sha256: string
  readonly byteLength: number
  readonly input: string
  readonly mediaType: string | null
  readonly url: string | null
  readonly retrieved: string | null
  readonly addedAt: string
  readonly source: string | null
  readonly state: 'waiting' | 'prepared' | 'unchanged' | 'failed' | 'deleted'
  readonly notices: readonly Notice[]
}

export interface Source {
  readonly id: string
  readonly kind: 'feed' | 'sitemap' | 'page' | 'folder'
  readonly address: string
  readonly name: string
  readonly paused: boolean
  readonly health: {
    readonly lastTried: string | null
    readonly lastWorked: string | null
    readonly failures: number
    readonly error: string | null
    readonly next: string | null
    readonly found: number
  }
}

export interface Job {
  readonly id: number
  readonly kind: string
  readonly key: string
  /** In words: the document, story, source or address. */
  readonly about: string | null
  readonly state: 'queued' | 'active' | 'done' | 'failed'
  readonly attempts: number
  readonly runAt: string
  readonly error: string | null
}

export type JobCounts = Readonly<Record<Job['state'], number>>

export interface Status {
  readonly version: string
  readonly engine: string
  readonly documents: number
  readonly articles: number
  readonly stories: number
  readonly jobs: JobCounts
  readonly due: number
  readonly rebuild: {
    readonly phase: 'prepare' | 'place' | 'done'
    readonly done: number
    readonly total: number
  } | null
}
