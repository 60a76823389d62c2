/** How the answers to one question moved as the reports went on. */
import type { Change } from '../model/ledger.ts'
import { surelyBefore } from '../text/moment.ts'
import type { FigureQuestion } from './question.ts'
import { show } from './verdict.ts'

export interface ChangeOverTime {
  readonly change: Change
  /** The values in the order of their reports: "at least 2 (2031-11-10); at least 6 (the army, 2031-11-11)". */
  readonly told: string
}

/** What an article says first, in its body rather than in a headline or caption, speaks for it. */
function firstOfEach(group: readonly FigureQuestion[]): FigureQuestion[] {
  const first = new Map<string, FigureQuestion>()
  for (const one of group) {
    if (one.figure.factuality !== 'actual') continue
    const known = first.get(one.article.id)
    const before = known && (known.figure.part === undefined || one.figure.part !== undefined)
    if (!before) first.set(one.article.id, one)
  }
  return [...first.values()]
}

/** Two reports of one question are held against each other up to this many reports: more make the row no clearer. */
const MOST = 60

/**
 * Whether the values rose or fell from earlier reports to later ones, by their days, and within a day by times that surely differ.
 * @returns null where they stay, go both ways, or where no two reports can be put in order
 */
export function changeOf(group: readonly FigureQuestion[]): ChangeOverTime | null {
  const reports = firstOfEach(group).slice(0, MOST)
  let [rises, falls] = [0, 0]
  for (const [i, a] of reports.entries()) {
    for (const b of reports.slice(i + 1)) {
      const [early, late] = order(a, b) <= 0 ? [a, b] : [b, a]
      if (order(early, late) === 0) continue
      if (least(late) > named(early)) rises++
      // "At least 80" after "149" is no fall.
      if (late.figure.high !== null && late.figure.high < least(early)) falls++
    }
  }
  if (rises > 0 === falls > 0) return null
  const inOrder = reports.toSorted(
    (a, b) =>
      byDay(a, b) || (rises > 0 ? a.value - b.value : b.value - a.value) || (a.article.id < b.article.id ? -1 : 1),
  )
  return { change: rises > 0 ? 'rose' : 'fell', told: told(inOrder) }
}

/** Below 0 where the first report is the earlier one; 0 where that cannot be told: of one day, or without a date. */
function order({ article: a }: FigureQuestion, { article: b }: FigureQuestion): number {
  const [dayA, dayB] = [a.published?.slice(0, 10), b.published?.slice(0, 10)]
  if (dayA === undefined || dayB === undefined) return 0
  if (dayA !== dayB) return dayA < dayB ? -1 : 1
  return surelyBefore(a.published, b.published) ? -1 : surelyBefore(b.published, a.published) ? 1 : 0
}

/** The number that a report names: a bound stands for itself, for "at least 2" and later "at least 6" is a rise. */
function least({ figure }: FigureQuestion): number {
  return figure.low ?? figure.high ?? 0
}

/** The greatest number that a report names: that of a bound from below is the bound. */
function named({ figure }: FigureQuestion): number {
  return figure.high ?? figure.low ?? 0
}

function byDay(a: FigureQuestion, b: FigureQuestion): number {
  const [first, second] = [dayOf(a) ?? '9999', dayOf(b) ?? '9999']
  return first < second ? -1 : Number(first > second)
}

function dayOf({ article }: FigureQuestion): string | null {
  return article.published?.slice(0, 10) ?? null
}

/** Each number once, with the day and the speaker of the report that first had it: "at least 7" behind "7" is no step of a rise. */
function told(inOrder: readonly FigureQuestion[]): string {
  const said = new Map<string, string>()
  for (const one of inOrder) {
    const value = show(one.figure)
    const { low, high } = one.figure
    const number = low !== null && (high === null || high === low) ? String(low) : value
    const aside = [one.figure.speaker?.name ?? null, dayOf(one)].filter((part) => part !== null).join(', ')
    if (!said.has(number)) said.set(number, aside === '' ? value : `${value} (${aside})`)
  }
  return [...said.values()].join('; ')
}
