/** One to one: each article answers a question once, so that its figures stand against each other as partners of another's. */

import { type Candidates, pairOf } from './clusters.ts'
import type { Linker } from './linker.ts'
import type { Asked } from './question.ts'

/** The best partner that a figure has in one article, and the best of another value than that. */
interface Best {
  readonly score: number
  readonly value: number
  readonly next: number
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
  const best = bestPartners(figures, scores)
  const lead = (i: number, j: number, score: number): number => {
    const { value, score: most, next } = best.get(partnersKey(figures, i, j))!
    const other = figures[j]!.value === value ? next : most
    return Math.max(-MOST_LEAD, Math.min(MOST_LEAD, score - other))
  }
  return new Map(
    Array.from(scores, ([key, score]): [number, number] => {
      const [i, j] = pairOf(key, figures.length)
      if (figures[i]!.article === figures[j]!.article) return [key, score]
      return [key, score + rival * (lead(i, j, score) + lead(j, i, score))]
    }),
  )
}

function bestPartners(figures: readonly Asked[], scores: Candidates): Map<string, Best> {
  const best = new Map<string, Best>()
  const hold = (i: number, j: number, score: number): void => {
    const key = partnersKey(figures, i, j)
    const { value } = figures[j]!
    const known = best.get(key)
    if (!known) best.set(key, { score, value, next: NOBODY })
    else if (score > known.score)
      best.set(key, { score, value, next: known.value === value ? known.next : known.score })
    else if (value !== known.value && score > known.next) best.set(key, { ...known, next: score })
  }
  for (const [key, score] of scores) {
    const [i, j] = pairOf(key, figures.length)
    if (figures[i]!.article === figures[j]!.article) continue
    hold(i, j, score)
    hold(j, i, score)
  }
  return best
}

function partnersKey(figures: readonly Asked[], i: number, j: number): string {
  return `${i} ${figures[j]!.article.id}`
}
