/**
 * How much each kind of evidence counts for the direction. An arrow needs a lead of 1: what a person would take for proof
 * has more alone; signs that are as often found the other way round have it only together. Set by hand: the labelled
 * events hold sixteen arrows, too few to fit fifteen weights on. `npm run eval -- relations` says how many are right.
 */
export const DIRECTION_WEIGHTS = {
  'agency-credit': 3,
  'links-to-source': 3,
  'retells-the-report': 3,
  'retells-a-report': 2,
  'published-earlier': 2,
  'names-the-outlet': 2,
  'first-hand': 2,
  'scraped-mark': 2,
  'furniture-left': 2,
  'furniture-in-body': 2,
  truncated: 1.5,
  'errors-inherited': 1.25,
  'has-byline': 0.45,
  'quotations-cut': 0.35,
  'more-detail': 0.3,
  'headline-missing': 0.2,
} as const

/** Evidence must outweigh the other side's by this much for an arrow to be drawn. */
export const DECIDES = 1

/**
 * What the two texts alone show. Of two that both credit one agency it shows nothing: each has its text from there, cut and
 * edited as it pleased.
 */
export const FROM_TEXT: ReadonlySet<string> = new Set([
  'truncated',
  'errors-inherited',
  'has-byline',
  'quotations-cut',
  'more-detail',
  'headline-missing',
])
