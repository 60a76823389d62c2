import type { JobEntry } from '../store/records.ts'

/** Many reports of one story that come in at once make one such job, not many. */
export function reconcileJob(story: string, at: string): JobEntry {
  return { kind: 'reconcile', key: story, lane: `story:${story}`, payload: { story }, runAt: at, priority: 6 }
}

/** What people decided is laid over a story that is computed already: it costs little, and somebody waits for it. */
export function redrawJob(story: string, at: string): JobEntry {
  return { kind: 'redraw', key: story, lane: `story:${story}`, payload: { story }, runAt: at, priority: 2 }
}
