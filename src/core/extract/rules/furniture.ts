import { type DocumentPiece, type ExtractDraft, type ExtractRule, eachUndecided, removed } from '../draft.ts'
import { isProse } from '../prose.ts'

/** Longer lines are prose: none of the patterns is meant for them. */
const LONGEST_FURNITURE = 320

/** Passages that were cut out of a line. */
export const passages = eachUndecided('passages', (piece, _draft, index) =>
  piece.known === undefined ? null : removed(index, piece.known),
)

/** Lines that the language's list of page furniture knows: share bars, players, "Read more" and the like. */
export const furniture = eachUndecided('furniture', (piece, draft, index) => {
  if (piece.text.length > LONGEST_FURNITURE || piece.kind === 'table') return null
  const known = draft.words.furniture.find((entry) => entry.pattern.test(piece.plain))
  return known && !isSubheading(piece, draft, index) ? removed(index, known.reason) : null
})

/** "Weather" between two paragraphs is a heading of the report, where the same word in a menu is none. */
function isSubheading(piece: DocumentPiece, draft: ExtractDraft, index: number): boolean {
  const [before, after] = [draft.pieces[index - 1], draft.pieces[index + 1]]
  return piece.kind === 'heading' && before !== undefined && after !== undefined && isProse(before) && isProse(after)
}

/** A box has no more lines than this between its label and its button. */
const BOX_LINES = 3

/** "Quick guide", "Who is who?", "Show": the box of an explainer within a report. */
export const explainer: ExtractRule = {
  name: 'explainer',
  decide: (draft) =>
    draft.pieces.flatMap((piece, index) => {
      if (!draft.words.explainer.test(piece.plain)) return []
      const box = draft.pieces.slice(index + 1, index + 2 + BOX_LINES)
      const end = box.findIndex((line) => draft.words.explainerEnd.test(line.plain))
      if (end < 0 || box.slice(0, end).some(isProse)) return []
      return [index, ...box.slice(0, end + 1).map((_line, at) => index + 1 + at)].map((at) => removed(at, 'read-more'))
    }),
}
