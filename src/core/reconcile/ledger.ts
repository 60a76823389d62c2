import type { Language } from '../languages/language.ts'
import type { PreparedArticle } from '../model/annotation.ts'
import type { Cell, LedgerRow } from '../model/ledger.ts'
import type { Lineage, Relation } from '../model/relation.ts'
import { groupBy } from '../text/group.ts'
import { changeOf } from './change.ts'
import type { CountedRelation } from './counted-relation.ts'
import { areRivals, isLooser, isSharper, leadingFigures } from './lead.ts'
import type { Linker } from './linker.ts'
import { relationsByPair } from './passages.ts'
import { asked, type FigureQuestion } from './question.ts'
import { rows } from './rows.ts'
import { sourcesOf } from './sources.ts'
import { surroundingsOf } from './surroundings.ts'
import { type AccountAnswer, judge, type RowJudgement, show } from './verdict.ts'
import { fullestOf, gapOf, questionOf } from './wording.ts'

export interface StoryMaterial {
  readonly articles: readonly PreparedArticle[]
  readonly lineages: readonly Lineage[]
  readonly relations: readonly Relation[]
  readonly counted: CountedRelation
}

/**
 * A row for each question that the story's figures answer, a cell for each account. A copy or rewrite stands in the
 * cell of its account: it never counts as a second one.
 *
 * @returns rows that several accounts answer first, small counts in passing behind the others, then by importance: what befell
 *   people, what most accounts answer, what leads an article; then in the order of the first article that asks
 */
export function ledger(material: StoryMaterial, language: Language, linker?: Linker): LedgerRow[] {
  const { ordered, figures } = askedOf(material, language)
  const grounds = { relations: material.relations, language, counted: material.counted, ...(linker && { linker }) }
  const groups = rows(figures, grounds)
  const questions = questionsOf(groups, language)
  const between = relationsByPair(material.relations)
  const order = new Map(ordered.map(({ article }, at) => [article.id, at]))
  const found = groups.map((group, i) => row(group, { question: questions[i]!, order, language, between }))
  return inOrder(found, groups, language)
}

/** A row as somebody put it together. */
export interface GivenRow {
  /** Its figures, as `<article id>:<figure id>`. Those that are not there are passed over. */
  readonly figures: readonly string[]
  /** Null: worded anew. */
  readonly question: string | null
  /** The row as it stands, where nothing that it rests on has changed. */
  readonly known: LedgerRow | null
}

/** The ledger of figures that are grouped already: judged and put in order as `ledger` does it. */
export function ledgerOfGroups(material: StoryMaterial, language: Language, given: readonly GivenRow[]): LedgerRow[] {
  const { ordered, figures } = askedOf(material, language)
  const byId = new Map(figures.map((one, at) => [figureId(one), { one, at }]))
  const kept = given
    .map((row) => ({ row, group: row.figures.flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.at - b.at) }))
    .filter(({ group }) => group.length > 0)
    .map(({ row, group }) => ({ row, group: group.map(({ one }) => one) }))
  const taken = new Set(kept.flatMap(({ row }) => row.question?.toLowerCase() ?? []))
  const between = relationsByPair(material.relations)
  const order = new Map(ordered.map(({ article }, at) => [article.id, at]))
  const found = kept.map(({ row: { known, question }, group }) => {
    if (known) return known
    const worded = question ?? freshQuestion(group, taken, language)
    return row(group, { question: worded, order, language, between })
  })
  return inOrder(
    found,
    kept.map(({ group }) => group),
    language,
  )
}

/** One that no other row of the ledger asks. */
function freshQuestion(group: readonly FigureQuestion[], taken: Set<string>, language: Language): string {
  const worded = questionOf(group, language)
  const question = taken.has(worded.toLowerCase()) ? `${worded}: ${gapOf(group, language)}` : worded
  taken.add(question.toLowerCase())
  return question
}

function inOrder(
  found: readonly LedgerRow[],
  groups: readonly (readonly FigureQuestion[])[],
  language: Language,
): LedgerRow[] {
  const rowOf = new Map(found.flatMap((one) => [...one.figures, ...one.partFigures].map((id) => [id, one.id])))
  const byFigure = new Map(groups.flat().map((one) => [figureId(one), one]))
  const importance = new Map(found.map((one, i) => [one.id, importanceOf(groups[i]!, language)]))
  return found
    .map((one) => ({ ...one, partOf: parentOf(one, byFigure, rowOf) }))
    .sort((a, b) => rankOf(b) - rankOf(a) || importance.get(b.id)! - importance.get(a.id)!)
}

