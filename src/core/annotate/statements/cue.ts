import type { CueVerb } from '../../languages/statement-words.ts'
import type { Frame } from './frames.ts'

/** Words that tell that something is said: a verb with its auxiliaries, a noun, or "according to". */
export interface Cue {
  /** Tokens `[first, last)` of the cue. */
  readonly first: number
  readonly last: number
  /** The verb or noun itself. */
  readonly head: number
  readonly verb: CueVerb
  readonly form: 'finite' | 'participle' | 'infinitive' | 'passive' | 'relative' | 'source' | 'noun'
  readonly negated: boolean
  /** What follows it. */
  readonly frame: Frame
}

/** A word that may be a cue, with what decides it. */
export interface CueCandidate {
  readonly cue: Cue
  readonly part: 'verb' | 'noun' | 'adjective'
  /** Is it beyond doubt: beside words that are quoted, or "it was reported that"? */
  readonly sure: boolean
}
