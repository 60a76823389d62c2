/**
 * Grouping in two looks. The first joins what is much alike. The second knows by then what else is around each account: how like
 * those are to it that the first look did not put with it. Where those are much like it, more is needed.
 */
import { averageLink } from './average-link.ts'
import { barFor, chance, type LikenessSettings, needed, neededChance } from './likeness.ts'

/** What is grouped: accounts, or a story that stays whole. */
export interface AccountGroup<Account extends AccountNode = AccountNode> {
  readonly accounts: readonly Account[]
  /** Set by a person, so that no two such come together. */
  readonly held: boolean
}

/** An account as grouping sees it. */
export interface AccountNode {
  readonly serial: number
  /** Accounts like it, also such as are in none of the items, with the likeness in millionths: the same from both ends. */
  readonly near: ReadonlyMap<number, number>
}

export interface Looks {
  /** For each item the lowest item of its group. */
  readonly groups: readonly number[]
  /** The chance that two accounts of the items are of one story, in millionths. */
  readonly chance: (a: AccountNode, b: AccountNode) => number
}

export function twoLooks(items: readonly AccountGroup[], accountsSeen: number, settings: LikenessSettings): Looks {
  const sizes = items.map(({ accounts }) => accounts.length)
  const held = items.map((item) => item.held)
  const first = averageLink({
    sizes,
    held,
    sums: sumsOf(items, (_a, _b, likeness) => likeness),
    needed: (smaller) => needed(smaller, accountsSeen, settings),
  })
  const { around } = settings
  if (around === null) return { groups: first, chance: (a, b) => a.near.get(b.serial) ?? 0 }
  const surroundings = surroundingsOf(items, first)
  const chanceOf = (a: AccountNode, b: AccountNode, likeness = a.near.get(b.serial) ?? 0): number => {
    const bar = barFor(surroundings.get(a.serial)!, surroundings.get(b.serial)!, accountsSeen, settings)
    return Math.round(chance(likeness / 1e6, bar) * 1e6)
  }
  const groups = averageLink({
    sizes,
    held,
    sums: sumsOf(items, chanceOf),
    needed: (smaller) => neededChance(smaller, around),
  })
  return { groups, chance: chanceOf }
}

/** For each item, the items that have accounts like its own, with the sum over the pairs of accounts. */
function sumsOf(
  items: readonly AccountGroup[],
  worth: (a: AccountNode, b: AccountNode, likeness: number) => number,
): Map<number, number>[] {
  const known = new Map(items.flatMap(({ accounts }, i) => accounts.map((one) => [one.serial, { one, i }] as const)))
  const sums = items.map(() => new Map<number, number>())
  for (const [i, { accounts }] of items.entries()) {
    for (const account of accounts) {
      for (const [serial, likeness] of account.near) {
        const other = known.get(serial)
        if (other === undefined || other.i <= i) continue
        const sum = (sums[i]!.get(other.i) ?? 0) + worth(account, other.one, likeness)
        sums[i]!.set(other.i, sum)
        sums[other.i]!.set(i, sum)
      }
    }
  }
  return sums
}

/** This many of the accounts that are most like one, of those around it, make its surroundings. */
const NEAREST = 6

/** How like an account those are that were not put with it: the mean of the nearest, nothing for each that is missing. */
function surroundingsOf(items: readonly AccountGroup[], groups: readonly number[]): Map<number, number> {
  const groupOf = new Map(
    items.flatMap(({ accounts }, i) => accounts.map(({ serial }) => [serial, groups[i]!] as const)),
  )
  const nearest = new Float64Array(NEAREST)
  const found = new Map<number, number>()
  for (const { accounts } of items) {
    for (const { serial, near } of accounts) {
      const own = groupOf.get(serial)
      nearest.fill(0)
      for (const [other, likeness] of near) {
        if (likeness <= nearest[NEAREST - 1]! || groupOf.get(other) === own) continue
        let at = NEAREST - 1
        for (; at > 0 && nearest[at - 1]! < likeness; at--) nearest[at] = nearest[at - 1]!
        nearest[at] = likeness
      }
      found.set(serial, nearest.reduce((sum, one) => sum + one, 0) / NEAREST / 1e6)
    }
  }
  return found
}
