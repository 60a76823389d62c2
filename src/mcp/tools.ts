/**
 * The tools. Each answers with words of the reports and where they stand, with codes and numbers: never with a sentence
 * of our own about a report, which a model would take for what the report says.
 */
import { z } from 'zod'
import { driftBetween } from '../core/drift-between.ts'
import type { PreparedArticle, Speaker } from '../core/model/annotation.ts'
import type { Dossier } from '../core/model/dossier.ts'
import type { Drift } from '../core/model/drift.ts'
import type { Relation } from '../core/model/relation.ts'
import { compare, withDistinctIds } from '../core/pipeline.ts'
import { loadGrammar } from '../io/models.ts'
import { articleById, articleList, articlesOf, capped, quoted, REPORT, REPORTS, type Report } from './reports.ts'

const MOST_ITEMS = 500
const MOST_PASSAGES = 20

const TEXTS = z.boolean().default(false).describe('also the cleaned text of each report, into which the spans point')

export const COMPARE_INPUT = { reports: REPORTS.min(2), texts: TEXTS }

/** Who copied whom, and the figures side by side. */
export async function compareTexts({ reports, texts }: { reports: Report[]; texts: boolean }): Promise<object> {
  const { articles, unread } = await articlesOf(reports)
  const dossier = compare(articles, [], { grammar: loadGrammar })
  const figures = new Map(
    dossier.articles.flatMap((article) => article.figures.map((one) => [`${article.id}:${one.id}`, { article, one }])),
  )
  const ledger = dossier.ledger.map(
    ({ id, verdict, reasons, change, sources, cells, counted, event, unit, place, period, factuality, weight }) => ({
      ...{ row: id, counted, event, unit, place, period, factuality, weight, verdict, reasons, change, sources },
      accounts: cells.map((cell) => ({
        account: cell.lineage,
        ...{ low: cell.low, high: cell.high, speakers: cell.speakers },
        figures: [...cell.figures, ...cell.partFigures].flatMap((ref) => {
          const found = figures.get(ref)
          return found ? [{ figure: ref, ...quoted(found.article, found.one, found.one.part) }] : []
        }),
      })),
    }),
  )
  return {
    articles: articleList(dossier.articles, texts),
    unread,
    accounts: dossier.lineages.map(({ id, articles: members, edges }) => ({ account: id, articles: members, edges })),
    relations: dossier.relations.filter((one) => one.kind !== 'independent').map((one) => relationObject(one, dossier)),
    ledger: capped(ledger, MOST_ITEMS),
  }
}

export const SOURCE_INPUT = { report: REPORT, candidates: REPORTS, texts: TEXTS }

/** The candidates that a report has text or content in common with, the likeliest source first. */
export async function findSource({
  report,
  candidates,
  texts,
}: {
  report: Report
  candidates: Report[]
  texts: boolean
}): Promise<object> {
  const own = await articlesOf([report])
  const others = await articlesOf(candidates)
  const dossier = compare([...own.articles, ...others.articles], [], { grammar: loadGrammar })
  // Where a candidate has the same bytes, the ids of the two differ by an ending only.
  const text = dossier.articles.find((article) => article.input === report.name)
  const unread = [...own.unread, ...others.unread]
  if (text === undefined)
    return { articles: articleList(dossier.articles, texts), unread, report: null, candidates: [] }
  const edge = dossier.lineages.flatMap((one) => one.edges).find((one) => one.derived === text.id)
  const found = dossier.relations
    .filter((one) => one.kind !== 'independent' && one.articles.includes(text.id))
    .map((one) => ({ relation: one, other: one.articles.find((id) => id !== text.id)! }))
    .toSorted(
      (a, b) =>
        Number(b.other === edge?.source) - Number(a.other === edge?.source) || b.relation.score - a.relation.score,
    )
  return {
    articles: articleList(dossier.articles, texts),
    unread,
    report: text.id,
    source: edge === undefined ? null : { article: edge.source, kind: edge.kind, sure: edge.sure },
    candidates: found.map(({ relation, other }) => ({ article: other, ...relationObject(relation, dossier) })),
  }
}

