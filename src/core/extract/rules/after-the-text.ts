import { bodyRun } from '../body-run.ts'
import { type Decision, type Rule, removed, undecided } from '../draft.ts'
import { isProse } from '../prose.ts'

/** A caption this near to the last paragraph still belongs to the report. In pieces. */
const NEAR = 2

/** What follows the body: related reports, comments, the page's foot. */
export const afterTheText: Rule = {
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

/** A heading such as "Related stories" within the text, and the headlines under it, up to the next prose. */
export const related: Rule = {
  name: 'related-reports',
  decide: (draft) => {
    const decisions: Decision[] = []
    let open = false
    for (const index of undecided(draft)) {
      const piece = draft.pieces[index]!
      if (draft.words.relatedHeading.test(piece.plain) && piece.words <= 8) open = true
      else if (isProse(piece)) open = false
      if (open) decisions.push(removed(index, 'related-reports'))
    }
    return decisions
  },
}
