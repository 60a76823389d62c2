import type { Language } from '../languages/language.ts'
import type { Figure, PreparedArticle } from '../model/annotation.ts'
import type { Cell, LedgerRow } from '../model/ledger.ts'
import type { Lineage, Relation } from '../model/relation.ts'
import type { Span } from '../model/span.ts'
import { groupBy } from '../text/group.ts'
import type { CountedRelation } from './features.ts'
import { areRivals, isLooser, isSharper, leadingFigures } from './lead.ts'
import type { Linker } from './linker.ts'
import { type Asked, asked, textOf } from './question.ts'
import { rows } from './rows.ts'
import { surroundingsOf } from './surroundings.ts'
import { type Account, type Judgement, judge, show } from './verdict.ts'

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
 * @returns rows that several accounts answer first, small counts in passing behind the others, then in the order of the first
 *   article that asks
 */
export function ledger(material: StoryMaterial, language: Language, linker?: Linker): LedgerRow[] {
  const { ordered, figures } = askedOf(material, language)
  const grounds = { relations: material.relations, language, counted: material.counted, ...(linker && { linker }) }
  const found = rows(figures, grounds).map((group) =>
    row(group, { order: ordered.map(({ article }) => article.id), language }),
  )
  const rowOf = new Map(found.flatMap((one) => [...one.figures, ...one.partFigures].map((id) => [id, one.id])))
  const byFigure = new Map(figures.map((one) => [figureId(one), one]))
  return found.map((one) => ({ ...one, partOf: parentOf(one, byFigure, rowOf) })).sort((a, b) => rankOf(b) - rankOf(a))
}

