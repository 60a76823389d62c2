import { AccountIndex } from './account-index.ts'
import type { FeatureVector } from './features.ts'
import { SETTINGS } from './likeness.ts'
import { Rarity } from './rarity.ts'
import { twoLooks } from './two-looks.ts'

/** One account, as grouping sees it: its features, and when it was published, in days since 1970; null: not known. */
export interface GroupedAccount {
  readonly features: FeatureVector
  readonly day: number | null
}

/**
 * Group accounts that are all at hand: rarity is learnt from all of them first, and all are held against all through the
 * index. What a stream does account by account, with the same weights and thresholds.
 *
 * @param accounts in an order that does not depend on how they were given: sums and ties are settled in it
 * @returns for each account the index of the first account of its story
 */
export function group(accounts: readonly GroupedAccount[], settings = SETTINGS): number[] {
  const rarity = new Rarity()
  for (const { features } of accounts) rarity.learn(features)
  const index = new AccountIndex(settings)
  const near = accounts.map(() => new Map<number, number>())
  for (const [i, { features, day }] of accounts.entries()) {
    const account = { weighed: rarity.weigh(features), day }
    for (const [j, likeness] of index.like(account, rarity)) {
      near[i]!.set(j, likeness)
      near[j]!.set(i, likeness)
    }
    index.add(i, account)
  }
  const items = near.map((own, serial) => ({ accounts: [{ serial, near: own }], held: false }))
  return [...twoLooks(items, accounts.length, settings).groups]
}
