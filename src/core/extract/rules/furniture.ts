import { eachUndecided, removed } from '../draft.ts'

/** Longer lines are prose: none of the patterns is meant for them. */
const LONGEST_FURNITURE = 320

/** Lines that the language's list of page furniture knows: share bars, players, "Read more" and the like. */
export const furniture = eachUndecided('furniture', (piece, draft, index) => {
  if (piece.text.length > LONGEST_FURNITURE || piece.kind === 'table') return null
  const known = draft.words.furniture.find((entry) => entry.pattern.test(piece.plain))
  return known ? removed(index, known.reason) : null
})
