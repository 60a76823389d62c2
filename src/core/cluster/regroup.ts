import { averageLink } from './average-link.ts'
import type { StreamAccount, StreamStory } from './story.ts'

/** A story with more accounts than this stays whole when those around a new report are grouped again. */
const MOST_LOOSE = 40

/** What is grouped again: a story that stays whole, or one account. */
interface Item {
  readonly accounts: readonly StreamAccount[]
  /** Set by a person, so that no two such come together. */
  readonly held: boolean
}

export interface Around {
  readonly stories: readonly StreamStory[]
  readonly arrival: StreamAccount
  readonly accountOf: (serial: number) => StreamAccount
  readonly needed: (smaller: number) => number
}

/**
 * Group the accounts of some stories and a new account again, by all that is known of them by now. What comes out may
 * join, merge or split.
 *
 * @returns groups of accounts, each in order of arrival
 */
export function regroup({ stories, arrival, accountOf, needed }: Around): StreamAccount[][] {
  const items: Item[] = stories.flatMap(({ accounts, hold }): Item[] => {
    const own = accounts.map(accountOf)
    const whole = hold !== 'free' || own.length > MOST_LOOSE
    return whole ? [{ accounts: own, held: hold !== 'free' }] : own.map((one) => ({ accounts: [one], held: false }))
  })
  items.push({ accounts: [arrival], held: false })
  const first = averageLink({
    sizes: items.map(({ accounts }) => accounts.length),
    sums: sumsOf(items),
    needed,
    held: items.map(({ held }) => held),
  })
  const groups = new Map<number, StreamAccount[]>()
  for (const [i, { accounts }] of items.entries()) {
    const group = groups.get(first[i]!)
    if (group) group.push(...accounts)
    else groups.set(first[i]!, [...accounts])
  }
  return [...groups.values()].map((group) => group.sort((a, b) => a.serial - b.serial))
}

function sumsOf(items: readonly Item[]): Map<number, number>[] {
  const itemOf = new Map(items.flatMap(({ accounts }, i) => accounts.map(({ serial }) => [serial, i] as const)))
  return items.map(({ accounts }, i) => {
    const sums = new Map<number, number>()
    for (const { near } of accounts) {
      for (const [serial, likeness] of near) {
        const j = itemOf.get(serial)
        if (j !== undefined && j !== i) sums.set(j, (sums.get(j) ?? 0) + likeness)
      }
    }
    return sums
  })
}