/** What each row asks. Of rows that ask the same, all but the one with most figures tell their own words too. */
function questionsOf(groups: readonly (readonly FigureQuestion[])[], language: Language): string[] {
  const asked = groups.map((group) => questionOf(group, language))
  const largest = new Map<string, number>()
  for (const [i, question] of asked.entries()) {
    const known = largest.get(question.toLowerCase())
    if (known === undefined || groups[i]!.length > groups[known]!.length) largest.set(question.toLowerCase(), i)
  }
  return asked.map((question, i) =>
    largest.get(question.toLowerCase()) === i || question.startsWith('“')
      ? question
      : `${question}: ${gapOf(groups[i]!, language)}`,
  )
}

/** Every figure of a story, as the questions are asked of it, account by account. */
export function askedOf(
  { articles, lineages, counted }: Pick<StoryMaterial, 'articles' | 'lineages' | 'counted'>,
  language: Language,
): { ordered: { lineage: string; article: PreparedArticle }[]; figures: FigureQuestion[] } {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const ordered = lineages.flatMap((lineage) =>
    lineage.articles.map((id) => ({ lineage: lineage.id, article: byId.get(id)! })),
  )
  const usual = usualYear(articles)
  const isPerson = personTest(counted, language)
  const figures = ordered.flatMap(({ lineage, article }) => {
    const leads = leadingFigures(article, language)
    const ownYear = yearOf(article) ?? usual
    const surroundings = surroundingsOf(article, ownYear)
    // An age answers no question that accounts could differ on.
    const asking = article.figures.filter(({ dimension }) => dimension.kind !== 'age')
    return asking.map((figure) => asked(article, figure, { lineage, language, leads, surroundings, ownYear, isPerson }))
  })
  return { ordered, figures }
}

/** Looks each noun up once. */
function personTest(counted: CountedRelation, language: Language): (noun: string) => boolean {
  const known = new Map<string, boolean>()
  return (noun) => {
    const before = known.get(noun)
    if (before !== undefined) return before
    const relation = counted(language, noun, language.ledger.anybody)
    known.set(noun, relation === 'same' || relation === 'kind')
    return known.get(noun)!
  }
}

function yearOf({ published }: PreparedArticle): string | null {
  return published?.slice(0, 4) ?? null
}

/** The year that most of a story's articles are of, the later of two: that of one without a date. */
function usualYear(articles: readonly PreparedArticle[]): string | null {
  const years = groupBy(
    articles.flatMap((article) => yearOf(article) ?? []),
    (year) => year,
  )
  const usual = [...years].sort(([a, of], [b, others]) => others.length - of.length || (a < b ? 1 : -1))[0]
  return usual?.[0] ?? null
}

/** What tells how a question is placed among others: whom it befell, how many accounts answer it, whether it leads an article. */
const BEFELL = 3
const LEADS = 2

function importanceOf(group: readonly FigureQuestion[], { ledger }: Language): number {
  const accounts = new Set(group.map(({ lineage }) => lineage)).size
  const befell = group.some(({ event, unit }) => event !== null && unit === null && ledger.ofAnybody.has(event))
  return accounts + (befell ? BEFELL : 0) + (group.some(({ leads }) => leads) ? LEADS : 0)
}

/** What several accounts answer, then what one does; small counts in passing last among each. */
function rankOf({ verdict, weight }: LedgerRow): number {
  return (verdict === 'one account' ? 0 : 2) + (weight === 'main' ? 1 : 0)
}

/** The id of a figure in the whole dossier. */
export function figureId(one: FigureQuestion): string {
  return `${one.article.id}:${one.figure.id}`
}

interface RowContext {
  readonly question: string
  /** The place of each article, account by account. */
  readonly order: ReadonlyMap<string, number>
  readonly language: Language
  readonly between: ReadonlyMap<string, Relation>
}

function row(group: readonly FigureQuestion[], { question, order, language, between }: RowContext): LedgerRow {
  const cells = [...groupBy(group, (one) => one.lineage)].map(([lineage, all]) => cell(lineage, all))
  const accounts = [...groupBy(group, (one) => one.lineage)].flatMap(([lineage, all]): AccountAnswer[] => {
    const stands = standing(asserted(all), order)
    const denial = denialBeside(stands, all)
    return denial
      ? [
          { lineage, stands },
          { lineage, stands: denial },
        ]
      : [{ lineage, stands }]
  })
  const judged = withRivals(judge(accounts), group, language)
  const moved = judged.verdict === 'agree' || judged.verdict === 'one account' ? null : changeOf(group)
  const fullest = fullestOf(group)
  const body = group.filter((one) => one.figure.part === undefined)
  return {
    id: `row-${figureId(group[0]!)}`,
    question,
    counted: fullest.figure.counted,
    event: group.find((one) => one.event !== null)?.event ?? null,
    unit: fullest.unit,
    factuality: accounts.map(({ stands }) => stands.figure.factuality).reduce(surer),
    weight: group.some((one) => one.figure.weight === 'main') ? 'main' : 'passing',
    place: group.find((one) => one.figure.place !== null)?.figure.place ?? null,
    period: group.find((one) => one.figure.period !== null)?.figure.period ?? null,
    figures: body.map(figureId),
    partFigures: group.filter((one) => one.figure.part !== undefined).map(figureId),
    cells,
    ...judged,
    note: moved ? `${moved.change === 'rose' ? 'It rose' : 'It fell'}: ${moved.told}.` : judged.note,
    change: judged.reasons.includes('denied') ? 'denied' : (moved?.change ?? null),
    sources: sourcesOf(accounts, between),
    partOf: null,
  }
}

