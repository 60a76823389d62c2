/**
 * Stemma on one screen.
 *
 *   page ─ read ─ extract ─ analyse ─ annotate ─▶ prepared articles     one page at a time
 *   articles ─ relate ─ cluster ─ reconcile ─▶ dossier                  all articles together
 *
 * Pure: no disk, network, clock or randomness. `io`, `store`, `cli` and `server` bring those.
 */
import { analyse } from './analyse/analyse.ts'
import { wordTagger } from './analyse/given-words.ts'
import type { Grammar } from './analyse/grammar.ts'
import { annotate } from './annotate/annotate.ts'
import { cluster } from './cluster/cluster.ts'
import { countedBy } from './counted.ts'
import { extract } from './extract/extract.ts'
import { groundsOf } from './grounds.ts'
import { languageFor } from './languages/languages.ts'
import type { PreparedArticle } from './model/annotation.ts'
import type { Page } from './model/document.ts'
import type { Dossier, Story } from './model/dossier.ts'
import type { Notice } from './model/notice.ts'
import type { OwnAgency } from './model/own-agency.ts'
import type { Parser } from './model/parser.ts'
import type { Prepared } from './model/prepared.ts'
import type { Proposals } from './model/proposal.ts'
import type { Source } from './model/source.ts'
import type { WordTagger } from './model/word-tagger.ts'
import { readAny } from './read/read-any.ts'
import { reconcile } from './reconcile/reconcile.ts'
import { relate } from './relate/relate.ts'

export { relationBetween } from './by-arrival.ts'
export { driftBetween } from './drift-between.ts'
export { shownStory, storyDossier } from './one-story.ts'
export { addressesIn } from './read/addresses.ts'
export { derive, PRESETS } from './reconcile/presets/derive.ts'
export { storyMemory } from './story-memory.ts'

export interface PrepareOptions {
  /** The grammar of a language, by its code: whoever calls brings it, since the core reads no files. */
  readonly grammar: (language: string) => Grammar
  /** Draws the trees of sentences in a language, in place of the grammar's own parser. */
  readonly parser?: (language: string) => Parser | undefined
  /** News agencies that credits may name, beside those of the language. Default: none. */
  readonly agencies?: readonly OwnAgency[]
  /**
   * Called before each report of the page is worked on, with its place from 0 and how many there are. A report to which it answers
   * false is left out.
   */
  readonly before?: (report: number, of: number) => boolean
}

/** First half: needs one page, so it can run in parallel and be cached by content hash. */
export async function prepare(page: Page, options: PrepareOptions): Promise<Prepared> {
  const { sources, notices } = await readAny(page)
  const wanted = (at: number): boolean => options.before?.(at, sources.length) ?? true
  const articles = sources.flatMap((source, at) => (wanted(at) ? prepareSource(source, options) : []))
  return { articles, notices: [...notices, ...articles.flatMap((article) => article.notices)] }
}

/** One article out of what was read of a page. */
export function prepareSource(source: Source, options: PrepareOptions): PreparedArticle {
  const tagger = (language: string): WordTagger => wordTagger(options.grammar(language))
  const article = extract(source, { tagger, ...(options.agencies ? { agencies: options.agencies } : {}) })
  const language = languageFor(article.language)
  const grammar = options.grammar(language.code)
  const parser = options.parser?.(language.code)
  return annotate(article, language, (text) => analyse(text, grammar, parser ? { parser } : {}))
}

export interface CompareOptions {
  /** The grammar of a language, by its code: it knows nouns, and reads the sentences that a rewrite changed. */
  readonly grammar: (language: string) => Grammar
  /** Pairs to align beside those that share enough words. Default: none. */
  readonly proposals?: Proposals | null
  /** Sort the articles by event as if nobody had picked them. Default: they are of one event unless little ties them. */
  readonly byStory?: boolean
}

/** Second half: needs every article at once. The order of `articles` never changes the result. */
export function compare(
  articles: readonly PreparedArticle[],
  notices: readonly Notice[],
  { grammar, proposals = null, byStory = false }: CompareOptions,
): Dossier {
  const inOrder = [...articles].sort((a, b) => compareText(a.input, b.input) || compareText(a.id, b.id))
  const { articles: distinct, notices: repeated } = withDistinctIds(inOrder)
  const { relations, lineages } = relate(distinct, proposals)
  const stories = cluster(distinct, lineages, { named: !byStory })
  const apart = byStory ? [] : apartNotices(stories, distinct)
  const grounds = (language: string) => groundsOf(grammar(language))
  const reconciled = reconcile({
    articles: distinct,
    relations,
    lineages,
    stories,
    counted: countedBy(grammar),
    grounds,
  })
  return {
    articles: distinct,
    relations,
    lineages,
    ...reconciled,
    notices: [...notices, ...repeated, ...apart].sort(byPlace),
  }
}

/** Inputs that one notice names. */
const MOST_APART = 8

/** Of reports that were named together, those that nothing ties to the rest. */
function apartNotices(stories: readonly Pick<Story, 'articles'>[], articles: readonly PreparedArticle[]): Notice[] {
  if (stories.length < 2) return []
  const largest = stories.reduce((most, one) => (one.articles.length > most.articles.length ? one : most))
  const others = new Set(stories.filter((one) => one !== largest).flatMap((one) => one.articles))
  const inputs = articles.filter(({ id }) => others.has(id)).map(({ input }) => input)
  const more = inputs.length > MOST_APART ? ` and ${inputs.length - MOST_APART} more` : ''
  const message = `Little ties ${inputs.slice(0, MOST_APART).join(', ')}${more} to the other ${articles.length - inputs.length} of the ${articles.length} reports: the dossier has ${stories.length} stories.`
  return [{ stage: 'cluster', code: 'several-stories', severity: 'info', message }]
}

/** Two documents with the same bytes are two reports: the second id gets "-2", and a notice says so. */
export function withDistinctIds(articles: readonly PreparedArticle[]): {
  articles: PreparedArticle[]
  notices: Notice[]
} {
  const seen = new Map<string, number>()
  const notices: Notice[] = []
  const distinct = articles.map((article) => {
    const count = (seen.get(article.id) ?? 0) + 1
    seen.set(article.id, count)
    if (count === 1) return article
    const first = articles.find((one) => one.id === article.id)!
    const message = `${article.input} has the same bytes as ${first.input}; they are shown as copies.`
    notices.push({ stage: 'input', code: 'identical-inputs', severity: 'info', message, input: article.input })
    return { ...article, id: `${article.id}-${count}` }
  })
  return { articles: distinct, notices }
}

function byPlace(a: Notice, b: Notice): number {
  const key = (notice: Notice): string =>
    [notice.input ?? '', notice.article ?? '', notice.stage, notice.code, notice.message].join('\u0000')
  return compareText(key(a), key(b))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
