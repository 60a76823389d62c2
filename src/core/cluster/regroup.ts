import type { LikenessSettings } from './likeness.ts'
import type { StreamAccount, StreamStory } from './story.ts'
import { type AccountGroup, twoLooks } from './two-looks.ts'

/** A story with more accounts than this stays whole when those around a new report are grouped again. */
const MOST_LOOSE = 40

export interface RegroupContext {
  readonly stories: readonly StreamStory[]
  readonly arrival: StreamAccount
  readonly accountOf: (serial: number) => StreamAccount
  /** Accounts that have ever arrived. */
  readonly seen: number
  readonly settings: LikenessSettings
}

export interface Regrouping {
  /** Groups of accounts, each in order of arrival. */
  readonly groups: StreamAccount[][]
  /** The mean chance that an account of one group and one of the other are of one story. */
  readonly meanChance: (a: readonly StreamAccount[], b: readonly StreamAccount[]) => number
}

/**
 * Group the accounts of some stories and a new account again, by all that is known of them by now. What comes out may
 * join, merge or split.
 */
export function regroup({ stories, arrival, accountOf, seen, settings }: RegroupContext): Regrouping {
  const items: AccountGroup<StreamAccount>[] = stories.flatMap(({ accounts, hold }): AccountGroup<StreamAccount>[] => {
    const own = accounts.map(accountOf)
    const whole = hold !== 'free' || own.length > MOST_LOOSE
    return whole ? [{ accounts: own, held: hold !== 'free' }] : own.map((one) => ({ accounts: [one], held: false }))
  })
  items.push({ accounts: [arrival], held: false })
  const looks = twoLooks(items, seen, settings)
  const groups = new Map<number, StreamAccount[]>()
  for (const [i, { accounts }] of items.entries()) {
    const group = groups.get(looks.groups[i]!)
    if (group) group.push(...accounts)
    else groups.set(looks.groups[i]!, [...accounts])
  }
  return {
    groups: [...groups.values()].map((group) => group.sort((a, b) => a.serial - b.serial)),
    meanChance: (a, b) => {
      const sum = a.reduce((all, one) => all + b.reduce((part, other) => part + looks.chance(one, other), 0), 0)
      return sum / 1e6 / Math.max(1, a.length * b.length)
    },
  }
}
