/**
 * When two accounts, or two stories, are like enough to be one.
 *
 * The likeness of two accounts is the cosine of their weighed features. What it must reach depends on when and on how
 * much is known: reports of one day need less in common than reports a month apart, and two stories that have grown on
 * their own need more than a lone report and a story. The numbers are chosen on one half of the stories of two labelled
 * sets and reported on the other; see docs/reference/stories.md.
 */

export interface Settings {
  /** Mean likeness above which two lone accounts are one story, once rarity is known. */
  readonly needed: number
  /** Added while rarity is not known: of a few accounts all words seem alike rare, and all looks more alike. */
  readonly neededAtFirst: number
  /** Accounts seen at which half of that is left. */
  readonly halfway: number
  /** With each doubling of the smaller story, so much more is needed. */
  readonly growth: number
  /** Reports of one day are held to be this much more alike than undated ones ... */
  readonly sameDay: number
  /** ... and the longer apart, the less, by this power of the days. */
  readonly fading: number
  /** An undated report is held to be so many days from a dated one: of all days that it may be of, few are nearer. */
  readonly unknownDays: number
}

export const SETTINGS: Settings = {
  needed: 0.075,
  neededAtFirst: 0.03,
  halfway: 200,
  growth: 0.2,
  sameDay: 1.5,
  fading: 0.3,
  unknownDays: 10,
}

/**
 * Reports that somebody named together are held to be of one event unless little ties them: less is needed, and days count less.
 * On two sets of ten labelled events each, 1 of 20 falls apart (of those found without this, 8), and of 90 pairs of events none mixes.
 */
export const NAMED: Settings = { ...SETTINGS, needed: 0.022, neededAtFirst: 0.011, fading: 0.2, unknownDays: 6 }

/** Likeness below this is as good as none. */
export const FAINT = 0.03

/** What the mean likeness of two stories must exceed, by the number of accounts in the smaller one. */
export function needed(smaller: number, accountsSeen: number, settings = SETTINGS): number {
  const known = settings.needed + (settings.neededAtFirst * settings.halfway) / (settings.halfway + accountsSeen)
  return known * (1 + settings.growth * Math.log2(smaller))
}

/** A factor to likeness for the days between two reports, at most `sameDay`; 1 where both dates are not known. */
export function byTime(a: number | null, b: number | null, { sameDay, fading, unknownDays } = SETTINGS): number {
  if (a === null && b === null) return 1
  const days = a === null || b === null ? unknownDays : Math.abs(a - b)
  return sameDay * (1 + days) ** -fading
}
