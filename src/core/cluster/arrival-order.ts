import type { Moment } from '../model/article.ts'
import { dayOf } from '../text/moment.ts'

/** A report as far as its place in the order goes. */
export interface Arrival {
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
}

/**
 * The order in which a batch of reports is streamed, whatever the order in which they are given: by time, the undated last,
 * then by id and words. So the stories of a batch do not depend on the order of its reports.
 */
export function arrivalOrder(arrivals: readonly Arrival[]): Turn[] {
  const days = arrivals.map(({ published }) => dayOf(published) ?? Number.MAX_VALUE)
  const turns = arrivals.map((_, at) => at)
  turns.sort((one, other) => {
    const [a, b] = [arrivals[one]!, arrivals[other]!]
    const byText = compared(a.published ?? '', b.published ?? '') || compared(a.id, b.id) || compared(a.words, b.words)
    return days[one]! - days[other]! || byText
  })
  const names = new Map<string, Map<string, string>>()
  return turns.map((at) => {
    const { id, words } = arrivals[at]!
    const own = names.get(id) ?? new Map<string, string>()
    names.set(id, own)
    const name = own.get(words) ?? (own.size === 0 ? id : `${id} (${own.size + 1})`)
    own.set(words, name)
    return { at, id: name }
  })
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
