/** What laying figures side by side needs to know of a language. */
export interface LedgerWords {
  /** Lemma → the lemma that stands for all words of its meaning: "ceasefire" → "truce". */
  readonly synonyms: ReadonlyMap<string, string>
  /** Words for people by what they are, not by what they do or suffer: "woman", "child". */
  readonly demographic: ReadonlySet<string>
  /** Events that mean another when people are counted: goods are supplied, soldiers deployed. */
  readonly ofPeople: ReadonlyMap<string, string>
  /** Events that reports use for one thing: whoever survived was rescued, whoever fled was evacuated. */
  readonly kin: readonly ReadonlySet<string>[]
  /** Events of which two sides give numbers far apart: how many came to a march. */
  readonly disputed: ReadonlySet<string>
  /** How an expression of time begins that tells of a cause, and bounds nothing: "after the dam broke". */
  readonly causal: RegExp
  /** What follows a number of some of a group: "of the wounded". */
  readonly someOf: RegExp
  /** What stands before a number that was so before it changed: "from the current". */
  readonly former: RegExp
  /** Words before a number of those who come on top of others: "another", "additional". */
  readonly further: ReadonlySet<string>
  /** Words for people at large: "person", "civilian". */
  readonly anyone: ReadonlySet<string>
  /** Whom a number counts that names nobody: "12 were killed". */
  readonly anybody: string
  /** Events that befall people, where nothing else is named. */
  readonly ofAnybody: ReadonlySet<string>
  /** Words that may stand between a measure and what it is of: "a limit of 12 mph", "the depth was 6 miles". */
  readonly linking: ReadonlySet<string>
  /** Forms of verbs that are said of whom something befell: "cleared", "broken". */
  readonly participle: RegExp
  /** Words before the name of a place, and the one that serves any. */
  readonly placePrepositions: ReadonlySet<string>
  readonly inPlace: string
  /** The article that may stand between a preposition and a place. */
  readonly article: string
  /** Words that begin like names and name no place: "least". */
  readonly noPlaces: ReadonlySet<string>
  /** How a period is written that tells the same in every report. */
  readonly lasting: RegExp
  /** Units as words, for more than one; a sign that stands for itself ("km") has no entry. */
  readonly unitPlurals: ReadonlyMap<string, string>
}
