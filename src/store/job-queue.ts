/** The queue of work to be done: what is in it, and who does it. */
import type { Job, JobEntry, JobState, RecordPage } from './records.ts'

export interface Jobs {
  /** @returns false where the same job is queued already; an earlier time then holds */
  readonly add: (entry: JobEntry, now: string) => Promise<boolean>
  /** The same for several. */
  readonly addAll: (entries: readonly JobEntry[], now: string) => Promise<void>
  /** The next job that is due, held until `leasedUntil`; one whose holder was silent for too long counts as due. */
  readonly claim: (claim: Claim) => Promise<Job | null>
  /** @returns false where the worker does not hold the job any more: what it did must then not count */
  readonly finish: (id: number, worker: string, now: string) => Promise<boolean>
  /** Try again at `retryAt`; null: give up. */
  readonly fail: (
    id: number,
    worker: string,
    failure: { error: string; now: string; retryAt: string | null },
  ) => Promise<boolean>
  readonly extend: (id: number, worker: string, leasedUntil: string) => Promise<boolean>
  readonly retry: (id: number, now: string) => Promise<boolean>
  readonly list: (filter: { state?: JobState; limit: number; offset: number }) => Promise<RecordPage<Job>>
  readonly counts: () => Promise<Readonly<Record<JobState, number>>>
  /** How many are being done or could be: jobs of a later time are not counted. */
  readonly due: (kinds: readonly string[], now: string) => Promise<number>
  /** When the queued job of this kind and key is to be done; null where none is. */
  readonly waiting: (kind: string, key: string) => Promise<string | null>
  /** Jobs of a kind that nobody has begun are to be done at this moment, where they were to be done later. */
  readonly hasten: (kind: string, moment: string) => Promise<void>
  /**
   * The clock was put back: what was queued or taken up at a moment that has not come yet is due now, and so is what is to be done after
   * `latest`, which is farther ahead than anything is put off.
   */
  readonly clockPutBack: (moments: {
    readonly now: string
    readonly soon: string
    readonly latest: string
  }) => Promise<void>
  /** Forget what was done before this moment, and keep the queue quick to look through. */
  readonly prune: (before: string) => Promise<void>
}

export interface Claim {
  readonly kinds: readonly string[]
  readonly worker: string
  readonly now: string
  readonly leasedUntil: string
}
