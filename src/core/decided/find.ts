/** What a decision is about, found again: by its id where its words still stand there, else by its words. */
import type { Item, PreparedArticle } from '../model/annotation.ts'
import type { Anchor, ArticleAnchor, DecisionTarget } from '../model/decision.ts'
import type { LedgerRow } from '../model/ledger.ts'
import { reference } from '../model/reference.ts'

/** The text of the body, or of a part; empty where there is no such part. */
function textOf(article: PreparedArticle, part: string | undefined): string {
  return part === undefined ? article.text : (article.parts.find((one) => one.id === part)?.text ?? '')
}

/** The words of an item, and where they stand. */
export function anchorOf(article: PreparedArticle, { start, end, part }: Item): ArticleAnchor {
  const words = textOf(article, part).slice(start, end)
  return { article: article.id, start, end, words, ...(part === undefined ? {} : { part }) }
}

/** The item that stands where the anchor says with its words; else the one with these words that is nearest. */
export function itemAt<T extends Item>(article: PreparedArticle, items: readonly T[], anchor: Anchor): T | undefined {
  const here = items.filter((one) => one.part === anchor.part)
  const same = here.filter((one) => textOf(article, one.part).slice(one.start, one.end) === anchor.words)
  const distance = (one: T): number => Math.abs(one.start - anchor.start)
  return same.sort((a, b) => distance(a) - distance(b))[0]
}

/** Where the words of a passage stand; null where the article does not have them. */
export function passageAt(article: PreparedArticle, { start, end, words, part }: Anchor): Item | null {
  const text = textOf(article, part)
  const at = text.slice(start, end) === words ? start : text.indexOf(words)
  return at < 0 || words === '' ? null : { start: at, end: at + words.length, ...(part === undefined ? {} : { part }) }
}

/** References of the figures that stand where the anchors say. */
export function figuresAt(articles: readonly PreparedArticle[], anchors: readonly ArticleAnchor[]): string[] {
  const byId = new Map(articles.map((article) => [article.id, article]))
  return anchors.flatMap((anchor) => {
    const article = byId.get(anchor.article)
    const figure = article && itemAt(article, article.figures, anchor)
    return figure ? [reference(anchor.article, figure.id)] : []
  })
}

interface RowLike {
  readonly id: string
  readonly question: string
  readonly figures: readonly string[]
}

/** All of a row's figures. */
export function figuresOf(row: Pick<LedgerRow, 'figures' | 'partFigures'>): string[] {
  return [...row.figures, ...row.partFigures]
}

/**
 * The row that a decision is about: the one that has most of the figures it rested on. A decision that names no figures is about the row of
 * its id, or of its question.
 */
export function rowAt<T extends RowLike>(
  rows: readonly T[],
  { item, question, figures }: Pick<DecisionTarget, 'item' | 'question' | 'figures'>,
  articles: readonly PreparedArticle[],
): T | undefined {
  if (!figures || figures.length === 0)
    return rows.find((row) => row.id === item) ?? rows.find((row) => row.question === question)
  const wanted = new Set(figuresAt(articles, figures))
  const shared = (row: T): number => row.figures.filter((one) => wanted.has(one)).length
  let best: T | undefined
  for (const row of rows) if (shared(row) > (best ? shared(best) : 0)) best = row
  return best
}
