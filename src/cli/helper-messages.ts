/** What the process that answers and its helpers send each other. */
import type { StoreOptions } from './desk-command.ts'

/** What each process is given. */
export interface HelperGiven {
  readonly options: StoreOptions
  /** Threads that read and compare: as many jobs are done at a time. */
  readonly threads: number
}

export type HelperOrder =
  | { readonly given: HelperGiven }
  | { readonly ask: number; readonly about: unknown }
  | { readonly stop: true }
export type HelperMessage = { readonly told: unknown } | { readonly answered: number; readonly with: unknown }
