import type { LeaveOutRule } from '../../model/extension.ts'
import { type ExtractRule, eachUndecided, removed } from '../draft.ts'

/** A rule of a user's own as one of the package's. */
export function ownRule({ reason, test }: LeaveOutRule): ExtractRule {
  return eachUndecided(reason, (piece, draft, index) =>
    test({ text: piece.plain, index, of: draft.pieces.length }) ? removed(index, reason) : null,
  )
}
