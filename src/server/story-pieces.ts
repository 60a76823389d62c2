/** A story cut into what one part of its page shows. */
import type { Quotation } from '../core/model/annotation.ts'
import type { Dossier } from '../core/model/dossier.ts'
import type { Drift, Finding } from '../core/model/drift.ts'
import type { LedgerRow, Verdict } from '../core/model/ledger.ts'
import type { LineageEdge, Relation } from '../core/model/relation.ts'
import { cuts, type Remark, voices } from '../core/report/speakers.ts'
import { type Placed, view } from '../core/report/view.ts'
import { findingsInOrder } from '../core/report/wording.ts'
import type { StoryDossier } from '../store/records.ts'
import { articleFacts, type QuotationView, quotationView } from './story-view.ts'

/** Relations beside those that the lineages rest on: hundreds of copies of one text have tens of thousands. */
const MOST_RELATIONS = 300
/** Findings of an edge: all of them are where its two articles are compared. */
const MOST_FINDINGS = 12

export function overviewOf(dossier: Dossier) {
  const lineages = new Map(dossier.lineages.map((lineage) => [lineage.id, lineage.articles]))
  return {
    articles: view(dossier).articles.map(({ article, siglum, label }) => ({
      ...articleFacts(article),
      siglum,
      label,
      headline: article.parts.find((part) => part.kind === 'headline')?.text ?? article.title,
      lineage: [...lineages].find(([, articles]) => articles.includes(article.id))?.[0] ?? null,
    })),
    lineages: dossier.lineages,
    relations: shownRelations(dossier).map(({ passages, ...relation }) => ({ ...relation, passages: passages.length })),
    drift: dossier.drift.map(driftOf),
    verdicts: countBy(dossier.ledger.map((row) => row.verdict)),
    coverage: dossier.lineages.map(({ id, articles }) => coverageOf(dossier, id, articles)),
  }
}

/** How much of what the story's reports tell one account tells, and what it alone does. */
function coverageOf({ ledger, articles }: Dossier, lineage: string, members: readonly string[]) {
  const rows = ledger.filter(({ cells }) => cells.some((cell) => cell.lineage === lineage))
  const own = articles.filter((article) => members.includes(article.id))
  const speakers = new Set(own.flatMap(({ quotations }) => quotations.flatMap(({ speaker }) => speaker.name ?? [])))
  return {
    lineage,
    rows: rows.length,
    alone: rows.filter(({ cells }) => cells.length === 1).length,
    quotations: own.reduce((sum, article) => sum + article.quotations.length, 0),
    speakers: speakers.size,
  }
}

function shownRelations({ lineages, relations }: Dossier): Relation[] {
  const key = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
  const edges = new Set(lineages.flatMap(({ edges }) => edges.map((one: LineageEdge) => key(one.source, one.derived))))
  const tied = relations.filter((relation) => relation.kind !== 'independent')
  const others = tied
    .filter((relation) => !edges.has(key(...relation.articles)))
    .sort((a, b) => b.confidence - a.confidence || (key(...a.articles) < key(...b.articles) ? -1 : 1))
  return [...tied.filter((relation) => edges.has(key(...relation.articles))), ...others.slice(0, MOST_RELATIONS)]
}

function driftOf(drift: Drift) {
  const findings: readonly Finding[] = findingsInOrder(drift)
  return {
    source: drift.source,
    derived: drift.derived,
    kinds: countBy(findings.map((finding) => finding.kind)),
    weighty: findings.filter((finding) => finding.weight === 'weighty').length,
    findings: findings.slice(0, MOST_FINDINGS),
  }
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

interface LedgerQuery {
  readonly q: string
  readonly verdict?: Verdict | 'several accounts' | undefined
  readonly row?: string | undefined
  readonly limit: number
  readonly offset: number
}

/** @returns a page of rows, how many fit in all, and the articles whose words they rest on */
export function ledgerPage({ ledger }: StoryDossier, { q, verdict, row: id, limit, offset }: LedgerQuery) {
  const fits = (row: LedgerRow): boolean =>
    (id === undefined || row.id === id) &&
    (verdict === undefined ||
      (verdict === 'several accounts' ? row.verdict !== 'one account' : row.verdict === verdict)) &&
    hasWords(row.question, q)
  const fitting = ledger.filter(fits)
  const single = (row: LedgerRow): boolean => row.verdict === 'one account'
  const rows = [...fitting.filter((row) => !single(row)), ...fitting.filter(single)].slice(offset, offset + limit)
  const references = rows.flatMap((row) => [...row.figures, ...row.partFigures])
  const articles = [...new Set(references.map((one) => one.slice(0, one.indexOf(':'))))]
  return { rows, total: fitting.length, articles }
}

/** Every word typed stands in the text, as a word or as the beginning of one. */
export function hasWords(text: string, typed: string): boolean {
  const low = ` ${text.toLowerCase()}`
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => word === '' || low.includes(` ${word}`) || low.includes(`“${word}`))
}

export function voicesOf(dossier: Dossier, q: string) {
  const { stories, quotation } = view(dossier)
  return stories
    .flatMap((story) => voices(story, quotation))
    .map(({ name, remarks, indirect }) => ({
      speaker: name,
      quoted: remarks.map(remarkView).filter((one) => hasWords(`${name ?? ''} ${one.main.words}`, q)),
      reported: indirect.map(remarkView).filter((one) => hasWords(`${name ?? ''} ${one.main.words}`, q)),
    }))
    .filter(({ quoted, reported }) => quoted.length + reported.length > 0)
}

function remarkView(remark: Remark) {
  const left = new Map(cuts(remark).map(({ place, note }) => [place, note]))
  const others = remark.others.map((place) => ({ ...viewOf(place), note: left.get(place) ?? null }))
  return { main: viewOf(remark.main), others }
}

function viewOf({ item, view: { article } }: Placed<Quotation>): QuotationView {
  return quotationView(article, item)
}
