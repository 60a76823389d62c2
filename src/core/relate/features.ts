/**
 * What is known of a pair of texts, as named numbers: what the fitted weights of `relation-weights.ts` weigh. Every share
 * is 0 to 1; counts are taken by the logarithm, so that 3 words differ from 6 as 30 do from 60.
 */
import type { Span } from '../model/span.ts'
import { agenciesOfBoth } from './credits.ts'
import { namesApart } from './names-apart.ts'
import type { CommonPassage } from './passages/passages.ts'
import type { Profile } from './profile.ts'
import { type Retelling, retellingOf } from './retelling.ts'
import { CONTENT, commonRuns, QUOTED, type Run, wordFrom } from './wording.ts'

/** What two articles have in common; the names are those of the weights. */
export interface PairFeatures {
  /** Words of the reporter's own wording in runs that both have: outside quotations, no names, numbers or grammar. */
  readonly ownWords: number
  /** The same in the run that has most of them. */
  readonly longestOwn: number
  /** Words of the longest run outside quotations, of whatever kind. */
  readonly longestRun: number
  /** Of the shorter text's own wording, the share that lies in common runs. */
  readonly ownShare: number
  /** The same from one half on, as 0 to 1, where neither text credits an agency: an agency's words would be nobody's own. */
  readonly ownMost: number
  /** Of the shorter text's words outside quotations, the share that lies in passages that tell the same. */
  readonly told: number
  /** The same from one half on, as 0 to 1: accounts of one event tell much that is the same, but seldom more than half. */
  readonly toldMost: number
  /** Of the shorter text's words outside quotations, the share in runs of the same words. */
  readonly same: number
  /** Of them, the share that is told in other words; from one half on, as 0 to 1. */
  readonly rewordedMost: number
  /** Where one names the other's outlet as whose report it retells: by the words in common runs, quotations too, up to 1. */
  readonly retells: number
  /** Where one tells as another outlet's report, in the same words, what the other tells without naming that outlet: by `told`. */
  readonly retellsUnnamed: number
  /** Of the five-word runs of the text of which more are common, the share that the other has; and of the other's. */
  readonly contained: number
  readonly mutual: number
  /** Of the different names and numbers of each, the share that the other has not, by the text where that is less. */
  readonly apart: number
}

/** The features and what they rest on, for the evidence in words. */
export interface PairEvidence {
  readonly features: PairFeatures
  readonly runs: readonly Run[]
  readonly retelling: Retelling | null
  /** Agencies that both credit. */
  readonly agencies: readonly string[]
}

/** A count as a feature: 0 for none, 1 for 63 words. */
const byLogarithm = (count: number): number => Math.log2(1 + count) / 6

export function pairEvidence(a: Profile, b: Profile, passages: readonly CommonPassage[]): PairEvidence {
  const runs = commonRuns(a, b)
  const sum = (of: (run: Run) => number): number => runs.reduce((total, run) => total + of(run), 0)
  const most = (of: (run: Run) => number): number => runs.reduce((top, run) => Math.max(top, of(run)), 0)
  const shorter = a.fragments.keys.length <= b.fragments.keys.length ? a : b
  const words = wordsOf(shorter)
  const told = share(
    passages.reduce((all, one) => all + unquotedOf(one, a, b), 0),
    words.unquoted,
  )
  const same = share(
    sum((run) => run.unquoted),
    words.unquoted,
  )
  const retelling = retellingOf(a, b, runs)
  const ownShare = share(
    sum((run) => run.own),
    words.own,
  )
  const credited = a.credits.agencies.size > 0 || b.credits.agencies.size > 0
  const features: PairFeatures = {
    ownWords: byLogarithm(sum((run) => run.own)),
    longestOwn: byLogarithm(most((run) => run.own)),
    longestRun: byLogarithm(most((run) => run.unquoted)),
    ownShare,
    ownMost: credited ? 0 : fromHalf(ownShare),
    told,
    toldMost: fromHalf(told),
    same,
    rewordedMost: fromHalf(told - same),
    retells: retelling?.named ? Math.min(1, byLogarithm(sum((run) => run.length))) : 0,
    retellsUnnamed: retelling && !retelling.named ? told : 0,
    ...runShares(a.shingles, b.shingles),
    apart: namesApart(a, b),
  }
  return { features, runs, retelling, agencies: agenciesOfBoth(a.credits, b.credits) }
}

/** A share from one half on, as 0 to 1. */
function fromHalf(share: number): number {
  return Math.max(0, 2 * share - 1)
}

function share(part: number, whole: number): number {
  return Math.min(1, part / Math.max(1, whole))
}

/** Words of a text: those outside quotations, and those of the reporter's own wording among them. */
function wordsOf({ marks }: Profile): { unquoted: number; own: number } {
  let unquoted = 0
  let own = 0
  for (const mark of marks) {
    if (mark & QUOTED) continue
    unquoted++
    if (mark & CONTENT) own++
  }
  return { unquoted, own }
}

/** The share of the distinct five-word runs of the text that has fewer that is common, and of the other's. */
function runShares(a: ReadonlySet<number>, b: ReadonlySet<number>): { contained: number; mutual: number } {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const shingle of few) if (many.has(shingle)) shared++
  return { contained: share(shared, few.size), mutual: share(shared, many.size) }
}

/** Words of a passage outside quotations, by the side that has fewer. */
function unquotedOf(passage: CommonPassage, a: Profile, b: Profile): number {
  return Math.min(unquotedIn(a, passage.a), unquotedIn(b, passage.b))
}

function unquotedIn({ fragments: { starts }, marks }: Profile, { start, end }: Span): number {
  let count = 0
  for (let at = wordFrom(starts, start); at < starts.length && starts[at]! < end; at++)
    if (!(marks[at]! & QUOTED)) count++
  return count
}
