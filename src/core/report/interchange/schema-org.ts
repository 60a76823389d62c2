/**
 * schema.org in JSON-LD: a NewsArticle for each report, and drafts of ClaimReviews for the questions that the accounts
 * answer differently. A draft has no rating and no author: who is right is for the person to say who reviews it.
 * `claimReviewed` is what a report says, word for word.
 */
import type { Figure } from '../../model/annotation.ts'
import type { Dossier } from '../../model/dossier.ts'
import type { Cell, LedgerRow } from '../../model/ledger.ts'
import { contains } from '../../model/span.ts'
import { type ArticleView, type Located, type View, view } from '../view.ts'
import { excerpt, figureWords, speakerName, textOf } from '../wording.ts'
import { articleUri, fullMoment, uri, webAddress } from './identity.ts'
import { exchangeJson } from './well-formed.ts'

export function schemaOrg(dossier: Dossier): string {
  const known = view(dossier)
  const sources = new Map<string, string[]>()
  for (const edge of dossier.lineages.flatMap((lineage) => lineage.edges))
    sources.set(edge.derived, [...(sources.get(edge.derived) ?? []), edge.source])
  const articles = known.articles.map((one) => newsArticle(one, sources.get(one.article.id) ?? []))
  const reviews = dossier.ledger.filter((row) => row.verdict === 'differ').flatMap((row) => reviewsOf(row, known))
  return exchangeJson({ '@context': 'https://schema.org', '@graph': [...articles, ...reviews] })
}

function newsArticle({ article }: ArticleView, sources: readonly string[]): object {
  const address = webAddress(article.url)
  const cited = article.links.map((link) => webAddress(link.url)).filter((one) => one !== null)
  return {
    '@type': 'NewsArticle',
    '@id': articleUri(article.id),
    ...(article.title !== null && { headline: article.title }),
    ...(address !== null && { url: address }),
    ...date('datePublished', article.published),
    ...date('dateModified', article.updated),
    ...(article.language !== null && { inLanguage: article.language }),
    ...(article.dateline !== null && { dateline: article.dateline }),
    ...(article.authors.length > 0 && { author: article.authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(article.contributors.length > 0 && {
      contributor: article.contributors.map((name) => ({ '@type': 'Person', name })),
    }),
    ...(article.publisher !== null && { publisher: { '@type': 'Organization', name: article.publisher } }),
    ...(article.agency !== null && { sourceOrganization: { '@type': 'Organization', name: article.agency } }),
    ...(sources.length > 0 && { isBasedOn: sources.map((id) => ({ '@id': articleUri(id) })) }),
    ...(cited.length > 0 && { citation: [...new Set(cited)] }),
  }
}

/** A moment as precise as it is written; nothing where it is none. */
function date(key: string, moment: string | null): object {
  return moment !== null && fullMoment(moment) !== null ? { [key]: moment } : {}
}

/** One draft for each account's answer: the claim in its own words, and where it appears. */
function reviewsOf(row: LedgerRow, known: View): object[] {
  return row.cells.flatMap((cell) => {
    const placed = [...cell.figures, ...cell.partFigures]
      .map((id) => known.figure(id))
      .filter((one) => one !== undefined)
    return placed.length === 0 ? [] : [review(row, cell, placed)]
  })
}

function review(row: LedgerRow, cell: Cell, placed: readonly Located<Figure>[]): object {
  const first = placed[0]!
  const { article } = first.view
  const speaker = speakerName(first.item.speaker)
  const appearances = [...new Set(placed.map((one) => articleUri(one.view.article.id)))].map((id) => ({ '@id': id }))
  const address = webAddress(article.url)
  return {
    '@type': 'ClaimReview',
    '@id': uri('review', `${row.id}:${cell.lineage}`),
    creativeWorkStatus: 'Draft',
    claimReviewed: sentenceOf(first),
    reviewBody: row.note,
    about: row.question,
    itemReviewed: {
      '@type': 'Claim',
      '@id': uri('claim', `${row.id}:${cell.lineage}`),
      name: figureWords(article, first.item),
      ...(speaker !== null && { author: { '@type': 'Thing', name: speaker } }),
      ...date('datePublished', article.published),
      firstAppearance: { '@id': articleUri(article.id), ...(address !== null && { url: address }) },
      appearance: appearances,
    },
  }
}

/** The sentence of the body that the figure stands in; else the whole headline or caption. */
function sentenceOf({ item, view: { article } }: Located<Figure>): string {
  const text = textOf(article, item.part)
  const sentence = item.part === undefined ? article.sentences.find((one) => contains(one, item)) : undefined
  return excerpt(text, sentence ?? (item.part === undefined ? item : { start: 0, end: text.length }))
}
