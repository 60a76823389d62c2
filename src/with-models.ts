/** The pipeline with the models that the package brings. */

import { analyse as analyseWith } from './core/analyse/analyse.ts'
import { driftBetween as driftWith } from './core/drift-between.ts'
import type { Analysis } from './core/model/analysis.ts'
import type { PreparedArticle } from './core/model/annotation.ts'
import type { Page } from './core/model/document.ts'
import type { Dossier } from './core/model/dossier.ts'
import type { Drift } from './core/model/drift.ts'
import type { Notice } from './core/model/notice.ts'
import type { Prepared } from './core/model/prepared.ts'
import {
  type CompareOptions,
  compare as compareWith,
  type PrepareOptions,
  prepare as prepareWith,
} from './core/pipeline.ts'
import { loadGrammar } from './io/models.ts'

/**
 * The articles of a page, cleaned and annotated. Needs this one page, so pages can be prepared in parallel and kept.
 * @param options what takes the place of the package's own models
 * @throws {TypeError} where it is given no page
 */
export async function prepare(page: Page, options: Partial<PrepareOptions> = {}): Promise<Prepared> {
  if (!isPage(page)) throw new TypeError('prepare takes a page: { input, bytes }, the bytes as a Uint8Array')
  return prepareWith(page, { grammar: loadGrammar, ...options })
}

/**
 * The grammar of a text: tokens, sentences, tags, lemmas, mentions and entities; trees and clauses when they are asked for.
 * @param language ISO 639-1 code
 * @param options a parser in place of the grammar's own, or a grammar in place of the package's: `readGrammar` makes one
 * @throws {Error} where there are no models of the language
 */
export function analyse(
  text: string,
  language = 'en',
  options: Partial<Pick<PrepareOptions, 'parser' | 'grammar'>> = {},
): Analysis {
  const parser = options.parser?.(language)
  return analyseWith(text, (options.grammar ?? loadGrammar)(language), parser ? { parser } : {})
}

/**
 * Articles laid side by side: relations, stories, figures, and what each rewrite did to its source. The order of the articles never changes
 * the result.
 * @param notices what a reader should know of them, from `prepare`
 * @param options what takes the place of the package's own models, and how the articles are sorted
 * @throws {TypeError} where it is given anything but prepared articles
 */
export function compare(
  articles: readonly PreparedArticle[],
  notices: readonly Notice[] = [],
  options: Partial<CompareOptions> = {},
): Dossier {
  requireArticles('compare', articles)
  return compareWith(articles, notices, { grammar: loadGrammar, ...options })
}

/**
 * What a text did to the source that it has most from; what it has from the others is no invention.
 * @returns null where there is no source
 */
export function driftBetween(
  sources: readonly PreparedArticle[],
  derived: PreparedArticle,
  options: Partial<Pick<CompareOptions, 'grammar'>> = {},
): Drift | null {
  requireArticles('driftBetween', [...listOf(sources), derived])
  return driftWith(sources, derived, { grammar: loadGrammar, ...options })
}

function isPage(page: unknown): page is Page {
  if (typeof page !== 'object' || page === null) return false
  const { input, bytes } = page as Partial<Page>
  return typeof input === 'string' && bytes instanceof Uint8Array
}

/** Anything but a list is one thing that is no article. */
function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value]
}

function requireArticles(name: string, articles: unknown): void {
  const isArticle = (one: unknown): boolean =>
    typeof one === 'object' && one !== null && 'text' in one && 'figures' in one && 'id' in one
  if (!Array.isArray(articles) || !articles.every(isArticle))
    throw new TypeError(
      `${name} takes prepared articles: those that prepare(page) gives, as \`(await prepare(page)).articles\``,
    )
}
