/** On how many speakers, documents or agencies the accounts of a row rest. */
import type { Relation } from '../model/relation.ts'
import { inOnePassage } from './passages.ts'
import type { AccountAnswer } from './verdict.ts'

/** Accounts that are held against each other: of a row with more, each rests on what it names. */
const MOST = 200

/**
 * Accounts rest on one source where they name the same speaker, where neither names one and both credit the same agency, or where
 * their figures stand in a passage that their reports share.
 * @returns 1 or more
 */
export function sourcesOf(accounts: readonly AccountAnswer[], between: ReadonlyMap<string, Relation>): number {
  const named = new Map<string, number>()
  for (const account of accounts) {
    const name = nameOfSource(account)
    if (!named.has(name)) named.set(name, named.size)
  }
  const group = Array.from(named.values())
  const join = (one: number, other: number): void => {
    for (const [at, known] of group.entries()) if (known === other) group[at] = one
  }
  const held = accounts.slice(0, MOST)
  const places = held.map((account) => named.get(nameOfSource(account))!)
  for (const [i, a] of held.entries())
    for (let j = i + 1; j < held.length; j++) {
      const [one, other] = [group[places[i]!]!, group[places[j]!]!]
      if (one !== other && inOnePassage(a.stands, held[j]!.stands, between)) join(one, other)
    }
  return new Set(group).size
}

function nameOfSource({ lineage, stands: { article, figure } }: AccountAnswer): string {
  const speaker = figure.speaker?.name ?? null
  if (speaker !== null) return speaker.toLowerCase()
  return article.agency === null ? `voice of ${lineage}` : `agency ${article.agency.toLowerCase()}`
}
