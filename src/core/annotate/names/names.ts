/**
 * People, organisations and places: runs of capitalised words, told apart by their words and what stands beside
 * them, then tied together ("Mr Roe" to "Anna Roe", "IRC" to "International Relief Council").
 */
import type { Language } from '../../languages/language.ts'
import type { Name } from '../../model/annotation.ts'
import type { TaggedReading } from '../tagging/tagging.ts'
import { mentionAt, tokenAt } from '../tagging/token-at.ts'
import { type CapitalRun, capitalRuns } from './capital-runs.ts'
import { entities } from './entities.ts'
import { kindOf } from './kinds.ts'

/** Every mention of a name, in order, none overlapping. `entity` is the fullest form that the article gives. */
export function findNames(reading: TaggedReading, language: Language): Name[] {
  const found = capitalRuns(reading, language.names).map((run) => {
    const kind = kindOf(reading, run, language.names)
    const person = kind === 'other' ? personIn(reading, run) : null
    return person ? { run: person, kind: 'person' as const } : { run, kind }
  })
  return entities(reading.text, {
    runs: found.map(({ run }) => run),
    kinds: found.map(({ kind }) => kind),
    rules: language.names,
  })
}

/** "Public Advocate Ann de Roe": the person at the end of capitals that are of no known kind; null where the analysis knows none. */
function personIn({ tokens, analysis }: TaggedReading, run: CapitalRun): CapitalRun | null {
  const mention = mentionAt(analysis, tokenAt(analysis, run.end - 1))
  if (mention?.type !== 'person' || mention.end !== run.end || mention.start <= run.start) return null
  let first = run.first
  while (first < run.last && tokens[first]!.start < mention.start) first++
  return run.last - first < 2 ? null : { ...run, first, start: tokens[first]!.start, title: tokens[first - 1]!.lower }
}
