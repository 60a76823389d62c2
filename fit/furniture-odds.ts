/** Log-odds of words, counted by documents, so that the topic of one counts little. */
import type { WordOdds } from '../src/core/languages/word-odds.ts'

/** Fewest times that a word must have been seen. */
const LEAST = 20
/** A document counts a word so often, at most, on each side. */
const OFTEN = 3
/** Odds nearer to nothing than this are not written, and none is farther than MOST. */
const FLOOR = 0.6
const MOST = 4
const SMOOTH = 4

type Counts = [no: number, yes: number]

export class OddsCounter {
  private readonly counts = new Map<string, Counts>()
  private readonly own = new Map<string, Map<string, Counts>>()
  private rate = 1

  add(word: string, label: 0 | 1, doc: string): void {
    if (word === '') return
    const own = this.own.get(doc) ?? new Map<string, Counts>()
    this.own.set(doc, own)
    const seen = own.get(word) ?? [0, 0]
    if (seen[label] >= OFTEN) return
    seen[label]++
    own.set(word, seen)
    const count = this.counts.get(word) ?? [0, 0]
    count[label]++
    this.counts.set(word, count)
  }

  /** To be called when everything is counted. */
  close(): void {
    let no = 0
    let yes = 0
    for (const count of this.counts.values()) {
      no += count[0]
      yes += count[1]
    }
    this.rate = yes / Math.max(1, no)
  }

  /** The odds of a word as if a document had not been counted. */
  without(word: string, doc: string): number {
    const all = this.counts.get(word)
    if (!all) return 0
    const [no, yes] = this.own.get(doc)?.get(word) ?? [0, 0]
    return this.value(all[0] - no, all[1] - yes)
  }

  withoutDoc(doc: string): Pick<WordOdds, 'get'> {
    return { get: (word) => this.without(word, doc) || undefined }
  }

  odds(): WordOdds {
    return new Map(
      [...this.counts]
        .map(([word, [no, yes]]) => [word, this.value(no, yes)] as const)
        .filter(([, value]) => value !== 0)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  }

  private value(no: number, yes: number): number {
    if (no + yes < LEAST) return 0
    const odds = Math.log((yes + SMOOTH * this.rate) / (no + SMOOTH) / this.rate)
    const held = Math.max(-MOST, Math.min(MOST, odds))
    return Math.abs(held) < FLOOR ? 0 : Math.round(held * 10) / 10
  }
}
