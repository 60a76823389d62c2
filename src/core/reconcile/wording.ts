/**
 * The words of a question, all of them the reports' own: "people killed in Osla since 2029", "rain delay (minutes)".
 *
 *   what most of the row's figures count or measure, and what happened ─ where most of them are ─ when, where a year or "since" tells it
 *   nothing counted or measured by name ─▶ the words around the figure, with a gap in its place: “Osla is … (miles) from Tarn”
 */
import type { Language } from '../languages/language.ts'
import type { Figure } from '../model/annotation.ts'
import type { Span } from '../model/span.ts'
import { groupBy } from '../text/group.ts'
import { type FigureQuestion, textOf } from './question.ts'

/** What the row asks, in one line. */
export function questionOf(group: readonly FigureQuestion[], language: Language): string {
  const what = mostSaid(group, (one) => coreOf(one, group, language))
  if (what === null) return gapOf(group, language)
  const rate = mostSaid(group, (one) => one.figure.rate)
  const place = group[0]!.unit === null ? placeOf(group, language) : null
  return [what, rate, place, periodOf(group, language)]
    .filter((part) => part !== null && part !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
}

/** The figure whose words say most of what the row's question says: what it counts is what the row counts. */
export function fullestOf(group: readonly FigureQuestion[]): FigureQuestion {
  return group.reduce((best, one) => (detail(one) > detail(best) ? one : best))
}

/** What most figures say, letters apart; of several the most complete, and then the first in the alphabet. */
function mostSaid(group: readonly FigureQuestion[], of: (one: FigureQuestion) => string | null): string | null {
  const said = groupBy(
    group.flatMap((one) => {
      const words = of(one)?.replace(/\s+/g, ' ').trim() ?? ''
      return words === '' ? [] : [{ words, weight: one.figure.part === undefined ? 2 : 1 }]
    }),
    ({ words }) => words.toLowerCase(),
  )
  const ranked = Array.from(said.values(), (all) => ({
    // "people killed", not "PEOPLE KILLED": the form with fewest capitals.
    words: all.map(({ words }) => words).sort((a, b) => capitals(a) - capitals(b) || (a < b ? -1 : 1))[0]!,
    weight: all.reduce((sum, { weight }) => sum + weight, 0),
  }))
  ranked.sort((a, b) => b.weight - a.weight || b.words.length - a.words.length || (a.words < b.words ? -1 : 1))
  return ranked[0]?.words ?? null
}

function capitals(words: string): number {
  return words.match(/\p{Lu}/gu)?.length ?? 0
}

/** Longest words of what is counted or measured, in code units: a longer phrase is no name of anything. */
const LONGEST = 60

/** What is counted with what befell it, or what is measured with its unit; null where the figure names neither. */
function coreOf(one: FigureQuestion, group: readonly FigureQuestion[], language: Language): string | null {
  const { figure } = one
  const counted = wordsOf(one, figure.countedSpan)
  if (figure.unit !== null) {
    const thing = counted ?? (isBeside(one, language) ? wordsOf(one, figure.measuredSpan) : null)
    if (thing === null || wordsIn(thing).length > MEASURED_WORDS || isName(thing)) return null
    return `${thing} (${unitsOf(figure.unit, language)})`
  }
  const event = one.event === null ? (group.find((other) => other.event !== null) ?? null) : one
  const happened = event === null ? null : eventWords(event, language)
  const noun = counted ?? figure.counted
  const { anybody, ofAnybody, further } = language.ledger
  // "12 were killed", "12 others were killed".
  if (noun === null || further.has(noun.toLowerCase()))
    return happened !== null && ofAnybody.has(event!.event!) ? `${anybody} ${happened}` : null
  return noun.length > LONGEST ? null : `${noun} ${happened ?? ''}`
}

/** More words are no name of what is measured. */
const MEASURED_WORDS = 4

/** "Osla" is nothing that is measured. */
function isName(thing: string): boolean {
  return wordsIn(thing).every((word) => /^\p{Lu}/u.test(word))
}

function wordsOf(one: FigureQuestion, span: Span | null): string | null {
  return span === null ? null : textOf(one.article, one.figure).slice(span.start, span.end)
}

/** A measure is of what stands next to it: "a 72-hour truce", "a speed limit of 12 mph", "the depth was 6 miles". */
function isBeside(one: FigureQuestion, { ledger }: Language): boolean {
  const { figure } = one
  const span = figure.measuredSpan
  if (span === null) return false
  const text = textOf(one.article, figure)
  const [end, start] = span.start >= figure.start ? [figure.end, span.start] : [span.end, figure.start]
  if (start < end) return true
  if (start - end > BESIDE) return false
  const between =
    text
      .slice(end, start)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return between.every((word) => ledger.linking.has(word))
}

/** Code units that may lie between a measure and what it is of. */
const BESIDE = 24

/** What happened, as the reports say it of whom it befell: "killed", "cleared"; null where the counted word tells it, or did it. */
function eventWords(one: FigureQuestion, language: Language): string | null {
  const { eventSpan: span, countedSpan } = one.figure
  if (one.event === null || span === null) return null
  if (countedSpan && countedSpan.start <= span.start && span.end <= countedSpan.end) return null
  if (isKnown(one.event, language)) return one.event
  const word = textOf(one.article, one.figure).slice(span.start, span.end).toLowerCase()
  return language.ledger.participle.test(word) ? word : null
}

function isKnown(event: string, { figures }: Language): boolean {
  for (const known of figures.events.events.values()) if (known === event) return true
  return false
}

function unitsOf(unit: string, { ledger }: Language): string {
  return ledger.unitPlurals.get(unit) ?? unit
}

/** Where most of the figures that name a place are, with the report's own preposition; null where they do not agree on one. */
function placeOf(group: readonly FigureQuestion[], language: Language): string | null {
  const placed = group.filter(({ figure }) => isNamedPlace(figure, language) && !isInPeriod(figure))
  const place = mostSaid(placed, ({ figure }) => figure.where?.name ?? null)
  if (place === null) return null
  const same = placed.filter(({ figure }) => figure.where!.name.toLowerCase() === place.toLowerCase())
  if (same.length * 2 < placed.length) return null
  return mostSaid(same, (one) => `${prepositionOf(one, language)} ${place}`)
}

/** A name, not "the scene". */
function isNamedPlace({ where }: Figure, { ledger }: Language): boolean {
  return where !== null && /^\p{Lu}/u.test(where.name) && !ledger.noPlaces.has(where.name.toLowerCase())
}

function prepositionOf(one: FigureQuestion, { ledger }: Language): string {
  const { placeSpan } = one.figure
  if (placeSpan === null) return ledger.inPlace
  const before = textOf(one.article, one.figure).slice(Math.max(0, placeSpan.start - PREPOSITION), placeSpan.start)
  const words = before.toLowerCase().match(/\p{L}+/gu) ?? []
  const word = words.at(-1) === ledger.article ? words.at(-2) : words.at(-1)
  return word !== undefined && ledger.placePrepositions.has(word) ? word : ledger.inPlace
}

/** Code units before a place in which its preposition stands. */
const PREPOSITION = 20

/** A place inside the words of a period is where that happened: "after the wall above the upper town gave way". */
function isInPeriod({ placeSpan: place, periodSpan: period }: Figure): boolean {
  return place !== null && period !== null && period.start <= place.start && place.end <= period.end
}

/** A period of more words tells a story of its own: it stays with its figure. */
const SHORT_PERIOD = 5

/** The period that most figures name, where it tells the same in every report: a year, or "since ...". "Last week" moves with its report. */
function periodOf(group: readonly FigureQuestion[], { ledger }: Language): string | null {
  const told = group.filter(({ figure: { period } }) => period !== null)
  const lasting = told.filter(
    ({ figure: { period } }) => ledger.lasting.test(period!) && period!.split(/\s+/).length <= SHORT_PERIOD,
  )
  if (lasting.length * 2 < told.length) return null
  const period = mostSaid(lasting, ({ figure }) => figure.period)
  return period === null || !/^\d{4}$/.test(period) ? period : `${ledger.inPlace} ${period}`
}

/** Words on either side of a gap, and how far they may be looked for. */
const GAP_WORDS = 8
const GAP_REACH = 100

/** With fewer words in its own part of the sentence, a gap is shown with what stands beyond the next comma. */
const GAP_LEAST = 4

/** The words around the row's first figure in quotation marks, with a gap where the figure stands: “Osla is … (miles) from Tarn”. */
export function gapOf(group: readonly FigureQuestion[], language: Language): string {
  const one = group.find(({ figure }) => figure.part === undefined) ?? group[0]!
  const { figure, within } = one
  const text = textOf(one.article, figure)
  const [from, to] = within ? [within.start, within.end] : [0, text.length]
  const sign = /\p{Sc}$/u.test(text.slice(0, figure.number.start)) ? 1 : 0
  const end = figure.unit !== null && figure.end - figure.number.end <= UNIT ? figure.end : figure.number.end
  const before = text.slice(Math.max(from, figure.number.start - GAP_REACH), figure.number.start - sign)
  const after = text.slice(Math.max(end, figure.number.end), Math.min(to, end + GAP_REACH))
  const unit = figure.unit === null ? '' : ` (${unitsOf(figure.unit, language)})`
  const around = (lead: string, trail: string): string[] => [
    ...wordsIn(lead).slice(-GAP_WORDS),
    `…${unit}`,
    ...wordsIn(trail).slice(0, GAP_WORDS),
  ]
  const near = around(/[^,;:()“”"]*$/u.exec(before)![0], /^[^,;:()“”"]*/u.exec(after)![0])
  const shown = near.length > GAP_LEAST ? near : around(before, after)
  return `“${withoutStop(shown.join(' '))}”`
}

function withoutStop(words: string): string {
  let end = words.length
  while (end > 0 && '.,;: '.includes(words[end - 1]!)) end--
  return words.slice(0, end)
}

/** Code units of the longest unit that is written behind its number. */
const UNIT = 14

/** Words with the marks that stand on them; marks that stand alone are left out. */
function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

function detail({ figure }: FigureQuestion): number {
  return (
    (figure.counted ? (figure.unit === null ? 2 : 3) : figure.measured ? 2 : 0) +
    (figure.event ? 1 : 0) +
    (figure.place ? 1 : 0) +
    (figure.period ? 1 : 0) +
    (figure.part === undefined ? 1 : 0) +
    figure.group.length * 0.1
  )
}
