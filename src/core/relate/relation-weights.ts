/** Fitted by `npm run fit -- relations --write`; what was fitted on what, and how it does elsewhere: docs/reference/relations.md. */

/** Does one of two texts rest on the other, or do both on a third? Names as in `PairFeatures`. */
export const DEPENDENCE = {
  constant: -4.77,
  ownWords: 3.73,
  longestOwn: 1.68,
  longestRun: 2.22,
  ownShare: 4.89,
  retells: 2.54,
  retellsUnnamed: 0.6,
  toldMost: 5.41,
} as const

/** Of two such texts: is one made from the other as a whole? */
export const WHOLE = {
  constant: -1.39,
  retellsUnnamed: 2.81,
  toldMost: 1.4,
  rewordedMost: 2.8,
  ownMost: 3.07,
} as const
