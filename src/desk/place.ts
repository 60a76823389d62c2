/**
 * Which story a new report is of.
 *
 *   keys ─ articles that share rare ones ─ group these with the new one ─ join the stories of its group
 *
 * Reports of one story may come to stand in two, for what joins them comes in later: then the two become one.
 */
import { isoNow } from '../io/clock.ts'
import type { JobEntry } from '../store/records.ts'
import type { Parts } from '../store/store.ts'
import type { DeskContext, Effect } from './context.ts'
import { keysOf } from './keys.ts'

const DAY = 86_400_000
/** Reports further apart are not held to be of one event. */
const WINDOW_DAYS = 12
/** Reports that a new one is grouped with; the work grows with their pairs. */
const CANDIDATES = 24
/** Keys in more articles than this tell nothing apart. */
const COMMON = 400

export async function placeDocument(desk: DeskContext, document: string): Promise<Effect> {
  const articles = await desk.store.articles.ofDocument(document)
  const groups: string[][] = []
  for (const { id } of articles) groups.push(await groupOf(desk, id))
  const now = isoNow(desk.clock)
  return async (parts) => {
    for (const [i, { id }] of articles.entries()) await join(parts, id, groups[i]!, now)
  }
}

/** The article and those that grouping puts with it. */
async function groupOf({ store, analyst }: DeskContext, id: string): Promise<string[]> {
  const stored = await store.articles.get(id)
  if (!stored) return []
  const dated = stored.article.published !== null
  const at = Date.parse(stored.newest)
  const candidates = await store.articles.sharing(keysOf(stored.article), {
    from: dated ? new Date(at - WINDOW_DAYS * DAY).toISOString() : '',
    to: dated ? new Date(at + WINDOW_DAYS * DAY).toISOString() : '9999',
    common: COMMON,
    limit: CANDIDATES,
    except: [id],
  })
  const sameAddress = stored.article.url === null ? [] : await store.articles.atAddress(stored.article.url)
  const ids = [...new Set([...candidates.map((one) => one.article), ...sameAddress.map((one) => one.id)])]
  const others = await Promise.all(ids.filter((one) => one !== id).map((one) => store.articles.get(one)))
  const known = others.flatMap((one) => (one ? [one.article] : []))
  if (known.length === 0) return [id]
  const groups = await analyst.storiesAmong([stored.article, ...known])
  const revisions = sameAddress.map((one) => one.id)
  return [...new Set([id, ...(groups.find((group) => group.includes(id)) ?? []), ...revisions])]
}

/** Put an article and its group into one story: the largest of those that they are in, which takes in the others. */
async function join(parts: Parts, id: string, group: readonly string[], now: string): Promise<void> {
  const ids = new Set<string>()
  for (const one of group) {
    const story = await parts.articles.storyOf(one)
    if (story !== null) ids.add(story)
  }
  const sized: { story: string; members: readonly string[] }[] = []
  for (const story of ids) sized.push({ story, members: await parts.articles.idsOfStory(story) })
  sized.sort((a, b) => b.members.length - a.members.length || (a.story < b.story ? -1 : 1))
  const kept = sized[0]?.story ?? `story-${id}`
  const unplaced: string[] = []
  for (const one of group) if ((await parts.articles.storyOf(one)) === null) unplaced.push(one)
  await parts.articles.setStory([...unplaced, ...sized.slice(1).flatMap((one) => one.members)], kept)
  for (const { story } of sized.slice(1)) {
    await parts.stories.remove(story)
    await parts.jobs.add(reconcileJob(story, now), now)
  }
  await parts.jobs.add(reconcileJob(kept, now), now)
}

/** Many reports of one story that come in at once make one such job, not many. */
export function reconcileJob(story: string, at: string): JobEntry {
  return { kind: 'reconcile', key: story, lane: `story:${story}`, payload: { story }, runAt: at, priority: 6 }
}