/** Every figure of a story, as the questions are asked of it, account by account. */
export function askedOf(
  { articles, lineages }: StoryMaterial,
  language: Language,
): { ordered: { lineage: string; article: PreparedArticle }[]; figures: Asked[] } {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const ordered = lineages.flatMap((lineage) =>
    lineage.articles.map((id) => ({ lineage: lineage.id, article: byId.get(id)! })),
  )
  const usual = usualYear(articles)
  const figures = ordered.flatMap(({ lineage, article }) => {
    const leads = leadingFigures(article, language)
    const ownYear = yearOf(article) ?? usual
    const surroundings = surroundingsOf(article, ownYear)
    return article.figures.map((figure) => asked(article, figure, { lineage, language, leads, surroundings, ownYear }))
  })
  return { ordered, figures }
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

/** What several accounts answer, then what one does; small counts in passing last among each. */
function rankOf({ verdict, weight }: LedgerRow): number {
  return (verdict === 'one account' ? 0 : 2) + (weight === 'main' ? 1 : 0)
}

/** The id of a figure in the whole dossier. */
export function figureId(one: Asked): string {
  return `${one.article.id}:${one.figure.id}`
}

function row(
  group: readonly Asked[],
  { order, language }: { order: readonly string[]; language: Language },
): LedgerRow {
  const cells = [...groupBy(group, (one) => one.lineage)].map(([lineage, all]) => cell(lineage, all))
  const accounts = [...groupBy(group, (one) => one.lineage)].flatMap(([lineage, all]): Account[] => {
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
  const speakers = new Set(
    accounts.map(({ lineage, stands }) => stands.figure.speaker?.name?.toLowerCase() ?? `voice of ${lineage}`),
  )
  const named = namesOfThing(group)
  const rank = (one: Asked): number => detail(one) + (2 * (named.get(thingOf(one)) ?? 0)) / group.length
  const fullest = group.reduce((best, one) => (rank(one) > rank(best) ? one : best))
  const body = group.filter((one) => one.figure.part === undefined)
  return {
    id: `row-${figureId(group[0]!)}`,
    question: question(fullest, { group, language }),
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
    sources: speakers.size,
    partOf: null,
  }
}

/**
 * "Police put the crowd at 38,000, organisers at 150,000" in one report: the accounts may agree on what each of the two says, and
 * the question is disputed all the same.
 */
function withRivals(judged: Judgement, group: readonly Asked[], language: Language): Judgement {
  if (judged.verdict !== 'agree' && judged.verdict !== 'compatible') return judged
  const leads = group.filter((one) => one.leads && one.figure.part === undefined)
  for (const [i, a] of leads.entries()) {
    const b = leads
      .slice(i + 1)
      .find(
        (one) =>
          one.article === a.article &&
          areRivals(a.figure, one.figure, language) &&
          !isLooser(a.figure, one.figure) &&
          !areClose(a.value, one.value),
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
function asserted(all: readonly Asked[]): readonly Asked[] {
  const factuality = all.map(({ figure }) => figure.factuality).reduce(surer)
  return all.filter(({ figure }) => figure.factuality === factuality)
}

/** A rewrite that denies what its source asserts speaks against it, though the two are one account. */
function denialBeside(stands: Asked, all: readonly Asked[]): Asked | undefined {
  if (stands.figure.factuality !== 'actual') return undefined
  return all.find(({ article, figure }) => figure.factuality === 'denied' && article !== stands.article)
}

const SURENESS = ['not-actual', 'denied', 'actual'] as const

function surer(a: LedgerRow['factuality'], b: LedgerRow['factuality']): LedgerRow['factuality'] {
  return SURENESS.indexOf(a) >= SURENESS.indexOf(b) ? a : b
}

function cell(lineage: string, all: readonly Asked[]): Cell {
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
function standing(all: readonly Asked[], order: readonly string[]): Asked {
  const rank = (one: Asked): number => order.indexOf(one.article.id) * 2 + (one.figure.part === undefined ? 0 : 1)
  const bodyFirst = (one: Asked): number => (one.figure.part === undefined ? 0 : 1e6)
  const first = all.reduce((best, one) => (bodyFirst(one) + rank(one) < bodyFirst(best) + rank(best) ? one : best))
  const isPoint = ({ figure }: Asked): boolean => figure.comparison === 'exactly' && figure.low === figure.high
  if (isPoint(first)) return first
  // "More than 30 people died ... 31 bodies": what the same article says more exactly stands for it.
  return (
    all.find((one) => one.article === first.article && isPoint(one) && isSharper(first.figure, one.figure)) ?? first
  )
}

/** What most of a row's figures call the thing is what its question should be asked of. */
function namesOfThing(group: readonly Asked[]): ReadonlyMap<string, number> {
  const named = groupBy(group, thingOf)
  return new Map(Array.from(named, ([thing, all]) => [thing, thing === '' ? 0 : all.length]))
}

function thingOf({ heads, measured, figure }: Asked): string {
  return [...(figure.counted === null ? measured : heads)].at(-1) ?? ''
}

function detail(one: Asked): number {
  const { figure } = one
  return (
    (figure.counted ? (figure.unit === null ? 2 : 3) : figure.measured ? 2 : 0) +
    (figure.event ? 1 : 0) +
    (figure.place ? 1 : 0) +
    (figure.period ? 1 : 0) +
    (figure.part === undefined ? 1 : 0) +
    figure.group.length * 0.1
  )
}

/** The question in words of the reports: "hostages held, Osla, since the storm"; "rain delay (minutes)". */
function question(fullest: Asked, { group, language }: { group: readonly Asked[]; language: Language }): string {
  const { figure, article } = fullest
  const text = textOf(article, figure)
  const wordsOf = (span: Span | null): string | null => (span ? text.slice(span.start, span.end) : null)
  const counted = wordsOf(figure.countedSpan)
  const event = eventWords(fullest.event === null ? group.find((one) => one.event !== null) : fullest, language)
  const isCount = figure.unit === null
  const what = isCount
    ? (counted ?? figure.counted ?? uncounted(event, language))
    : measure(figure.unit!, counted ?? wordsOf(figure.measuredSpan), language)
  const happened = event !== null && event !== what && isCount ? event : ''
  const named = isCount ? (counted ?? figure.counted ?? event) : (counted ?? figure.measuredSpan)
  if (named === null) return sentenceOf(group)
  const parts = [
    [what, happened].filter((part) => part !== '').join(' '),
    figure.rate ?? '',
    group.find(({ figure }) => figure.place !== null && !isInPeriod(figure))?.figure.place ?? '',
    short(figure.period) ?? '',
  ]
  return parts
    .filter((part) => part !== '')
    .join(', ')
    .replace(/\s+/g, ' ')
}

/** A longer sentence is cut there, in code units. */
const LONGEST = 160

/** Where nothing counted or measured was found, the question is the sentence of the row's first figure. */
function sentenceOf(group: readonly Asked[]): string {
  const { article, figure, within: span } = group.find((one) => one.figure.part === undefined) ?? group[0]!
  const sentence = (span ? article.text.slice(span.start, span.end) : textOf(article, figure)).trim()
  return (sentence.length > LONGEST ? `${sentence.slice(0, LONGEST).replace(/\s+\S*$/, '')} …` : sentence).replace(
    /\s+/g,
    ' ',
  )
}

/** What a number counts that names nothing: people where it tells what befalls people. */
function uncounted(event: string | null, { ledger }: Language): string {
  return event !== null && ledger.ofAnybody.has(event) ? ledger.anybody : ledger.number
}

/** What is measured, and in what. */
function measure(unit: string, thing: string | null, { ledger }: Language): string {
  const units = ledger.unitPlurals.get(unit) ?? unit
  return thing === null ? units : `${thing} (${units})`
}

/** A place inside the words of a period is where that happened: "after the wall above the upper town gave way". */
function isInPeriod({ placeSpan: place, periodSpan: period }: Figure): boolean {
  return place !== null && period !== null && period.start <= place.start && place.end <= period.end
}

/** A period of more words tells a story of its own: it stays with its figure. */
const SHORT_PERIOD = 7

function short(period: string | null): string | null {
  return period !== null && period.split(/\s+/).length <= SHORT_PERIOD ? period : null
}

function isKnown(event: string, { figures }: Language): boolean {
  for (const known of figures.events.events.values()) if (known === event) return true
  return false
}

/** An event by its name where it has one, else by the word of the report ("closed"); nothing where the counted word tells it. */
function eventWords(one: Asked | undefined, language: Language): string | null {
  if (!one || one.event === null) return null
  const { eventSpan: span, countedSpan } = one.figure
  if (span === null || (countedSpan && countedSpan.start <= span.start && span.end <= countedSpan.end)) return null
  if (isKnown(one.event, language)) return one.event
  return textOf(one.article, one.figure).slice(span.start, span.end).toLowerCase()
}

function parentOf(one: LedgerRow, byId: ReadonlyMap<string, Asked>, rowOf: ReadonlyMap<string, string>): string | null {
  for (const id of one.figures) {
    const part = byId.get(id)
    if (!part || part.figure.partOf === null) continue
    const parent = rowOf.get(`${part.article.id}:${part.figure.partOf}`)
    if (parent && parent !== one.id) return parent
  }
  return null
}
