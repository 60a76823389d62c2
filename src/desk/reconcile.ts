/** The dossier of one story, drawn anew whenever its reports change. */
import { isoNow } from '../io/clock.ts'
import type { DeskContext, Effect } from './context.ts'
import { reconcileJob } from './reconcile-job.ts'

export async function reconcileStory(desk: DeskContext, story: string): Promise<Effect> {
  const stored = await desk.store.articles.ofStory(story)
  if (stored.length === 0) return (parts) => parts.stories.remove(story)
  const { articles, ...dossier } = await desk.analyst.storyDossier(
    stored.map((one) => one.article),
    story,
  )
  const newest = stored
    .map((one) => one.newest)
    .sort()
    .at(-1)!
  const ids = articles.map((article) => article.id)
  const now = isoNow(desk.clock)
  return async (parts) => {
    const current = await parts.articles.idsOfStory(story)
    // Reports came or went meanwhile: what was drawn is of the past, and is drawn again.
    if (current.join() !== ids.join()) await parts.jobs.add(reconcileJob(story, now), now)
    if (current.length === 0) return parts.stories.remove(story)
    return parts.stories.put({ story: dossier.stories[0]!, newest, dossier }, now)
  }
}
