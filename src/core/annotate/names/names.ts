/**
 * People, organisations and places: runs of capitalised words, told apart by their words and what stands beside
 * them, then tied together ("Mr Roe" to "Anna Roe", "IRC" to "International Relief Council").
 */
import type { Language } from '../../languages/language.ts'
import type { Name } from '../../model/annotation.ts'
import type { TaggedReading } from '../tagging/tagging.ts'
import { capitalRuns } from './capital-runs.ts'
import { entities } from './entities.ts'
import { kindOf } from './kinds.ts'

/** Every mention of a name, in order, none overlapping. `entity` is the fullest form that the article gives. */
export function findNames(reading: TaggedReading, language: Language): Name[] {
  const runs = capitalRuns(reading, language.names)
  const kinds = runs.map((run) => kindOf(reading, run, language.names))
  return entities(reading.text, { runs, kinds, rules: language.names })
}
