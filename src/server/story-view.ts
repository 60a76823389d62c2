/** A story for the page: its dossier, and the words that its ledger and quotations point to, without whole articles. */
import type { Figure, Item, PreparedArticle, Quotation } from '../core/model/annotation.ts'
import { reference } from '../core/model/reference.ts'
import type { Span } from '../core/model/span.ts'

/** Words of an article with those around them, so that a cell can show them in context at once. */
interface Worded {
  /** As the ledger and the shared quotations name it. */
  readonly ref: string
  readonly article: string
  readonly words: string
  /** The sentence they stand in, or the whole part (headline, caption), and where the words are in it. */
  readonly context: string
  readonly inContext: Span
}

export type FigureView = Figure & Worded
export type QuotationView = Quotation & Worded

/** An article without its texts. */
export function articleFacts(article: PreparedArticle) {
  const { id, input, title, authors, publisher, agency, published, updated, dateline, language, url } = article
  return { id, input, title, authors, publisher, agency, published, updated, dateline, language, url }
}

export function figureViews(articles: readonly PreparedArticle[]): FigureView[] {
  return articles.flatMap((article) => article.figures.map((figure) => worded(article, figure)))
}

export function quotationView(article: PreparedArticle, quotation: Quotation): QuotationView {
  return worded(article, quotation)
}

export function quotationViews(articles: readonly PreparedArticle[]): QuotationView[] {
  return articles.flatMap((article) => article.quotations.map((quotation) => worded(article, quotation)))
}

function worded<T extends Item & { readonly id: string }>(article: PreparedArticle, item: T): T & Worded {
  const text = partText(article, item.part)
  const around = contextOf(article, item, text)
  return {
    ...item,
    ref: reference(article.id, item.id),
    article: article.id,
    words: text.slice(item.start, item.end),
    context: text.slice(around.start, around.end),
    inContext: { start: item.start - around.start, end: item.end - around.start },
  }
}

export function partText(article: PreparedArticle, part: string | undefined): string {
  return part === undefined ? article.text : (article.parts.find((one) => one.id === part)?.text ?? '')
}

function contextOf(article: PreparedArticle, item: Item, text: string): Span {
  if (item.part !== undefined) return { start: 0, end: text.length }
  const { sentences } = article
  const touched: Span[] = []
  for (let at = firstEndingAfter(sentences, item.start); at < sentences.length; at++) {
    if (sentences[at]!.start >= item.end) break
    touched.push(sentences[at]!)
  }
  return {
    start: Math.min(item.start, ...touched.map((one) => one.start)),
    end: Math.max(item.end, ...touched.map((one) => one.end)),
  }
}

/** Sentences stand in their order: the place of the first that is not over. */
function firstEndingAfter(sentences: readonly Span[], place: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end > place) high = middle
    else low = middle + 1
  }
  return low
}
