/** Pairs of figures with their scores, as columns of numbers: a large story has hundreds of thousands. */

/** Pairs that can be one question at all, each once, with the log odds that it is; whatever is not there cannot. */
export interface ScoredPairs {
  /** Places of the two figures, the later and the earlier. */
  readonly later: Int32Array
  readonly earlier: Int32Array
  readonly scores: Float64Array
}

/** Pairs as they are found. */
export class PairList {
  readonly #later: number[] = []
  readonly #earlier: number[] = []
  readonly #scores: number[] = []

  add(i: number, j: number, score: number): void {
    this.#later.push(Math.max(i, j))
    this.#earlier.push(Math.min(i, j))
    this.#scores.push(score)
  }

  all(): ScoredPairs {
    return {
      later: Int32Array.from(this.#later),
      earlier: Int32Array.from(this.#earlier),
      scores: Float64Array.from(this.#scores),
    }
  }
}

/** For each figure the places of its pairs, in their order: those from `starts[i]` up to `starts[i + 1]` of `pairs` are figure i's. */
export function pairsByFigure(
  { later, earlier }: ScoredPairs,
  figures: number,
): { readonly starts: Int32Array; readonly pairs: Int32Array } {
  const starts = new Int32Array(figures + 1)
  for (const side of [later, earlier]) for (const figure of side) starts[figure + 1]!++
  for (let i = 0; i < figures; i++) starts[i + 1]! += starts[i]!
  const next = starts.slice(0, figures)
  const pairs = new Int32Array(2 * later.length)
  for (let pair = 0; pair < later.length; pair++)
    for (const side of [later, earlier]) pairs[next[side[pair]!]!++] = pair
  return { starts, pairs }
}
