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
  /** What opens the infinitive or clause behind such a word: "to", "that". */
  readonly seemingLinks: ReadonlySet<string | undefined>
  readonly passiveLinks: ReadonlySet<string | undefined>
  /** Adjectives that a participle stands before by itself: "feared dead". */
  readonly outcomes: ReadonlySet<string | undefined>
  /** Forms that make a participle behind them passive, and the ends of a participle that may be. */
  readonly be: ReadonlySet<string | undefined>
  readonly participle: RegExp
  /** As the cue of a statement: "claimed". */
  readonly cues: ReadonlyMap<string, string>
  /** Two words: "not clear". */
  readonly pairs: ReadonlyMap<string, string>
}
