import { eachUndecided, type Facts, type PieceDecision, removed } from '../draft.ts'
import { readMoments } from '../metadata/moment.ts'

/** Longest line that is a timestamp, in characters: "Published ..., updated ..." with zones. */
const LONGEST = 160
/** Words that are neither date nor label and may still stand in a timestamp ("By email | ..."). */
const STRAY_WORDS = 0

/** A line that is a date and nothing else: when the report was published, or changed. */
export const timestamp = eachUndecided('timestamp', (piece, draft, index): PieceDecision | null => {
  if (piece.text.length > LONGEST) return null
  const moments = readMoments(withoutSection(piece.plain), draft.words)
  if (!moments || wordsOf(moments.rest) > STRAY_WORDS) return null
  const facts: Facts = {
    ...(moments.published ? { published: moments.published } : {}),
    ...(moments.updated ? { updated: moments.updated } : {}),
  }
  return removed(index, 'timestamp', facts)
})

/** "Mar 10, 2031 | World": a section beside the date, of a word or two with a capital. */
function withoutSection(line: string): string {
  return line.replace(/(?<! ) [|·•] \p{Lu}\p{L}+(?: (?:& )?\p{Lu}\p{L}+)?$/u, '')
}

function wordsOf(text: string): number {
  return text === '' ? 0 : text.split(' ').length
}
