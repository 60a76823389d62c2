/** What the tools take: reports as texts, within limits, and what they have in common. */
import { z } from 'zod'
import type { PreparedArticle } from '../core/model/annotation.ts'
import type { Dossier } from '../core/model/dossier.ts'
import type { Span } from '../core/model/span.ts'
import { prepare } from '../core/pipeline.ts'
import { wellFormed } from '../core/report/interchange/well-formed.ts'
import { textOf } from '../core/report/wording.ts'
import { ownAgencies } from '../io/agencies.ts'
import { loadGrammar } from '../io/models.ts'

/** A long feature has 60,000 characters. */
const MOST_CHARACTERS = 200_000
export const MOST_REPORTS = 20

export const REPORT = z.object({
  name: z.string().min(1).max(200).describe('what to call it in the answer: a file name or an address'),
  text: z.string().min(1).max(MOST_CHARACTERS).describe('the report: plain text or HTML'),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional()
    .describe('where it was published, if known; it is not fetched'),
})

export type Report = z.infer<typeof REPORT>

export const REPORTS = z.array(REPORT).min(1).max(MOST_REPORTS)

/** @returns the articles, and the names of the reports in which no article was found */
export async function articlesOf(
  reports: readonly Report[],
): Promise<{ articles: PreparedArticle[]; unread: string[] }> {
  const unread: string[] = []
  const articles: PreparedArticle[] = []
  for (const { name, text, url } of reports) {
    const bytes = new TextEncoder().encode(text)
    const page = { input: name, bytes, ...(url === undefined ? {} : { url }) }
    const { articles: found } = await prepare(page, { grammar: loadGrammar, agencies: ownAgencies() })
    if (found.length === 0) unread.push(name)
    articles.push(...found)
  }
  return { articles, unread }
}

/** Words with where they stand: half-open, UTF-16 code units into the text of the article (or of its part). */
export interface QuotedWords {
  readonly article: string
  readonly part?: string
  readonly start: number
  readonly end: number
  readonly words: string
}

export function quoted(article: PreparedArticle, span: Span, part?: string): QuotedWords {
  const words = wellFormed(textOf(article, part).slice(span.start, span.end))
  const where = part === undefined ? {} : { part }
  return { article: article.id, ...where, start: span.start, end: span.end, words }
}

/** The articles as an answer names them: with their texts, since every span points into one. */
export function articleList(articles: readonly PreparedArticle[], texts: boolean): object[] {
  return articles.map(({ id, input, title, publisher, published, language, text, removed }) => ({
    ...{ id, name: input, title, publisher, published, language, characters: text.length },
    leftOut: removed.length,
    ...(texts && { text: wellFormed(text) }),
  }))
}

export function articleById(dossier: Pick<Dossier, 'articles'>, id: string): PreparedArticle {
  return dossier.articles.find((article) => article.id === id)!
}

/** The first of a list, with the number of those that an answer has no room for. */
export function capped<T>(items: readonly T[], most: number): { items: T[]; omitted: number } {
  return { items: items.slice(0, most), omitted: Math.max(0, items.length - most) }
}
