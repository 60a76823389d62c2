/** Words that lower certainty, each form with its lemma. */
export interface HedgeWords {
  /** Wherever they stand: "reportedly", "alleged". */
  readonly plain: ReadonlyMap<string, string>
  /** As auxiliaries only: "may", "could". */
  readonly auxiliary: ReadonlyMap<string, string>
  /** In the passive only, or before an adjective: "is believed to", "feared dead". */
  readonly passive: ReadonlyMap<string, string>
  /** Where an infinitive or a clause follows: "appears to". */
  readonly seeming: ReadonlyMap<string, string>
  /** As the cue of a statement: "claimed". */
  readonly cues: ReadonlyMap<string, string>
  /** Two words: "not clear". */
  readonly pairs: ReadonlyMap<string, string>
}
