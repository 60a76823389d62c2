/**
 * Lists for a program: parts of the dossier's JSON, each item as there (docs/reference/dossier.schema.json) with the
 * words that its span stands for, so that the list can be read without the texts.
 */
import type { Dossier } from '../../model/dossier.ts'
import type { Derived } from '../../model/preset.ts'
import { dossierObject, jsonText, VERSION } from '../json.ts'
import { view } from '../view.ts'
import { excerpt, textOf } from '../wording.ts'

/** The keys of the dossier's JSON that hold lists of items with a span. */
type Key = 'figures' | 'quotations' | 'partFigures' | 'partQuotations'

export function figuresJson(dossier: Dossier): string {
  return list('figures', dossier, { figures: withWords(dossier, ['figures', 'partFigures']) })
}

export function quotesJson(dossier: Dossier): string {
  const quotations = withWords(dossier, ['quotations', 'partQuotations'])
  return list('quotes', dossier, { quotations, sharedQuotations: dossier.sharedQuotations })
}

/** The rows with the figures that they rest on, and what a preset makes of them where one was asked for. */
export function ledgerJson(dossier: Dossier, derived?: readonly Derived[]): string {
  const used = new Set(dossier.ledger.flatMap((row) => [...row.figures, ...row.partFigures]))
  const figures = withWords(dossier, ['figures', 'partFigures']).filter((figure) => used.has(figure.id))
  const asked = derived === undefined ? {} : { derived }
  return list('ledger', dossier, { stories: briefStories(dossier), ledger: dossier.ledger, ...asked, figures })
}

export function relationsJson(dossier: Dossier): string {
  const { relations, lineages } = dossierObject(dossier)
  return list('relations', dossier, { lineages, relations })
}

export function storiesJson(dossier: Dossier): string {
  return list('stories', dossier, { stories: briefStories(dossier) })
}

export function driftJson(dossier: Dossier): string {
  const drift = dossier.drift.map(({ findings, ...rest }) => ({
    ...rest,
    findings: findings.map((finding) => ({
      ...finding,
      sourceWords: wordsAt(dossier, rest.source, finding.source),
      derivedWords: wordsAt(dossier, rest.derived, finding.derived),
    })),
  }))
  const { drift: written } = dossierObject({ ...dossier, drift })
  return list('drift', dossier, { drift: written })
}

function list(name: string, dossier: Dossier, lists: Readonly<Record<string, unknown>>): string {
  const { notices } = dossierObject(dossier)
  return jsonText({ format: `stemma-${name}`, version: VERSION, articles: briefArticles(dossier), ...lists, notices })
}

function briefArticles(dossier: Dossier): object[] {
  return view(dossier).articles.map(
    ({ siglum, article: { id, input, title, publisher, published, updated, url } }) => ({
      id,
      letter: siglum,
      input,
      title,
      publisher,
      published,
      updated,
      url,
    }),
  )
}

/** A story without its ledger, which stands in a list of its own. */
function briefStories(dossier: Dossier): object[] {
  return dossier.stories.map(({ ledger: _, ...story }) => story)
}

interface Item {
  readonly id: string
  readonly article: string
  readonly part?: string
  readonly start: number
  readonly end: number
}

function withWords(dossier: Dossier, keys: readonly Key[]): (Item & { readonly words: string })[] {
  const articles = new Map(dossier.articles.map((article) => [article.id, article]))
  const object = dossierObject(dossier)
  const items = keys.flatMap((key) => object[key] as readonly Item[])
  return items.map((item) => ({
    ...item,
    words: textOf(articles.get(item.article)!, item.part).slice(item.start, item.end),
  }))
}

function wordsAt(dossier: Dossier, id: string, span: { start: number; end: number } | null): string | null {
  const article = dossier.articles.find((one) => one.id === id)
  return span === null || !article ? null : excerpt(article.text, span)
}
