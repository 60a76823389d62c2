/** A story cut into what one part of its page shows. */
import type { PreparedArticle, Quotation } from '../core/model/annotation.ts'
import type { Dossier } from '../core/model/dossier.ts'
import type { Drift, Finding } from '../core/model/drift.ts'
import type { LedgerRow } from '../core/model/ledger.ts'
import { reference } from '../core/model/reference.ts'
import type { Lineage, LineageEdge, Relation } from '../core/model/relation.ts'
import { accountWords, brief } from '../core/report/brief.ts'
import { cuts, type Remark, type SpeakerWords as Speaker, voices } from '../core/report/speakers.ts'
import type { Located, View } from '../core/report/view.ts'
import { findingsInOrder, shownFindings } from '../core/report/wording.ts'
import { articleFacts, type QuotationView, quotationView } from './story-view.ts'
import { hasWords } from './with-words.ts'

/** Relations beside those that the lineages rest on: hundreds of copies of one text have tens of thousands. */
const MOST_RELATIONS = 300
/** Findings of an edge: all of them are where its two articles are compared. */
const MOST_FINDINGS = 12
/** Letters shown of what a finding is about. */
const MOST_WORDS = 160
/** Edges with findings; of those after them there are the counts. */
const FULL_EDGES = 40

/** @param known the same dossier with everything looked up */
export function overviewOf(dossier: Dossier, known: View) {
  const lineageOf = new Map(dossier.lineages.flatMap(({ id, articles }) => articles.map((article) => [article, id])))
  const covered = coverageIn(dossier)
  return {
    articles: known.articles.map(({ article, siglum, label }) => ({
      ...articleFacts(article),
      siglum,
      label,
      headline: article.parts.find((part) => part.kind === 'headline')?.text ?? article.title,
      lineage: lineageOf.get(article.id) ?? null,
    })),
    lineages: dossier.lineages,
    relations: shownRelations(dossier).map(({ passages, ...relation }) => ({ ...relation, passages: passages.length })),
    drift: dossier.drift.map((drift, index) =>
      driftOf(drift, { most: index < FULL_EDGES ? MOST_FINDINGS : 0, articles: dossier.articles }),
    ),
    brief: brief({ rows: dossier.ledger }).map(({ title, rows, more }) => ({
      title,
      rows: rows.map((row) => ({ id: row.id, question: row.question, accounts: accountWords(row), note: row.note })),
      more,
    })),
    verdicts: countBy(dossier.ledger.map((row) => row.verdict)),
    coverage: dossier.lineages.map(covered),
  }
}

/** How much of what the story's reports tell one account tells, and what it alone does. */
function coverageIn({ ledger, articles }: Dossier) {
  const rowsOf = new Map<string, Set<LedgerRow>>()
  for (const row of ledger)
    for (const { lineage } of row.cells) rowsOf.set(lineage, (rowsOf.get(lineage) ?? new Set()).add(row))
  const byId = new Map(articles.map((article) => [article.id, article]))
  return ({ id, articles: members }: Lineage) =>
    coverageOf(id, { rows: [...(rowsOf.get(id) ?? [])], own: members.flatMap((member) => byId.get(member) ?? []) })
}

function coverageOf(lineage: string, { rows, own }: { rows: readonly LedgerRow[]; own: readonly PreparedArticle[] }) {
  const actual = new Set(
    own.flatMap(({ id, figures }) =>
      figures.filter((figure) => figure.factuality === 'actual').map((figure) => reference(id, figure.id)),
    ),
  )
  // Where others only deny it or foresee it, who tells it as having happened tells it alone.
  const isAlone = ({ verdict, cells }: LedgerRow): boolean =>
    verdict === 'one account' &&
    (cells.length === 1 || cells.some((cell) => [...cell.figures, ...cell.partFigures].some((id) => actual.has(id))))
  const speakers = new Set(own.flatMap(({ quotations }) => quotations.flatMap(({ speaker }) => speaker.name ?? [])))
  return {
    lineage,
    rows: rows.length,
    alone: rows.filter(isAlone).length,
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

function driftOf(drift: Drift, { most, articles }: { most: number; articles: Dossier['articles'] }) {
  const textOf = (id: string): string => (most === 0 ? '' : (articles.find((one) => one.id === id)?.text ?? ''))
  const [source, derived] = [textOf(drift.source), textOf(drift.derived)]
  const findings: readonly Finding[] = findingsInOrder({ ...drift, findings: shownFindings(drift) })
  return {
    source: drift.source,
    derived: drift.derived,
    kinds: countBy(findings.map((finding) => finding.kind)),
    weighty: findings.filter((finding) => finding.weight === 'weighty').length,
    findings: findings.slice(0, most).map((one) => ({ ...one, words: wordsOf(one, { source, derived }) })),
  }
}

/** The words that a finding is about: those of the text that was made, where they are not gone from it. */
function wordsOf(finding: Finding, texts: { source: string; derived: string }): string {
  const said = finding.derived
    ? texts.derived.slice(finding.derived.start, finding.derived.end)
    : texts.source.slice(finding.source?.start ?? 0, finding.source?.end ?? 0)
  const line = said.replace(/\s+/g, ' ').trim()
  return line.length > MOST_WORDS
    ? `${line
        .slice(0, MOST_WORDS)
        .replace(/(?<!\S)\S+$/, '')
        .trimEnd()} …`
    : line
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

/** Speakers, each to be told with `voiceOf`: a large story has thousands of quotations. */
export function speakersIn({ stories, quotation }: View): Speaker[] {
  return stories.flatMap((story) => voices(story, quotation))
}

export function voiceOf({ name, remarks, indirect }: Speaker) {
  return { speaker: name, quoted: remarks.map(remarkView), reported: indirect.map(remarkView) }
}

export type SpeakerPage = ReturnType<typeof voiceOf>

/** Remarks of one speaker that a page shows, and places of one remark. */
const MOST_REMARKS = 24
const MOST_PLACES = 12

/** Of each speaker what has the words, or all where the words name the speaker. */
export function voicesWith(all: readonly SpeakerPage[], q: string) {
  return all
    .map(({ speaker, quoted, reported }) => {
      const fits = ({ main }: SpeakerPage['quoted'][number]): boolean => hasWords(`${speaker ?? ''} ${main.words}`, q)
      return { speaker, quoted: quoted.filter(fits), reported: reported.filter(fits) }
    })
    .filter(({ quoted, reported }) => quoted.length + reported.length > 0)
}

/** As a page shows it: a speaker may say hundreds of things, each in hundreds of places. */
export function shownVoice({ speaker, quoted, reported }: SpeakerPage) {
  const shown = ({ main, others }: SpeakerPage['quoted'][number]) => ({
    ...{ main, others: others.slice(0, MOST_PLACES), places: others.length + 1 },
  })
  return {
    speaker,
    quoted: quoted.slice(0, MOST_REMARKS).map(shown),
    reported: reported.slice(0, MOST_REMARKS).map(shown),
    notShown: Math.max(0, quoted.length - MOST_REMARKS) + Math.max(0, reported.length - MOST_REMARKS),
  }
}

function remarkView(remark: Remark) {
  const left = new Map(cuts(remark).map(({ place, note }) => [place, note]))
  const others = remark.others.map((place) => ({ ...viewOf(place), note: left.get(place) ?? null }))
  return { main: viewOf(remark.main), others }
}

function viewOf({ item, view: { article } }: Located<Quotation>): QuotationView {
  return quotationView(article, item)
}
