/** One to one: each article answers a question once, so that its figures stand against each other as partners of another's. */

import { type Candidates, pairOf } from './clusters.ts'
import type { Linker } from './linker.ts'
import type { Asked } from './question.ts'

/** The best partner that each figure has in each article, and the best of another value than that. */
interface Best {
  /** Where those of a key are. */
  readonly at: ReadonlyMap<number, number>
  readonly scores: readonly number[]
  readonly values: readonly number[]
  readonly nexts: readonly number[]
}

/** A lead of more, in log odds, says no more. */
const MOST_LEAD = 2

/** Log odds of a partner that is not there. */
const NOBODY = -9

/**
 * A pair of two articles gains where neither of the two has as good a partner of another value in the other's article, and loses
 * where it has one.
 */
export function againstRivals(figures: readonly Asked[], scores: Candidates, { rival }: Linker): Candidates {
  const { articleOf, keyOf } = partnersOf(figures)
  const best = bestPartners(figures, scores, { articleOf, keyOf })
  const lead = (i: number, j: number, score: number): number => {
    const at = best.at.get(keyOf(i, j))!
    const other = figures[j]!.value === best.values[at] ? best.nexts[at]! : best.scores[at]!
    return Math.max(-MOST_LEAD, Math.min(MOST_LEAD, score - other))
  }
  const found = new Map<number, number>()
  for (const [key, score] of scores) {
    const [i, j] = pairOf(key, figures.length)
    found.set(key, articleOf[i] === articleOf[j] ? score : score + rival * (lead(i, j, score) + lead(j, i, score)))
  }
  return found
}

interface Partners {
  /** The place of each figure's article among the articles. */
  readonly articleOf: Int32Array
  /** One number for a figure and the article of another. */
  readonly keyOf: (i: number, j: number) => number
}

function partnersOf(figures: readonly Asked[]): Partners {
  const places = new Map<string, number>()
  const articleOf = Int32Array.from(figures, ({ article: { id } }) => {
    const place = places.get(id) ?? places.size
    places.set(id, place)
    return place
  })
  return { articleOf, keyOf: (i, j) => i * places.size + articleOf[j]! }
}

function bestPartners(figures: readonly Asked[], pairs: Candidates, { articleOf, keyOf }: Partners): Best {
  const at = new Map<number, number>()
  const [scores, values, nexts]: [number[], number[], number[]] = [[], [], []]
  const hold = (i: number, j: number, score: number): void => {
    const { value } = figures[j]!
    const known = at.get(keyOf(i, j))
    if (known === undefined) {
      at.set(keyOf(i, j), scores.length)
      scores.push(score)
      values.push(value)
      nexts.push(NOBODY)
    } else if (score > scores[known]!) {
      if (values[known] !== value) nexts[known] = scores[known]!
      scores[known] = score
      values[known] = value
    } else if (value !== values[known] && score > nexts[known]!) nexts[known] = score
  }
  for (const [key, score] of pairs) {
    const [i, j] = pairOf(key, figures.length)
    if (articleOf[i] === articleOf[j]) continue
    hold(i, j, score)
    hold(j, i, score)
  }
  return { at, scores, values, nexts }
}
