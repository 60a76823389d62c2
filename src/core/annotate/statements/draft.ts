import type { Span } from '../../model/span.ts'
import type { Cue } from './cue.ts'
import type { SentenceView } from './line.ts'
import type { Phrase } from './phrases.ts'

/** A statement before its speaker is resolved. */
export interface StatementDraft {
  readonly line: SentenceView
  readonly cue: Cue
  /** null: not written here. */
  readonly speaker: Phrase | null
  /** The pieces of what is said, in order; none where the next sentence holds it. */
  readonly content: readonly Span[]
}
