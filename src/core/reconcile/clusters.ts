/** Groups of figures that answer one question, from the scores of pairs. */
import { Union } from '../text/union.ts'
import type { Linker } from './linker.ts'
import type { ScoredPairs } from './pairs.ts'
import type { FigureQuestion } from './question.ts'

/** What lies between two groups: of the pairs that have a score, how many there are and their sum. */
interface Link {
  readonly sum: number
  readonly pairs: number
}

/** The values of a group: the least and the greatest that any of its figures lets stand. */
interface Hull {
  readonly low: number
  readonly high: number
}

/** Which group each figure is in as they join, and what lies between the groups. */
interface State {
  readonly groups: Map<number, number[]>
  readonly groupOf: number[]
  readonly links: Map<number, Map<number, Link>>
  readonly hulls: Hull[]
}

interface Pair {
  readonly i: number
  readonly j: number
  readonly score: number
  /** What it is looked at by: the surest first. */
  readonly rank: number
  /** Log odds that it needs where values meet. */
  readonly least: number
}

/**
 * Average link over the pairs that have a score, from the surest downwards, figures of one article first; one pair without holds its
 * two groups apart. What lies between groups is carried along as they join, so that looking at a pair costs the same however large
 * its groups have become.
 *
 * @returns indices of figures, each once, ascending within a group
 */
export function clusters(figures: readonly FigureQuestion[], pairs: ScoredPairs, linker: Linker): number[][] {
  const hulls = figures.map(hullOf)
  const sure: Pair[] = []
  for (const [at, score] of pairs.scores.entries()) {
    const [i, j] = [pairs.later[at]!, pairs.earlier[at]!]
    const least = leastOf(figures[i]!, figures[j]!, linker)
    if (score >= least) sure.push({ i, j, score, least, rank: rankOf({ figures, hulls }, i, j, score) })
  }
  sure.sort((x, y) => y.rank - x.rank || x.i - y.i || x.j - y.j)
  const state = beginning(hulls, pairs, sure)
  for (const one of sure) if (mayJoin(state, one, linker)) join(state, one)
  return Array.from(state.groups.values(), (group) => group.sort((x, y) => x - y))
}

/** Only what sure pairs lead together, in however many steps, can become one group: nothing else is carried along. */
function beginning(hulls: readonly Hull[], { later, earlier, scores }: ScoredPairs, sure: readonly Pair[]): State {
  const all = hulls.map((_, i) => i)
  const reach = new Union(hulls.length)
  for (const { i, j } of sure) reach.join(i, j)
  const reached = all.map((i) => reach.first(i))
  const links = new Map(all.map((i) => [i, new Map<number, Link>()]))
  for (const [at, score] of scores.entries()) {
    const [i, j] = [later[at]!, earlier[at]!]
    if (reached[i] !== reached[j]) continue
    const link = { sum: score, pairs: 1 }
    links.get(i)!.set(j, link)
    links.get(j)!.set(i, link)
  }
  return { groups: new Map(all.map((i) => [i, [i]])), groupOf: all, links, hulls: [...hulls] }
}

/** What values that meet are worth where two figures of one article are candidates for one of another. */
const TIE = 1

/** What makes figures of one article come before those of two. */
const WITHIN = 2

interface Hulled {
  readonly figures: readonly FigureQuestion[]
  readonly hulls: readonly Hull[]
}

function rankOf({ figures, hulls }: Hulled, i: number, j: number, score: number): number {
  const tie = meet(hulls[i]!, hulls[j]!) ? TIE : 0
  return score + tie + (figures[i]!.article === figures[j]!.article ? WITHIN : 0)
}

/** Two that give the same telling number need less. */
function leastOf(a: FigureQuestion, b: FigureQuestion, linker: Linker): number {
  const equal = a.value === b.value && (a.value >= TELLING || !Number.isInteger(a.value))
  return linker.row - (equal ? linker.equal : 0)
}

/** Smaller whole numbers are often the same by chance. */
const TELLING = 20

function mayJoin({ groups, groupOf, links, hulls }: State, { i, j, least }: Pair, { differ }: Linker): boolean {
  const [a, b] = [groupOf[i]!, groupOf[j]!]
  const link = links.get(a)!.get(b)
  const all = groups.get(a)!.length * groups.get(b)!.length
  if (a === b || !link || link.pairs < all) return false
  return link.sum / all >= needed(hulls[a]!, hulls[b]!, { least, differ })
}

/** Values that lie as near as two counts of one thing an hour apart, and as far as hardly any of one question, as factors. */
const NEAR = 1.4
const FAR = 10

/** What the two ask for less, and for more. */
const NEARER = 1.25
const FARTHER = 4

/** Log odds that two groups need to be one row, by how far apart their values are. */
function needed(a: Hull, b: Hull, { least, differ }: { least: number; differ: number }): number {
  if (meet(a, b)) return least
  const apart = a.low > b.high ? a.low / b.high : b.low / a.high
  return differ + (apart <= NEAR ? -NEARER : apart > FAR ? FARTHER : 0)
}

function join({ groups, groupOf, links, hulls }: State, { i, j }: Pair): void {
  const [a, b] = [groupOf[i]!, groupOf[j]!]
  const [kept, taken] = links.get(a)!.size >= links.get(b)!.size ? [a, b] : [b, a]
  for (const member of groups.get(taken)!) groupOf[member] = kept
  groups.set(kept, [...groups.get(kept)!, ...groups.get(taken)!])
  groups.delete(taken)
  hulls[kept] = { low: Math.min(hulls[a]!.low, hulls[b]!.low), high: Math.max(hulls[a]!.high, hulls[b]!.high) }
  joinLinks(links, kept, taken)
}

/** Values meet that lie within this share of each other: one may be rounded. */
const SLACK = 0.05

/** How far, as a factor, a number without an upper bound is taken to reach when it is held against others. */
const OPEN = 2

function hullOf({ figure: { low, high }, value }: FigureQuestion): Hull {
  return { low: (low ?? value / OPEN) * (1 - SLACK), high: (high ?? value * OPEN) * (1 + SLACK) }
}

function meet(a: Hull, b: Hull): boolean {
  return a.low <= b.high && b.low <= a.high
}

function joinLinks(links: Map<number, Map<number, Link>>, kept: number, taken: number): void {
  const own = links.get(kept)!
  for (const [other, link] of links.get(taken)!) {
    const others = links.get(other)!
    others.delete(taken)
    if (other === kept) continue
    const known = own.get(other)
    const joined = known ? { sum: known.sum + link.sum, pairs: known.pairs + link.pairs } : link
    own.set(other, joined)
    others.set(kept, joined)
  }
  links.delete(taken)
}
