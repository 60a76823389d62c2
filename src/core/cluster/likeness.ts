/**
 * When two accounts, or two stories, are like enough to be one.
 *
 * The likeness of two accounts is the cosine of their weighed features. What it must reach depends on when and on how
 * much is known: reports of one day need less in common than reports a month apart, and two stories that have grown on
 * their own need more than a lone report and a story. The numbers are chosen on one half of the stories of two labelled
 * sets and reported on the other; see docs/reference/stories.md.
 */

/** Mean likeness from which two lone accounts are one story, once rarity is known. */
const NEEDED = 0.075
/** Added while rarity is not known: of a few accounts all words seem alike rare, and all looks more alike. */
const NEEDED_AT_FIRST = 0.03
const HALFWAY = 200
/** With each doubling of the smaller story, so much more is needed. */
const GROWTH = 0.15
/** Reports of one day are held to be this much more alike than undated ones; the longer apart, the less. */
const SAME_DAY = 1.5
const FADING = 0.3
/** Likeness below this is as good as none. */
export const FAINT = 0.03

/** What the mean likeness of two stories must exceed, by the number of accounts in the smaller one. */
export function needed(smaller: number, accountsSeen: number): number {
  const known = NEEDED + (NEEDED_AT_FIRST * HALFWAY) / (HALFWAY + accountsSeen)
  return known * (1 + GROWTH * Math.log2(smaller))
}

/** A factor to likeness for the days between two reports; 1 where a date is not known. */
export function byTime(a: number | null, b: number | null): number {
  return a === null || b === null ? 1 : SAME_DAY * (1 + Math.abs(a - b)) ** -FADING
}
