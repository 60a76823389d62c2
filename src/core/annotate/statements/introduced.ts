/** Names before what their bearers are. */
import type { Name } from '../../model/annotation.ts'
import { contains } from '../../model/span.ts'
import type { StatementDraft } from './draft.ts'
import { isBreak, type SentenceView } from './line.ts'
import { firstFrom } from './memory.ts'
import type { Phrase } from './phrases.ts'

/**
 * "Ann Roe, an engineer at the dam who said", "Ann Roe, Head of Works said": whoever the phrase tells what she is, by a name before a comma
 * that begins its clause. "Ann Roe, police said, was ill" is what the police say of her.
 */
export function introducedBy(
  { line, content }: StatementDraft,
  { first }: Phrase,
  names: readonly Name[],
): Name | null {
  const comma = line.tokens[first - 1]
  if (comma?.text !== ',' || first - 2 < line.first) return null
  const name = names[firstFrom(names, comma.start) - 1]
  if (name?.kind !== 'person' || name.end > comma.start || line.text.slice(name.end, comma.start).trim() !== '')
    return null
  if (content.some((piece) => contains(piece, name))) return null
  let at = first - 2
  while (at > line.first && line.tokens[at - 1]!.start >= name.start) at--
  while (at > line.first && isTitleWord(line, at - 1)) at--
  return at === line.first || isBreak(line, at - 1) || CLAUSE.has(line.tags[at - 1]!) ? name : null
}

/** What may stand before a clause of its own. */
const CLAUSE = new Set(['CCONJ', 'SCONJ'])

function isTitleWord({ tokens, nameWords, rules }: SentenceView, at: number): boolean {
  const { lower, text } = tokens[at]!
  return nameWords.titles.has(lower) || rules.people.has(lower) || rules.ranks.has(lower) || /^\p{Lu}/u.test(text)
}
