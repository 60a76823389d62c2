/** The second half of the pipeline with the models that the package brings. */

import type { PreparedArticle } from './core/model/annotation.ts'
import type { Dossier } from './core/model/dossier.ts'
import type { Notice } from './core/model/notice.ts'
import { type CompareOptions, compare as compareWith, storyDossier as storyDossierWith } from './core/pipeline.ts'
import { loadNouns } from './io/models.ts'

/**
 * The dossier of prepared articles. The order of `articles` never changes the result.
 * @param notices what was noticed while they were prepared: they stand in the dossier with those of comparing
 * @param options how to compare, and what takes the place of the package's own models
 */
export function compare(
  articles: readonly PreparedArticle[],
  notices: readonly Notice[] = [],
  options: Partial<CompareOptions> = {},
): Dossier {
  return compareWith(articles, notices, { nouns: loadNouns, ...options })
}

/**
 * The dossier of articles that are held to be of one story, whatever grouping them anew would say.
 * @param id the story's id
 * @throws {RangeError} without an article
 */
export function storyDossier(articles: readonly PreparedArticle[], id: string): Dossier {
  return storyDossierWith(articles, id, loadNouns)
}
