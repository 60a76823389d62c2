/** On how many speakers, documents or agencies the accounts of a row rest. */
import type { Relation } from '../model/relation.ts'
import { inOnePassage } from './passages.ts'
import type { Account } from './verdict.ts'

/** Accounts that are held against each other: of a row with more, each rests on what it names. */
const MOST = 200

/**
 * Accounts rest on one source where they name the same speaker, where neither names one and both credit the same agency, or where
 * their figures stand in a passage that their reports share.
 * @returns 1 or more
 */
export function sourcesOf(accounts: readonly Account[], between: ReadonlyMap<string, Relation>): number {
  const group = accounts.map((_, i) => i)
  const join = (i: number, j: number): void => {
    const [kept, taken] = [group[i]!, group[j]!]
    for (const [at, one] of group.entries()) if (one === taken) group[at] = kept
  }
  const first = new Map<string, number>()
  for (const [i, account] of accounts.entries()) {
    const key = nameOfSource(account)
    const known = first.get(key)
    if (known === undefined) first.set(key, i)
    else join(known, i)
  }
  for (const [i, a] of accounts.slice(0, MOST).entries())
    for (let j = i + 1; j < Math.min(accounts.length, MOST); j++)
      if (group[i] !== group[j] && inOnePassage(a.stands, accounts[j]!.stands, between)) join(i, j)
  return new Set(group).size
}

function nameOfSource({ lineage, stands: { article, figure } }: Account): string {
  const speaker = figure.speaker?.name ?? null
  if (speaker !== null) return speaker.toLowerCase()
  return article.agency === null ? `voice of ${lineage}` : `agency ${article.agency.toLowerCase()}`
}
