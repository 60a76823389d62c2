/** When stories are drawn: a small one at once, a large one when somebody reads it, or after a while. */
import type { JobEntry, StorySummary } from '../store/records.ts'
import type { Parts, Store } from '../store/store.ts'

/** Drawing a story of more reports takes long beside taking one in. */
const SMALL = 60
/** What a large story rests for each of its reports: fifty times what it takes to draw it. */
const REST_MS = 200
const LONGEST_REST_MS = 10 * 60_000
/** The same while somebody reads it. */
const READ_REST_MS = 20

/** Many reports of one story that come in at once make one such job, not many. */
export function reconcileJob(story: string, at: string): JobEntry {
  return { kind: 'reconcile', key: story, lane: `story:${story}`, payload: { story }, runAt: at, priority: 6 }
}

/** Reports came to these stories. Of a large one they are drawn together: each report costs its own work, and not the story's. */
export async function arrivalJobs(parts: Parts, stories: readonly string[], now: string): Promise<JobEntry[]> {
  const jobs: JobEntry[] = []
  for (const story of stories) {
    const reports = (await parts.stories.summary(story))?.reports ?? 0
    const rest = reports < SMALL ? 0 : Math.min(reports * REST_MS, LONGEST_REST_MS)
    jobs.push(reconcileJob(story, later(now, rest)))
  }
  return jobs
}

/**
 * Somebody reads a story: what came to it since it was drawn is left no longer.
 * @returns is there anything that it is to be drawn with?
 */
export async function drawForReader(
  store: Pick<Store, 'jobs'>,
  { id, reports, updatedAt }: StorySummary,
  now: string,
): Promise<boolean> {
  const drawnAt = await store.jobs.waiting('reconcile', id)
  if (drawnAt === null) return false
  const soonest = later(updatedAt, reports < SMALL ? 0 : Math.min(reports * READ_REST_MS, LONGEST_REST_MS))
  const soon = soonest > now ? soonest : now
  // A story can be read also where nothing can be written.
  if (drawnAt > soon) await store.jobs.add(reconcileJob(id, soon), now).catch(() => {})
  return true
}

function later(moment: string, milliseconds: number): string {
  return new Date(Date.parse(moment) + milliseconds).toISOString()
}

/** What people decided is laid over a story that is computed already: it costs little, and somebody waits for it. */
export function redrawJob(story: string, at: string): JobEntry {
  return { kind: 'redraw', key: story, lane: `story:${story}`, payload: { story }, runAt: at, priority: 2 }
}
