/**
 * How much of their five-word runs every two texts of a corpus share: counted, for all pairs that share any, with nothing
 * sampled and nothing left out. It has no code in common with what it is to check.
 */

export interface Overlap {
  readonly a: string
  readonly b: string
  readonly jaccard: number
  /** Share of the runs of the text with fewer that the other has. */
  readonly contained: number
}

const RUN = 5

/** All pairs with at least this Jaccard coefficient, or at least this containment. */
export function overlaps(texts: ReadonlyMap<string, string>, least: { jaccard: number; contained: number }): Overlap[] {
  const ids = [...texts.keys()].sort()
  const sets = ids.map((id) => runsOf(texts.get(id)!))
  const lists = repeated(sets)
  const shared = new Uint32Array(ids.length)
  const found: Overlap[] = []
  for (const [b, runs] of sets.entries()) {
    const touched: number[] = []
    for (const run of runs) {
      const list = lists.get(run)
      if (!list) continue
      for (const a of list) {
        if (a >= b) break
        if (shared[a]!++ === 0) touched.push(a)
      }
    }
    for (const a of touched) {
      const [one, other, common] = [sets[a]!.length, runs.length, shared[a]!]
      const overlap = {
        a: ids[a]!,
        b: ids[b]!,
        jaccard: common / (one + other - common),
        contained: common / Math.min(one, other),
      }
      if (overlap.jaccard >= least.jaccard || overlap.contained >= least.contained) found.push(overlap)
      shared[a] = 0
    }
  }
  return found
}

const words = new Map<string, number>()

/** Distinct runs of five words as numbers of 53 bits. */
function runsOf(text: string): Float64Array {
  const numbers = (
    text
      .replace(/['’]/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).map((word) => {
    const known = words.get(word)
    if (known !== undefined) return known
    words.set(word, words.size + 1)
    return words.size
  })
  const runs = new Float64Array(Math.max(0, numbers.length - RUN + 1))
  for (let at = 0; at < runs.length; at++) {
    let [high, low] = [17, 31]
    for (let i = at; i < at + RUN; i++) {
      high = mixed(Math.imul(high, 0x01000193) ^ numbers[i]!)
      low = mixed(Math.imul(low, 0x5bd1e995) + numbers[i]!)
    }
    runs[at] = (high & 0x1fffff) * 4294967296 + low
  }
  return Float64Array.from(new Set(runs))
}

function mixed(value: number): number {
  const half = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (half ^ (half >>> 13)) >>> 0
}

/** Texts, ascending, of every run that several have. */
function repeated(sets: readonly Float64Array[]): Map<number, number[]> {
  const all = new Float64Array(sets.reduce((sum, runs) => sum + runs.length, 0))
  let at = 0
  for (const runs of sets) {
    all.set(runs, at)
    at += runs.length
  }
  all.sort()
  const lists = new Map<number, number[]>()
  for (let i = 1; i < all.length; i++) if (all[i] === all[i - 1]) lists.set(all[i]!, [])
  for (const [number, runs] of sets.entries()) for (const run of runs) lists.get(run)?.push(number)
  return lists
}
