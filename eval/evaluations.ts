<<<<<<< HEAD
import { attribution } from './attribution.ts'
=======
import { degrees } from './degrees.ts'
>>>>>>> de204f9 (Hold figures, relations and their bounds by tests; keep drift linear on repeated sentences)
import type { Evaluation } from './evaluation.ts'
import { extraction } from './extraction.ts'
import { metadata } from './metadata.ts'
import { reports } from './reports.ts'
import { reuse } from './reuse.ts'
import { times } from './times.ts'

/** Every set that can be run by name, in the order in which a run of all goes through them. */
<<<<<<< HEAD
export const EVALUATIONS: readonly Evaluation[] = [extraction, metadata, reports, reuse, times, attribution]
=======
export const EVALUATIONS: readonly Evaluation[] = [
  reports,
  extraction,
  metadata,
  times,
  // Who copied whom.
  reuse,
  degrees,
]
>>>>>>> de204f9 (Hold figures, relations and their bounds by tests; keep drift linear on repeated sentences)
