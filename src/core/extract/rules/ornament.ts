import { eachUndecided, removed } from '../draft.ts'

/** A line without a letter or digit: "* * *", "—", "■". */
export const ornament = eachUndecided('ornament', (piece, _draft, index) =>
  /[\p{L}\p{N}]/u.test(piece.text) ? null : removed(index, 'ornament'),
)
