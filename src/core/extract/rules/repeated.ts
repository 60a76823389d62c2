import { type ExtractRule, type PieceDecision, removed } from '../draft.ts'
import { isProse } from '../prose.ts'

/** Times that a short line must stand in a document to be a running head, or a label of the page. */
const TIMES = 3

/** Running heads and feet, and labels that a page repeats: the same short line three times or more. */
export const repeated: ExtractRule = {
  name: 'repeated-line',
  decide: (draft) => {
    const counts = new Map<string, number>()
    const keys = draft.pieces.map((piece) => piece.plain.toLowerCase().replace(/\d+/g, '0'))
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return draft.pieces.flatMap((piece, index): PieceDecision[] => {
      const often = (counts.get(keys[index]!) ?? 0) >= TIMES
      const short = piece.words <= 14 && !isProse(piece) && piece.kind !== 'table' && !/^["']/.test(piece.plain)
      const first = keys.indexOf(keys[index]!) === index && piece.words >= 5
      return often && short && !first && draft.fates[index] === null ? [removed(index, 'repeated-line')] : []
    })
  },
}
