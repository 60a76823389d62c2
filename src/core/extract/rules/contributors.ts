import { type ExtractDraft, eachUndecided, type PieceDecision, removed } from '../draft.ts'
import { agencyInCredit } from '../metadata/agency.ts'
import { peopleIn } from '../metadata/names.ts'

/** Longer lines are prose that happens to speak of someone's contribution. */
const MOST_WORDS = 90

/** Words of a line that is nothing but a credit. */
const OWN_LINE = 16

/** Who helped: "Additional reporting by A in X and B in Y", "A and B contributed to this report", "(Reporting by A; editing by B)". */
export const contributors = eachUndecided('contributors', (piece, draft, index): PieceDecision | null => {
  if (piece.words > MOST_WORDS) return null
  const { words } = draft
  const reporters = words.reportersStart.exec(piece.plain)
  if (reporters) return fromAgency(piece.plain.slice(reporters[0].length), { draft, index })
  const start = words.contributorsStart.exec(piece.plain)
  const end = start ? null : words.contributorsEnd.exec(piece.plain)
  if (!start && !end) return null
  const list = start ? piece.plain.slice(start[0].length) : lastSentence(piece.plain.slice(0, end!.index))
  const people = peopleIn(list.replace(words.editorsStart, '; ').replace(/(?<![.)\]])[.)\]]+$/, ''), words)
  const agency = agencyInCredit(piece.plain, words)
  // A credit of its own is one whoever it names: "Additional reporting from agencies".
  const plain = start ? piece.words <= OWN_LINE : words.contributorsAlone.test(piece.plain)
  if (people.length === 0 && agency === null && !plain) return null
  return removed(index, 'contributors', { contributors: people, ...(agency ? { agency } : {}) })
})

/** "A reported from X. B contributed reporting.": those of the last sentence helped. A full stop after an initial ends none. */
function lastSentence(text: string): string {
  return text.split(/(?<=\p{Ll})\.\s+/u).at(-1) ?? text
}

/** Reporters, then helpers, then editors: "(Reporting by A in X; Additional reporting by B; Editing by C)". */
function fromAgency(list: string, { draft, index }: { draft: ExtractDraft; index: number }): PieceDecision | null {
  const { words } = draft
  const [reporters = '', ...others] = list.split(/;/)
  const people = peopleIn(reporters.split(words.editorsStart)[0] ?? '', words)
  const helpers = others.flatMap((part) => {
    const start = words.contributorsStart.exec(part.trim())
    return start
      ? peopleIn(
          part
            .trim()
            .slice(start[0].length)
            .replace(/(?<![.)\]])[.)\]]+$/, ''),
          words,
        )
      : []
  })
  if (people.length === 0) return null
  return removed(index, 'contributors', { reporters: people, ...(helpers.length > 0 ? { contributors: helpers } : {}) })
}