/**
 * "Police put the crowd at 38,000, organisers at 150,000" in one report: the accounts may agree on what each of the two says, and
 * the question is disputed all the same.
 */
function withRivals(judged: RowJudgement, group: readonly FigureQuestion[], language: Language): RowJudgement {
  if (judged.verdict !== 'agree' && judged.verdict !== 'compatible') return judged
  const leads = group.filter((one) => one.leads && one.figure.part === undefined)
  const beside = groupBy(leads, ({ article }) => article)
  for (const a of leads) {
    const own = beside.get(a.article)!
    const b = own
      .slice(own.indexOf(a) + 1)
      .find(
        (one) =>
          areRivals(a.figure, one.figure, language) && !isLooser(a.figure, one.figure) && !areClose(a.value, one.value),
      )
    if (!b) continue
    const said = [a, b].map(({ figure }) => `${show(figure)} (${figure.speaker?.name})`).join('; ')
    return { verdict: 'differ', reasons: ['speaker'], note: `Within one account: ${said}.` }
  }
  return judged
}

/** Two speakers who differ by less may both have rounded, or counted at another hour. */
const CLOSE = 0.2

function areClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= CLOSE * Math.max(a, b)
}

/** What an account says to have happened speaks for it; what it denies, and what has not come about, only where it says no other. */
function asserted(all: readonly FigureQuestion[]): readonly FigureQuestion[] {
  const factuality = all.map(({ figure }) => figure.factuality).reduce(surer)
  return all.filter(({ figure }) => figure.factuality === factuality)
}

/** A rewrite that denies what its source asserts speaks against it, though the two are one account. */
function denialBeside(stands: FigureQuestion, all: readonly FigureQuestion[]): FigureQuestion | undefined {
  if (stands.figure.factuality !== 'actual') return undefined
  return all.find(({ article, figure }) => figure.factuality === 'denied' && article !== stands.article)
}

const SURENESS = ['not-actual', 'denied', 'actual'] as const

function surer(a: LedgerRow['factuality'], b: LedgerRow['factuality']): LedgerRow['factuality'] {
  return SURENESS.indexOf(a) >= SURENESS.indexOf(b) ? a : b
}

function cell(lineage: string, all: readonly FigureQuestion[]): Cell {
  const body = all.filter((one) => one.figure.part === undefined)
  const counts = asserted(body.length > 0 ? body : all).map((one) => one.figure)
  const lows = counts.flatMap((figure) => figure.low ?? [])
  return {
    lineage,
    figures: body.map(figureId),
    partFigures: all.filter((one) => one.figure.part !== undefined).map(figureId),
    low: lows.length > 0 ? Math.min(...lows) : null,
    high: counts.some((figure) => figure.high === null) ? null : Math.max(...counts.map((figure) => figure.high!)),
    speakers: [...new Set(all.map((one) => one.figure.speaker?.name ?? null))],
  }
}

/** The figure that speaks for an account: of the article it began with, in the body rather than a caption, the first. */
function standing(all: readonly FigureQuestion[], order: ReadonlyMap<string, number>): FigureQuestion {
  const rank = (one: FigureQuestion): number => order.get(one.article.id)! * 2 + (one.figure.part === undefined ? 0 : 1)
  const bodyFirst = (one: FigureQuestion): number => (one.figure.part === undefined ? 0 : 1e6)
  const first = all.reduce((best, one) => (bodyFirst(one) + rank(one) < bodyFirst(best) + rank(best) ? one : best))
  const isPoint = ({ figure }: FigureQuestion): boolean => figure.comparison === 'exactly' && figure.low === figure.high
  if (isPoint(first)) return first
  // "More than 30 people died ... 31 bodies": what the same article says more exactly stands for it.
  return (
    all.find((one) => one.article === first.article && isPoint(one) && isSharper(first.figure, one.figure)) ?? first
  )
}

function parentOf(
  one: LedgerRow,
  byId: ReadonlyMap<string, FigureQuestion>,
  rowOf: ReadonlyMap<string, string>,
): string | null {
  for (const id of one.figures) {
    const part = byId.get(id)
    if (!part || part.figure.partOf === null) continue
    const parent = rowOf.get(`${part.article.id}:${part.figure.partOf}`)
    if (parent && parent !== one.id) return parent
  }
  return null
}
