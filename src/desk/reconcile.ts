/** The dossier of one story, drawn anew whenever its reports change, or what people decided about them. */
import type { Decision } from '../core/model/decision.ts'
import { isoNow } from '../io/clock.ts'
import type { StoryDossier } from '../store/records.ts'
import type { Parts } from '../store/store.ts'
import type { DeskContext, Effect } from './context.ts'
import { reconcileJob, redrawJob } from './reconcile-job.ts'

export async function reconcileStory(desk: DeskContext, story: string): Promise<Effect> {
  const stored = await desk.store.articles.writtenOfStory(story)
  if (stored.length === 0) return (parts) => parts.stories.remove(story)
  const articles = stored.map((one) => one.prepared)
  const computed = await desk.analyst.storyDossier(articles, story)
  const newest = stored
    .map((one) => one.newest)
    .sort()
    .at(-1)!
  const ids = stored.map((one) => one.id)
  const decisions = await desk.store.decisions.about(ids)
  const shown = await shownOver(desk, computed, { articles, decisions })
  const now = isoNow(desk.clock)
  return async (parts) => {
    await parts.stories.hold(story)
    const current = await parts.articles.idsOfStory(story)
    // Reports came or went meanwhile: what was drawn is of the past, and is drawn again.
    if (current.join() !== ids.join()) await parts.jobs.add(reconcileJob(story, now), now)
    if (current.length === 0) return parts.stories.remove(story)
    if (!sameDecisions(await parts.decisions.about(ids), decisions)) await parts.jobs.add(redrawJob(story, now), now)
    return putShown(parts, { story, newest, shown, computed, now })
  }
}

/** Lay over the story what people decided by now. Where nothing is new, nothing is written. */
export async function redrawStory(desk: DeskContext, story: string): Promise<Effect> {
  const [kept, current] = [await desk.store.stories.computed(story), await desk.store.articles.idsOfStory(story)]
  const ids = kept?.dossier.stories.flatMap((one) => one.articles) ?? []
  // Reports came or went: it is more than a matter of decisions.
  if (!kept || [...ids].sort().join() !== current.join()) return reconcileStory(desk, story)
  const { dossier: computed, newest, revision } = kept
  const articles = (await desk.store.articles.writtenNamed(ids)).map((one) => one.prepared)
  const decisions = await desk.store.decisions.about(ids)
  const shown = await shownOver(desk, computed, { articles, decisions })
  const now = isoNow(desk.clock)
  return async (parts) => {
    await parts.stories.hold(story)
    const there = await parts.stories.get(story)
    if (!there) return
    const isPast = there.summary.revision !== revision || !sameDecisions(await parts.decisions.about(ids), decisions)
    if (isPast) return void (await parts.jobs.add(redrawJob(story, now), now))
    if (JSON.stringify(there.dossier) === JSON.stringify(shown)) return
    return putShown(parts, { story, newest, shown, computed, now })
  }
}

async function shownOver(
  { analyst }: DeskContext,
  computed: StoryDossier,
  { articles, decisions }: { articles: readonly string[]; decisions: readonly Decision[] },
): Promise<StoryDossier> {
  return decisions.length === 0 ? computed : analyst.shownStory(computed, articles, decisions)
}

interface Drawn {
  readonly story: string
  readonly newest: string
  readonly shown: StoryDossier
  readonly computed: StoryDossier
  readonly now: string
}

function putShown(parts: Parts, { newest, shown, computed, now }: Drawn): Promise<void> {
  const own = shown === computed ? null : computed
  return parts.stories.put({ story: shown.stories[0]!, newest, dossier: shown, computed: own }, now)
}

function sameDecisions(now: readonly Decision[], then: readonly Decision[]): boolean {
  return now.length === then.length && now.every(({ id }, i) => id === then[i]!.id)
}
