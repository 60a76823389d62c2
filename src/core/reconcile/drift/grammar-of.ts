import type { AnalysedToken, Analysis, Clause } from '../../model/analysis.ts'
import type { Span } from '../../model/span.ts'
import type { DriftContext } from './context.ts'
import type { SentenceUnit } from './units.ts'

/** Longest sentence whose grammar is asked for, in characters: a longer one is a list or a table. */
const LONGEST = 2000

function wordsOf(unit: SentenceUnit, { source, derived, sourceUnits }: DriftContext): string {
  const { text } = sourceUnits[unit.index] === unit ? source : derived
  return text.slice(unit.start, unit.end)
}

/** The tokens of sentences, once they were asked for: a source sentence may stand beside several of the derived text. */
const tokensByUnit = new WeakMap<SentenceUnit, ReadonlyMap<number, AnalysedToken>>()

/** The tokens of a sentence by where they begin in its article. */
export function tokensOf(unit: SentenceUnit, comparison: DriftContext): ReadonlyMap<number, AnalysedToken> {
  const known = tokensByUnit.get(unit)
  if (known) return known
  const made = tokensByStart(unit, comparison)
  tokensByUnit.set(unit, made)
  return made
}

function tokensByStart(unit: SentenceUnit, comparison: DriftContext): ReadonlyMap<number, AnalysedToken> {
  const tokens = analysisOf(unit, comparison)?.tokens ?? []
  return new Map(tokens.map((token) => [token.start + unit.start, token]))
}

/** The grammar of a sentence, counted from its own beginning; null for a list or a table. */
export function analysisOf(unit: SentenceUnit, comparison: DriftContext): Analysis | null {
  return unit.end - unit.start > LONGEST ? null : comparison.grounds.analyse(wordsOf(unit, comparison))
}

/** A clause of a sentence, where it stands in the article, with its content. */
export interface ToldClause extends Span {
  readonly lemma: string
  readonly tag: string
  readonly denied: boolean
  /** Told as having happened, or as being so: not planned, supposed or asked. */
  readonly actual: boolean
  /** Key of the name that is its subject; null where a pronoun or a noun is. */
  readonly subject: string | null
  /** Keys of the content words in it and of its subject, the predicate left out. */
  readonly keys: ReadonlySet<string>
}

/** The clauses of a sentence. */
export function clausesOf(unit: SentenceUnit, comparison: DriftContext): ToldClause[] {
  const analysis = analysisOf(unit, comparison)
  if (analysis === null) return []
  return analysis.sentences.flatMap((_, sentence) =>
    analysis.clauses(sentence).map((clause): ToldClause => {
      const predicate = analysis.tokens[clause.predicate]!
      const subject = clause.subject === null ? null : analysis.tokens[clause.subject]!
      const isIn = ({ token }: SentenceUnit['words'][number]): boolean => {
        const [start, end] = [token.start - unit.start, token.end - unit.start]
        if (start === predicate.start) return false
        return (start >= clause.start && end <= clause.end) || start === subject?.start
      }
      return {
        ...shifted(clause, unit.start),
        lemma: predicate.lemma.toLowerCase(),
        tag: predicate.tag,
        denied: clause.polarity === 'denied',
        actual: clause.modality === 'actual',
        subject: subject?.tag === 'PROPN' ? keyAt(unit, subject.start + unit.start) : null,
        keys: new Set(unit.words.filter(isIn).map((word) => word.key)),
      }
    }),
  )
}

function keyAt(unit: SentenceUnit, start: number): string | null {
  return unit.words.find(({ token }) => token.start === start)?.key ?? null
}

function shifted({ start, end }: Clause, by: number): Span {
  return { start: start + by, end: end + by }
}
