/** Which story reports are shown in, where people merged, split or moved stories. */
import { placements, placingArticles } from '../core/decided/placements.ts'
import type { Parts } from '../store/store.ts'

/**
 * Show the reports of some stories where people want them, and of those where people want others.
 *
 * @param stories that reports came to, or that a decision is about
 * @returns the stories whose reports are others now
 */
export async function showPlaced(parts: Parts, stories: readonly string[]): Promise<readonly string[]> {
  const decisions = await parts.decisions.placing()
  const anchors = await parts.articles.placedOf(placingArticles(decisions))
  const place = placements(decisions, anchors)
  const concerned = await parts.articles.placedIn([...new Set([...stories, ...anchors.values()])])
  const moves = concerned
    .map((one) => ({ ...one, to: place(one.id, one.placed) }))
    .filter(({ story, to }) => story !== to)
  await parts.articles.showIn(new Map(moves.map(({ id, to }) => [id, to])))
  return [...new Set(moves.flatMap(({ story, to }) => [story, to]))].filter((story) => story !== '')
}
