import type { Store } from '../store/store.ts'
import { notFound } from './problem.ts'

/** By its id, or by that of a story that it has taken in: both are named after an article that is in it now. */
export function storyNamed(store: Store, name: string) {
  return named(store, name, store.stories.get)
}

/** The same, without its dossier. */
export function summaryNamed(store: Store, name: string) {
  return named(store, name, store.stories.summary)
}

async function named<T>(store: Store, name: string, get: (id: string) => Promise<T | null>): Promise<T> {
  const found = await get(name)
  if (found) return found
  const now = await store.articles.storyOf(/^story-([^-]+)/.exec(name)?.[1] ?? name)
  const later = now === null ? null : await get(now)
  if (later) return later
  throw notFound('story')
}
