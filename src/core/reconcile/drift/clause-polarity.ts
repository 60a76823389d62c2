import { type DriftContext, finding, neighbourhood, words } from './context.ts'
import { clausesOf, type ToldClause } from './grammar-of.ts'
import type { FindingDraft } from './judge.ts'
import { denies } from './polarity.ts'
import type { SupportedSentence } from './support.ts'

/** Two clauses tell the same where they share their predicate and this many words beside it. */
const IN_COMMON = 2

/**
 * A clause that is denied here and affirmed in the source, or the other way round: the same predicate, or one that says the same, with at
 * least two things in common. Clauses are asked for only where one side denies something.
 */
export function clausePolarityFindings({ unit, sources }: SupportedSentence, comparison: DriftContext): FindingDraft[] {
  const here = denies(unit, comparison)
  const near = neighbourhood(sources, comparison)
  // Where both sides deny, in words of whatever kind, it is too unsure which clause of each is meant.
  const homes = sources.filter((one) => denies(one, comparison) !== here)
  if (homes.length === 0) return []
  const [there, around] = [homes, near].map((all) => all.flatMap((home) => clausesOf(home, comparison)))
  return clausesOf(unit, comparison)
    .flatMap((clause): FindingDraft[] => {
      const across = counterparts(clause, there!, comparison).filter((other) => mayBeOne(clause, other))
      const alike = counterparts(clause, around!, comparison)
      if (across.length === 0 || [...across, ...alike].some((other) => other.denied === clause.denied)) return []
      const how = clause.denied ? 'denies' : 'does not deny'
      return [
        finding(
          'polarity-changed',
          { derived: clause, source: across[0]! },
          `This text ${how} it: “${words(comparison.derived, clause)}”.`,
          { denial: 1, 'clauses at odds': 1 },
        ),
      ]
    })
    .slice(0, 1)
}

/** Told in one way, as they are or as planned, and not of two people: "Roe did not answer" says nothing of whether Brand answered. */
function mayBeOne(a: ToldClause, b: ToldClause): boolean {
  const oneSubject = a.subject === null || b.subject === null || a.subject === b.subject
  return a.actual === b.actual && oneSubject
}

/** The source clauses that tell most of the same. */
function counterparts(clause: ToldClause, there: readonly ToldClause[], { grounds }: DriftContext): ToldClause[] {
  const common = there.map((other) => {
    const relation = grounds.related(clause, other)
    if (relation !== 'same' && relation !== 'alike') return 0
    return [...clause.keys].filter((key) => other.keys.has(key)).length
  })
  const most = Math.max(0, ...common)
  return most < IN_COMMON ? [] : there.filter((_, i) => common[i] === most)
}
