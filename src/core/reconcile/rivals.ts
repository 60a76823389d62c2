/** One to one: each article answers a question once, so that its figures stand against each other as partners of another's. */

import type { Linker } from './linker.ts'
import { pairsByFigure, type ScoredPairs } from './pairs.ts'
import type { FigureQuestion } from './question.ts'

/** A lead of more, in log odds, says no more. */
const MOST_LEAD = 2

/** Log odds of a partner that is not there. */
const NOBODY = -9

/**
 * A pair of two articles gains where neither of the two has as good a partner of another value in the other's article, and loses
 * where it has one.
 */
export function againstRivals(figures: readonly FigureQuestion[], pairs: ScoredPairs, { rival }: Linker): ScoredPairs {
  const articleOf = placesOfArticles(figures)
  const { later, earlier, scores } = pairs
  const ofLater = new Float64Array(scores.length)
  const ofEarlier = new Float64Array(scores.length)
  const best = new BestPartners(figures, articleOf)
  const own = pairsByFigure(pairs, figures.length)
  for (let i = 0; i < figures.length; i++) {
    best.forget()
    const mine = own.pairs.subarray(own.starts[i]!, own.starts[i + 1]!)
    for (const pair of mine) {
      const other = later[pair] === i ? earlier[pair]! : later[pair]!
      if (articleOf[other] !== articleOf[i]) best.hold(other, scores[pair]!)
    }
    for (const pair of mine) {
      const isLater = later[pair] === i
      const other = isLater ? earlier[pair]! : later[pair]!
      if (articleOf[other] !== articleOf[i]) (isLater ? ofLater : ofEarlier)[pair] = best.lead(other, scores[pair]!)
    }
  }
  const held = scores.map((score, pair) =>
    articleOf[later[pair]!] === articleOf[earlier[pair]!] ? score : score + rival * (ofLater[pair]! + ofEarlier[pair]!),
  )
  return { later, earlier, scores: held }
}

/** The place of each figure's article among the articles. */
function placesOfArticles(figures: readonly FigureQuestion[]): Int32Array {
  const places = new Map<string, number>()
  return Int32Array.from(figures, ({ article: { id } }) => {
    const place = places.get(id) ?? places.size
    places.set(id, place)
    return place
  })
}

/** The best partner that one figure has in each article, and the best of another value than that. */
class BestPartners {
  readonly #values: Float64Array
  readonly #articleOf: Int32Array
  readonly #score: Float64Array
  readonly #value: Float64Array
  readonly #next: Float64Array
  /** Articles that it has a partner in. */
  #held: number[] = []

  constructor(figures: readonly FigureQuestion[], articleOf: Int32Array) {
    this.#values = Float64Array.from(figures, ({ value }) => value)
    this.#articleOf = articleOf
    const articles = articleOf.reduce((most, place) => Math.max(most, place + 1), 0)
    this.#score = new Float64Array(articles).fill(Number.NEGATIVE_INFINITY)
    this.#value = new Float64Array(articles)
    this.#next = new Float64Array(articles).fill(NOBODY)
  }

  /** Begin with the next figure. */
  forget(): void {
    for (const article of this.#held) {
      this.#score[article] = Number.NEGATIVE_INFINITY
      this.#next[article] = NOBODY
    }
    this.#held = []
  }

  hold(partner: number, score: number): void {
    const article = this.#articleOf[partner]!
    const value = this.#values[partner]!
    const best = this.#score[article]!
    if (best === Number.NEGATIVE_INFINITY) this.#held.push(article)
    if (score > best) {
      if (best !== Number.NEGATIVE_INFINITY && this.#value[article] !== value) this.#next[article] = best
      this.#score[article] = score
      this.#value[article] = value
    } else if (value !== this.#value[article] && score > this.#next[article]!) this.#next[article] = score
  }

  /** By how much one partner is better than the best of another value in its article. */
  lead(partner: number, score: number): number {
    const article = this.#articleOf[partner]!
    const isBest = this.#values[partner] === this.#value[article]
    const other = isBest ? this.#next[article]! : this.#score[article]!
    return Math.max(-MOST_LEAD, Math.min(MOST_LEAD, score - other))
  }
}
