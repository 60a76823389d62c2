/** Denials by the tree: what stands in a clause that a verb of denying governs, however far from it. */
import type { FactualityWords } from '../../languages/factuality-words.ts'
import type { Analysis, Clause } from '../../model/analysis.ts'
import type { Span } from '../../model/span.ts'
import { tokenAt } from '../tagging/token-at.ts'

/** Does the number stand in a clause of which a verb of denying says that it is not so? */
export function isDeniedByClause(analysis: Analysis, number: Span, words: FactualityWords): boolean {
  const token = tokenAt(analysis, number.start)
  const { first, last } = analysis.sentences[analysis.sentenceOf[token]!]!
  const deniers = words.sets['denyThat']!
  let cue = false
  for (let i = first; i < last && !cue; i++) cue = deniers.has(analysis.tokens[i]!.lower)
  return cue && underDenial(analysis, token, deniers)
}

function underDenial(analysis: Analysis, token: number, deniers: ReadonlySet<string>): boolean {
  const clause = analysis.clauseOf(token)
  return clause !== null && isDenied(clause, analysis.clauses(analysis.sentenceOf[token]!), analysis, deniers)
}

function isDenied(
  clause: Clause,
  clauses: readonly Clause[],
  analysis: Analysis,
  deniers: ReadonlySet<string>,
): boolean {
  if (clause.relation !== 'ccomp' || clause.parent === null) return false
  const outer = clauses[clause.parent]!
  return deniers.has(analysis.tokens[outer.predicate]!.lower) && clause.polarity === 'denied'
}
