import { type ExtractRule, type PieceDecision, removed } from '../draft.ts'

const LEAST_WORDS = 2
const MOST_WORDS = 14

/** A line in capitals amid the text of a report is the headline of another, or a label of the page; at the head it may be the report's own. */
export const capitalLines: ExtractRule = {
  name: 'capital-line',
  decide: (draft) => {
    const first = draft.pieces.findIndex(
      (piece, index) => draft.fates[index] === null && piece.closed && piece.words > MOST_WORDS,
    )
    if (first < 0) return []
    return draft.pieces.flatMap((piece, index): PieceDecision[] => {
      if (index < first || draft.fates[index] !== null || piece.kind !== 'paragraph') return []
      const short = piece.words >= LEAST_WORDS && piece.words <= MOST_WORDS
      return short && !/[.!]$/.test(piece.plain) && isInCapitals(piece.plain) ? [removed(index, 'capital-line')] : []
    })
  },
}

/** Letters that a line needs before its capitals tell anything. */
const LEAST_LETTERS = 10

function isInCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= LEAST_LETTERS
}
