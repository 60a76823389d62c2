/** The first half of the pipeline with the models that the package brings. */

import { analyse as analyseWith } from './core/analyse/analyse.ts'
import type { Analysis } from './core/model/analysis.ts'
import type { Page } from './core/model/document.ts'
import type { Prepared } from './core/model/prepared.ts'
import { type PrepareOptions, prepare as prepareWith } from './core/pipeline.ts'
import { loadGrammar } from './io/models.ts'

/**
 * The articles of a page, cleaned and annotated. Needs this one page, so pages can be prepared in parallel and kept.
 * @param options what takes the place of the package's own models
 */
export function prepare(page: Page, options: Partial<PrepareOptions> = {}): Promise<Prepared> {
  return prepareWith(page, { grammar: loadGrammar, ...options })
}

/**
 * The grammar of a text: tokens, sentences, tags, lemmas, mentions and entities; trees and clauses when they are asked for.
 * @param language ISO 639-1 code
 * @throws {Error} where there are no models of the language
 */
export function analyse(
  text: string,
  language = 'en',
  options: { readonly parser?: PrepareOptions['parser'] } = {},
): Analysis {
  const parser = options.parser?.(language)
  return analyseWith(text, loadGrammar(language), parser ? { parser } : {})
}
