import { attribution } from './attribution.ts'
import { corpus } from './corpus.ts'
import { degrees } from './degrees.ts'
import { dossiers, dossiersCheck } from './dossiers/dossiers.ts'
import { driftDomains, driftEvaluation, driftPairs } from './drift.ts'
import { driftHighlights } from './drift-highlights.ts'
import type { Evaluation } from './evaluation.ts'
import { extraction } from './extraction.ts'
import { factuality } from './factuality.ts'
import { founding } from './founding.ts'
import { incidents } from './incidents.ts'
import { language } from './language.ts'
import { metadata } from './metadata.ts'
import { newsStream } from './news-stream.ts'
import { numberCases } from './number-cases.ts'
import { pageText } from './page-text.ts'
import { plantedDrift } from './planted-drift.ts'
import { probe } from './probe.ts'
import { qags } from './qags.ts'
import { quantities } from './quantities.ts'
import { relations } from './relations.ts'
import { reports } from './reports.ts'
import { reuse } from './reuse.ts'
import { events, stories } from './stories.ts'
import { times } from './times.ts'

/** Every set that can be run by name, in the order in which a run of all goes through them. */
export const EVALUATIONS: readonly Evaluation[] = [
  reports,
  dossiers,
  dossiersCheck,
  extraction,
  pageText,
  metadata,
  language,
  probe,
  attribution,
  times,
  quantities,
  numberCases,
  factuality,
  incidents,
  relations,
  reuse,
  degrees,
  corpus,
  stories,
  events,
  newsStream,
  founding,
  driftEvaluation,
  driftDomains,
  driftPairs,
  driftHighlights,
  qags,
  plantedDrift,
]
