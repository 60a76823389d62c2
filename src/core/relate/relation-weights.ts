/** Fitted by `npm run fit -- relations --write`; what was fitted on what, and how it does elsewhere: docs/reference/relations.md. */

/** Does one of two texts rest on the other, or do both on a third? Names as in `PairFeatures`. */
export const DEPENDENCE = {
  constant: -4.27,
  ownWords: 3.63,
  longestOwn: 1.14,
  longestRun: 1.68,
  ownShare: 4.36,
  retells: 2.48,
  retellsUnnamed: 0.71,
  toldMost: 5,
} as const

/** Of two such texts: is one made from the other as a whole? */
export const WHOLE = {
  constant: -1.39,
  retellsUnnamed: 2.58,
  toldMost: 2.14,
  rewordedMost: 4.13,
} as const