function relationObject(
  { articles, kind, source, score, confidence, directionConfidence, passages }: Relation,
  dossier: Dossier,
) {
  const [a, b] = articles.map((id) => articleById(dossier, id)) as [PreparedArticle, PreparedArticle]
  const shown = passages.map((one) => ({ kind: one.kind, a: quoted(a, one.a), b: quoted(b, one.b) }))
  return { articles, kind, source, score, confidence, directionConfidence, passages: capped(shown, MOST_PASSAGES) }
}

export const LIST_INPUT = { reports: REPORTS, texts: TEXTS }

/** Every figure in its words, with its bounds and on whose word it stands. */
export function listFigures({ reports, texts }: { reports: Report[]; texts: boolean }): Promise<object> {
  return listed(reports, texts, (article) =>
    article.figures.map((figure) => {
      const { low, high, comparison, comparator, unit, counted, event, group, place, period, hedge, negated } = figure
      const { weight, factuality } = figure
      const facts = {
        low,
        high,
        comparison,
        comparator,
        unit,
        counted,
        event,
        group,
        place,
        period,
        hedge,
        negated,
        weight,
        factuality,
      }
      const number = quoted(article, figure.number, figure.part).words
      return {
        id: `${article.id}:${figure.id}`,
        ...quoted(article, figure, figure.part),
        number,
        ...facts,
        speaker: speakerObject(figure.speaker),
      }
    }),
  )
}

/** Every quotation in its words, and who is said to have spoken them. */
export function listQuotations({ reports, texts }: { reports: Report[]; texts: boolean }): Promise<object> {
  return listed(reports, texts, (article) =>
    article.quotations.map((quotation) => ({
      id: `${article.id}:${quotation.id}`,
      ...quoted(article, quotation, quotation.part),
      kind: quotation.kind,
      speaker: speakerObject(quotation.speaker),
    })),
  )
}

async function listed(
  reports: readonly Report[],
  texts: boolean,
  items: (article: PreparedArticle) => object[],
): Promise<object> {
  const { articles: read, unread } = await articlesOf(reports)
  const { articles } = withDistinctIds(read)
  return { articles: articleList(articles, texts), unread, ...capped(articles.flatMap(items), MOST_ITEMS) }
}

function speakerObject(speaker: Speaker | null): object | null {
  if (speaker === null) return null
  const { name, basis, candidates, anonymous, citing } = speaker
  return { name, basis, candidates, anonymous, citing }
}

export const REWRITE_INPUT = { sources: REPORTS, rewrite: REPORT, texts: TEXTS }

/** What a text did to its source, finding by finding. */
export async function checkRewrite({
  sources,
  rewrite,
  texts,
}: {
  sources: Report[]
  rewrite: Report
  texts: boolean
}): Promise<object> {
  const [from, to] = [await articlesOf(sources), await articlesOf([rewrite])] as const
  const unread = [...from.unread, ...to.unread]
  const { articles } = withDistinctIds([...from.articles, ...to.articles.slice(0, 1)])
  const derived = to.articles.length === 0 ? undefined : articles.at(-1)
  const drift = derived === undefined ? null : driftBetween(articles.slice(0, -1), derived, { grammar: loadGrammar })
  if (drift === null)
    return { articles: articleList(articles, texts), unread, source: null, rewrite: null, items: [], omitted: 0 }
  const findings = drift.findings.map((finding) => findingObject(finding, drift, articles))
  return {
    articles: articleList(articles, texts),
    unread,
    ...{ source: drift.source, rewrite: drift.derived },
    ...capped(findings, MOST_ITEMS),
  }
}

function findingObject(finding: Drift['findings'][number], drift: Drift, articles: readonly PreparedArticle[]): object {
  const words = (id: string, span: { start: number; end: number } | null) =>
    span === null ? null : quoted(articleById({ articles }, id), span)
  return {
    kind: finding.kind,
    weight: finding.weight,
    inSource: words(drift.source, finding.source),
    inRewrite: words(drift.derived, finding.derived),
    elsewhere: finding.elsewhere ?? null,
  }
}
