import type { Moment } from '../model/article.ts'
import { dayOf } from '../text/moment.ts'
import { WINDOW, type WindowSize } from './window.ts'

/** A report as far as its place in the order goes. */
export interface OrderedReport {
  readonly id: string
  readonly published: Moment | null
  /** Something drawn from its words: the same for the same words. */
  readonly words: string
}

/** A report's turn. */
export interface Turn {
  /** Its place in what was given. */
  readonly at: number
  /** Its id; of different reports that share one, the later ones have a number behind it. */
  readonly id: string
  /** One with this id and these words had a turn before. */
  readonly again: boolean
}

/**
 * The order in which a batch of reports is streamed, whatever the order in which they are given: by time, the undated last,
 * then by id and words. So the stories of a batch do not depend on the order of its reports.
 */
export function arrivalOrder(arrivals: readonly OrderedReport[]): Turn[] {
  const days = arrivals.map(({ published }) => dayOf(published) ?? Number.MAX_VALUE)
  const turns = arrivals.map((_, at) => at)
  turns.sort((one, other) => {
    const [a, b] = [arrivals[one]!, arrivals[other]!]
    const byText = compared(a.published ?? '', b.published ?? '') || compared(a.id, b.id) || compared(a.words, b.words)
    return days[one]! - days[other]! || byText
  })
  // Of each id the words that had it, in turn: nearly always one, which needs no list.
  const known = new Map<string, string | string[]>()
  return turns.map((at) => {
    const { id, words } = arrivals[at]!
    const own = known.get(id)
    if (own === undefined) known.set(id, words)
    if (own === undefined || own === words) return { at, id, again: own !== undefined }
    const all = typeof own === 'string' ? [own] : own
    const place = all.indexOf(words)
    if (place < 0) known.set(id, [...all, words])
    const number = place < 0 ? all.length : place
    return { at, id: number === 0 ? id : `${id} (${number + 1})`, again: place >= 0 }
  })
}

/**
 * How far back a batch looks: where some reports have no date, which come last, as far as its number of accounts allows, for
 * they may be of any day.
 */
export function batchWindow(arrivals: readonly Pick<OrderedReport, 'published'>[]): WindowSize {
  return arrivals.some(({ published }) => dayOf(published) === null)
    ? { ...WINDOW, days: Number.POSITIVE_INFINITY }
    : WINDOW
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
