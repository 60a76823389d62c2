import type { AnalysedToken, Clause } from '../../model/analysis.ts'
import type { Span } from '../../model/span.ts'
import type { Comparison } from './context.ts'
import type { Unit } from './units.ts'

/** Longest sentence whose grammar is asked for, in characters: a longer one is a list or a table. */
const LONGEST = 2000

function wordsOf(unit: Unit, { source, derived, sourceUnits }: Comparison): string {
  const { text } = sourceUnits[unit.index] === unit ? source : derived
  return text.slice(unit.start, unit.end)
}

/** The tokens of sentences, once they were asked for: a source sentence may stand beside several of the derived text. */
const tokensByUnit = new WeakMap<Unit, ReadonlyMap<number, AnalysedToken>>()

/** The tokens of a sentence by where they begin in its article. */
export function tokensOf(unit: Unit, comparison: Comparison): ReadonlyMap<number, AnalysedToken> {
  const known = tokensByUnit.get(unit)
  if (known) return known
  const made = tokensByStart(unit, comparison)
  tokensByUnit.set(unit, made)
  return made
}

function tokensByStart(unit: Unit, comparison: Comparison): ReadonlyMap<number, AnalysedToken> {
  if (unit.end - unit.start > LONGEST) return new Map()
  const { tokens } = comparison.grounds.analyse(wordsOf(unit, comparison))
  return new Map(tokens.map((token) => [token.start + unit.start, token]))
}

/** A clause of a sentence, where it stands in the article, with its content. */
export interface ToldClause extends Span {
  readonly lemma: string
  readonly tag: string
  readonly denied: boolean
  /** Keys of the content words in it and of its subject, the predicate left out. */
  readonly keys: ReadonlySet<string>
}

/** The clauses of a sentence. */
export function clausesOf(unit: Unit, comparison: Comparison): ToldClause[] {
  if (unit.end - unit.start > LONGEST) return []
  const analysis = comparison.grounds.analyse(wordsOf(unit, comparison))
  return analysis.sentences.flatMap((_, sentence) =>
    analysis.clauses(sentence).map((clause): ToldClause => {
      const predicate = analysis.tokens[clause.predicate]!
      const subject = clause.subject === null ? null : analysis.tokens[clause.subject]!
      const isIn = ({ token }: Unit['words'][number]): boolean => {
        const [start, end] = [token.start - unit.start, token.end - unit.start]
        if (start === predicate.start) return false
        return (start >= clause.start && end <= clause.end) || start === subject?.start
      }
      return {
        ...shifted(clause, unit.start),
        lemma: predicate.lemma.toLowerCase(),
        tag: predicate.tag,
        denied: clause.polarity === 'denied',
        keys: new Set(unit.words.filter(isIn).map((word) => word.key)),
      }
    }),
  )
}

function shifted({ start, end }: Clause, by: number): Span {
  return { start: start + by, end: end + by }
}
