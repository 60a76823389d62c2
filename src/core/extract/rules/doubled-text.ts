import { type ExtractDraft, type ExtractRule, type PieceDecision, removed } from '../draft.ts'

/** Fewest words of a paragraph that no report writes twice. */
const LEAST_WORDS = 8

/**
 * Paragraphs that a document holds once more: copies of a text for other screens, for print, or by a fault of who
 * gathered it. The first stays; so does a short line, unless it stands among others that are doubled.
 *
 * @param isText is a piece part of the text, as far as is known? Copies outside it do not count as the first.
 */
export function doubledText(isText: (index: number) => boolean = () => true): ExtractRule {
  return {
    name: 'doubled-text',
    decide: (draft) => {
      const doubled = doubledPieces(draft, isText)
      return [...doubled].sort((a, b) => a - b).map((index): PieceDecision => removed(index, 'text-doubled'))
    },
  }
}

function doubledPieces(draft: ExtractDraft, isText: (index: number) => boolean): Set<number> {
  const seen = new Set<string>()
  const again: number[] = []
  const doubled = new Set<number>()
  const open = draft.pieces.flatMap((_piece, index) => (draft.fates[index] === null && isText(index) ? [index] : []))
  for (const index of open) {
    const piece = draft.pieces[index]!
    const key = piece.plain.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
    if (key !== '' && seen.has(key)) {
      again.push(index)
      if (piece.words >= LEAST_WORDS && piece.kind !== 'table') doubled.add(index)
    }
    seen.add(key)
  }
  const place = new Map(open.map((index, at) => [index, at]))
  for (const index of again) {
    const at = place.get(index)!
    if (doubled.has(open[at - 1] ?? -1) && (at === open.length - 1 || doubled.has(open[at + 1]!))) doubled.add(index)
  }
  return doubled
}
