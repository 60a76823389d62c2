/** Fitted by `npm run fit -- relations --write`; what was fitted on what, and how it does elsewhere: docs/reference/relations.md. */

/** Does one of two texts rest on the other, or do both on a third? Names as in `PairFeatures`. */
export const DEPENDENCE = {
  constant: -4.78,
  ownWords: 3.11,
  longestOwn: 2.05,
  longestRun: 2.39,
  ownShare: 4.85,
  retells: 2.57,
  retellsUnnamed: 0.65,
  toldMost: 5.52,
} as const

/** Of two such texts: is one made from the other as a whole? */
export const WHOLE = {
  constant: -1.34,
  retellsUnnamed: 2.88,
  toldMost: 1.07,
  rewordedMost: 2.9,
  ownMost: 3.44,
} as const
