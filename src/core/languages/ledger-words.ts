/** What laying figures side by side needs to know of a language. */
export interface LedgerWords {
  /** Lemma → the lemma that stands for all words of its meaning: "ceasefire" → "truce". */
  readonly synonyms: ReadonlyMap<string, string>
  /** Words for people by what they are, not by what they do or suffer: "woman", "child". */
  readonly demographic: ReadonlySet<string>
  /** Events that mean another when people are counted: goods are supplied, soldiers deployed. */
  readonly ofPeople: ReadonlyMap<string, string>
  /** Words for people at large: "person", "civilian". */
  readonly anyone: ReadonlySet<string>
}
