/** Whose words are passed on by one who quotes: "quoted the mayor as saying". */
import type { Cue } from './cue.ts'
import type { StatementDraft } from './draft.ts'
import type { SentenceView } from './line.ts'
import { phraseAfter } from './phrase-after.ts'
import { type Phrase, subjectBefore } from './phrases.ts'

/** How many words the name of one who is quoted may have, with what is told of its bearer. */
const QUOTED_REACH = 20

/** The verb of quoting before the "as" of a cue; null where there is none. */
function quoterOf(
  { tokens, rules, first: start }: SentenceView,
  { form, first }: Pick<Cue, 'form' | 'first'>,
): number | null {
  const as = first - 1
  if (form !== 'participle' || tokens[as]?.lower !== rules.quotedAs) return null
  for (let at = as - 1; at >= Math.max(start, as - QUOTED_REACH); at--)
    if (rules.quoting.has(tokens[at]!.lemma.toLowerCase())) return at
  return null
}

/** Does somebody quote the one whose cue it is: "quoted Ann Roe as saying"? */
export function isQuotedAs(line: SentenceView, cue: Pick<Cue, 'form' | 'first'>): boolean {
  return quoterOf(line, cue) !== null
}

/** "State radio quoted the mayor, Ann Roe, as saying", "she was quoted as saying": whoever is quoted, not who quotes. */
export function quotedAs(line: SentenceView, cue: Cue): Phrase | null {
  const at = quoterOf(line, cue)
  if (at === null) return null
  const as = cue.first - 1
  if (at + 1 < as) return phraseAfter(line, at + 1, as)
  let first = at
  while (first > line.first && (line.tags[first - 1] === 'AUX' || line.tags[first - 1] === 'ADV')) first--
  return first < at ? subjectBefore(line, first, line.first) : null
}

/** "“…,” the paper reported Ann Roe as writing": what the paper quotes is hers. */
export function takenOver(
  line: SentenceView,
  drafts: StatementDraft[],
  told: Pick<StatementDraft, 'cue' | 'speaker'>,
): StatementDraft | null {
  const outer = drafts.at(-1)
  if (!outer || outer.cue.last !== told.speaker?.first || outer.content.length === 0) return null
  drafts.pop()
  return { line, ...told, content: outer.content }
}
