/** The gutters between columns: where the lines of one column begin, and nothing crosses. */

/** Where columns part: `x` is the left edge of the right one, in points; and the stretch of the page for which it holds. */
export interface Gutter {
  readonly x: number
  readonly from: number
  readonly until: number
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** Lines that begin at one edge from which it may be a column's; and how many lie to the left of it. */
const ALIGNED = 4
/** Narrowest gap before an edge, as a share of the letters' size; what lies this many points before it crosses it. */
const GAP = 0.55
const [BEFORE, TO] = [4, 1]
/** Share of the rows between the first and the last line of a column that may cross its gutter: headlines, pictures' captions. */
const MOST_CROSSING = 0.12
/** Edges closer than this are those of one column, in points. */
const APART = 20
/** Candidates that are looked at, those with most lines first. */
const MOST_CANDIDATES = 24

/** @param rows items of one base line each, from the top, each from the left */
export function guttersOf(rows: readonly (readonly Box[])[]): Gutter[] {
  const candidates = [...edgesOf(rows)]
    .filter(([, at]) => at.length >= ALIGNED)
    .sort(([a, first], [b, second]) => second.length - first.length || a - b)
    .slice(0, MOST_CANDIDATES)
  const found: Gutter[] = []
  for (const [x, at] of candidates) {
    if (found.some((gutter) => Math.abs(gutter.x - x) < APART)) continue
    const gutter = gutterAt(rows, x, at)
    if (gutter) found.push(gutter)
  }
  return found.sort((a, b) => a.x - b.x)
}

/** Left edges of items behind a gap, to the rows where they are; neighbouring points are one edge. */
function edgesOf(rows: readonly (readonly Box[])[]): Map<number, number[]> {
  const edges = new Map<number, number[]>()
  for (const [index, row] of rows.entries()) {
    for (const [at, item] of row.entries()) {
      const before = row[at - 1]
      if (before && item.x - before.x - before.width < GAP * item.size) continue
      const x = Math.round(item.x)
      const known = [x, x - 1, x + 1].find((near) => edges.has(near)) ?? x
      const list = edges.get(known)
      if (!list) edges.set(known, [index])
      else if (list.at(-1) !== index) list.push(index)
    }
  }
  return edges
}

function gutterAt(rows: readonly (readonly Box[])[], x: number, at: readonly number[]): Gutter | null {
  const [first, last] = [at[0]!, at.at(-1)!]
  const crossing = (index: number): boolean =>
    rows[index]!.some((item) => item.x < x - BEFORE && item.x + item.width > x - TO)
  let crossed = 0
  let right = 0
  for (let index = first; index <= last; index++) {
    if (crossing(index)) crossed++
    if (rows[index]!.some((item) => item.x >= x - TO)) right++
  }
  if (crossed > (last - first + 1) * MOST_CROSSING || at.length * 4 < right) return null
  let top = first
  let foot = last
  while (top > 0 && !crossing(top - 1)) top--
  while (foot < rows.length - 1 && !crossing(foot + 1)) foot++
  const left = rows.slice(top, foot + 1).filter((row) => row.some((item) => item.x + item.width <= x)).length
  if (left < ALIGNED) return null
  const from = Math.min(...rows[top]!.map((item) => item.y))
  const until = Math.max(...rows[foot]!.map((item) => item.y))
  return { x, from: from - 1, until: until + 1 }
}
