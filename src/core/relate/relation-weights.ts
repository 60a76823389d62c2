/** Fitted by `npm run fit -- relations --write`; what was fitted on what, and how it does elsewhere: docs/reference/relations.md. */

/** Does one of two texts rest on the other, or do both on a third? Names as in `PairFeatures`. */
export const DEPENDENCE = {
  constant: -4.69,
  ownWords: 2.93,
  longestOwn: 2.21,
  longestRun: 2.23,
  ownShare: 5.24,
  retells: 2.56,
  retellsUnnamed: 0.65,
  toldMost: 5.46,
} as const

/** Of two such texts: is one made from the other as a whole? */
export const WHOLE = {
  constant: -1.28,
  retellsUnnamed: 2.79,
  toldMost: 1.18,
  rewordedMost: 2.21,
} as const
