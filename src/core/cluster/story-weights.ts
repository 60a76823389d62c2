/** Fitted by `npm run fit -- stories --write`; what was fitted on what, and how it does elsewhere: docs/reference/stories.md. */

/** Names as in `Settings` of likeness.ts. */
export const FITTED = {
  fading: 0.4,
  unknownDays: 4,
  undated: 1.2,
  headline: 0.75,
  first: 0.09,
  bar: 0.09,
  surroundings: 0.4,
  share: 0.3,
  shareGrowth: 0.1,
} as const
