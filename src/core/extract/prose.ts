import type { DocumentPiece } from './draft.ts'

/** Fewest words of a line that counts as running text when it ends as a sentence does, and when it does not. */
const CLOSED_WORDS = 8
const OPEN_WORDS = 22

/** Is a piece running text by its looks: a sentence, or a line too long for a headline? */
export function isProse(piece: DocumentPiece): boolean {
  if (piece.linked > 0.6) return false
  return piece.words >= (piece.closed ? CLOSED_WORDS : OPEN_WORDS)
}
