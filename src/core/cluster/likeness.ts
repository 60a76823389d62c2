/**
 * When two accounts, or two stories, are like enough to be one.
 *
 * The likeness of two accounts is the cosine of their weighed features, by the days between them and by what their headlines
 * have in common. What it must reach depends on what else is in the news: where many other accounts are much like the two, as of
 * a subject that everybody writes about, it must be more (`barFor`). The numbers are fitted on labelled sets by
 * `npm run fit -- stories`, each set left out in turn; see docs/reference/stories.md.
 */
import { FITTED } from './story-weights.ts'

export interface LikenessSettings {
  /** Two undated reports are held to be this much more alike than their words alone make them ... */
  readonly undated: number
  /** ... reports of one day by this much ... */
  readonly sameDay: number
  /** ... and the longer apart, the less, by this power of the days. */
  readonly fading: number
  /** An undated report is held to be so many days from a dated one: of all days that it may be of, few are nearer. */
  readonly unknownDays: number
  /** How much more alike, by this power of e, two reports are whose headlines each stand wholly in the other. */
  readonly headline: number
  /** First, roughly: mean likeness above which two lone accounts are one story. */
  readonly first: number
  /** With each doubling of the smaller story, so much more is needed. */
  readonly growth: number
  /** So much more is needed while rarity is not known: of a few accounts all words seem alike rare, and all looks more alike. */
  readonly atFirst: number
  /** Accounts seen at which half of that is left. */
  readonly halfway: number
  /** Then by what is around the two; null: reports that have no surroundings. */
  readonly around: SurroundingsWeights | null
}

export interface SurroundingsWeights {
  /** In surroundings of the usual kind, two accounts as like as this are one story as likely as not. */
  readonly bar: number
  /** In others by this power of them. */
  readonly surroundings: number
  /** Two stories are one where the mean chance of their accounts exceeds this. */
  readonly share: number
  /** With each doubling of the smaller story, so much more is needed. */
  readonly growth: number
}

export const SETTINGS: LikenessSettings = {
  undated: FITTED.undated,
  sameDay: 1.5,
  fading: FITTED.fading,
  unknownDays: FITTED.unknownDays,
  headline: FITTED.headline,
  first: FITTED.first,
  growth: 0.2,
  atFirst: 0.4,
  halfway: 200,
  around: { bar: FITTED.bar, surroundings: FITTED.surroundings, share: FITTED.share, growth: FITTED.shareGrowth },
}

/**
 * Reports that somebody named together are held to be of one event unless little ties them: less is needed, days count less.
 * On two sets of ten labelled events each, none falls apart, and of 90 pairs of events none mixes.
 */
export const NAMED: LikenessSettings = {
  ...SETTINGS,
  undated: 1,
  fading: 0.2,
  unknownDays: 6,
  headline: 0,
  first: 0.018,
  atFirst: 0.5,
  around: null,
}

/** Likeness below this is as good as none. */
export const FAINT = 0.03
/** What two headlines have in common is held to be this where one of the two is missing. */
const UNKNOWN_HEADLINE = 0.5
/** How fast the chance rises about the bar: twice the bar is one story in ten of eleven. */
const STEEPNESS = 3.4
/** Likeness to the accounts around one, as it usually is. */
const USUAL = 0.03
/** Where nothing is around an account, the likeness to others is held to be this. */
const CALM = 0.005

/** What the mean likeness of two stories must exceed at first, by the number of accounts in the smaller one. */
export function needed(smaller: number, accountsSeen: number, settings = SETTINGS): number {
  return settings.first * unsure(accountsSeen, settings) * (1 + settings.growth * Math.log2(smaller))
}

/** What the mean chance of the accounts of two stories must exceed. */
export function neededChance(smaller: number, { share, growth }: SurroundingsWeights): number {
  return share * (1 + growth * Math.log2(smaller))
}

/** While little is known of rarity, more is needed. */
function unsure(accountsSeen: number, { atFirst, halfway }: LikenessSettings): number {
  return 1 + (atFirst * halfway) / (halfway + accountsSeen)
}

/** A factor to likeness for the days between two reports, at most `sameDay`; `undated` where both dates are not known. */
export function byTime(a: number | null, b: number | null, settings = SETTINGS): number {
  const { undated, sameDay, fading, unknownDays } = settings
  if (a === null && b === null) return undated
  const days = a === null || b === null ? unknownDays : Math.abs(a - b)
  return sameDay * (1 + days) ** -fading
}

/**
 * A factor to likeness for two headlines.
 *
 * @param common mean share of each that the other report has, by weight; null: one of the two has none
 */
export function byHeadline(common: number | null, { headline } = SETTINGS): number {
  return common === null ? 1 : Math.exp(headline * (common - UNKNOWN_HEADLINE))
}

/** The likeness at which two accounts are one story as likely as not, by how like other accounts are to each of them. */
export function barFor(a: number, b: number, accountsSeen: number, settings = SETTINGS): number {
  const { bar, surroundings } = settings.around!
  return bar * unsure(accountsSeen, settings) * (((a + CALM) * (b + CALM)) / (USUAL + CALM) ** 2) ** (surroundings / 2)
}

/** The chance that two accounts as like as this are one story. */
export function chance(likeness: number, bar: number): number {
  const odds = (likeness / bar) ** STEEPNESS
  return odds / (1 + odds)
}
