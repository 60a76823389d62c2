/** The second half of the pipeline for reports that arrive one by one: which earlier ones they share passages with, and their stories. */
import type { PreparedArticle } from './model/annotation.ts'
import type { Relation } from './model/relation.ts'
import { relate } from './relate/relate.ts'

export { arrivalOrder, batchWindow } from './cluster/arrival-order.ts'
export type { SavedStream } from './cluster/saved.ts'
export { StoryStream } from './cluster/story-stream.ts'
export { BANDS, Band, joinedMatches, printOf } from './relate/index/bands.ts'
export type { Fingerprint } from './relate/index/fingerprint.ts'
export type { IndexMatch, Touch } from './relate/index/reuse-index.ts'

/** How two articles stand to each other. The order of the two never changes the result. */
export function relationBetween(a: PreparedArticle, b: PreparedArticle): Relation {
  return relate([a, b]).relations[0]!
}
