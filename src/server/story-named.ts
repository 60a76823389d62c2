import type { Store } from '../store/store.ts'
import { notFound } from './problem.ts'

/** By its id, or by that of a story that it has taken in: both are named after an article that is in it now. */
export async function storyNamed(store: Store, name: string) {
  const found = await store.stories.get(name)
  if (found) return found
  const now = await store.articles.storyOf(name.replace(/^story-/, ''))
  const later = now === null ? null : await store.stories.get(now)
  if (later) return later
  throw notFound('story')
}
