import type { JobEntry } from '../store/records.ts'

/** Many reports of one story that come in at once make one such job, not many. */
export function reconcileJob(story: string, at: string): JobEntry {
  return { kind: 'reconcile', key: story, lane: `story:${story}`, payload: { story }, runAt: at, priority: 6 }
}
