import { bodyRun } from '../body-run.ts'
import { type ExtractDraft, type ExtractRule, type PieceDecision, removed, undecided } from '../draft.ts'
import { isProse } from '../prose.ts'

/** A caption this near to the last paragraph still belongs to the report. In pieces. */
const NEAR = 2

/** What follows the body: related reports, comments, the page's foot. */
export const afterTheText: ExtractRule = {
  name: 'after-the-text',
  decide: (draft) => {
    const run = bodyRun(draft)
    if (!run) return []
    return draft.pieces.flatMap((_piece, index) => {
      const open = draft.fates[index] === null || (draft.fates[index]?.to === 'part' && index > run.last + NEAR)
      return open && index > run.last ? [removed(index, 'after-the-text')] : []
    })
  },
}

/** Longest last line of such a list that is taken for a heading of the text that follows it. In words. */
const HEADING_WORDS = 5

/** A heading such as "Related stories" within the text, and the headlines under it, up to the next prose. */
export const related: ExtractRule = {
  name: 'related-reports',
  decide: (draft) => {
    const decisions: PieceDecision[] = []
    let list: number[] = []
    for (const index of undecided(draft)) {
      const piece = draft.pieces[index]!
      const isHeading = draft.words.relatedHeading.test(piece.plain) && piece.words <= 8
      if (isHeading || (list.length > 0 && !isProse(piece))) list.push(index)
      else {
        decisions.push(...withoutLastHeading(draft, list).map((at) => removed(at, 'related-reports')))
        list = []
      }
    }
    return [...decisions, ...list.map((at) => removed(at, 'related-reports'))]
  },
}

/** A short line after at least one headline of the list is the heading of what follows. */
function withoutLastHeading(draft: ExtractDraft, list: readonly number[]): readonly number[] {
  const last = draft.pieces[list.at(-1) ?? -1]
  return list.length >= 3 && last !== undefined && last.words <= HEADING_WORDS ? list.slice(0, -1) : list
}
