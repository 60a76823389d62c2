import { attribution } from './attribution.ts'
import { corpus } from './corpus.ts'
import { degrees } from './degrees.ts'
import { driftEvaluation } from './drift.ts'
import type { Evaluation } from './evaluation.ts'
import { extraction } from './extraction.ts'
import { founding } from './founding.ts'
import { incidents } from './incidents.ts'
import { metadata } from './metadata.ts'
import { numberCases } from './number-cases.ts'
import { pageText } from './page-text.ts'
import { plantedDrift } from './planted-drift.ts'
import { quantities } from './quantities.ts'
import { relations } from './relations.ts'
import { reports } from './reports.ts'
import { reuse } from './reuse.ts'
import { events, stories } from './stories.ts'
import { times } from './times.ts'

/** Every set that can be run by name, in the order in which a run of all goes through them. */
export const EVALUATIONS: readonly Evaluation[] = [
  reports,
  extraction,
  pageText,
  metadata,
  attribution,
  times,
  quantities,
  numberCases,
  incidents,
  relations,
  reuse,
  degrees,
  corpus,
  stories,
  events,
  founding,
  driftEvaluation,
  plantedDrift,
]
